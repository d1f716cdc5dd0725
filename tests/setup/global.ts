// Before the tests with a database: begins to start one real Neo4j. They wait for it in openTestDatabase, others do not.
import { type Database, openDatabase } from '../../src/graph/connect.ts'
import { findTestHome, hasTestHome, removeAbandonedHomes, removeTestHome } from './home.ts'

export default async function setup(): Promise<() => Promise<void>> {
  // Both projects with a database call this in one process; what the first opened serves the second.
  if (hasTestHome()) return async () => {}
  await removeAbandonedHomes()
  // Failures show in the tests, which open the same home and meet the same error.
  const opening: Promise<Database | undefined> = openDatabase({
    port: 0,
    host: '127.0.0.1',
    home: findTestHome(),
  }).catch(() => undefined)
  return async () => {
    await (await opening)?.close()
    await removeTestHome()
  }
}
