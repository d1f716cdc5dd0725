// `mergeCandidates` and `decisions`: what waits for review and what was decided, over a real Neo4j.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { type Api, createApi, fillDatabase, type Json } from '../setup/api.ts'
import { openTestDatabase, wipeDatabase } from '../setup/database.ts'
import type { BulletinSketch } from '../setup/extraction.ts'

const person = (place: string, organisation: string): BulletinSketch => ({
  source: `${organisation}.txt`,
  sentences: ['动态', `${organisation}方知远承担深海探测项目。`],
  place,
  entities: [
    ['Bureau', organisation],
    ['Person', '方知远'],
    ['Project', '深海探测项目'],
  ],
  relations: [
    ['HOLDS_POST', '方知远', organisation, 1],
    ['UNDERTAKES', '方知远', '深海探测项目', 1],
  ],
})
const many = ['甲', '乙', '丙', '丁', '戊', '己'].map((name): BulletinSketch => {
  const organisation = `云禾${name}局`
  return {
    source: `${organisation}.txt`,
    sentences: ['动态', `${organisation}苏晚晴。`],
    entities: [
      ['Bureau', organisation],
      ['Person', '苏晚晴'],
    ],
    relations: [['HOLDS_POST', '苏晚晴', organisation, 1]],
  }
})
const brands: BulletinSketch = {
  source: 'brands.txt',
  sentences: ['企业', '远帆精工机械有限公司、远帆船舶有限公司、远帆公司、东海智造研究院签约。'],
  entities: [
    ['Company', '远帆精工机械有限公司'],
    ['Company', '远帆船舶有限公司'],
    ['Company', '远帆公司'],
    ['Institute', '东海智造研究院'],
  ],
  candidates: [
    ['远帆公司', '远帆精工机械有限公司', 'brand', 0.4],
    ['远帆公司', '远帆船舶有限公司', 'brand', 0.4],
  ],
}
/** The same pair once more, and surer. */
const again: BulletinSketch = {
  ...brands,
  source: 'again.txt',
  sentences: [...brands.sentences, '又及。'],
  candidates: [['远帆公司', '远帆船舶有限公司', 'brand', 0.8]],
}
/** Here 智造院 is said to be 东海智造研究院; elsewhere it stands alone. */
const named: BulletinSketch = {
  source: 'named.txt',
  sentences: ['研究', '东海智造研究院（以下简称智造院）落成。'],
  entities: [['Institute', '东海智造研究院', '智造院']],
}
const alone: BulletinSketch = {
  source: 'alone.txt',
  sentences: ['来访', '智造院来访。'],
  entities: [['Institute', '智造院']],
}
/** Two bureaus called 市科技局 at home, and a third bulletin that does not say which it means. */
const relative = ['云禾市', '青岚市'].map(
  (place): BulletinSketch => ({
    source: `${place}.txt`,
    sentences: ['动态', `${place}科技局发文。`],
    entities: [['Bureau', `${place}科技局`]],
  }),
)
const sketches = [
  person('云禾市', '云禾市财政局'),
  person('青岚市', '青岚市水利局'),
  ...many,
  brands,
  again,
  named,
  alone,
  ...relative,
]

let database: Database
let api: Api
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, sketches)
  api = createApi(database)
})
afterAll(() => database.close())

const CANDIDATES = `query ($first: Int, $after: String) { mergeCandidates(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor }
  nodes { id score rule reason first { name degree } second { name } document { source } }
} }`
const ask = async (variables: object = {}): Promise<Json> => (await api.ask(CANDIDATES, variables)).mergeCandidates

describe('merge candidates', () => {
  test('are pairs with rule, reason and document, the likeliest first', async () => {
    const { nodes, totalCount } = await ask()
    const lines = nodes.map(({ first, second, rule, score, document }: Json) => [
      first.name,
      second.name,
      rule,
      score,
      document?.source ?? null,
    ])
    // Of equal score the ids decide.
    expect(lines.slice(0, 2).sort()).toEqual([
      ['智造院', '东海智造研究院', 'alias-elsewhere', 0.8, null],
      ['远帆公司', '远帆船舶有限公司', 'brand', 0.8, 'again.txt'],
    ])
    expect(lines.slice(2)).toEqual([
      ['方知远', '方知远', 'namesake', 0.5, null],
      ['远帆公司', '远帆精工机械有限公司', 'brand', 0.4, 'brands.txt'],
    ])
    expect(totalCount).toBe(4)
    for (const { reason } of nodes) expect(reason).toMatch(/may be short for|do not agree|another name of/)
  })

  test('come page by page as on one page, each with an id of its own', async () => {
    const { nodes } = await ask()
    const paged: Json[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page = await ask({ first: 1, after })
      paged.push(...page.nodes)
      more = page.pageInfo.hasNextPage
      after = page.pageInfo.endCursor
    }
    expect(paged).toEqual(nodes)
    expect(new Set(nodes.map(({ id }: Json) => id)).size).toBe(nodes.length)
  })

  test('are the same whatever the order of imports', async () => {
    const before = await ask()
    await wipeDatabase(database)
    await fillDatabase(database, sketches.toReversed())
    expect(await ask()).toEqual(before)
  })

  test('cost a fixed handful of queries', async () => {
    await ask()
    expect(api.queryCount()).toBeLessThanOrEqual(3)
  })
})

describe('decisions', () => {
  const DECISIONS = `query ($first: Int, $after: String) { decisions(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id kind at by note payload undone }
  } }`

  test('there are none as yet', async () => {
    const { decisions } = await api.ask(DECISIONS)
    expect(decisions).toEqual({ totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] })
  })

  test('are listed with the newest first, page by page', async () => {
    const session = database.driver.session(database.database === undefined ? {} : { database: database.database })
    await session.run(`UNWIND range(1, 3) AS i CREATE (:Decision {id: 'dec_' + i, kind: 'merge', at: '2024-01-0' + i + 'T08:00:00Z',
  by: CASE WHEN i = 1 THEN null ELSE '管理员' END, note: '同一企业', payload: '{"keep":"ent_1"}', undone: i = 2})`)
    try {
      const { decisions } = await api.ask(DECISIONS, { first: 2 })
      expect(decisions.totalCount).toBe(3)
      expect(decisions.nodes.map(({ id, undone }: Json) => [id, undone])).toEqual([
        ['dec_3', false],
        ['dec_2', true],
      ])
      const { decisions: rest } = await api.ask(DECISIONS, { first: 2, after: decisions.pageInfo.endCursor })
      expect(rest.nodes).toEqual([
        {
          id: 'dec_1',
          kind: 'merge',
          at: '2024-01-01T08:00:00Z',
          by: null,
          note: '同一企业',
          payload: '{"keep":"ent_1"}',
          undone: false,
        },
      ])
      expect(rest.pageInfo.hasNextPage).toBe(false)
    } finally {
      await session.run('MATCH (d:Decision) DELETE d')
      await session.close()
    }
  })
})

describe('a cursor that is none of this list is refused', () => {
  test.each(["x'}) DETACH DELETE n //", '"', '\\', '$after', 'a\0b', '\ud800', '甲'.repeat(200), ''])(
    '%j',
    async (after) => {
      for (const field of ['mergeCandidates', 'decisions']) {
        const { errors } = await api.answer(`query ($after: String) { ${field}(after: $after) { totalCount } }`, {
          after,
        })
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', hint: expect.any(String) } }])
        expect(api.queryCount()).toBe(0)
      }
    },
  )

  test('nor is one of the other', async () => {
    const { pageInfo } = await ask({ first: 1 })
    const { errors } = await api.answer('query ($after: String) { decisions(after: $after) { totalCount } }', {
      after: pageInfo.endCursor,
    })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT' } }])
  })
})
