// What the API refuses, how it says so, and that it comes back by itself when the database does.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/graph/connect.ts'
import { createHome } from '../../src/graph/local/home.ts'
import { managedUser, readOrCreatePassword } from '../../src/graph/local/login.ts'
import { createReader } from '../../src/graph/reader.ts'
import { MOST_ALIASES, MOST_LEVELS, MOST_TOKENS } from '../../src/serve/limits.ts'
import { whileThere } from '../../src/serve/while-there.ts'
import { type Api, createApi, fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { openTestDatabase } from '../setup/database.ts'
import { findTestHome } from '../setup/home.ts'
import { createProxy } from '../setup/proxy.ts'

let database: Database
let api: Api
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, bulletins)
  api = createApi(database)
})
afterAll(() => database.close())

const failure = async (query: string, variables?: object) => {
  const { errors } = await api.answer(query, variables)
  expect(errors, 'there must be an error').toBeDefined()
  return errors![0]!
}

describe('a bad argument is named, with what would be right', () => {
  test.each([
    ['{ entities(first: -1) { totalCount } }', '`first` is -1.', 'from 0 to 500'],
    ['{ entities(first: 501) { totalCount } }', '`first` is 501.', 'from 0 to 500'],
    ['{ search(text: "局", first: 9999) { score } }', '`first` is 9999.', 'from 0 to 500'],
    ['{ neighborhood(depth: 5) { totalNodes } }', '`depth` is 5.', 'from 0 to 4'],
    ['{ neighborhood(limit: 10001) { totalNodes } }', '`limit` is 10001.', 'from 1 to 10000'],
    ['{ neighborhood(limit: 0) { totalNodes } }', '`limit` is 0.', 'from 1 to 10000'],
    ['{ relations(after: "xyz") { totalCount } }', '`after` is no cursor', 'endCursor'],
    ['{ relations(filter: { from: "2021-13" }) { totalCount } }', '“2021-13”', '2021-08-26'],
    ['{ relations(filter: { to: "2021-02-29" }) { totalCount } }', '“2021-02-29”', '2021-08-26'],
    ['{ documents(filter: { from: "去年" }) { totalCount } }', '“去年”', '2021-08-26'],
    ['{ entities(filter: { minDocuments: -2 }) { totalCount } }', '`filter.minDocuments` is -2.', 'from 0'],
  ])('%s', async (query, message, hint) => {
    const { message: said, extensions } = await failure(query)
    expect(said).toContain(message)
    expect(extensions).toMatchObject({ code: 'BAD_ARGUMENT', hint: expect.stringContaining(hint) })
    expect(api.queryCount()).toBe(0)
  })

  test('a cursor of one list is refused by another', async () => {
    const { entities } = await api.ask('{ entities(first: 1) { pageInfo { endCursor } } }')
    const after = entities.pageInfo.endCursor
    for (const field of ['entities(orderBy: NAME_ASC, after: $after)', 'relations(after: $after)']) {
      const { extensions } = await failure(`query ($after: String) { ${field} { nodes { id } } }`, { after })
      expect(extensions.code).toBe('BAD_ARGUMENT')
    }
  })

  test('a text that is too long is refused', async () => {
    const { extensions } = await failure('query ($t: String!) { search(text: $t) { score } }', { t: '局'.repeat(201) })
    expect(extensions.code).toBe('BAD_ARGUMENT')
  })
})

describe('a query over a limit is refused before it reaches the database', () => {
  const nested = (levels: number) =>
    `{ entities { nodes ${'{ relations { nodes { head '.repeat(levels)}{ id }${' } } }'.repeat(levels)} } }`
  test.each([
    ['depth', nested(MOST_LEVELS), 'nested deeper'],
    [
      'depth through fragments',
      `{ entities { nodes { ...a } } } fragment a on Entity { relations { nodes { head { relations { nodes { head { ...b } } } } } } }
       fragment b on Entity { relations { nodes { head { relations { nodes { head { relations { nodes { head { id } } } } } } } } } }`,
      'nested deeper',
    ],
    [
      'aliases',
      `{ ${Array.from({ length: MOST_ALIASES + 1 }, (_, i) => `a${i}: ontology { statuses { zh } }`).join(' ')} }`,
      'aliases',
    ],
    ['tokens', `{ ${'ontology { statuses { zh } } '.repeat(MOST_TOKENS / 6)} }`, 'tokens'],
  ])('%s', async (_, query, message) => {
    const { message: said, extensions } = await failure(query)
    expect(said).toContain(message)
    expect(extensions.code).toBe('LIMIT')
    expect(extensions.hint).toBeTruthy()
    expect(api.queryCount()).toBe(0)
  })

  test('a fragment inside itself is refused, not followed', async () => {
    const { message } = await failure('{ entities { nodes { ...a } } } fragment a on Entity { namesakes { ...a } }')
    expect(message).toContain('itself')
  })

  test('the introspection that tools send is allowed', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const { __schema } = await api.ask(getIntrospectionQuery())
    expect(__schema.queryType.name).toBe('Query')
  })
})

test('a query that is wrong says where', async () => {
  expect((await failure('{ entities { nme } }')).message).toContain('Cannot query field "nme"')
  expect((await failure('{ entities(first: ')).message).toContain('Syntax Error')
})

describe('what nobody foresaw', () => {
  test('is masked, and logged under the number that the answer gives', async () => {
    const session = database.driver.session(database.database === undefined ? {} : { database: database.database })
    // Something that no import writes and the contract does not know.
    await session.run("MATCH (s:Sentence) SET s.kept = s.kind, s.kind = 'secret-kind'")
    try {
      const { errors } = await api.answer('{ documents(first: 1) { nodes { articles { sentences { kind } } } } }')
      expect(errors![0]).toMatchObject({
        message: 'Something went wrong on the server.',
        extensions: { code: 'INTERNAL', requestId: expect.any(String) },
      })
      expect(JSON.stringify(errors)).not.toContain('secret-kind')
      const { requestId } = errors![0]!.extensions
      expect(api.logged.some((line) => line.includes(requestId!) && line.includes('secret-kind'))).toBe(true)
    } finally {
      await session.run('MATCH (s:Sentence) SET s.kind = s.kept REMOVE s.kept')
      await session.close()
    }
  })
})

describe('a database that goes away', () => {
  const ask = (api: Api) => api.answer('{ entities(first: 1) { nodes { name } } }')
  const away = {
    message: 'The database cannot be reached.',
    extensions: {
      code: 'DATABASE_UNAVAILABLE',
      hint: expect.stringContaining('try again'),
      hintZh: expect.stringContaining('数据库'),
    },
  }

  test('is told at once, and is there again when it is back', async () => {
    const proxy = await createProxy('127.0.0.1', Number(new URL(database.uri).port))
    const home = findTestHome()
    const other = await openDatabase({
      host: '127.0.0.1',
      port: 0,
      home,
      neo4j: {
        uri: `bolt://127.0.0.1:${proxy.port}`,
        user: managedUser,
        password: readOrCreatePassword(createHome(home)),
      },
    })
    try {
      const guarded = createApi(other)
      expect((await ask(guarded)).data.entities.nodes).toHaveLength(1)
      for (const leave of [proxy.shut, proxy.freeze]) {
        await leave()
        expect((await ask(guarded)).errors).toEqual([expect.objectContaining(away)])
        const change = await guarded.answer('mutation { deleteDocument(id: "doc_0000000000000000") }')
        expect(change.errors).toEqual([expect.objectContaining(away)])
        const writing = new Promise<boolean>(() => {})
        await expect(whileThere(createReader(other), writing)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
        await proxy.shut()
        await proxy.open()
        expect((await ask(guarded)).data.entities.nodes).toHaveLength(1)
      }
    } finally {
      await other.close()
      await proxy.shut()
    }
  })

  test('is not confused with a query that takes long', async () => {
    const reader = createReader(database, { patienceMs: 1 })
    const long = { text: 'UNWIND range(1, 2000000) AS x RETURN sum(x) AS sum', parameters: {} }
    expect(await reader.read(long)).toEqual([{ sum: 2_000_001_000_000 }])
  })

  test('and a query over its time limit is ended', async () => {
    const reader = createReader(database, { queryTimeoutMs: 200 })
    const endless = { text: 'UNWIND range(1, 2000000000) AS x RETURN sum(x) AS sum', parameters: {} }
    await expect(reader.read(endless)).rejects.toMatchObject({ code: 'TIMEOUT' })
  })
})
