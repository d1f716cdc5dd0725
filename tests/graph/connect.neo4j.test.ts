import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Neo4jAddress } from '../../src/config.ts'
import { type Database, openDatabase } from '../../src/graph/connect.ts'
import { toHome } from '../../src/graph/local/home.ts'
import { openTestDatabase } from '../setup/database.ts'
import { findTestHome } from '../setup/home.ts'

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

describe('a Neo4j of the user', () => {
  const address = () => ({
    uri: database.uri,
    user: 'neo4j',
    password: readFileSync(toHome(findTestHome()).password, 'utf8').trim(),
  })
  const open = (neo4j: Neo4jAddress) =>
    openDatabase({ port: 0, host: '127.0.0.1', home: '/nowhere', neo4j }, { patience: 0 })

  test('is opened by its address and is not managed', async () => {
    const own = await open(address())
    expect(own).toMatchObject({ managed: false, uri: database.uri })
    expect(String(await ask(own, 'RETURN 1'))).toBe('1')
    await own.close()
    await own.close()
    expect(String(await ask(database, 'RETURN 1'))).toBe('1')
  })

  test('that refuses the password, or wants one, is an error of login', async () => {
    await expect(open({ ...address(), password: 'wrong' })).rejects.toMatchObject({
      code: 'DATABASE_LOGIN',
      hint: expect.stringContaining('NEO4J_PASSWORD') as string,
    })
    await expect(open({ uri: database.uri, user: 'neo4j' })).rejects.toMatchObject({ code: 'DATABASE_LOGIN' })
  })

  test('that has no database of the name says so', async () => {
    await expect(open({ ...address(), database: 'missing' })).rejects.toMatchObject({
      code: 'DATABASE_LOGIN',
      message: expect.stringContaining('missing') as string,
      hint: expect.stringContaining('NEO4J_DATABASE') as string,
    })
  })

  test('that does not answer says so, with its address and the cause', async () => {
    await expect(open({ uri: 'bolt://127.0.0.1:1', user: 'neo4j' })).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringMatching(/bolt:\/\/127\.0\.0\.1:1 does not answer \(.*ECONNREFUSED/) as string,
    })
  })
})
