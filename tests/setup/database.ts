// A real, empty Neo4j for the tests of a file named *.neo4j.test.ts or *.browser.test.ts.
import { type Database, openDatabase } from '../../src/graph/connect.ts'
import { findTestHome } from './home.ts'

/** Opens the database of this test run and empties it. Close it in afterAll; the server goes on for the next file. */
export async function openTestDatabase(): Promise<Database> {
  const database = await openDatabase({ port: 0, host: '127.0.0.1', home: findTestHome() })
  await wipeDatabase(database)
  return database
}

/** Removes every node and relationship; indexes and constraints stay. */
export async function wipeDatabase({ driver, database }: Database): Promise<void> {
  const session = driver.session(database === undefined ? {} : { database })
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  } finally {
    await session.close()
  }
}
