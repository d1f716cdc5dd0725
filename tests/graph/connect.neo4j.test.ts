import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { openTestDatabase } from '../setup/database.ts'

let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function ask(opened: Database, text: string): Promise<unknown> {
  const { records } = await opened.driver.executeQuery(text, {}, opened.database ? { database: opened.database } : {})
  return records[0]?.get(0)
}

describe('the test database', () => {
  test('is the managed server and opens empty', async () => {
    expect(database).toMatchObject({ managed: true, database: 'neo4j' })
    expect(String(await ask(database, 'MATCH (n) RETURN count(n)'))).toBe('0')
  })

  test('is a Neo4j 5.26 that listens on loopback only', async () => {
    expect(await ask(database, 'CALL dbms.components() YIELD versions RETURN versions[0]')).toMatch(/^5\.26\./)
    expect(database.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/)
  })
})
