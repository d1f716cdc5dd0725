// The password of the managed server: generated, kept in the home, set at the first login.
// It is written before the server hears of it, so a crash in between is mended by the next start.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import { GongbaoError } from '../../errors.ts'
import { type Home, readOptional, writePrivate } from './home.ts'

export const managedUser = 'neo4j'
export const managedDatabase = 'neo4j'
const passwordOfNewServer = 'neo4j'

/** The password of the home; a new one where there is none. */
export function readOrCreatePassword(home: Home): string {
  const known = readOptional(home.password)?.trim()
  if (known) return known
  const password = randomBytes(24).toString('base64url')
  writePrivate(home.password, `${password}\n`)
  return password
}

export interface WaitOptions {
  /** Milliseconds; then DATABASE_UNAVAILABLE. */
  readonly patience: number
  /** Called between tries; what it throws ends the waiting. */
  readonly check: () => void
  readonly signal?: AbortSignal
}

/**
 * Waits until the server takes the password and its database answers; sets the password on a new server.
 * Throws GongbaoError DATABASE_HOME if the server knows another password, DATABASE_UNAVAILABLE when it takes too long.
 */
export async function waitForLogin(uri: string, password: string, home: Home, options: WaitOptions): Promise<void> {
  const until = performance.now() + options.patience
  for (;;) {
    options.signal?.throwIfAborted()
    options.check()
    const problem = await tryLogin(uri, password)
    if (problem === undefined) return
    if (problem === 'wrong password') {
      if (!(await trySetPassword(uri, password))) throw toPasswordError(home)
    } else if (performance.now() > until) {
      throw new GongbaoError(
        'DATABASE_UNAVAILABLE',
        `The managed Neo4j at ${uri} did not get ready in ${Math.round(options.patience / 1000)} s: ${problem}`,
        `Look at ${home.neo4j}/logs and ${home.console}, then try again.`,
        uri,
      )
    }
    await sleep(150, undefined, options.signal && { signal: options.signal })
  }
}

/** Whether the address answers as Neo4j and takes the password, within some seconds. */
export async function tryLogin(uri: string, password: string): Promise<string | undefined> {
  return withDriver(uri, password, async (driver) => {
    await driver.executeQuery('RETURN 1', {}, { database: managedDatabase })
  })
}

async function trySetPassword(uri: string, password: string): Promise<boolean> {
  const problem = await withDriver(uri, passwordOfNewServer, async (driver) => {
    await driver.executeQuery(
      'ALTER CURRENT USER SET PASSWORD FROM $old TO $new',
      { old: passwordOfNewServer, new: password },
      { database: 'system' },
    )
  })
  return problem !== 'wrong password'
}

// Undefined: it went well.
async function withDriver(uri: string, password: string, work: (driver: Driver) => Promise<void>) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(managedUser, password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: 0,
  })
  try {
    await work(driver)
    return undefined
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return code === 'Neo.ClientError.Security.Unauthorized' ? 'wrong password' : message
  } finally {
    await driver.close()
  }
}

function toPasswordError(home: Home): GongbaoError {
  return new GongbaoError(
    'DATABASE_HOME',
    `The database in ${home.neo4j} was set up with another password than the one in ${home.password}.`,
    `Put the former password file back; or move ${home.neo4j} aside (nothing is lost) and start again: ` +
      'the network is read anew from the bulletins.',
    home.folder,
  )
}
