// What strangers may send: random operations by the thousand, and every text argument of the schema with what has hurt
// other servers. Nothing may crash, leak, change the data or run without bound.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { hasErrorText } from '../../src/serve/error-texts.ts'
import { createSchema } from '../../src/serve/schema.ts'
import { type Api, createApi, fillDatabase, type GraphQLAnswer } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { openTestDatabase } from '../setup/database.ts'
import {
  createRandom,
  listPlaces,
  listTexts,
  ODD_TEXTS,
  toArguments,
  toLiteral,
  toRandomQuery,
  toSelection,
} from '../setup/schema-walk.ts'

const schema = createSchema()
const SEED = 20_261_124
const VALID = 1000
const ODD = 1000
/** One operation asks the database at most so often, whatever it is. */
const MOST_QUERIES = 400

let database: Database
let api: Api
let ids: Readonly<Record<'entity' | 'relation' | 'document', string>>
let before: unknown
const countAll = async (): Promise<unknown> => {
  const session = database.driver.session(database.database === undefined ? {} : { database: database.database })
  try {
    const { records } = await session.run(
      'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS ties, sum(size(keys(n))) AS keys',
    )
    return JSON.stringify(records[0]!.toObject())
  } finally {
    await session.close()
  }
}
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, bulletins)
  api = createApi(database)
  const data = await api.ask(
    '{ entities(first: 1) { nodes { id } } relations(first: 1) { nodes { id } } documents(first: 1) { nodes { id } } }',
  )
  const first = (name: string): string => data[name].nodes[0].id
  ids = { entity: first('entities'), relation: first('relations'), document: first('documents') }
  before = await countAll()
})
afterAll(() => database.close())

/** What is wrong with the answer itself, whatever was asked. */
function findFaults({ data, errors }: GraphQLAnswer): readonly string[] {
  if (!errors) return data === undefined || data === null ? ['neither data nor errors'] : []
  return errors.flatMap(({ message, extensions: { code, hint, ...others } }) => {
    const { hintZh } = others as { hintZh?: string }
    if (code === 'INTERNAL' || /Neo4j|Cypher|\bat .*\.ts:/.test(message)) return [`unmasked or unforeseen: ${message}`]
    if (code === undefined || !hasErrorText(code)) return [`code ${code}: ${message}`]
    return hint && hintZh ? [] : [`no hint in both languages: ${code} ${message}`]
  })
}

describe('random operations', () => {
  test.each([
    ['right', VALID, false],
    ['wrong', ODD, true],
  ] as const)(
    'that are mostly %s are all answered, masked and bounded',
    { timeout: 600_000 },
    async (_, count, odd) => {
      const random = createRandom(SEED + Number(odd))
      const faults: string[] = []
      let most = 0
      for (let i = 0; i < count; i++) {
        const query = toRandomQuery(schema, random, Object.values(ids), odd)
        const found = findFaults(await api.answer(query))
        most = Math.max(most, api.queryCount())
        if (found.length > 0) faults.push(`${query}\n  ${found.join('\n  ')}`)
      }
      expect(faults.slice(0, 10)).toEqual([])
      expect(most).toBeLessThanOrEqual(MOST_QUERIES)
      expect(await countAll()).toEqual(before)
    },
  )
})

describe('every text argument takes what has hurt others as text', () => {
  const random = createRandom(SEED)
  const required = (name: string, owner: string): string | undefined =>
    ({
      id: `"${ids?.[owner as keyof typeof ids] ?? ids?.entity}"`,
      from: `"${ids?.entity}"`,
      to: `"${ids?.entity}"`,
      text: '"云禾"',
    })[name]
  const names = listPlaces(schema, () => 'null').flatMap(({ name, field }) =>
    field.args.flatMap((arg) => listTexts(arg.type, arg.name).map(([text]) => [name, text] as const)),
  )

  test('there are such arguments on queries, nested fields and mutations', () => {
    const all = names.map(([place, text]) => `${place} ${text}`)
    for (const one of ['Query.search text', 'Entity.relations filter.places[]', 'Mutation.deleteDocument id'])
      expect(all).toContain(one)
  })

  test.each(names)('%s: %s', async (place, text) => {
    const places = listPlaces(
      schema,
      (arg, owner) => required(arg.name, owner) ?? toLiteral(arg.type, random, [], false),
    )
    const { field, before: head, after: tail } = places.find(({ name }) => name === place)!
    const [owner, wrap] = field.args
      .flatMap((arg) => listTexts(arg.type, arg.name).map(([name, put]) => [arg, put, name] as const))
      .find(([, , name]) => name === text)!
    for (const payload of ODD_TEXTS) {
      const literal = wrap(JSON.stringify(payload))
      const args = toArguments(field, (arg) =>
        arg === owner ? literal : String(arg.type).endsWith('!') ? required(arg.name, field.name) : undefined,
      )
      const query = `${head}${field.name}${args}${toSelection(field)}${tail}`
      const answer = await api.answer(query)
      expect(findFaults(answer), query).toEqual([])
    }
    expect(await countAll()).toEqual(before)
  })
})
