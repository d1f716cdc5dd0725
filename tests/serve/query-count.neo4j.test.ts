// How many queries an operation sends to the database: one where it is compiled, else a fixed handful, however much it shows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { type Api, createApi, fillDatabase, type Json } from '../setup/api.ts'
import { openTestDatabase } from '../setup/database.ts'
import type { BulletinSketch } from '../setup/extraction.ts'

/** One bureau that works with so many companies, each in a park of its own: 2n+1 entities and 2n relations. */
function createHub(n: number): BulletinSketch {
  const companies = Array.from({ length: n }, (_, index) => `远帆${index}号有限公司`)
  const parks = companies.map((_, index) => `云禾第${index}产业园`)
  return {
    sentences: ['合作', ...companies.map((company, index) => `云禾市科技局与位于${parks[index]}的${company}合作。`)],
    entities: [
      ['Bureau', '云禾市科技局'],
      ...companies.map((name) => ['Company', name] as const),
      ...parks.map((name) => ['Park', name] as const),
    ],
    relations: companies.flatMap((name, index) => [
      ['COOPERATES_WITH', '云禾市科技局', name, index + 1] as const,
      ['LOCATED_IN', name, parks[index]!, index + 1] as const,
    ]),
  }
}

let database: Database
let api: Api
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, [createHub(120)])
  api = createApi(database)
})
afterAll(() => database.close())

const END = '{ name type degree }'
const EVIDENCE = 'evidence(first: 3) { totalCount nodes { quote sentence { text } document { title } } }'

describe('an operation sends at most so many queries', () => {
  test.each([
    [
      'a neighbourhood of 200',
      1,
      `{ neighborhood(limit: 200) { totalNodes totalEdges nodes { hiddenNeighbors entity ${END} } edges { id type head ${END} tail ${END} } } }`,
    ],
    [
      'the same with all evidence',
      1,
      `{ neighborhood(limit: 200) { nodes { entity { id relationCounts { type count } } } edges { id ${EVIDENCE} } } }`,
    ],
    [
      'search as the explorer asks',
      1,
      `{ search(text: "号有限公司", first: 50) { score reason matched entity { id aliases { text } region ${END.slice(2)} } }`,
    ],
    [
      'the pairs of the cooperation network',
      1,
      `{ cooperation(limit: 200) { version totalPairs communities { leader ${END} } members { entity ${END} } pairs { first ${END} second ${END} parts { kind weight through ${END} relations { id head ${END} } } } } }`,
    ],
    [
      'search with ties of every hit',
      2,
      `{ search(text: "远帆", first: 50) { entity { name relations(first: 5) { nodes { head ${END} tail ${END} } } } } }`,
    ],
    [
      'relations with both ends and evidence',
      1,
      `{ relations(first: 200) { nodes { head ${END} tail ${END} ${EVIDENCE} } } }`,
    ],
    [
      'a document with all its mentions',
      1,
      '{ documents { nodes { text articles { sentences { text mentions { surface entity { name } } } } issues { code } } } }',
    ],
    [
      'the cooperation network with all that shows it',
      6,
      `{ cooperation(limit: 200) { version computedAt totalPairs regions { first } communities { leader ${END} } members { entity ${END} centrality }
        pairs { first ${END} second ${END} parts { kind weight through ${END} relations { head ${END} tail ${END} } } } } }`,
    ],
    [
      'documents with their places and other prints',
      1,
      '{ documents { nodes { title text sources reprintOf { title } reprints { title } } } }',
    ],
    [
      'entities with everything',
      1,
      `{ entities(first: 100) { totalCount nodes { name mentions(first: 3) { totalCount nodes { sentence { text } document { title } } } relationCounts { count } relations(first: 3) { totalCount nodes { tail ${END} } } indicators { metric } articles { role } namesakes { id } } } }`,
    ],
    [
      'sentences with everything that they name',
      6,
      `{ searchSentences(text: "合作", first: 200) { totalCount nodes { highlights { start } sentence { text document { title } mentions { entity ${END} } } } } }`,
    ],
    [
      'a timeline beside relations',
      2,
      '{ timeline(granularity: YEAR) { undated buckets { count } } relations(first: 120) { nodes { id type } } }',
    ],
  ])('%s: %i', async (_, most, query) => {
    const data = await api.ask(query)
    expect(JSON.stringify(data).length).toBeGreaterThan(2000)
    expect(api.queryCount()).toBeLessThanOrEqual(most)
  })

  test('paths with all evidence: at most 11, some of them to look for longer ones', async () => {
    const { entities } = await api.ask('{ entities(first: 500) { nodes { id name } } }')
    const idOf = (name: string) => entities.nodes.find((node: Json) => node.name === name).id
    const { paths } = await api.ask(
      `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 6, first: 50) { nodes ${END} relations { head ${END} tail ${END} ${EVIDENCE} } } }`,
      { from: idOf('云禾第1产业园'), to: idOf('云禾第2产业园') },
    )
    expect(paths).toHaveLength(1)
    expect(paths[0].nodes).toHaveLength(5)
    expect(api.queryCount()).toBeLessThanOrEqual(11)
  })

  test('as many for 200 nodes as for 20', async () => {
    const query = `query ($limit: Int) { neighborhood(limit: $limit) { nodes { entity { name } hiddenNeighbors } edges { head { name } ${EVIDENCE} } } }`
    await api.ask(query, { limit: 20 })
    const few = api.queryCount()
    const { neighborhood } = await api.ask(query, { limit: 200 })
    expect(neighborhood.nodes).toHaveLength(200)
    expect(api.queryCount()).toBe(few)
  })
})
