import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder, readConfig, settings, toSettingsTable } from '../src/config.ts'
import { isLoopback } from '../src/config-serving.ts'
import { GongbaoError } from '../src/errors.ts'

describe('settings', () => {
  test('have defaults: port 4000 on loopback, a home in the project, the managed database', () => {
    expect(readConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', home: join(projectFolder, '.gongbao') })
    expect(readConfig({}).serving).toEqual({
      tokensFile: join(projectFolder, '.gongbao', 'tokens.json'),
      hosts: [],
      upload: { files: 200, fileBytes: 50 * 2 ** 20, bytes: 200 * 2 ** 20 },
      rate: 1200,
      documents: 'any',
    })
  })

  test('count as not set when they are empty', () => {
    const empty = Object.fromEntries(settings.map(({ name }) => [name, '']))
    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  test('take a relative home from the current folder', () => {
    expect(readConfig({ GONGBAO_HOME: 'data' }).home).toBe(resolve('data'))
  })

  test.each([
    ['with a key', { OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k' }, { model: 'm', apiKey: 'k' }],
    [
      'at an address without a key',
      { OPENAI_MODEL: 'qwen3', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' },
      { model: 'qwen3', baseUrl: 'http://127.0.0.1:11434/v1' },
    ],
    ['by name alone: that is none', { OPENAI_MODEL: 'm' }, undefined],
    ['by a key alone, which other programs use: that is none', { OPENAI_API_KEY: 'k' }, undefined],
  ])('name a language model %s', (_, env, model) => {
    expect(readConfig(env).model).toEqual(model)
  })

  test('name a Neo4j of the user', () => {
    const env = { NEO4J_URI: 'neo4j+s://x.example', NEO4J_PASSWORD: 'p', NEO4J_DATABASE: 'bulletins' }
    expect(readConfig(env).neo4j).toEqual({
      uri: 'neo4j+s://x.example',
      user: 'neo4j',
      password: 'p',
      database: 'bulletins',
    })
  })

  test.each([
    ['a port that is no number', { PORT: 'http' }, 'PORT'],
    ['a port with a fraction', { PORT: '40.5' }, 'PORT'],
    ['a port that is too high', { PORT: '65536' }, 'PORT'],
    ['a negative port', { PORT: '-1' }, 'PORT'],
    ['all addresses of the machine', { HOST: '0.0.0.0' }, 'HOST'],
    ['an address in the network', { HOST: '192.168.1.7' }, 'HOST'],
    ['a name that only looks like loopback', { HOST: '127.0.0.1.example' }, 'HOST'],
    ['an address of another protocol', { NEO4J_URI: 'http://127.0.0.1:7474' }, 'NEO4J_URI'],
    ['a model at no web address', { OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'localhost:11434' }, 'OPENAI_BASE_URL'],
    [
      'a key in the address of a model',
      { OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'https://u:k@x.example/v1' },
      'OPENAI_BASE_URL',
    ],
    ['an address without a protocol', { NEO4J_URI: '127.0.0.1:7687' }, 'NEO4J_URI'],
    ['an address that holds a password', { NEO4J_URI: 'bolt://neo4j:secret@127.0.0.1' }, 'NEO4J_URI'],
    ['a user without an address', { NEO4J_USER: 'reader' }, 'NEO4J_USER'],
    ['an upload without files', { GONGBAO_UPLOAD_FILES: '0' }, 'GONGBAO_UPLOAD_FILES'],
    ['a rate that is no number', { GONGBAO_RATE: 'fast' }, 'GONGBAO_RATE'],
    ['a switch that is neither on nor off', { GONGBAO_GRAPHIQL: 'yes' }, 'GONGBAO_GRAPHIQL'],
    ['a mode that is not known', { GONGBAO_DOCUMENTS: 'none' }, 'GONGBAO_DOCUMENTS'],
    ['keys of an issuer over http', { GONGBAO_JWT_ISSUER: 'http://login.example' }, 'GONGBAO_JWT_JWKS'],
    ['an audience without an issuer', { GONGBAO_JWT_AUDIENCE: 'x' }, 'GONGBAO_JWT_AUDIENCE'],
    ['a password without an address', { NEO4J_PASSWORD: 'secret' }, 'NEO4J_PASSWORD'],
  ])('refuse %s', (_, env, name) => {
    expect(() => readConfig(env)).toThrow(
      expect.objectContaining({ code: 'BAD_SETTING', message: expect.stringContaining(name) }) as GongbaoError,
    )
  })

  test('never show a password in an error', () => {
    const message = (env: NodeJS.ProcessEnv): string => {
      try {
        readConfig(env)
        return 'accepted'
      } catch (error) {
        return error instanceof GongbaoError ? JSON.stringify([error.message, error.hint, error.value]) : String(error)
      }
    }
    expect(message({ NEO4J_URI: 'bolt://neo4j:geheim@127.0.0.1' })).not.toContain('geheim')
    expect(message({ NEO4J_PASSWORD: 'geheim' })).not.toContain('geheim')
  })

  test('stand in README exactly as in the code', () => {
    const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8')
    const table = /<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/.exec(readme)?.[1]
    expect(table?.trim()).toBe(toSettingsTable())
  })
})

test.each([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['localhost', true],
  ['LOCALHOST', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['127.0.0.1.example', false],
  ['1127.0.0.1', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
