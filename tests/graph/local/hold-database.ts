// A process for tests: opens the managed database of a home, prints it as JSON and keeps it until it is told to end.
import { openDatabase } from '../../../src/graph/connect.ts'

const database = await openDatabase(
  { port: 0, host: '127.0.0.1', home: process.argv[2] ?? '' },
  { say: (line) => console.error(line) },
)
console.log(JSON.stringify({ uri: database.uri }))
await new Promise((resolve) => {
  // A signal listener alone does not keep a process alive.
  const alive = setInterval(() => {}, 60_000)
  for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => resolve(clearInterval(alive)))
})
await database.close()
