// `timeline`: relations by the time of their events, over a real Neo4j.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { type Api, createApi, fillDatabase, type Json } from '../setup/api.ts'
import { openTestDatabase } from '../setup/database.ts'
import type { BulletinSketch } from '../setup/extraction.ts'

const entities = [
  ['Bureau', '云禾市科技局'],
  ['University', '江澜大学'],
  ['Company', '远帆股份有限公司'],
  ['Park', '云禾高新区'],
] as const
const sentence = '云禾市科技局、江澜大学、远帆股份有限公司、云禾高新区。'
const [BUREAU, UNIVERSITY, COMPANY, PARK] = entities.map(([, name]) => name) as [string, string, string, string]

/** Said twice in one month, and once more the year after; once in a year that is all it says of the time. */
const dated: BulletinSketch = {
  source: 'dated.txt',
  publishedOn: '2022-05-31',
  place: '云禾市',
  region: ['江澜省', '云禾市'],
  sentences: ['有日期', ...Array.from({ length: 5 }, (_, i) => `${i}${sentence}`)],
  entities,
  relations: [
    ['COOPERATES_WITH', BUREAU, UNIVERSITY, 1, { on: '2022-02-01' }],
    ['COOPERATES_WITH', BUREAU, UNIVERSITY, 2, { on: '2022-02-28' }],
    ['COOPERATES_WITH', BUREAU, UNIVERSITY, 3],
    ['SUPPORTS', BUREAU, COMPANY, 4, { on: '2022-02' }],
    ['LOCATED_IN', COMPANY, PARK, 5, { on: '2020' }],
  ],
}
const later: BulletinSketch = {
  source: 'later.txt',
  publishedOn: '2024-02',
  place: '云禾市',
  sentences: ['后来', sentence],
  entities,
  relations: [['COOPERATES_WITH', BUREAU, UNIVERSITY, 1, { on: '2023-12-31' }]],
}
const undated: BulletinSketch = {
  source: 'undated.txt',
  sentences: ['无日期', `又${sentence}`],
  entities,
  relations: [
    ['VISITS', BUREAU, PARK, 1],
    ['LOCATED_IN', COMPANY, PARK, 1],
  ],
}

let database: Database
let api: Api
let ids: Readonly<Record<string, string>>
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, [dated, later, undated])
  api = createApi(database)
  const data = await api.ask('{ entities { nodes { id name } } documents { nodes { id source } } }')
  ids = Object.fromEntries([
    ...data.entities.nodes.map(({ id, name }: Json) => [name, id]),
    ...data.documents.nodes.map(({ id, source }: Json) => [source, id]),
  ])
})
afterAll(() => database.close())

const QUERY = `query ($ids: [ID!], $filter: Filter, $granularity: Granularity) {
  timeline(ids: $ids, filter: $filter, granularity: $granularity) { buckets { from to count byEvent types { type count } } undated imprecise firstOn lastOn }
}`
const ask = async (variables: object = {}): Promise<Json> => (await api.ask(QUERY, variables)).timeline
/** Each bucket as first day, count and how many of it by event. */
const toLines = ({ buckets }: Json): readonly unknown[] =>
  buckets.map(({ from, count, byEvent }: Json) => [from, count, byEvent])

describe('relations by', () => {
  test('month: each once, however many sentences say it', async () => {
    expect(await ask()).toEqual({
      buckets: [
        {
          from: '2022-02-01',
          to: '2022-02-28',
          count: 2,
          byEvent: 2,
          types: [
            { type: 'COOPERATES_WITH', count: 1 },
            { type: 'SUPPORTS', count: 1 },
          ],
        },
        { from: '2022-05-01', to: '2022-05-31', count: 1, byEvent: 0, types: [{ type: 'COOPERATES_WITH', count: 1 }] },
        { from: '2023-12-01', to: '2023-12-31', count: 1, byEvent: 1, types: [{ type: 'COOPERATES_WITH', count: 1 }] },
      ],
      undated: 1,
      imprecise: 1,
      firstOn: '2020',
      lastOn: '2023-12-31',
    })
  })

  test('year', async () => {
    const timeline = await ask({ granularity: 'YEAR' })
    expect(toLines(timeline)).toEqual([
      ['2020-01-01', 1, 1],
      ['2022-01-01', 2, 2],
      ['2023-01-01', 1, 1],
    ])
    expect(timeline.buckets[0]).toMatchObject({ to: '2020-12-31', types: [{ type: 'LOCATED_IN', count: 1 }] })
    expect(timeline).toMatchObject({ undated: 1, imprecise: 0 })
  })

  test('day: a month alone is too coarse', async () => {
    const timeline = await ask({ granularity: 'DAY' })
    expect(toLines(timeline)).toEqual([
      ['2022-02-01', 1, 1],
      ['2022-02-28', 1, 1],
      ['2022-05-31', 1, 0],
      ['2023-12-31', 1, 1],
    ])
    expect(timeline).toMatchObject({ undated: 1, imprecise: 2 })
    for (const { from, to } of timeline.buckets) expect(to).toBe(from)
  })
})

describe('a filter keeps', () => {
  test.each<[string, object, object]>([
    [
      'dates from a day on',
      { filter: { from: '2022-02-15' } },
      {
        lines: [
          ['2022-02-01', 2, 2],
          ['2022-05-01', 1, 0],
          ['2023-12-01', 1, 1],
        ],
        undated: 0,
        imprecise: 0,
        firstOn: '2022-02',
        lastOn: '2023-12-31',
      },
    ],
    [
      'dates up to a day',
      { filter: { to: '2022-02-15' } },
      { lines: [['2022-02-01', 2, 2]], undated: 0, imprecise: 1, firstOn: '2020', lastOn: '2022-02-01' },
    ],
    [
      'none of a relation that has no date between its first and its last',
      { filter: { from: '2022-07', to: '2023-11' } },
      { lines: [], undated: 0, imprecise: 0, firstOn: null, lastOn: null },
    ],
    [
      'relation types',
      { filter: { relationTypes: ['SUPPORTS', 'VISITS'] } },
      { lines: [['2022-02-01', 1, 1]], undated: 1, imprecise: 0, firstOn: '2022-02', lastOn: '2022-02' },
    ],
    [
      'types of both ends',
      { filter: { types: ['Company', 'Park'] } },
      { lines: [], undated: 0, imprecise: 1, firstOn: '2020', lastOn: '2020' },
    ],
    [
      'relations that several bulletins say',
      { filter: { minDocuments: 2 } },
      {
        lines: [
          ['2022-02-01', 1, 1],
          ['2022-05-01', 1, 0],
          ['2023-12-01', 1, 1],
        ],
        undated: 0,
        imprecise: 1,
        firstOn: '2020',
        lastOn: '2023-12-31',
      },
    ],
    [
      'nothing',
      { filter: { status: ['ENDED'] } },
      { lines: [], undated: 0, imprecise: 0, firstOn: null, lastOn: null },
    ],
  ])('%s', async (_, variables, { lines, ...rest }: Json) => {
    const timeline = await ask(variables)
    expect(toLines(timeline)).toEqual(lines)
    expect(timeline).toMatchObject(rest)
  })

  test('what a bulletin says, by the dates it says', async () => {
    expect(toLines(await ask({ filter: { documentIds: [ids['later.txt']] } }))).toEqual([['2023-12-01', 1, 1]])
    expect(await ask({ filter: { documentIds: [ids['undated.txt']] } })).toMatchObject({
      buckets: [],
      undated: 2,
      imprecise: 0,
    })
    expect(toLines(await ask({ filter: { documentIds: [ids['later.txt']], to: '2022' } }))).toEqual([])
  })
})

describe('of entities', () => {
  test('a relation between two of them counts once', async () => {
    const timeline = await ask({ ids: [ids[BUREAU], ids[UNIVERSITY], ids[BUREAU]] })
    expect(toLines(timeline)).toEqual([
      ['2022-02-01', 2, 2],
      ['2022-05-01', 1, 0],
      ['2023-12-01', 1, 1],
    ])
    expect(timeline).toMatchObject({ undated: 1, imprecise: 0 })
  })

  test('with the other end of a type, of a bulletin', async () => {
    expect(toLines(await ask({ ids: [ids[BUREAU]], filter: { types: ['Company'] } }))).toEqual([['2022-02-01', 1, 1]])
    expect(
      toLines(await ask({ ids: [ids[COMPANY]], filter: { types: ['Bureau'], documentIds: [ids['dated.txt']] } })),
    ).toEqual([['2022-02-01', 1, 1]])
    expect(toLines(await ask({ ids: [ids[PARK]], filter: { documentIds: [ids['later.txt']] } }))).toEqual([])
  })

  test('there may be none', async () => {
    for (const given of [[], ['ent_nobody'], ["x'}) DETACH DELETE n //"], ['a\0b'], ['\ud800']]) {
      expect(await ask({ ids: given })).toEqual({ buckets: [], undated: 0, imprecise: 0, firstOn: null, lastOn: null })
    }
  })
})

test('one query, whatever is asked', async () => {
  for (const variables of [{}, { ids: [ids[BUREAU]] }, { filter: { documentIds: [ids['later.txt']] } }]) {
    await ask(variables)
    expect(api.queryCount()).toBe(1)
  }
})

test('more than 500 ids are refused', async () => {
  const { errors } = await api.answer(QUERY, { ids: Array.from({ length: 501 }, (_, i) => `ent_${i}`) })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT' } }])
})
