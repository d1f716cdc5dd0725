// The server over a socket as strangers and operators meet it: headers, refusals, limits, metrics, and its end.
import { Agent, request as httpRequest } from 'node:http'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readServing, type Serving } from '../../src/config-serving.ts'
import type { Database } from '../../src/graph/connect.ts'
import { createReader } from '../../src/graph/reader.ts'
import { createImportJobs } from '../../src/serve/import-jobs.ts'
import { type RunningServer, startServer } from '../../src/serve/server.ts'
import { createYogaServer } from '../../src/serve/yoga.ts'
import { fillDatabase, type Json } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { openTestDatabase } from '../setup/database.ts'

const lines: string[] = []
const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
const start = (serving: Partial<Serving> = {}) =>
  startServer({
    database,
    config: { host: '127.0.0.1', port: 0, serving: { ...readServing({}, '/nowhere'), ...serving } },
    log,
    webFolder: '/nowhere',
  })

let database: Database
let server: RunningServer
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, bulletins)
  server = await start()
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const post = (url: string, query: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })

function upload(url: string, files: readonly (readonly [string, string])[]): Promise<Response> {
  const form = new FormData()
  const query = 'mutation ($files: [File!]!) { importDocuments(files: $files) { id state } }'
  form.set('operations', JSON.stringify({ query, variables: { files: files.map(() => null) } }))
  form.set('map', JSON.stringify(Object.fromEntries(files.map((_, index) => [index, [`variables.files.${index}`]]))))
  for (const [index, [name, text]] of files.entries()) form.set(String(index), new File([text], name))
  return fetch(`${url}/graphql`, { method: 'POST', headers: { 'x-gongbao-request': '1' }, body: form })
}

describe('every answer', () => {
  test.each(['/', '/graphql?query={viewer{role}}', '/nowhere.js', '/metrics'])(
    'of %s has the headers',
    async (path) => {
      const { headers } = await fetch(server.url + path)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
    },
  )

  test('to another name is a refusal (DNS rebinding)', async () => {
    const { port } = new URL(server.url)
    const status = await new Promise((resolve) => {
      const options = {
        host: '127.0.0.1',
        port,
        path: '/graphql?query={viewer{role}}',
        headers: { host: 'evil.example' },
      }
      httpRequest(options, (response) => resolve(response.resume().statusCode)).end()
    })
    expect(status).toBe(403)
  })
})

describe('what is too much is refused with its limit', () => {
  const codeOf = async (response: Response): Promise<unknown> => {
    const { errors } = (await response.json()) as Json
    return [response.status, errors[0].extensions.code, typeof errors[0].extensions.hintZh]
  }

  test('a query that multiplies', async () => {
    const query =
      '{ entities(first: 500) { nodes { relations(first: 500) { nodes { evidence(first: 500) { nodes { id } } } } } } }'
    const response = await post(server.url, query)
    const { errors } = (await response.json()) as Json
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/\d{8,} objects; at most 200000/),
      extensions: { code: 'LIMIT' },
    })
  })

  test('directives', async () => {
    const response = await post(server.url, `{ viewer { ${'role @include(if: true) '.repeat(61)} } }`)
    expect(await codeOf(response)).toEqual([200, 'LIMIT', 'string'])
  })

  test('fragments spread twice in each other, without running for ever', async () => {
    const chain = Array.from({ length: 100 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)
    const response = await post(server.url, `{ ...f0 } ${chain.join(' ')} fragment f100 on Query { viewer { role } }`)
    expect(await codeOf(response)).toEqual([200, 'LIMIT', 'string'])
  })

  test('a body', async () => {
    expect(await codeOf(await post(server.url, `{ viewer { role } } # ${'x'.repeat(2 ** 20)}`))).toEqual([
      413,
      'TOO_LARGE',
      'string',
    ])
  })

  test('an upload, in files, in bytes of one and in all', async () => {
    const small = await start({ upload: { files: 2, fileBytes: 1000, bytes: 5000 } })
    try {
      const one = ['a.txt', 'x'.repeat(900)] as const
      expect((await upload(small.url, [one])).status).toBe(200)
      expect(await codeOf(await upload(small.url, [['b.txt', 'x'.repeat(1001)]]))).toEqual([413, 'TOO_LARGE', 'string'])
      expect(await codeOf(await upload(small.url, [one, ['b.txt', 'x'.repeat(6000)]]))).toEqual([
        413,
        'TOO_LARGE',
        'string',
      ])
      expect((await upload(small.url, [one, ['b.txt', 'b'], ['c.txt', 'c']])).status).not.toBe(200)
    } finally {
      await small.close()
    }
  })

  test('requests of one client, with the time to wait', async () => {
    const slow = await start({ rate: 3 })
    try {
      const answers = []
      for (let i = 0; i < 4; i++) answers.push(await post(slow.url, '{ viewer { role } }'))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
      expect(Number(answers[3]!.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await codeOf(answers[3]!)).toEqual([429, 'RATE_LIMITED', 'string'])
    } finally {
      await slow.close()
    }
  })

  test('several operations in one request', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{ viewer { role } }"},{"query":"{ viewer { role } }"}]',
    })
    expect(response.status).toBe(400)
  })

  test('time, for all queries of an operation together', async () => {
    const reader = createReader(database)
    const jobs = createImportJobs({ database, log })
    const yoga = createYogaServer({ database, reader, jobs, log, operationMs: 1 })
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ entities { nodes { relations { nodes { evidence { nodes { quote } } } } } } }"}',
    })
    expect((await response.json()).errors[0].extensions.code).toBe('TIMEOUT')
  })
})

describe('what may be asked', () => {
  test('only the schema is hidden where introspection is off', async () => {
    const closed = await start({ introspection: false, graphiql: false })
    try {
      const { errors } = (await (await post(closed.url, '{ __schema { types { name } } }')).json()) as Json
      expect(errors[0].extensions.code).toBe('BAD_QUERY')
      expect((await (await post(closed.url, '{ viewer { __typename role } }')).json()) as Json).toHaveProperty(
        'data.viewer.role',
      )
      const page = await fetch(`${closed.url}/graphql`, { headers: { accept: 'text/html' } })
      expect(await page.text()).not.toContain('GraphiQL')
    } finally {
      await closed.close()
    }
  })

  test('a change needs POST', async () => {
    const query = encodeURIComponent('mutation { deleteDocument(id: "doc_x") }')
    expect((await fetch(`${server.url}/graphql?query=${query}`)).status).toBe(405)
  })
})

test('an operation is counted and logged with its number, name and outcome, without what it asked', async () => {
  const response = await post(server.url, 'query Named { search(text: "隐秘的词") { score } }')
  await response.json()
  const id = response.headers.get('x-request-id')
  const line = lines.map((each) => JSON.parse(each)).find(({ requestId }) => requestId === id)
  expect(line).toMatchObject({ operation: 'Named', outcome: 'ok', ms: expect.any(Number) })
  expect(lines.join()).not.toContain('隐秘的词')
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(metrics).toContain('gongbao_operations_total{operation="Named",outcome="ok"} 1')
  expect(metrics).toMatch(/gongbao_bolt_queries_total [1-9]/)
  expect(metrics).toContain('gongbao_imports 0')
})

test('a stop tells the watchers of an import, and closes connections that are kept alive', async () => {
  const ending = await start()
  const agent = new Agent({ keepAlive: true })
  const { port } = new URL(ending.url)
  await new Promise((resolve) =>
    httpRequest({ host: '127.0.0.1', port, path: '/health/live', agent }, (response) =>
      response.resume().on('end', resolve),
    ).end(),
  )
  const bulletin = '云禾市科技局走访企业\n云禾市科技局局长方知远走访云禾高新区。\n'
  const many = Array.from({ length: 60 }, (_, index) => [`${index}.txt`, `${bulletin}${index}`] as const)
  const { data } = (await (await upload(ending.url, many)).json()) as Json
  const query = `subscription { importProgress(jobId: "${data.importDocuments.id}") { state error { code } } }`
  const events = await fetch(`${ending.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'text/event-stream' },
  })
  const told = events.text()
  await ending.close()
  expect(await told).toMatch(/"state":"FAILED","error":\{"code":"STOPPED"\}[\s\S]*event: complete/)
  await expect(fetch(`${ending.url}/health/live`)).rejects.toThrow()
  agent.destroy()
})
