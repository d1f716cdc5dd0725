// The whole way, from files to the graph: what is reported, and that the graph depends on nothing but the files.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toImportTable } from '../src/cli/import-table.ts'
import { projectFolder } from '../src/config.ts'
import type { Database } from '../src/graph/connect.ts'
import { dumpDatabase } from '../src/graph/dump.ts'
import { deleteDocument } from '../src/graph/write/document.ts'
import { refreshNetwork } from '../src/graph/write/network.ts'
import { type ImportOptions, importBulletins } from '../src/pipeline.ts'
import { openTestDatabase, wipeDatabase } from './setup/database.ts'
import { findTestHome } from './setup/home.ts'
import { award, inspection, signing } from './setup/texts.ts'

let database: Database
let folder: string
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  await wipeDatabase(database)
  folder = mkdtempSync(join(tmpdir(), 'gongbao-import-'))
  write('a.txt', signing)
  write('b.txt', inspection)
  write('c.txt', award)
  return () => rmSync(folder, { recursive: true })
})
afterAll(() => database.close())

const path = (name: string): string => join(folder, name)
const write = (name: string, content: string | Uint8Array): string => {
  mkdirSync(join(path(name), '..'), { recursive: true })
  writeFileSync(path(name), content)
  return path(name)
}
const makeFolder = (name: string): string => mkdirSync(path(name), { recursive: true }) ?? path(name)
/** A link to itself: there, and not to be read by anybody. */
const makeLoop = (name: string): string => {
  symlinkSync(path(name), path(name))
  return path(name)
}
const now = (): Date => new Date('2024-01-01T00:00:00Z')
const load = (paths: readonly string[] = [folder], more: Partial<ImportOptions> = {}) =>
  importBulletins(paths, { database, place: '云禾市', now, ...more })

describe('an import', () => {
  test('reports what it did, file by file and type by type', async () => {
    const seen: string[] = []
    const report = await load([folder], {
      onProgress: ({ done, total, file }) => seen.push(`${done}/${total} ${file.source} ${file.outcome}`),
    })
    expect(seen).toEqual(['1/3 a.txt new', '2/3 b.txt new', '3/3 c.txt new'])
    expect(report.documents).toEqual({ new: 3, changed: 0, unchanged: 0, duplicate: 0, failed: 0 })
    expect(report.totals.documents).toBe(3)
    expect(report.totals.entities).toBe(report.entities.reduce((sum, { count }) => sum + count, 0))
    expect(report.relations.find(({ type }) => type === 'COOPERATES_WITH')).toMatchObject({ added: expect.any(Number) })
    expect(report.files[0]).toMatchObject({
      source: 'a.txt',
      place: '云禾市',
      documentId: expect.stringMatching(/^doc_/),
    })
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('again changes nothing, not even the time of import', async () => {
    await load()
    const once = await dumpDatabase(database)
    const report = await load([folder], { now: () => new Date('2030-01-01T00:00:00Z') })
    expect(report.documents).toMatchObject({ new: 0, changed: 0, unchanged: 3 })
    expect(report.entities.every(({ added }) => added === 0)).toBe(true)
    expect(await dumpDatabase(database)).toEqual(once)
  })

  test('in any order gives the same graph', async () => {
    const names = ['a.txt', 'b.txt', 'c.txt']
    await load(names.map(path))
    const expected = await dumpDatabase(database)
    for (const order of [names.toReversed(), ['b.txt', 'c.txt', 'a.txt']]) {
      await wipeDatabase(database)
      for (const name of order) await load([path(name)])
      expect(await dumpDatabase(database)).toEqual(expected)
    }
  })

  test('of a changed file replaces exactly what it said', async () => {
    await load()
    write('b.txt', award.replace('江澜省科技厅', '江澜省教育厅'))
    const report = await load()
    expect(report.documents).toMatchObject({ changed: 1, unchanged: 2 })
    const replaced = await dumpDatabase(database)
    await wipeDatabase(database)
    await load()
    expect(replaced).toEqual(await dumpDatabase(database))
    expect(replaced.join('\n')).not.toContain('财政局')
  })

  test('with another home place reads again', async () => {
    await load()
    expect((await load([folder], { place: '青岚县' })).documents).toMatchObject({ changed: 3 })
  })

  test('of a copy adds a place and no document', async () => {
    write('copy/a.txt', signing)
    const report = await load()
    expect(report.documents).toMatchObject({ new: 3, duplicate: 1 })
    expect(report.totals.documents).toBe(3)
  })

  test('of a reprint says so, and tells its places', async () => {
    write('d.txt', `又一版\n${signing}`)
    const report = await load([folder], { publishedOn: '2024-05-01' })
    const [original, reprint] = ['a.txt', 'd.txt'].map((name) => report.files.find(({ source }) => source === name)!)
    const linked = [original, reprint].flatMap((file) => (file?.reprintOf ? [file.reprintOf.source] : []))
    // Of one date the ids decide which is the original.
    expect(linked).toHaveLength(1)
    expect(['a.txt', 'd.txt']).toContain(linked[0])
    expect(toImportTable(report).join('\n')).toContain(`reprint of ${linked[0]}`)
    const again = await load([folder], { publishedOn: '2024-05-01' })
    expect(again.files.filter((file) => file.reprintOf)).toHaveLength(1)
  })

  test('and deleting one document is as if it had not been imported', async () => {
    const { files } = await load()
    await deleteDocument(database, files[1]!.documentId!)
    await refreshNetwork(database, now)
    const left = await dumpDatabase(database)
    await wipeDatabase(database)
    await load([path('a.txt'), path('c.txt')])
    expect(left).toEqual(await dumpDatabase(database))
  })
})

describe('what cannot be read is named with its reason, and the rest is imported', () => {
  test.each<[string, string, () => string]>([
    ['an empty file', 'EMPTY', () => write('x.txt', '')],
    ['a file of blanks', 'EMPTY', () => write('x.txt', ' \n\n')],
    ['a binary file', 'NOT_TEXT', () => write('x.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))],
    ['a file of another encoding', 'WRONG_ENCODING', () => write('x.txt', Buffer.from([0xe4, 0xba, 0xff, 0xff, 0x81]))],
    ['a file that cannot be opened', 'UNREADABLE', () => makeLoop('x.txt')],
    ['one inside a folder', 'UNREADABLE', () => dirname(makeLoop(join(basename(makeFolder('sub')), 'x.txt')))],
    ['a missing path', 'NOT_FOUND', () => path('none.txt')],
    ['a folder without bulletins', 'NO_BULLETINS', () => makeFolder('empty')],
  ])('%s: %s', async (_, code, make) => {
    const bad = make()
    const report = await load([bad, path('a.txt')])
    expect(report.documents).toMatchObject({ new: 1, failed: 1 })
    expect(report.files.find(({ outcome }) => outcome === 'failed')).toMatchObject({
      source: expect.stringMatching(/x\.txt|none\.txt|empty/),
      error: { code, message: expect.stringMatching(/\S/) },
    })
  })

  test('nothing at all is stored of a file that failed', async () => {
    write('x.txt', '')
    await load([path('x.txt')])
    expect(await dumpDatabase(database)).toEqual([])
  })

  test('a date that is none stops before anything is stored', async () => {
    await expect(load([folder], { publishedOn: '去年' })).rejects.toMatchObject({ code: 'BAD_ARGUMENT' })
    await expect(load([folder], { source: 'one.txt' })).rejects.toMatchObject({ code: 'BAD_ARGUMENT' })
    expect(await dumpDatabase(database)).toEqual([])
  })
})

test('an import that is stopped keeps what it has, and a second one does the rest', async () => {
  const stop = new AbortController()
  const report = await load([folder], { signal: stop.signal, onProgress: () => stop.abort() })
  expect(report).toMatchObject({ stopped: true, documents: { new: 1 } })
  await load()
  const finished = await dumpDatabase(database)
  await wipeDatabase(database)
  await load()
  expect(finished).toEqual(await dumpDatabase(database))
})

/** A process of its own that imports the folder, and is killed when it has told so many files. */
function importAndDie(after: number): Promise<void> {
  const script = `
    const { openDatabase } = await import('./src/graph/connect.ts')
    const { importBulletins } = await import('./src/pipeline.ts')
    const database = await openDatabase({ port: 0, host: '127.0.0.1', home: process.env.TEST_HOME })
    await importBulletins([process.env.TEST_FOLDER], {
      database, place: '云禾市', now: () => new Date('2024-01-01T00:00:00Z'),
      onProgress: ({ done }) => process.stdout.write(done + '\\n'),
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectFolder,
    env: { ...process.env, TEST_HOME: findTestHome(), TEST_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes(String(after))) child.kill('SIGKILL')
    })
    child.on('close', () => resolve())
  })
}

test('an import that is killed in the middle is finished by the next', async () => {
  await load()
  const expected = await dumpDatabase(database)
  for (const after of [1, 2]) {
    await wipeDatabase(database)
    await importAndDie(after)
    await load()
    expect(await dumpDatabase(database)).toEqual(expected)
  }
})
