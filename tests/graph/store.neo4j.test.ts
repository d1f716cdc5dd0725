// Storing, replacing and deleting documents in a real Neo4j: what remains is always what an empty database would hold
// after importing what is left.
import fc from 'fast-check'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fuse } from '../../src/fuse/fuse.ts'
import type { Database } from '../../src/graph/connect.ts'
import { dumpDatabase } from '../../src/graph/dump.ts'
import { createReader } from '../../src/graph/reader.ts'
import { createSchema } from '../../src/graph/schema.ts'
import { searchEntities } from '../../src/graph/search.ts'
import { deleteDocument, storeDocument } from '../../src/graph/write/document.ts'
import { refreshNetwork } from '../../src/graph/write/network.ts'
import { bulletins, launch, opening, visit } from '../setup/bulletins.ts'
import { openTestDatabase, wipeDatabase } from '../setup/database.ts'
import { type BulletinSketch, buildExtraction } from '../setup/extraction.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await createSchema(database)
})
beforeEach(() => wipeDatabase(database))
afterAll(() => database.close())

const now = (): Date => new Date('2024-01-01T00:00:00Z')

/** Stores the bulletin as if it lay at this path; the fingerprint tells bulletins apart as their bytes would. */
const store = (sketch: BulletinSketch, path = `/inbox/${sketch.source}`) =>
  storeDocument(database, fuse(buildExtraction(sketch)), {
    sourceKey: path,
    fingerprint: `${path} ${sketch.publishedOn} ${sketch.sentences.join()}`,
    importedAt: '2024-01-01T00:00:00.000Z',
  })
const idOf = (sketch: BulletinSketch): string => buildExtraction(sketch).document.id

async function dump(): Promise<readonly string[]> {
  await refreshNetwork(database, now)
  return dumpDatabase(database)
}
/** What an empty database holds after these imports. */
async function dumpOf(...sketches: readonly BulletinSketch[]): Promise<readonly string[]> {
  await wipeDatabase(database)
  for (const sketch of sketches) await store(sketch)
  return dump()
}

describe('storing', () => {
  test('a document again changes nothing', async () => {
    for (const sketch of bulletins) expect(await store(sketch)).toBe('new')
    const once = await dump()
    for (const sketch of bulletins) expect(await store(sketch)).toBe('unchanged')
    expect(await dump()).toEqual(once)
  })

  test('documents in any order gives the same graph', async () => {
    const orders = [
      [visit, opening, launch],
      [opening, launch, visit],
      [opening, visit, launch],
    ]
    const expected = await dumpOf(launch, visit, opening)
    for (const order of orders) expect(await dumpOf(...order)).toEqual(expected)
  })

  test('a changed document removes exactly what only the old one said', async () => {
    const changed: BulletinSketch = {
      ...visit,
      sentences: [...visit.sentences, '云禾市科技局另有安排。'],
      relations: [],
    }
    for (const sketch of bulletins) await store(sketch)
    await refreshNetwork(database, now)
    expect(await store(changed)).toBe('changed')
    const replaced = await dump()
    expect(replaced).toEqual(await dumpOf(launch, changed, opening))
    expect(replaced.join('\n')).not.toContain('SUPPORTS')
    expect(replaced.join('\n')).toContain('局长')
  })

  test('a document that is read differently than before replaces its own facts', async () => {
    await store({ ...launch, relations: [] })
    await storeDocument(database, fuse(buildExtraction(launch)), {
      sourceKey: `/inbox/${launch.source}`,
      fingerprint: `/inbox/${launch.source} ${launch.publishedOn} ${launch.sentences.join()}`,
      importedAt: '2024-01-01T00:00:00.000Z',
    })
    await store({ ...launch, publishedOn: '2022-05-02' })
    await store(launch)
    expect(await dump()).toEqual(await dumpOf(launch))
  })

  test('the same text from two places is one document, shown under the first of them, whatever came first', async () => {
    const copy = { ...launch, source: 'copy.txt' }
    expect(await store(launch, '/b')).toBe('new')
    expect(await store(copy, '/a')).toBe('duplicate')
    const one = await dump()
    await wipeDatabase(database)
    expect(await store(copy, '/a')).toBe('new')
    expect(await store(launch, '/b')).toBe('duplicate')
    expect(await dump()).toEqual(one)
    expect(one.filter((line) => line.includes('"Document"'))).toEqual([expect.stringContaining('"source":"copy.txt"')])
  })

  test('another text at one of two places leaves the document to the other', async () => {
    await store(launch, '/a')
    await store({ ...launch, source: 'copy.txt' }, '/b')
    expect(await store(visit, '/a')).toBe('changed')
    await store({ ...launch, source: 'copy.txt' }, '/b')
    const left = await dump()
    await wipeDatabase(database)
    await store(visit, '/a')
    await store({ ...launch, source: 'copy.txt' }, '/b')
    expect(left).toEqual(await dump())
  })
})

describe('deleting', () => {
  test('a document leaves the graph as if it had never been imported', async () => {
    for (const sketch of bulletins) await store(sketch)
    await refreshNetwork(database, now)
    expect(await deleteDocument(database, idOf(visit))).toBe(true)
    expect(await dump()).toEqual(await dumpOf(launch, opening))
  })

  test('a document takes the candidates along that only it left open', async () => {
    const pair = (sketch: BulletinSketch, score: number): BulletinSketch => ({
      ...sketch,
      candidates: [['云禾市科技局', '江澜大学', 'brand', score]],
    })
    const [one, other] = [pair(launch, 0.4), pair(opening, 0.3)]
    for (const sketch of [one, other]) await store(sketch)
    await deleteDocument(database, idOf(other))
    const left = await dump()
    expect(left.filter((line) => line.includes('"Candidate"'))).toHaveLength(1)
    expect(left).toEqual(await dumpOf(one))
  })

  test('every document leaves nothing', async () => {
    for (const sketch of bulletins) await store(sketch)
    for (const sketch of bulletins) await deleteDocument(database, idOf(sketch))
    expect(await dump()).toEqual([])
  })

  test('what is not there says so', async () => {
    expect(await deleteDocument(database, 'doc_0000000000000000')).toBe(false)
  })
})

describe('a bulletin printed again', () => {
  const print = (headline: string, publishedOn: string): BulletinSketch => ({
    ...launch,
    publishedOn,
    source: `${headline}.txt`,
    sentences: [headline, ...launch.sentences.slice(1), '云禾智造研究院还将面向全省开放共享大型科研仪器设备。'],
  })
  const [first, second, third] = [print('一版', '2022-05-01'), print('二版', '2022-05-02'), print('三版', '2022-05-03')]
  const ask = async (text: string): Promise<unknown[]> =>
    (await createReader(database).read({ text, parameters: {} })).map((row) => Object.values(row)[0])
  const links = (): Promise<unknown[]> =>
    ask("MATCH (d)-[:REPRINTS]->(o) WITH d, o ORDER BY d.title RETURN d.title + ' ' + o.title AS link")

  test.each([
    ['in order', [first, second, third]],
    ['backwards', [third, second, first]],
    ['the middle first', [second, third, first]],
  ])('is linked to the first that printed it, imported %s', async (_, order) => {
    for (const sketch of order) {
      await store(sketch)
      await refreshNetwork(database, now)
    }
    expect(await links()).toEqual(['三版 一版', '二版 一版'])
    const reached = await dump()
    expect(reached).toEqual(await dumpOf(first, second, third))
  })

  test('counts once, in relations, entities and cooperation', async () => {
    await dumpOf(first, second, visit)
    expect(await ask('MATCH ()-[r:COOPERATES_WITH]->() RETURN r.documentCount AS count')).toEqual([1])
    expect(await ask("MATCH (e:Entity {name: '江澜大学'}) RETURN e.documentCount AS count")).toEqual([1])
    expect(await ask("MATCH (e:Entity {name: '云禾市科技局'}) RETURN e.documentCount AS count")).toEqual([2])
    expect(
      await ask(
        "MATCH (:Entity {name: '江澜大学'})-[w:WORKS_WITH]-(:Entity {name: '云禾市科技局'}) RETURN w.documents AS count",
      ),
    ).toEqual([1])
  })

  test('is linked to the next when the first is deleted', async () => {
    await dumpOf(first, second, third)
    await deleteDocument(database, idOf(first))
    const reached = await dump()
    expect(await links()).toEqual(['三版 二版'])
    expect(reached).toEqual(await dumpOf(second, third))
  })
})

test('any sequence of imports and deletions ends as importing what is left', async () => {
  const sketches = [launch, visit, opening, { ...launch, sentences: [...launch.sentences, '又及。'] }]
  const step = fc.record({
    path: fc.constantFrom('/a', '/b', '/c'),
    sketch: fc.constantFrom(...sketches),
    kind: fc.constantFrom('store', 'store', 'delete', 'refresh'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      await wipeDatabase(database)
      const left = new Map<string, BulletinSketch>()
      for (const { path, sketch, kind } of steps) {
        if (kind === 'refresh') await refreshNetwork(database, now)
        if (kind === 'store') {
          await store(sketch, path)
          left.set(path, sketch)
        }
        if (kind === 'delete') {
          await deleteDocument(database, idOf(sketch))
          for (const [key, value] of left) if (idOf(value) === idOf(sketch)) left.delete(key)
        }
      }
      for (const [path, sketch] of left) await store(sketch, path)
      const reached = await dump()
      await wipeDatabase(database)
      for (const [path, sketch] of [...left].sort()) await store(sketch, path)
      expect(reached).toEqual(await dump())
    }),
    { numRuns: 12, seed: 7 },
  )
})

test('a thing with thousands of names is stored, and found by the first of them', async () => {
  const forms = Array.from({ length: 4000 }, (_, index) => `云禾第${index}办`)
  const sentences = ['别名', '云禾办又有许多名字。']
  await store({ sentences, entities: [['Bureau', '云禾办', ...forms]] })
  await refreshNetwork(database, now)
  const [hit] = await searchEntities(createReader(database), { text: '云禾办', first: 1 })
  expect(hit).toMatchObject({ reason: 'NAME', entity: { name: '云禾办' } })
  expect(hit?.entity.aliasTexts).toHaveLength(forms.length)
})

test('a database that is away is told', async () => {
  const driver = neo4j.driver('bolt://127.0.0.1:9', undefined, { maxTransactionRetryTime: 100 })
  await expect(deleteDocument({ driver }, 'doc_1')).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  await driver.close()
})

test('what is stored reads like the bulletins', async () => {
  for (const sketch of bulletins) await store(sketch)
  await refreshNetwork(database, now)
  const session = database.driver.session(database.database === undefined ? {} : { database: database.database })
  const ask = async (text: string) => (await session.run(text)).records.map((row) => row.toObject())
  try {
    expect(
      await ask(`MATCH (h:Entity)-[r:COOPERATES_WITH]->(t:Entity)
RETURN [h.name, t.name] AS ends, r.status AS status, toString(r.documentCount) AS documents, r.firstOn AS first, r.lastOn AS last`),
    ).toEqual([
      {
        ends: expect.arrayContaining(['云禾市科技局', '江澜大学']),
        status: 'COMPLETED',
        documents: '2',
        first: '2022-04-28',
        last: '2023-02-20',
      },
    ])
    expect(
      await ask(
        `MATCH (p:Person {name: '方知远'})-[r:HOLDS_POST]->(o) RETURN o.name AS at, r.role AS role ORDER BY at`,
      ),
    ).toEqual([
      { at: '云禾市科技局', role: '局长、党组书记' },
      { at: '江澜大学化学学院', role: '教授' },
    ])
    expect(await ask('MATCH (n:Stale) RETURN n')).toEqual([])
  } finally {
    await session.close()
  }
})
