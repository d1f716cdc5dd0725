// `cooperation`: who works with whom over a real Neo4j, and that every part of a weight leads to what shows it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { heaviestPairs } from '../../src/graph/queries/cooperation.ts'
import { toParameters } from '../../src/graph/query.ts'
import { deleteDocument } from '../../src/graph/write/document.ts'
import { refreshNetwork } from '../../src/graph/write/network.ts'
import { type Api, createApi, fillDatabase, type Json } from '../setup/api.ts'
import { openTestDatabase } from '../setup/database.ts'
import type { BulletinSketch } from '../setup/extraction.ts'

const entities: BulletinSketch['entities'] = [
  ['Bureau', '云禾甲局'],
  ['University', '云禾乙大学'],
  ['Company', '远帆丙公司'],
  ['Company', '远帆丁公司'],
  ['Institute', '青岚戊所'],
  ['Institute', '青岚己所'],
  ['Event', '云禾科技节'],
  ['Project', '深海项目'],
  ['Person', '方知远'],
]
const text = `${entities!.map(([, name]) => name).join('、')}。`
const first: BulletinSketch = {
  publishedOn: '2022-05-01',
  region: ['江澜省', '云禾市'],
  sentences: ['一期', text],
  entities,
  relations: [
    ['COOPERATES_WITH', '云禾甲局', '云禾乙大学', 1, { status: 'SIGNED' }],
    ['ORGANIZES', '云禾甲局', '云禾科技节', 1],
    ['PARTICIPATES_IN', '云禾乙大学', '云禾科技节', 1],
    ['PARTICIPATES_IN', '方知远', '云禾科技节', 1],
    ['UNDERTAKES', '远帆丙公司', '深海项目', 1],
    ['UNDERTAKES', '远帆丁公司', '深海项目', 1],
    ['VISITS', '云禾甲局', '远帆丙公司', 1],
  ],
}
const second: BulletinSketch = {
  publishedOn: '2012-05-01',
  sentences: ['二期', text],
  entities,
  relations: [
    ['COOPERATES_WITH', '云禾乙大学', '云禾甲局', 1],
    ['SUPPORTS', '青岚戊所', '青岚己所', 1, { status: 'PLANNED' }],
  ],
}

let database: Database
let api: Api
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, [first, second])
  api = createApi(database)
})
afterAll(() => database.close())

const ALL = `query ($filter: Filter, $minWeight: Float, $limit: Int) {
  cooperation(filter: $filter, minWeight: $minWeight, limit: $limit) {
    pairs { id first { id name } second { id name } weight documents recency lastOn
      parts { kind weight strength documents through { name } relations { type head { name } evidence { nodes { quote } } } } }
    members { entity { name } community centrality weight }
    communities { number size leader { name } }
    regions { first second weight pairs }
    totalPairs truncated version computedAt
  }
}`
const OF = ALL.replace('query (', 'query ($ids: [ID!]!, ').replace(
  'cooperation(',
  'cooperation: cooperationOf(ids: $ids, ',
)
const ask = async (variables: object = {}): Promise<Json> => (await api.ask(ALL, variables)).cooperation
const toNames = ({ first, second }: Json): string =>
  [first.name, second.name]
    .map((name) => name[2])
    .sort()
    .join('')
const pairsOf = async (variables: object = {}): Promise<string[]> => (await ask(variables)).pairs.map(toNames)

const [tie, event, project] = ['丁丙', '乙甲', '己戊'].map((names) => [...names].sort().join(''))

describe('the whole network', () => {
  test('has a pair for what is shared, the heaviest first, and none for a visit', async () => {
    const { pairs, totalPairs, truncated, computedAt } = await ask()
    expect(pairs.map(toNames)).toEqual([event, tie, project])
    expect([totalPairs, truncated, computedAt]).toEqual([3, false, '2024-01-01T00:00:00.000Z'])
    for (const { first, second } of pairs) expect(first.id < second.id).toBe(true)
  })

  test('shows how a weight comes about', async () => {
    const [{ weight, documents, recency, lastOn, parts }] = (await ask()).pairs
    expect({ documents, recency, lastOn }).toEqual({ documents: 2, recency: 1, lastOn: '2022-05-01' })
    expect(parts).toMatchObject([
      { kind: 'TIE', strength: 2, documents: 2, through: [], relations: [{ type: 'COOPERATES_WITH' }] },
      // Who organises and who takes part, two of them: 1 × 0.5 × 2 / 2.
      { kind: 'EVENT', strength: 0.5, documents: 1, through: [{ name: '云禾科技节' }] },
    ])
    expect(parts[0].weight).toBeCloseTo(Math.log2(3), 5)
    expect(parts[1].weight).toBeCloseTo(0.4 * Math.log2(1.5), 5)
    expect(weight).toBeCloseTo(parts[0].weight + parts[1].weight, 5)
    expect(parts[1].relations.map(({ head }: Json) => head.name).sort()).toEqual(['云禾乙大学', '云禾甲局'])
    for (const { relations } of parts) expect(relations[0].evidence.nodes[0].quote).toContain('云禾甲局')
  })

  test('what is old counts less', async () => {
    const old = (await ask()).pairs.at(-1)
    expect(old).toMatchObject({ recency: 0.25, weight: expect.closeTo(0.25 * Math.log2(1.5), 5) })
  })

  test('has groups, and who stands in their middle', async () => {
    const { members, communities } = await ask()
    expect(members).toHaveLength(6)
    expect(members[0].centrality).toBe(1)
    expect(communities.map(({ size }: Json) => size)).toEqual([2, 2, 2])
    const numbers = new Map(members.map(({ entity, community }: Json) => [entity.name, community]))
    expect(numbers.get('云禾甲局')).toBe(numbers.get('云禾乙大学'))
    expect(numbers.get('云禾甲局')).not.toBe(numbers.get('远帆丙公司'))
    for (const { number, leader } of communities) expect(numbers.get(leader.name)).toBe(number)
  })

  test('adds up between places', async () => {
    const { regions, pairs } = await ask()
    expect(regions).toMatchObject([{ first: '云禾市', second: '云禾市', pairs: 3 }])
    expect(regions[0].weight).toBeCloseTo(
      pairs.reduce((sum: number, pair: Json) => sum + pair.weight, 0),
      5,
    )
  })
})

describe('a filter chooses pairs', () => {
  test.each<[string, object, readonly string[]]>([
    ['as many as wanted', { limit: 1 }, [event!]],
    ['heavy enough', { minWeight: 0.5 }, [event!, tie!]],
    ['both of these types', { filter: { types: ['Company'] } }, [tie!]],
    ['shown by a relation of these types', { filter: { relationTypes: ['UNDERTAKES', 'SUPPORTS'] } }, [tie!, project!]],
    ['shown later', { filter: { from: '2020' } }, [event!, tie!]],
    ['shown earlier', { filter: { to: '2013' } }, [event!, project!]],
    ['of a status', { filter: { status: ['PLANNED'] } }, [project!]],
    ['of a status and a type together', { filter: { status: ['SIGNED'], relationTypes: ['ORGANIZES'] } }, []],
    ['shown by two bulletins', { filter: { minDocuments: 2 } }, [event!]],
    ['in a place', { filter: { places: ['江澜省'] } }, [event!, tie!, project!]],
    ['in a place that nothing belongs to', { filter: { places: ['远方市'] } }, []],
  ])('%s', async (_, variables, expected) => {
    const answer = await ask(variables)
    expect(answer.pairs.map(toNames)).toEqual(expected)
    expect(answer.truncated).toBe('limit' in variables)
    expect(answer.totalPairs).toBe('limit' in variables ? 3 : expected.length)
  })

  test('said by these bulletins', async () => {
    const { documents } = await api.ask('{ documents { nodes { id title } } }')
    const { id } = documents.nodes.find(({ title }: Json) => title === '二期')
    expect(await pairsOf({ filter: { documentIds: [id] } })).toEqual([event, project])
  })

  test('and the places add up what is chosen', async () => {
    const { regions, pairs } = await ask({ filter: { types: ['Company'] } })
    expect(regions).toEqual([{ first: '云禾市', second: '云禾市', weight: pairs[0].weight, pairs: 1 }])
  })

  test.each([
    [{ limit: 0 }, 'Give a whole number from 1 to 10000.'],
    [{ minWeight: -1 }, 'Give a number of at least 0.'],
    [{ filter: { from: '去年' } }, 'Write it as 2021-08-26, 2021-08 or 2021.'],
  ])('%j is refused', async (variables, hint) => {
    const { errors } = await api.answer(ALL, variables)
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', hint } }])
    expect(api.queryCount()).toBe(0)
  })
})

describe('the cooperation of given organisations', () => {
  const toIds = async (...names: readonly string[]): Promise<string[]> => {
    const { entities } = await api.ask('{ entities(first: 50) { nodes { id name } } }')
    return names.map((name) => entities.nodes.find((entity: Json) => entity.name === name)?.id ?? 'ent_0')
  }
  test.each<[string, readonly string[], object, readonly string[]]>([
    ['one', ['远帆丙公司'], {}, [tie!]],
    ['both sides of a pair, once', ['云禾乙大学', '云禾甲局', '青岚己所'], {}, [event!, project!]],
    ['with a filter', ['云禾甲局', '青岚戊所'], { filter: { status: ['PLANNED'] } }, [project!]],
    ['with a least weight', ['云禾甲局', '青岚戊所'], { minWeight: 0.5 }, [event!]],
    ['who works with nobody', ['方知远'], {}, []],
    ['who is not there', ['无此机构'], {}, []],
    ['none', [], {}, []],
  ])('%s', async (_, names, more, expected) => {
    const { cooperation } = await api.ask(OF, { ids: await toIds(...names), ...more })
    expect(cooperation.pairs.map(toNames)).toEqual(expected)
    expect(cooperation.totalPairs).toBe(expected.length)
    const weights = cooperation.pairs.map(({ weight }: Json) => weight)
    expect(cooperation.regions.reduce((sum: number, { weight }: Json) => sum + weight, 0)).toBeCloseTo(
      weights.reduce((sum: number, weight: number) => sum + weight, 0),
      5,
    )
  })
  test('counts what a limit leaves out', async () => {
    const { cooperation } = await api.ask(OF, { ids: await toIds('云禾甲局', '青岚戊所'), limit: 1 })
    expect(cooperation).toMatchObject({ totalPairs: 2, truncated: true })
  })
  test('of too many is refused', async () => {
    const { errors } = await api.answer(OF, { ids: Array.from({ length: 501 }, (_, i) => `ent_${i}`) })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', hint: 'Give at most 500.' } }])
  })
})

test('the heaviest pairs are read from the index of weights, without sorting all of them', async () => {
  const { text, parameters } = heaviestPairs({ minWeight: 0 }, 50)
  const session = database.driver.session(database.database === undefined ? {} : { database: database.database })
  const { summary } = await session.run(`EXPLAIN ${text}`, toParameters(parameters) as Record<string, unknown>)
  await session.close()
  const operators = (plan: Json): string[] => [plan.operatorType, ...plan.children.flatMap(operators)]
  const steps = operators(summary.plan).join(' ')
  expect(steps).toContain('RelationshipIndexSeekByRange')
  expect(steps).toContain('PartialTop')
})

test('deleting a bulletin takes away what only it showed, and the version tells', async () => {
  const before = await ask()
  const { documents } = await api.ask('{ documents { nodes { id title } } }')
  const { id } = documents.nodes.find(({ title }: Json) => title === '一期')
  await deleteDocument(database, id)
  await refreshNetwork(database)
  const after = await ask()
  expect(after.pairs.map(toNames)).toEqual([event, project])
  // The newest bulletin is of 2012 now.
  expect(after.pairs.map(({ recency }: Json) => recency)).toEqual([1, 1])
  expect(after.version).not.toBe(before.version)
})
