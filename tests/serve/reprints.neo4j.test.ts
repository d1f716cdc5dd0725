// A document's places and other prints, through the API over a real Neo4j.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fuse } from '../../src/fuse/fuse.ts'
import type { Database } from '../../src/graph/connect.ts'
import { storeDocument } from '../../src/graph/write/document.ts'
import { type Api, createApi, fillDatabase, type Json } from '../setup/api.ts'
import { launch, visit } from '../setup/bulletins.ts'
import { openTestDatabase } from '../setup/database.ts'
import { type BulletinSketch, buildExtraction } from '../setup/extraction.ts'

const print = (headline: string, publishedOn: string): BulletinSketch => ({
  ...launch,
  source: `${headline}.txt`,
  publishedOn,
  sentences: [headline, ...launch.sentences.slice(1), '云禾智造研究院还将面向全省开放共享大型科研仪器设备。'],
})

let database: Database
let api: Api
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, [
    print('日报', '2022-05-02'),
    print('晚报', '2022-05-03'),
    print('原文', '2022-05-01'),
    visit,
  ])
  const copy = { ...visit, source: 'copy.txt' }
  await storeDocument(database, fuse(buildExtraction(copy)), {
    sourceKey: '/z',
    fingerprint: 'z',
    importedAt: '2024-01-01',
  })
  api = createApi(database)
})
afterAll(() => database.close())

describe('a document', () => {
  let byTitle: ReadonlyMap<string, Json>
  beforeAll(async () => {
    const { documents } = await api.ask(
      '{ documents { nodes { title source sources reprintOf { title } reprints { title } } } }',
    )
    byTitle = new Map(documents.nodes.map((node: Json) => [node.title, node]))
  })

  test('tells its reprints, the oldest first', () => {
    expect(byTitle.get('原文')).toMatchObject({ reprintOf: null, reprints: [{ title: '日报' }, { title: '晚报' }] })
  })
  test('tells what it reprints', () => {
    expect(byTitle.get('晚报')).toMatchObject({ reprintOf: { title: '原文' }, reprints: [] })
  })
  test('tells every place of the same text, the shown one first', () => {
    expect(byTitle.get('云禾市科技局走访企业')).toMatchObject({
      source: '2022/visit.txt',
      sources: ['2022/visit.txt', 'copy.txt'],
      reprintOf: null,
      reprints: [],
    })
  })
})

test('three prints count once', async () => {
  const { search, relations } = await api.ask(
    '{ search(text: "江澜大学") { entity { documentCount } } relations(filter: {relationTypes: [COOPERATES_WITH]}) { nodes { documentCount evidence { totalCount } } } }',
  )
  expect(search[0].entity.documentCount).toBe(1)
  // Every sentence stays as evidence.
  expect(relations.nodes).toEqual([{ documentCount: 1, evidence: { totalCount: 6 } }])
})
