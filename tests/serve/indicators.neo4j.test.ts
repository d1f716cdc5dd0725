// `indicators`: every figure of the bulletins over a real Neo4j, and what a filter leaves of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { type Api, createApi, fillDatabase, type Json } from '../setup/api.ts'
import { openTestDatabase } from '../setup/database.ts'
import type { BulletinSketch } from '../setup/extraction.ts'

const spring: BulletinSketch = {
  source: 'spring.txt',
  publishedOn: '2022-03-01',
  place: '云禾市',
  region: ['江澜省', '云禾市'],
  sentences: ['园区', '云禾高新区在孵企业32家，孵化面积5万平方米。', '培训65场。'],
  entities: [['Park', '云禾高新区']],
  indicators: [
    ['在孵企业', 32, '家', 1, '云禾高新区'],
    ['孵化面积', 50_000, '平方米', 1, '云禾高新区'],
    ['培训', 65, '场', 2],
  ],
}
const autumn: BulletinSketch = {
  source: 'autumn.txt',
  publishedOn: '2023-10-01',
  place: '青岚县',
  sentences: ['学校', '江澜大学专利12项。'],
  entities: [['University', '江澜大学']],
  indicators: [['专利', 12, '项', 1, '江澜大学']],
}

let database: Database
let api: Api
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, [spring, autumn])
  api = createApi(database)
})
afterAll(() => database.close())

const QUERY = `query ($filter: Filter, $first: Int, $after: String) {
  indicators(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id metric value unit subject { name type } sentence { text } document { source } }
  }
}`
const ask = async (variables: object = {}): Promise<Json> => (await api.ask(QUERY, variables)).indicators
const toMetrics = ({ nodes }: Json): string[] => nodes.map(({ metric }: Json) => metric)

describe('all figures', () => {
  test('come with subject, sentence and bulletin; those without a subject last', async () => {
    const answer = await ask()
    expect(answer.totalCount).toBe(4)
    expect(toMetrics(answer).at(-1)).toBe('培训')
    expect(toMetrics(answer).toSorted()).toEqual(['专利', '在孵企业', '培训', '孵化面积'].toSorted())
    const park = answer.nodes.find(({ metric }: Json) => metric === '在孵企业')
    expect(park).toMatchObject({ value: 32, unit: '家', subject: { name: '云禾高新区', type: 'Park' } })
    expect(park.sentence.text).toContain('在孵企业32家')
    expect(park.document.source).toBe('spring.txt')
    expect(answer.nodes.at(-1).subject).toBeNull()
  })
  test('page by page are the same, each once', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Json = await ask({ first: 1, after })
      expect(page.totalCount).toBe(4)
      seen.push(...toMetrics(page))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual(toMetrics(await ask()))
  })
})

describe('a filter leaves', () => {
  test.each<[string, object, readonly string[]]>([
    ['those of parks', { types: ['Park'] }, ['在孵企业', '孵化面积']],
    ['those of a place or of a bulletin from there', { places: ['云禾市'] }, ['在孵企业', '孵化面积', '培训']],
    ['those of a wider place, by the subject', { places: ['江澜省'] }, ['在孵企业', '孵化面积']],
    ['those of later bulletins', { from: '2023' }, ['专利']],
    ['those of earlier bulletins', { to: '2022-12' }, ['在孵企业', '孵化面积', '培训']],
    ['none of parks in a later time', { types: ['Park'], from: '2023' }, []],
  ])('%s', async (_, filter, expected) => {
    const answer = await ask({ filter })
    expect(toMetrics(answer).toSorted()).toEqual(expected.toSorted())
    expect(answer.totalCount).toBe(expected.length)
  })
  test('those of given bulletins', async () => {
    const { documents } = await api.ask('{ documents { nodes { id source } } }')
    const { id } = documents.nodes.find(({ source }: Json) => source === 'autumn.txt')
    expect(toMetrics(await ask({ filter: { documentIds: [id] } }))).toEqual(['专利'])
  })
})
