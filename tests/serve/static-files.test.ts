// The built explorer over HTTP: content types, caching, and that no path leads out of the folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStaticHandler } from '../../src/serve/static-files.ts'

const root = mkdtempSync(join(tmpdir(), 'gongbao-static-'))
const folder = join(root, 'web')
let server: Server

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<title>公报</title>')
  writeFileSync(join(folder, 'assets', 'main-Ab12Cd34.js'), 'export {}')
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  server = createServer(createStaticHandler(folder))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(root, { recursive: true })
})

/** As it is written: `fetch` would tidy the path before it sends it. */
const get = (path: string, method = 'GET', { port } = server.address() as AddressInfo) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })

describe('the explorer', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache', '公报'],
    ['/document/doc_1?view=2', 'text/html; charset=utf-8', 'no-cache', '公报'],
    ['/assets/main-Ab12Cd34.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'export'],
    ['/icon.svg', 'image/svg+xml', 'no-cache', 'svg'],
  ])('%s is %s, %s', async (path, type, cache, text) => {
    const { status, headers, body } = await get(path)
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-type': type, 'cache-control': cache, 'x-content-type-options': 'nosniff' })
    expect(body).toContain(text)
  })

  test.each([
    '/secret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/none.js',
  ])('%s is not found', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
  })

  test('an address that cannot be decoded gives the page', async () => {
    expect((await get('/%E5%')).status).toBe(200)
  })

  test('only reads', async () => {
    expect((await get('/', 'POST')).status).toBe(405)
    const head = await get('/', 'HEAD')
    expect([head.status, head.body]).toEqual([200, ''])
  })

  test('that is not built says how to build it', async () => {
    const empty = createServer(createStaticHandler(join(root, 'none')))
    await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve))
    const { status, body } = await get('/', 'GET', empty.address() as AddressInfo)
    empty.close()
    expect(status).toBe(503)
    expect(body).toContain('npm run build')
  })
})
