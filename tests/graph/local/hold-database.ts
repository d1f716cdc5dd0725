// A process for tests: opens the managed database of a home, prints it as JSON and keeps it until it is told to end.
import { once } from 'node:events'
import { openDatabase } from '../../../src/graph/connect.ts'

const database = await openDatabase(
  { port: 0, host: '127.0.0.1', home: process.argv[2] ?? '' },
  { say: (line) => console.error(line) },
)
const told = Promise.race(['SIGTERM', 'disconnect'].map((event) => once(process, event)))
console.log(JSON.stringify({ uri: database.uri }))
await told
await database.close()
// The channel to the test would keep the process alive.
process.exit()
