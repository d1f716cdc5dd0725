// Environment variables in, one checked configuration out. A value that cannot be meant is refused by name.
// The table below is the only list of settings: README shows it (a test compares), `gongbao --help` prints it.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { isLoopback, readServing, type Serving, servingSettings } from './config-serving.ts'
import { GongbaoError } from './errors.ts'

export interface Setting {
  readonly name: string
  /** What holds when the variable is not set, in words where it is not a value. */
  readonly default: string
  readonly meaning: string
}

export const settings: readonly Setting[] = [
  { name: 'PORT', default: '4000', meaning: 'Port of the explorer and the API.' },
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning:
      'Address the explorer and the API listen on. Only loopback addresses, as long as there are no access tokens.',
  },
  {
    name: 'GONGBAO_HOME',
    default: '.gongbao in the project',
    meaning: 'Folder of the managed database, its password and the logs.',
  },
  {
    name: 'NEO4J_URI',
    default: 'a managed local server',
    meaning:
      'Address of a Neo4j of your own, such as `bolt://127.0.0.1:7687` or `neo4j+s://…`. Nothing is started then.',
  },
  { name: 'NEO4J_USER', default: 'neo4j', meaning: 'User of that Neo4j.' },
  { name: 'NEO4J_PASSWORD', default: 'none', meaning: 'Password of that Neo4j. Without it no login is tried.' },
  {
    name: 'NEO4J_DATABASE',
    default: "the user's home database",
    meaning: 'Name of the database in that Neo4j.',
  },
  {
    name: 'OPENAI_BASE_URL',
    default: 'the address of OpenAI, where there is a key',
    meaning:
      'Address of a language model that speaks the OpenAI protocol, such as `http://127.0.0.1:11434/v1` (Ollama).',
  },
  { name: 'OPENAI_API_KEY', default: 'none', meaning: 'Key for that address; never logged or stored.' },
  { name: 'OPENAI_MODEL', default: 'none', meaning: 'Name of the model that `--extractor llm` and `both` ask.' },
  ...servingSettings,
]

/** A Neo4j that somebody else runs. */
export interface Neo4jAddress {
  readonly uri: string
  readonly user: string
  readonly password?: string
  readonly database?: string
}

/** A language model that speaks the OpenAI protocol. */
export interface ModelAddress {
  readonly model: string
  /** Absent: the address of OpenAI. */
  readonly baseUrl?: string
  /** Absent: the address asks for none. */
  readonly apiKey?: string
}

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly home: string
  /** Absent: the managed local server is used. */
  readonly neo4j?: Neo4jAddress
  /** Absent: no language model is set up. */
  readonly model?: ModelAddress
  readonly serving: Serving
}

/** The folder that holds package.json. */
export const projectFolder = resolve(import.meta.dirname, '..')

const neo4jSchemes = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:']

/**
 * Reads the settings. An empty variable counts as not set; a relative GONGBAO_HOME counts from the current folder.
 * Throws GongbaoError BAD_SETTING.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const neo4j = parseNeo4jAddress(env)
  const model = parseModelAddress(env)
  const home = resolve(env.GONGBAO_HOME || resolve(projectFolder, '.gongbao'))
  const serving = readServing(env, home)
  return {
    port: parsePort(env.PORT || '4000'),
    host: parseHost(env.HOST || '127.0.0.1', serving),
    home,
    serving,
    ...(neo4j && { neo4j }),
    ...(model && { model }),
  }
}

/** The settings as a Markdown table with the columns setting, default, meaning. */
export function toSettingsTable(): string {
  const rows = settings.map((setting) => `| \`${setting.name}\` | ${setting.default} | ${setting.meaning} |`)
  return ['| setting | default | meaning |', '|---|---|---|', ...rows].join('\n')
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new GongbaoError(
    'BAD_SETTING',
    `PORT is ${JSON.stringify(text)}, which is no port number.`,
    'Set PORT to a number from 1 to 65535 (0 lets the system choose one), or leave it unset for 4000.',
    text,
  )
}

// Whether the file holds a token is seen when the server starts.
function parseHost(text: string, { jwt, tokensFile }: Serving): string {
  if (isLoopback(text) || jwt || existsSync(tokensFile)) return text
  throw new GongbaoError(
    'BAD_SETTING',
    `HOST is ${JSON.stringify(text)}: Gongbao only listens on this machine as long as it has no access tokens.`,
    'Leave HOST unset and use an SSH tunnel, or make a token first: `npm run gongbao -- token create NAME`.',
    text,
  )
}

function parseNeo4jAddress(env: NodeJS.ProcessEnv): Neo4jAddress | undefined {
  const uri = env.NEO4J_URI
  if (!uri) {
    const alone = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'].find((name) => env[name])
    if (!alone) return undefined
    throw new GongbaoError(
      'BAD_SETTING',
      `${alone} is set, but NEO4J_URI is not.`,
      `Set NEO4J_URI to the address of your Neo4j, or unset ${alone} to use the managed local server.`,
      alone,
    )
  }
  const url = URL.canParse(uri) ? new URL(uri) : undefined
  if (!url || !neo4jSchemes.includes(url.protocol) || url.hostname === '') {
    throw new GongbaoError(
      'BAD_SETTING',
      `NEO4J_URI is ${JSON.stringify(uri)}, which is no address of a Neo4j.`,
      'It looks like bolt://127.0.0.1:7687, neo4j://cluster.example or neo4j+s://xxxx.databases.neo4j.io.',
      uri,
    )
  }
  if (url.username || url.password) {
    throw new GongbaoError(
      'BAD_SETTING',
      'NEO4J_URI holds a user or a password.',
      'Put them into NEO4J_USER and NEO4J_PASSWORD: addresses are shown and logged, passwords are not.',
    )
  }
  return {
    uri,
    user: env.NEO4J_USER || 'neo4j',
    ...(env.NEO4J_PASSWORD && { password: env.NEO4J_PASSWORD }),
    ...(env.NEO4J_DATABASE && { database: env.NEO4J_DATABASE }),
  }
}

// OPENAI_* are set on many machines for other programs: what is incomplete is no error before a model is asked for.
function parseModelAddress(env: NodeJS.ProcessEnv): ModelAddress | undefined {
  const { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey, OPENAI_MODEL: model } = env
  if (!model || (!baseUrl && !apiKey)) return undefined
  if (baseUrl) checkModelUrl(baseUrl)
  return { model, ...(baseUrl && { baseUrl }), ...(apiKey && { apiKey }) }
}

function checkModelUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new GongbaoError(
      'BAD_SETTING',
      `OPENAI_BASE_URL is ${JSON.stringify(text)}, which is no web address.`,
      'It looks like http://127.0.0.1:11434/v1; most end with /v1.',
      text,
    )
  }
  if (url.username || url.password) {
    throw new GongbaoError(
      'BAD_SETTING',
      'OPENAI_BASE_URL holds a user or a password.',
      'Put the key into OPENAI_API_KEY: addresses are shown and logged, keys are not.',
    )
  }
}
