// Before the tests with a database: begins to start one real Neo4j. They wait for it in openTestDatabase, others do not.
import { type Database, openDatabase } from '../../src/graph/connect.ts'
import { findTestHome, removeAbandonedHomes, removeTestHome } from './home.ts'

export default async function setup(): Promise<() => Promise<void>> {
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
