// The server over a socket, as a browser and a supervisor meet it.
import { createServer } from 'node:net'
import neo4j from 'neo4j-driver'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { type RunningServer, startServer } from '../../src/serve/server.ts'
import { fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { openTestDatabase } from '../setup/database.ts'

const log = pino({ level: 'silent' })
const config = { host: '127.0.0.1', port: 0 }
let database: Database
let server: RunningServer
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, bulletins)
  server = await startServer({ database, config, log, webFolder: '/nowhere' })
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const post = (url: string, query: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })

describe('a running server', () => {
  test('answers queries at /graphql', async () => {
    const response = await post(server.url, '{ statistics { documents } }')
    expect(await response.json()).toEqual({ data: { statistics: { documents: 3 } } })
  })

  test('shows GraphiQL to a browser, with example queries and nothing from elsewhere', async () => {
    const response = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } })
    const page = await response.text()
    expect(page).toContain('公报 Gongbao')
    expect(page).toContain('query Ties')
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/)
  })

  test('refuses a query that a foreign page could send without asking', async () => {
    const form = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ statistics { documents } }' }),
    })
    expect(form.status).toBe(415)
  })

  test('is live and ready', async () => {
    for (const path of ['live', 'ready']) {
      const response = await fetch(`${server.url}/health/${path}`)
      expect([response.status, await response.json()]).toEqual([200, { status: path }])
    }
  })

  test('says how to build the page when it is not built', async () => {
    const response = await fetch(server.url)
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})

test('a server whose database is away is live and not ready', async () => {
  const driver = neo4j.driver('bolt://127.0.0.1:9')
  const lonely = await startServer({ database: { driver }, config, log, webFolder: '/nowhere' })
  try {
    expect((await fetch(`${lonely.url}/health/live`)).status).toBe(200)
    const ready = await fetch(`${lonely.url}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable', reason: 'database unavailable' }])
  } finally {
    await lonely.close()
    await driver.close()
  }
})

test('a taken port is named, with the way to another', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as { port: number }
  await expect(startServer({ database, config: { ...config, port }, log })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    hint: expect.stringContaining('PORT='),
  })
  taken.close()
})

test('a closing server answers what it has begun', async () => {
  const closing = await startServer({ database, config, log, webFolder: '/nowhere' })
  const answers = Array.from({ length: 5 }, () => post(closing.url, '{ neighborhood { nodes { entity { name } } } }'))
  // The requests are on their way once one has been answered.
  await Promise.race(answers)
  await closing.close()
  for (const answer of await Promise.all(answers))
    expect((await answer.json()).data.neighborhood.nodes).toHaveLength(10)
  await expect(fetch(`${closing.url}/health/live`)).rejects.toThrow()
})
