// Who may do what: tokens, roles, JSON web tokens of an issuer, and a server that refuses to be open to all.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readServing, type Serving } from '../../src/config-serving.ts'
import type { Database } from '../../src/graph/connect.ts'
import { createAccess } from '../../src/serve/access.ts'
import { createSchema } from '../../src/serve/schema.ts'
import { type RunningServer, startServer } from '../../src/serve/server.ts'
import { createToken, readTokens, revokeToken } from '../../src/serve/tokens.ts'
import { fillDatabase, type Json } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { openTestDatabase } from '../setup/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-access-'))
const tokensFile = join(folder, 'tokens.json')
const lines: string[] = []
const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) })

let database: Database
let server: RunningServer
let issuer: Server
let jwtSettings: NonNullable<Serving['jwt']>
const keys = await generateKeyPair('ES256')
const otherKeys = await generateKeyPair('ES256')
const tokens = {
  VIEWER: createToken(tokensFile, 'looker', 'VIEWER'),
  EDITOR: createToken(tokensFile, 'writer', 'EDITOR'),
  ADMIN: createToken(tokensFile, 'keeper', 'ADMIN'),
}

beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, bulletins)
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
  issuer = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })))
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
  const { port } = issuer.address() as { port: number }
  const env = { GONGBAO_JWT_ISSUER: `http://127.0.0.1:${port}`, GONGBAO_TOKENS: tokensFile }
  const serving = readServing(env, folder)
  jwtSettings = serving.jwt!
  server = await startServer({ database, config: { host: '127.0.0.1', port: 0, serving }, log, webFolder: '/nowhere' })
})
afterAll(async () => {
  await server.close()
  issuer.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

async function ask(query: string, token?: string): Promise<{ status: number; body: Json }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, body: await response.json() }
}

describe('a token', () => {
  test.each(['VIEWER', 'EDITOR', 'ADMIN'] as const)('says who asks and what they may do: %s', async (role) => {
    const { body } = await ask('{ viewer { name role } }', tokens[role])
    expect(body.data.viewer).toMatchObject({ role })
  })

  test.each([
    ['missing', undefined],
    ['wrong', 'gongbao_nothing'],
    ['empty', ''],
    ['only nearly right', tokens.ADMIN.slice(0, -1)],
  ])('that is %s gets nothing', async (_, token) => {
    const { status, body } = await ask('{ statistics { documents } }', token)
    expect(status).toBe(401)
    expect(body).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code: 'UNAUTHENTICATED', hint: expect.any(String), hintZh: expect.stringContaining('令牌') },
        },
      ],
    })
  })

  test('is stored as a hash that only its owner can read, and is nowhere in the log', () => {
    const file = readFileSync(tokensFile, 'utf8')
    for (const token of Object.values(tokens)) {
      expect(file).not.toContain(token)
      expect(lines.join()).not.toContain(token)
    }
    expect(statSync(tokensFile).mode & 0o777).toBe(0o600)
    expect(readTokens(tokensFile).map(({ name }) => name)).toEqual(['looker', 'writer', 'keeper'])
  })

  test('that is made or revoked holds from now on, without a restart', async () => {
    const token = createToken(tokensFile, 'guest', 'VIEWER')
    expect((await ask('{ viewer { name } }', token)).body.data.viewer.name).toBe('guest')
    expect(() => createToken(tokensFile, 'guest', 'ADMIN')).toThrow('already')
    revokeToken(tokensFile, 'guest')
    expect((await ask('{ viewer { name } }', token)).status).toBe(401)
    expect(() => revokeToken(tokensFile, 'guest')).toThrow('no token')
  })
})

describe('every change needs a role', () => {
  const schema = createSchema()
  const places = [schema.getMutationType()!, schema.getSubscriptionType()!].flatMap((type) =>
    Object.values(type.getFields()).map((field) => [type.name.toLowerCase(), field] as const),
  )
  test.each(places.map(([kind, field]) => [`${kind} ${field.name}`, kind, field] as const))(
    '%s is refused to a viewer',
    async (_, kind, field) => {
      const args = field.args.map(({ name, type }) => `${name}: ${String(type).startsWith('[') ? '[]' : '"x"'}`)
      const wanted = String(field.type).replace(/\W/g, '') === 'Boolean' ? '' : '{ __typename }'
      const required = args.filter((arg) => !arg.startsWith('options'))
      const { body } = await ask(`${kind} { ${field.name}(${required.join(', ')}) ${wanted} }`, tokens.VIEWER)
      expect(body.errors?.[0].extensions).toMatchObject({ code: 'FORBIDDEN', hintZh: expect.any(String) })
    },
  )

  test('and an editor has it', async () => {
    const { body } = await ask('mutation { deleteDocument(id: "doc_0000000000000000") }', tokens.EDITOR)
    expect(body).toEqual({ data: { deleteDocument: false } })
  })
})

describe('a JSON web token', () => {
  const sign = (
    claims: Record<string, unknown>,
    { key = keys.privateKey, expires = '5m', audience = 'gongbao' } = {},
  ) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer(jwtSettings.issuer)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(key)

  test.each([
    [
      { role: 'editor', name: '苏晚晴' },
      { name: '苏晚晴', role: 'EDITOR' },
    ],
    [
      { role: ['viewer', 'admin'], sub: 'u1' },
      { name: 'u1', role: 'ADMIN' },
    ],
  ])('of the issuer is taken: %j', async (claims, viewer) => {
    const { body } = await ask('{ viewer { name role } }', await sign(claims))
    expect(body.data.viewer).toEqual(viewer)
  })

  test.each([
    ['signed by another', { key: otherKeys.privateKey }],
    ['expired', { expires: '-1m' }],
    ['for another audience', { audience: 'elsewhere' }],
  ])('%s is refused', async (_, options) => {
    expect((await ask('{ viewer { name } }', await sign({ role: 'admin' }, options))).status).toBe(401)
  })

  test('without a signature, or signed with the public key as a secret, is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = part({ iss: jwtSettings.issuer, aud: 'gongbao', role: 'admin', exp: 9_999_999_999 })
    for (const alg of ['none', 'HS256'])
      expect((await ask('{ viewer { name } }', `${part({ alg })}.${claims}.c2ln`)).status).toBe(401)
  })

  test('without a role is told so', async () => {
    const { status, body } = await ask('{ viewer { name } }', await sign({ role: 'visitor' }))
    expect([status, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN'])
  })
})

test('metrics are for admins where tokens are needed; the schema and GraphiQL are hidden', async () => {
  const get = (token: string) => fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  expect((await get(tokens.EDITOR)).status).toBe(403)
  expect(await (await get(tokens.ADMIN)).text()).toMatch(
    /gongbao_operations_total\{operation="unnamed",outcome="ok"\} \d/,
  )
  const { body } = await ask('{ __schema { types { name } } }', tokens.ADMIN)
  expect(body.errors[0].extensions.code).toBe('BAD_QUERY')
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } })
  expect(page.status).toBe(401)
})

test('revoking the last token, breaking the file or removing it opens nothing', async () => {
  const file = join(folder, 'last.json')
  createToken(file, 'last', 'ADMIN')
  const access = createAccess('127.0.0.1', { tokensFile: file })
  const isRefused = () => expect(access.identify(null)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  await isRefused()
  revokeToken(file, 'last')
  await isRefused()
  writeFileSync(file, 'broken')
  await isRefused()
  rmSync(file)
  await isRefused()
})

test('an address that others reach is refused without a token, and taken with one', async () => {
  const nobody = readServing({ GONGBAO_TOKENS: join(folder, 'none.json') }, folder)
  const start = (serving: Serving) =>
    startServer({ database, config: { host: '0.0.0.0', port: 0, serving }, log, webFolder: '/nowhere' })
  await expect(start(nobody)).rejects.toMatchObject({
    code: 'BAD_SETTING',
    hint: expect.stringContaining('token create'),
  })
  const open = await start(readServing({ GONGBAO_TOKENS: tokensFile }, folder))
  const port = new URL(open.url).port
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ viewer { role } }"}',
  })
  expect(response.status).toBe(401)
  await open.close()
})
