// `searchSentences`: phrases found literally in a real full-text index, whatever is typed.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { type Api, createApi, fillDatabase, type Json } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { openTestDatabase } from '../setup/database.ts'
import type { BulletinSketch } from '../setup/extraction.ts'

const signs: BulletinSketch = {
  source: 'signs.txt',
  publishedOn: '2021',
  place: '青岚县',
  sentences: [
    '各种写法',
    '建设５Ｇ網絡與「智造」園區，投资3.2万元(二期)。',
    'OpenAI大模型与the Lab合作 and more.',
    '深',
    '引号"甲"与反斜线\\和星号*。',
    '青岚县科技局。',
  ],
}
const undated: BulletinSketch = { source: 'undated.txt', sentences: ['又一期', '科技局没有日期。'] }
const all = [...bulletins, signs, undated]

let database: Database
let api: Api
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, all)
  api = createApi(database)
})
afterAll(() => database.close())

const QUERY = `query ($text: String!, $filter: Filter, $first: Int, $after: String) {
  searchSentences(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor } nodes { highlights { start end } sentence { text start document { source publishedOn text } } }
  }
}`
const ask = async (text: string, more: object = {}): Promise<Json> =>
  (await api.ask(QUERY, { text, first: 100, ...more })).searchSentences
const found = async (text: string, more?: object): Promise<string[]> =>
  (await ask(text, more)).nodes.map(({ sentence }: Json) => sentence.text)

describe('finds', () => {
  test.each<[string, readonly string[]]>([
    ['走访企业', ['云禾市科技局走访企业']],
    ['共建 揭牌', []],
    ['签约 共建', ['云禾市科技局与江澜大学签约，共建云禾智造研究院。']],
    ['签约,共建', ['云禾市科技局与江澜大学签约，共建云禾智造研究院。']],
    ['科技大学', []],
    ['5g网络', [signs.sentences[1]!]],
    ['５Ｇ网絡与“智造”', [signs.sentences[1]!]],
    ['(二期)', [signs.sentences[1]!]],
    ['3.2', [signs.sentences[1]!]],
    ['网', [signs.sentences[1]!]],
    [
      '深',
      [
        '云禾市科技局支持远帆股份有限公司（以下简称远帆股份）承担深海探测项目。',
        '江澜大学化学学院教授方知远主持深海探测项目。',
        '深',
      ].toSorted(),
    ],
    ['penai大', [signs.sentences[2]!]],
    ['THE', [signs.sentences[2]!]],
    ['a', [signs.sentences[2]!]],
    ['"', [signs.sentences[1]!, signs.sentences[4]!]],
    ['\\', [signs.sentences[4]!]],
    ['*', [signs.sentences[4]!]],
    ['', []],
    [' \u3000 ', []],
  ])('%j: %j', async (text, expected) => {
    const hits = await ask(text)
    expect(hits.nodes.map(({ sentence }: Json) => sentence.text).sort()).toEqual([...expected].sort())
    expect(hits.totalCount).toBe(expected.length)
  })

  test('in every sentence each place, by offsets of the document', async () => {
    const { nodes } = await ask('科技局 云禾')
    expect(nodes.length).toBeGreaterThan(3)
    for (const { highlights, sentence } of nodes) {
      const { text } = sentence.document
      const parts = highlights.map(({ start, end }: Json) => text.slice(start, end))
      expect(parts.join()).toContain('科技局')
      expect(text.slice(sentence.start, sentence.start + sentence.text.length)).toBe(sentence.text)
      expect(parts.join('')).toHaveLength(sentence.text.match(/科技局|云禾/g).join('').length)
    }
  })

  test('the newest bulletin first, those without a date last', async () => {
    const { nodes } = await ask('科技局')
    const dates = nodes.map(({ sentence }: Json) => sentence.document.publishedOn ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
    expect(dates.at(-1)).toBe('')
  })
})

test('page by page gives what one page gives', async () => {
  const whole = await found('科技局')
  const paged: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo, totalCount } = await ask('科技局', { first: 2, after })
    paged.push(...nodes.map(({ sentence }: Json) => sentence.text))
    expect(totalCount).toBe(whole.length)
    more = pageInfo.hasNextPage
    after = pageInfo.endCursor
  }
  expect(paged).toEqual(whole)
})

describe('a filter keeps', () => {
  test.each<[object, number]>([
    [{}, 9],
    [{ places: ['云禾市'] }, 6],
    [{ places: ['青岚县'] }, 2],
    [{ from: '2022-06' }, 4],
    [{ to: '2021' }, 1],
    [{ types: ['Person'] }, 2],
    [{ relationTypes: ['SUPPORTS'] }, 1],
    [{ status: ['PLANNED'] }, 1],
    [{ documentIds: [] }, 0],
    [{ documentIds: ["' OR 1=1"], places: ['"'] }, 0],
  ])('%j: %i', async (filter, count) => {
    const { nodes, totalCount } = await ask('科技局', { filter })
    expect([nodes.length, totalCount]).toEqual([count, count])
  })
})

describe('whatever is typed is looked for literally', () => {
  const stored = all.flatMap(({ sentences }) => sentences)

  test.each([
    "x'}) DETACH DELETE n //",
    '") OR id:*',
    '科技局" OR "大学',
    '+科技局 -大学',
    '科技~ 局^4',
    '[a TO z]',
    '{!lucene}',
    'AND',
    '*',
    '?',
    '\\',
    '\\"',
    '/.*/',
    '科\0技',
    '\ud800',
    '科\udc00技',
    '科'.repeat(200),
    '科 '.repeat(100),
    Array.from({ length: 100 }, (_, i) => String.fromCharCode(0x4e00 + i)).join(' '),
  ])('%j', async (text) => {
    const runs = text
      .toLowerCase()
      .split(/\s+/u)
      .filter((run) => run !== '')
    const expected = stored.filter((sentence) => runs.every((run) => sentence.toLowerCase().includes(run)))
    expect((await found(text)).sort()).toEqual(expected.sort())
  })

  test('any part of any sentence finds it', async () => {
    const part = fc
      .constantFrom(...stored)
      .chain((sentence) =>
        fc.tuple(fc.constant(sentence), fc.nat(sentence.length - 1), fc.integer({ min: 1, max: 12 })),
      )
    await fc.assert(
      fc.asyncProperty(part, async ([sentence, start, length]) => {
        const text = sentence.slice(start, start + length)
        if (text.trim() !== '') expect(await found(text)).toContain(sentence)
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  test('201 characters are refused, and a cursor of another list', async () => {
    for (const variables of [{ text: '科'.repeat(201) }, { text: '科', after: 'xyz' }, { text: '科', first: 501 }]) {
      const { errors } = await api.answer(QUERY, variables)
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', hint: expect.any(String) } }])
      expect(api.queryCount()).toBe(0)
    }
  })
})
