// The explorer's queries, planned before anybody asks them.

import { parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import type { Query } from '../../src/graph/query.ts'
import { createReader } from '../../src/graph/reader.ts'
import { createSchema } from '../../src/serve/schema.ts'
import { toTexts, warmUp } from '../../src/serve/warm-up.ts'
import { createApi, fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { openTestDatabase } from '../setup/database.ts'

const schema = createSchema()
const NETWORK =
  'query ($ids: [ID!], $limit: Int = 200) { neighborhood(ids: $ids, limit: $limit) { nodes { entity { name } } } }'
const ENTITY = 'query ($id: ID!) { entity(id: $id) { name } }'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, bulletins)
})
afterAll(() => database.close())

test('a query has a text for each set of variables that decides about it, changes have none', () => {
  expect(toTexts(schema, parse(NETWORK))).toHaveLength(2)
  expect(new Set(toTexts(schema, parse(ENTITY))).size).toBe(1)
  expect(toTexts(schema, parse('mutation { deleteDocument(id: "doc_1") }'))).toEqual([])
  expect(toTexts(schema, parse('{ ontology { statuses { zh } } }'))).toEqual([])
})

test('the texts are those that are sent later, and are planned without being run', async () => {
  const sent: Query[] = []
  const reader = createReader(database, { onQuery: (query) => sent.push(query) })
  await warmUp(schema, [NETWORK, ENTITY], reader, new AbortController().signal)
  const planned = sent.map(({ text }) => text)
  expect(planned).toHaveLength(3)
  const asked: string[] = []
  const api = createApi(database, { onQuery: ({ text }) => asked.push(text) })
  const { neighborhood } = await api.ask(NETWORK)
  await api.ask(NETWORK, { ids: ['ent_1'] })
  await api.ask(ENTITY, { id: 'ent_1' })
  expect(asked.map((text) => `EXPLAIN ${text}`)).toEqual(planned)
  expect(neighborhood.nodes.length).toBeGreaterThan(5)
})

test('it ends when the server does', async () => {
  const sent: Query[] = []
  const reader = createReader(database, { onQuery: (query) => sent.push(query) })
  await warmUp(schema, [NETWORK, ENTITY], reader, AbortSignal.abort())
  expect(sent).toEqual([])
})
