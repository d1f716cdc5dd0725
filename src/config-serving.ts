// What an operator may set about serving: access, uploads, limits. Environment variables in, checked values out.
import { resolve } from 'node:path'
import type { Setting } from './config.ts'
import { GongbaoError } from './errors.ts'

export const servingSettings: readonly Setting[] = [
  {
    name: 'GONGBAO_TOKENS',
    default: 'tokens.json in GONGBAO_HOME',
    meaning: 'File of the access tokens that `gongbao token create` makes. Once it holds one, every request needs one.',
  },
  {
    name: 'GONGBAO_HOSTS',
    default: 'localhost and the loopback addresses',
    meaning:
      'Names under which the explorer may be asked for, separated by commas, such as `gongbao.example`: for a proxy in front of it.',
  },
  {
    name: 'GONGBAO_JWT_ISSUER',
    default: 'none',
    meaning: 'Issuer (`iss`) whose signed JSON web tokens are taken beside the tokens of the file.',
  },
  {
    name: 'GONGBAO_JWT_JWKS',
    default: '/.well-known/jwks.json at the issuer',
    meaning: 'Address of its public keys.',
  },
  { name: 'GONGBAO_JWT_AUDIENCE', default: 'gongbao', meaning: 'Audience (`aud`) that such a token must be for.' },
  {
    name: 'GONGBAO_JWT_ROLE_CLAIM',
    default: 'role',
    meaning: 'Claim that holds `viewer`, `editor` or `admin`, or a list with one of them.',
  },
  { name: 'GONGBAO_UPLOAD_FILES', default: '200', meaning: 'Most files of one upload.' },
  { name: 'GONGBAO_UPLOAD_FILE_MB', default: '50', meaning: 'Most megabytes of one uploaded file, such as a zip.' },
  { name: 'GONGBAO_UPLOAD_MB', default: '200', meaning: 'Most megabytes of one upload in all; it is held in memory.' },
  {
    name: 'GONGBAO_RATE',
    default: '1200',
    meaning: 'Requests a minute that one client (token, else address) may send; 0 is no limit.',
  },
  {
    name: 'GONGBAO_INTROSPECTION',
    default: 'on, where no token is needed',
    meaning: '`on` or `off`: whether clients may ask for the schema.',
  },
  {
    name: 'GONGBAO_GRAPHIQL',
    default: 'on, where no token is needed',
    meaning: '`on` or `off`: whether `/graphql` shows GraphiQL to a browser.',
  },
  {
    name: 'GONGBAO_DOCUMENTS',
    default: 'any',
    meaning: '`any`, or `explorer`: only the queries that the explorer sends are answered.',
  },
  {
    name: 'GONGBAO_LOG_LEVEL',
    default: 'warn',
    meaning:
      'Least level that a server writes to stderr: `debug`, `info`, `warn` or `error`. Its log file holds `info` and above.',
  },
]

/** Whether only this machine can reach a server that listens on the address. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
}

export interface JwtSettings {
  readonly issuer: string
  readonly jwks: string
  readonly audience: string
  readonly roleClaim: string
}

export interface Serving {
  /** Absolute path. */
  readonly tokensFile: string
  /** Lower case, without ports. */
  readonly hosts: readonly string[]
  readonly jwt?: JwtSettings
  readonly upload: { readonly files: number; readonly fileBytes: number; readonly bytes: number }
  /** Requests a minute and client; 0 is no limit. */
  readonly rate: number
  /** Absent: on, where no token is needed. */
  readonly introspection?: boolean
  readonly graphiql?: boolean
  readonly documents: 'any' | 'explorer'
}

const MEGABYTE = 1024 * 1024

/** Throws GongbaoError BAD_SETTING. */
export function readServing(env: NodeJS.ProcessEnv, home: string): Serving {
  const introspection = parseSwitch(env, 'GONGBAO_INTROSPECTION')
  const graphiql = parseSwitch(env, 'GONGBAO_GRAPHIQL')
  const jwt = parseJwt(env)
  return {
    tokensFile: resolve(env.GONGBAO_TOKENS || resolve(home, 'tokens.json')),
    hosts: (env.GONGBAO_HOSTS ?? '')
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
    ...(jwt && { jwt }),
    upload: {
      files: parseCount(env, 'GONGBAO_UPLOAD_FILES', 200, 1),
      fileBytes: parseCount(env, 'GONGBAO_UPLOAD_FILE_MB', 50, 1) * MEGABYTE,
      bytes: parseCount(env, 'GONGBAO_UPLOAD_MB', 200, 1) * MEGABYTE,
    },
    rate: parseCount(env, 'GONGBAO_RATE', 1200, 0),
    ...(introspection !== undefined && { introspection }),
    ...(graphiql !== undefined && { graphiql }),
    documents: parseChoice(env, 'GONGBAO_DOCUMENTS', ['any', 'explorer'] as const),
  }
}

/** Throws GongbaoError BAD_SETTING. */
export const readLogLevel = (env: NodeJS.ProcessEnv = process.env): 'debug' | 'info' | 'warn' | 'error' =>
  parseChoice(env, 'GONGBAO_LOG_LEVEL', ['warn', 'debug', 'info', 'error'] as const)

const refuse = (name: string, value: string, hint: string): GongbaoError =>
  new GongbaoError('BAD_SETTING', `${name} is ${JSON.stringify(value)}.`, hint, value)

function parseCount(env: NodeJS.ProcessEnv, name: string, absent: number, least: number): number {
  const text = env[name]
  if (!text) return absent
  if (/^\d{1,7}$/.test(text) && Number(text) >= least) return Number(text)
  throw refuse(name, text, `Set ${name} to a whole number from ${least}, or leave it unset for ${absent}.`)
}

/** The first choice is the default. */
function parseChoice<T extends string>(env: NodeJS.ProcessEnv, name: string, choices: readonly [T, ...T[]]): T {
  const text = env[name]
  if (!text) return choices[0]
  const found = choices.find((choice) => choice === text)
  if (found !== undefined) return found
  throw refuse(name, text, `Set ${name} to ${choices.join(' or ')}.`)
}

function parseSwitch(env: NodeJS.ProcessEnv, name: string): boolean | undefined {
  if (!env[name]) return undefined
  return parseChoice(env, name, ['on', 'off'] as const) === 'on'
}

function parseJwt(env: NodeJS.ProcessEnv): JwtSettings | undefined {
  const issuer = env.GONGBAO_JWT_ISSUER
  if (!issuer) {
    const alone = ['GONGBAO_JWT_JWKS', 'GONGBAO_JWT_AUDIENCE', 'GONGBAO_JWT_ROLE_CLAIM'].find((name) => env[name])
    if (!alone) return undefined
    throw refuse(alone, env[alone]!, 'Set GONGBAO_JWT_ISSUER too, or unset this.')
  }
  const jwks = env.GONGBAO_JWT_JWKS || `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`
  const url = URL.canParse(jwks) ? new URL(jwks) : undefined
  const isHere = url !== undefined && isLoopback(url.hostname)
  // Whoever can change the keys on their way can make tokens.
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isHere))
    throw refuse('GONGBAO_JWT_JWKS', jwks, 'Give an https address; http only on this machine.')
  return {
    issuer,
    jwks,
    audience: env.GONGBAO_JWT_AUDIENCE || 'gongbao',
    roleClaim: env.GONGBAO_JWT_ROLE_CLAIM || 'role',
  }
}
