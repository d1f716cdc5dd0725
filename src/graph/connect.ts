// A configuration in, an open database out: a Neo4j of the user's own, else the managed local one.
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import type { Config, Neo4jAddress } from '../config.ts'
import { GongbaoError } from '../errors.ts'
import { managedDatabase, managedUser } from './local/login.ts'
import { openManagedServer } from './local/open.ts'

export interface Database {
  readonly driver: Driver
  /** Name for `driver.session({ database })`; absent: the user's home database. */
  readonly database?: string
  /** Whether it is the local server that Gongbao starts and stops itself. */
  readonly managed: boolean
  readonly uri: string
  /**
   * Closes the driver and leaves the managed server, which ends with its last user; with `keep` it goes on running
   * until `gongbao neo4j stop`. A second call does nothing.
   */
  close(options?: { readonly keep?: boolean }): Promise<void>
}

export interface OpenOptions {
  /** Told what is being done, one line each. */
  readonly say?: (line: string) => void
  /** Gives up waiting when aborted. */
  readonly signal?: AbortSignal
  /** Milliseconds to wait for a Neo4j of the user's own that does not answer yet; default 15,000. */
  readonly patience?: number
}

/**
 * Opens the database that the settings name and waits until it answers.
 * Throws GongbaoError NO_DATABASE, DATABASE_HOME, DATABASE_UNAVAILABLE or DATABASE_LOGIN.
 */
export async function openDatabase(config: Omit<Config, 'serving'>, options: OpenOptions = {}): Promise<Database> {
  return config.neo4j ? openOwn(config.neo4j, options) : openManaged(config.home, options)
}

async function openManaged(home: string, { say = () => {}, signal }: OpenOptions): Promise<Database> {
  const server = await openManagedServer(home, { say, ...(signal && { signal }) })
  const driver = createDriver({ uri: server.uri, user: managedUser, password: server.password })
  const close = async (options?: { readonly keep?: boolean }) => {
    await driver.close()
    await server.release(options)
  }
  return { driver, database: managedDatabase, managed: true, uri: server.uri, close: once(close) }
}

async function openOwn(address: Neo4jAddress, options: OpenOptions): Promise<Database> {
  const { say = () => {}, signal, patience = 15_000 } = options
  const { uri, database } = address
  const driver = createDriver(address)
  const until = performance.now() + patience
  try {
    for (let tries = 1; ; tries++) {
      signal?.throwIfAborted()
      try {
        await ask(driver, database)
        break
      } catch (error) {
        const reason = toConnectError(error, address)
        if (reason.code !== 'DATABASE_UNAVAILABLE' || performance.now() > until) throw reason
        if (tries === 1) say(`Waiting for Neo4j at ${uri} …`)
        await sleep(500, undefined, signal && { signal })
      }
    }
  } catch (error) {
    await driver.close()
    throw error
  }
  return { driver, ...(database !== undefined && { database }), managed: false, uri, close: once(() => driver.close()) }
}

// Without the driver's own retries, which would go on for 30 s.
async function ask(driver: Driver, database: string | undefined): Promise<void> {
  const session = driver.session(database === undefined ? {} : { database })
  try {
    await session.run('RETURN 1')
  } finally {
    await session.close()
  }
}

function createDriver({ uri, user, password }: Neo4jAddress): Driver {
  const auth = password === undefined ? undefined : neo4j.auth.basic(user, password)
  return neo4j.driver(uri, auth, {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 20_000,
    // Nothing stored is beyond 2^53; an object for each integer costs a third of the time of a large answer.
    disableLosslessIntegers: true,
    // Hints about plans, which nobody reads, with every answer.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'gongbao',
  })
}

/** What a failed first query means to a person. */
function toConnectError(error: unknown, { uri, user, database }: Neo4jAddress): GongbaoError {
  const { code = '', message } = error as { code?: string; message: string }
  if (code.startsWith('Neo.ClientError.Security.')) {
    const hint = 'Look at NEO4J_USER and NEO4J_PASSWORD. After several wrong tries Neo4j waits some seconds.'
    return new GongbaoError('DATABASE_LOGIN', `Neo4j at ${uri} refuses the user ${user}.`, hint, user, error)
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    const hint =
      'Look at NEO4J_DATABASE: SHOW DATABASES lists the names. Unset, the home database of the user is taken.'
    return new GongbaoError('DATABASE_LOGIN', `Neo4j at ${uri} has no database ${database}.`, hint, database, error)
  }
  return new GongbaoError(
    'DATABASE_UNAVAILABLE',
    `Neo4j at ${uri} does not answer (${toReason(message)}).`,
    'Look at NEO4J_URI and whether that server runs; unset NEO4J_URI to use the managed local server.',
    uri,
    error,
  )
}

// The driver explains at length what might be; the cause at the end is what was.
function toReason(message: string): string {
  return /Caused by: (.+)/.exec(message)?.[1] ?? message.split(/[.\n]/)[0] ?? message
}

function once(close: Database['close']): Database['close'] {
  let closed: Promise<void> | undefined
  return (options) => {
    closed ??= close(options)
    return closed
  }
}
