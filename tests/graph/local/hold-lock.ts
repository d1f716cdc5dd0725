// A process for tests: takes a lock, says `held` and keeps it until it is killed.
import { withLock } from '../../../src/graph/local/lock.ts'

process.once('disconnect', () => process.exit())

await withLock(process.argv[2] ?? '', async () => {
  console.log('held')
  await new Promise((resolve) => setTimeout(resolve, 600_000))
})
