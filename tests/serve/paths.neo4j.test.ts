// `paths`: the ways between two entities over a real Neo4j, from a small invented network to a hub of 50,000 ties.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { type Api, createApi, fillDatabase, type Json } from '../setup/api.ts'
import { openTestDatabase } from '../setup/database.ts'
import type { BulletinSketch } from '../setup/extraction.ts'

/**
 * 甲局 and 丁公司: over 乙大学 (said by two bulletins) or 丙院 in two steps, over 戊园 and 己协会 in three, over 乙大学
 * and 丙院 in three; 庚所 is tied to nothing of these, 方知远 to 甲局 alone.
 */
const network: BulletinSketch = {
  publishedOn: '2022-05-01',
  sentences: ['标题', '云禾甲局、云禾乙大学、云禾丙院、远帆丁公司、云禾戊园、云禾己协会、云禾庚所、云禾辛所、方知远。'],
  entities: [
    ['Bureau', '云禾甲局'],
    ['University', '云禾乙大学'],
    ['Institute', '云禾丙院'],
    ['Company', '远帆丁公司'],
    ['Park', '云禾戊园'],
    ['Association', '云禾己协会'],
    ['Institute', '云禾庚所'],
    ['Institute', '云禾辛所'],
    ['Person', '方知远'],
  ],
  relations: [
    ['COOPERATES_WITH', '云禾甲局', '云禾乙大学', 1],
    ['COOPERATES_WITH', '云禾乙大学', '远帆丁公司', 1, { status: 'SIGNED' }],
    ['SUPPORTS', '云禾甲局', '云禾丙院', 1],
    ['COOPERATES_WITH', '云禾丙院', '远帆丁公司', 1],
    ['COOPERATES_WITH', '云禾乙大学', '云禾丙院', 1],
    ['FOUNDED', '云禾甲局', '云禾戊园', 1],
    ['LOCATED_IN', '云禾己协会', '云禾戊园', 1],
    ['COOPERATES_WITH', '远帆丁公司', '云禾己协会', 1],
    ['COOPERATES_WITH', '云禾庚所', '云禾辛所', 1],
    ['HOLDS_POST', '方知远', '云禾甲局', 1],
  ],
}
const again: BulletinSketch = {
  publishedOn: '2023-05-01',
  sentences: ['又一期', '云禾甲局与云禾乙大学合作，云禾乙大学与远帆丁公司合作。'],
  entities: network.entities!.slice(0, 4),
  relations: [
    ['COOPERATES_WITH', '云禾甲局', '云禾乙大学', 1],
    ['COOPERATES_WITH', '云禾乙大学', '远帆丁公司', 1],
  ],
}

let database: Database
let api: Api
let ids: Readonly<Record<string, string>>
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, [network, again])
  api = createApi(database)
  const { entities } = await api.ask('{ entities(first: 100) { nodes { id name } } }')
  ids = Object.fromEntries(entities.nodes.map(({ id, name }: Json) => [name, id]))
})
afterAll(() => database.close())

const QUERY = `query ($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $filter: Filter) {
  paths(from: $from, to: $to, maxLength: $maxLength, first: $first, filter: $filter) { length nodes { id name } relations { type head { id } tail { id } } }
}`
const ask = async (from: string, to: string, more: object = {}): Promise<Json[]> =>
  (await api.ask(QUERY, { from: ids[from], to: ids[to], ...more })).paths
/** 甲乙丁 for a way over 乙. */
const toWay = ({ nodes }: Json): string => nodes.map(({ name }: Json) => name.replace(/^(云禾|远帆)/, '')[0]).join('')
const ways = async (from: string, to: string, more?: object): Promise<string[]> =>
  (await ask(from, to, more)).map(toWay)

describe('between two entities', () => {
  test.each<[string, object, readonly string[]]>([
    [
      'all of them, the shortest first, then the best proven',
      { first: 50 },
      ['甲乙丁', '甲丙丁', '甲丙乙丁', '甲乙丙丁', '甲戊己丁'],
    ],
    ['only as many as wanted', { first: 2 }, ['甲乙丁', '甲丙丁']],
    ['none where none is wanted', { first: 0 }, []],
    ['only so long as allowed', { first: 50, maxLength: 2 }, ['甲乙丁', '甲丙丁']],
    ['none that short', { maxLength: 1 }, []],
    ['over entities of these types', { filter: { types: ['Institute'] } }, ['甲丙丁']],
    [
      'over relations of these types',
      { filter: { relationTypes: ['FOUNDED', 'LOCATED_IN', 'COOPERATES_WITH'] }, first: 50 },
      ['甲乙丁', '甲乙丙丁', '甲戊己丁'],
    ],
    ['said by two bulletins', { filter: { minDocuments: 2 } }, ['甲乙丁']],
    ['dated later', { filter: { from: '2023' } }, ['甲乙丁']],
    ['in a place that nothing belongs to', { filter: { places: ['青岚县'] } }, []],
    ['of a status that some step lacks', { filter: { status: ['SIGNED'] } }, []],
  ])('%s', async (_, more, expected) => {
    const found = await ways('云禾甲局', '远帆丁公司', more)
    // Of equal length and proof the ids decide.
    const byLength = (list: readonly string[]) =>
      [...list].sort((a, b) => a.length - b.length || (a.length > 3 ? (a < b ? -1 : 1) : 0))
    expect(byLength(found)).toEqual(byLength(expected))
    expect(found.map((way) => way.length)).toEqual([...found].map((way) => way.length).sort())
  })

  test('only what the given bulletins say', async () => {
    const { documents } = await api.ask('{ documents { nodes { id title } } }')
    const { id } = documents.nodes.find(({ title }: Json) => title === '又一期')
    expect(await ways('云禾甲局', '远帆丁公司', { filter: { documentIds: [id] } })).toEqual(['甲乙丁'])
  })

  test('each step joins its two entities, and leads to its evidence', async () => {
    const { paths } = await api.ask(
      'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 9) { length nodes { id } relations { head { id } tail { id } evidence { nodes { quote } } } } }',
      { from: ids.远帆丁公司, to: ids.云禾甲局 },
    )
    for (const { length, nodes, relations } of paths) {
      expect([nodes.length, relations.length]).toEqual([length + 1, length])
      expect(new Set(nodes.map(({ id }: Json) => id)).size).toBe(nodes.length)
      relations.forEach(({ head, tail, evidence }: Json, at: number) => {
        expect([head.id, tail.id].sort()).toEqual([nodes[at].id, nodes[at + 1].id].sort())
        expect(evidence.nodes[0].quote).toBeTruthy()
      })
    }
  })

  test('the ways back are the ways there, turned', async () => {
    const there = await ways('云禾甲局', '远帆丁公司', { first: 50 })
    const back = await ways('远帆丁公司', '云禾甲局', { first: 50 })
    expect(back.map((way) => [...way].reverse().join('')).sort()).toEqual([...there].sort())
  })

  test('there may be none at all', async () => expect(await ask('云禾甲局', '云禾庚所', { maxLength: 6 })).toEqual([]))

  test('an entity reaches itself without a step', async () => {
    expect(await ask('云禾甲局', '云禾甲局')).toEqual([
      { length: 0, nodes: [{ id: ids.云禾甲局, name: '云禾甲局' }], relations: [] },
    ])
  })

  test.each([
    ['from', { from: 'ent_nobody', to: '' }],
    ['to', { from: '', to: 'ent_nobody' }],
  ])('an end that there is not is named: %s', async (name, ends) => {
    const variables = { from: ends.from || ids.云禾甲局, to: ends.to || ids.云禾甲局 }
    const { errors } = await api.answer(QUERY, variables)
    expect(errors).toMatchObject([
      { message: expect.stringContaining('ent_nobody'), extensions: { code: 'NOT_FOUND', hint: expect.any(String) } },
    ])
    expect(errors![0]!.message).toContain(name)
  })

  test.each([0, 7, -1])('maxLength %i is refused before the database is asked', async (maxLength) => {
    const { errors } = await api.answer(QUERY, { from: 'a', to: 'b', maxLength })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', hint: 'Give a whole number from 1 to 6.' } }])
    expect(api.queryCount()).toBe(0)
  })
})

describe('two hubs of 50,000 ties', () => {
  beforeAll(async () => {
    const session = database.driver.session(database.database === undefined ? {} : { database: database.database })
    await session.run(`CREATE (a:Entity:Company {id: 'ent_huba', name: '枢纽甲', type: 'Company', degree: 50000}),
  (b:Entity:Company {id: 'ent_hubb', name: '枢纽乙', type: 'Company', degree: 50000})`)
    // Far from the hubs each second neighbour is tied to the next, so that there are longer ways too.
    await session.run(`MATCH (a:Entity {id: 'ent_huba'}), (b:Entity {id: 'ent_hubb'})
UNWIND range(1, 50000) AS i
CALL (a, b, i) {
  CREATE (n:Entity:Company {id: 'ent_n' + i, name: '伙伴' + i, type: 'Company', degree: 2})
  CREATE (a)-[:COOPERATES_WITH {id: 'rel_a' + i, documentCount: 1 + i % 7, confidence: 0.5}]->(n)
  CREATE (n)-[:COOPERATES_WITH {id: 'rel_b' + i, documentCount: 1 + i % 5, confidence: 0.5}]->(b)
} IN TRANSACTIONS OF 5000 ROWS`)
    await session.close()
  })

  const between = async (more: object): Promise<Json[]> =>
    (
      await api.ask(
        'query ($first: Int, $maxLength: Int, $filter: Filter) { paths(from: "ent_huba", to: "ent_hubb", first: $first, maxLength: $maxLength, filter: $filter) { length nodes { id } } }',
        more,
      )
    ).paths

  test('are joined over their best proven partners, the same every time', async () => {
    const paths = await between({ first: 20 })
    expect(paths.map(({ length }) => length)).toEqual(Array.from({ length: 20 }, () => 2))
    // Five bulletins each: i with i mod 5 = 4 and i mod 7 of at least 4.
    for (const { nodes } of paths) {
      const i = Number(nodes[1].id.slice(5))
      expect(Math.min(1 + (i % 7), 1 + (i % 5))).toBe(5)
    }
    expect(await between({ first: 20 })).toEqual(paths)
  })

  test('cost a handful of queries, however long the ways may be', async () => {
    await between({ first: 500, maxLength: 6 })
    expect(api.queryCount()).toBeLessThanOrEqual(7)
  })

  test('are drawn with the best connected around them, and what was left out is told', async () => {
    const query =
      '{ neighborhood(ids: ["ent_huba"], depth: 3, limit: 200) { truncated totalNodes totalEdges nodes { distance hiddenNeighbors entity { id } } edges { id } } }'
    const { neighborhood } = await api.ask(query)
    expect(api.queryCount()).toBe(1)
    // Growing stops at 10,000 entities: the hub and 9,999 of its partners.
    expect(neighborhood).toMatchObject({ truncated: true, totalNodes: 10_000, totalEdges: 9_999 })
    expect(neighborhood.nodes).toHaveLength(200)
    expect(neighborhood.nodes[0]).toEqual({ distance: 0, hiddenNeighbors: 49_801, entity: { id: 'ent_huba' } })
    expect(neighborhood.edges).toHaveLength(199)
    expect(await createApi(database, { compiled: false }).ask(query)).toEqual({ neighborhood })
  })
})

describe('whatever stands in an id, it is only an id', () => {
  test.each([
    "x'}) DETACH DELETE n //",
    '"; DROP DATABASE neo4j; --',
    '\\u0027 OR 1=1',
    '`:Entity',
    '$from',
    'a\0b',
    '\ud800',
    '甲'.repeat(200),
    '',
  ])('%j', async (id) => {
    for (const [from, to] of [
      [id, ids.云禾甲局],
      [ids.云禾甲局, id],
    ]) {
      const { errors } = await api.answer(QUERY, { from, to })
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    }
    expect(await ask('云禾甲局', '远帆丁公司', { filter: { places: [id], documentIds: [id] } })).toEqual([])
    expect(await ways('云禾甲局', '远帆丁公司', { first: 2 })).toEqual(['甲乙丁', '甲丙丁'])
  })
})
