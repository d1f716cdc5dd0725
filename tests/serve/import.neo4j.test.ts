// Files sent to the API as a browser sends them, to the graph and back: jobs, their progress, and deleting.
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readServing } from '../../src/config-serving.ts'
import type { Database } from '../../src/graph/connect.ts'
import { createReader } from '../../src/graph/reader.ts'
import { createImportJobs } from '../../src/serve/import-jobs.ts'
import { createYogaServer } from '../../src/serve/yoga.ts'
import { toZip } from '../bulletin/zip-file.ts'
import { createApi, type Json } from '../setup/api.ts'
import { openTestDatabase, wipeDatabase } from '../setup/database.ts'

const log = pino({ level: 'silent' })
const bulletin =
  '云禾市科技局走访企业\n近日，云禾市科技局局长方知远走访云禾高新区。云禾市科技局与江澜大学签约，共建云禾智造研究院。\n'
const job =
  'id state done total error { code } files { source outcome document { id title } entities relations error { code hint } }'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => wipeDatabase(database))
afterAll(() => database.close())

function createServer() {
  const reader = createReader(database)
  const jobs = createImportJobs({ database, log })
  const yoga = createYogaServer({ database, reader, jobs, log })
  const send = async (body: BodyInit, headers: Record<string, string>): Promise<Json> =>
    (await yoga.fetch('http://localhost/graphql', { method: 'POST', body, headers })).json()
  const ask = (query: string, variables: object = {}) =>
    send(JSON.stringify({ query, variables }), { 'content-type': 'application/json' })
  const upload = (files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[], options: object = {}) => {
    const form = new FormData()
    const query = `mutation ($files: [File!]!, $options: ImportOptions) { importDocuments(files: $files, options: $options) { ${job} } }`
    form.set('operations', JSON.stringify({ query, variables: { files: files.map(() => null), options } }))
    form.set('map', JSON.stringify(Object.fromEntries(files.map((_, index) => [index, [`variables.files.${index}`]]))))
    for (const [index, [name, content]] of files.entries()) form.set(String(index), new File([content], name))
    return send(form, { 'x-gongbao-request': '1' })
  }
  /** Every job that the subscription tells, to its end. */
  const follow = async (id: string): Promise<Json[]> => {
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: `subscription { importProgress(jobId: "${id}") { ${job} } }` }),
    })
    return [...(await response.text()).matchAll(/^data: (\{.*)$/gm)].map((match) => JSON.parse(match[1]!))
  }
  const end = async (id: string): Promise<Json> => (await follow(id)).at(-1).data.importProgress
  return { yoga, jobs, ask, upload, follow, end }
}

const MB = 1024 * 1024
test.each([
  ['not set', {}, { files: 200, bulletinBytes: 20 * MB, archiveBytes: 50 * MB, bytes: 200 * MB }],
  [
    'set',
    { GONGBAO_UPLOAD_FILES: '7', GONGBAO_UPLOAD_FILE_MB: '5', GONGBAO_UPLOAD_MB: '9000' },
    { files: 7, bulletinBytes: 5 * MB, archiveBytes: 5 * MB, bytes: 9000 * MB },
  ],
])('the limits of uploads are told as they are %s', async (_, env, limits) => {
  const { ask } = createApi(database, { serving: readServing(env, '/') })
  expect(await ask('{ uploadLimits { files bulletinBytes archiveBytes bytes } }')).toEqual({ uploadLimits: limits })
})

describe('an upload', () => {
  test('answers at once with a job, tells its progress, and ends in the graph', async () => {
    const { upload, follow, ask } = createServer()
    const { data, errors } = await upload([['走访.txt', bulletin]])
    expect(errors).toBeUndefined()
    expect(data.importDocuments).toMatchObject({ done: 0, total: 1, files: [] })
    const told = (await follow(data.importDocuments.id)).map((each) => each.data.importProgress)
    expect(told.at(-1)).toMatchObject({
      state: 'DONE',
      done: 1,
      total: 1,
      error: null,
      files: [{ source: '走访.txt', outcome: 'NEW', document: { title: '云禾市科技局走访企业' }, error: null }],
    })
    expect(told.at(-1).files[0].relations).toBeGreaterThan(0)
    const stored = await ask('{ documents { nodes { source } } }')
    expect(stored.data.documents.nodes).toEqual([{ source: '走访.txt' }])
    const late = await follow(data.importDocuments.id)
    expect(late.map((each) => each.data.importProgress)).toEqual([told.at(-1)])
    const found = await ask(`{ importJob(id: "${data.importDocuments.id}") { state } }`)
    expect(found.data.importJob).toEqual({ state: 'DONE' })
  })

  test('of the same name is another version of the file', async () => {
    const { upload, end } = createServer()
    const outcomes: string[] = []
    for (const text of [bulletin, bulletin, bulletin.replace('走访企业', '走访园区')]) {
      const { data } = await upload([['a.txt', text]])
      outcomes.push((await end(data.importDocuments.id)).files[0].outcome)
    }
    expect(outcomes).toEqual(['NEW', 'UNCHANGED', 'CHANGED'])
  })

  test('of an archive counts what is inside; what cannot be read is named with the reason', async () => {
    const { upload, end } = createServer()
    const archive = toZip([{ name: '云禾/一.txt', bytes: bulletin }])
    const { data } = await upload([
      ['两件.zip', new Uint8Array(archive)],
      ['空.txt', ''],
      ['坏.zip', 'no archive'],
    ])
    const { files, state } = await end(data.importDocuments.id)
    expect(state).toBe('DONE')
    expect(files.map(({ source, outcome, error }: Json) => [source, outcome, error?.code]).sort()).toEqual([
      ['两件.zip/云禾/一.txt', 'NEW', undefined],
      ['坏.zip', 'FAILED', 'BROKEN_FILE'],
      ['空.txt', 'FAILED', 'EMPTY'],
    ])
  })

  test.each([
    [
      'two files of one name',
      [
        ['a.txt', 'x'],
        ['a.txt', 'y'],
      ],
      {},
      'a.txt',
    ],
    ['a date that is none', [['a.txt', 'x']], { publishedOn: '去年' }, '去年'],
    ['no files', [], {}, 'no files'],
  ] as const)('with %s is refused', async (_, files, options, message) => {
    const { errors } = await createServer().upload(files, options)
    expect(errors[0].extensions.code).toBe('BAD_ARGUMENT')
    expect(errors[0].message).toContain(message)
  })

  test('keeps no path that leads out of anywhere', async () => {
    const { upload, end } = createServer()
    const { data } = await upload([['../../etc/云禾.txt', bulletin]])
    expect((await end(data.importDocuments.id)).files[0].source).not.toContain('..')
  })
})

test('jobs run one after another, and shutting down says what was not read', async () => {
  const { upload, jobs, ask } = createServer()
  const many = Array.from(
    { length: 30 },
    (_, index) => [`${index}.txt`, bulletin.replace('近日', `${index}日`)] as const,
  )
  const first = (await upload(many)).data.importDocuments.id
  const second = (await upload([['z.txt', bulletin]])).data.importDocuments
  expect(second.state).toBe('WAITING')
  expect(jobs.count()).toBe(2)
  await jobs.close()
  const state = async (id: string) =>
    (await ask(`{ importJob(id: "${id}") { state done total error { code hint } } }`)).data.importJob
  for (const id of [first, second.id])
    expect(await state(id)).toMatchObject({
      state: 'FAILED',
      error: { code: 'STOPPED', hint: expect.stringContaining('again') },
    })
  expect(jobs.count()).toBe(0)
})

test('whoever leaves is no longer told', async () => {
  const { upload, jobs } = createServer()
  const { data } = await upload([['a.txt', bulletin]])
  const watch = jobs.watch(data.importDocuments.id)!
  await watch.next()
  expect(await watch.return!()).toMatchObject({ done: true })
  expect(await watch.next()).toEqual({ done: true, value: undefined })
  await jobs.close()
})

test('an import that is not known is told so', async () => {
  const { follow, ask } = createServer()
  expect((await follow('nothing'))[0].errors[0].extensions.code).toBe('NOT_FOUND')
  expect((await ask('{ importJob(id: "nothing") { id } }')).data).toEqual({ importJob: null })
})

test('a document can be deleted once', async () => {
  const { upload, end, ask } = createServer()
  const { data } = await upload([['a.txt', bulletin]])
  const { id } = (await end(data.importDocuments.id)).files[0].document
  const remove = `mutation { deleteDocument(id: "${id}") }`
  expect((await ask(remove)).data).toEqual({ deleteDocument: true })
  expect((await ask(remove)).data).toEqual({ deleteDocument: false })
  expect((await ask('{ statistics { documents entities relations } }')).data.statistics).toEqual({
    documents: 0,
    entities: 0,
    relations: 0,
  })
})

test('without tokens, who asks may do everything', async () => {
  expect((await createServer().ask('{ viewer { name role } }')).data.viewer).toEqual({ name: null, role: 'ADMIN' })
})
