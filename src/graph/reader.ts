// Queries in, plain rows out: reading in auto-commit (1.5-1.8 times quicker than a managed transaction for small reads),
// with our own retry, a time limit that also ends the query in the database, and an error soon when it is away.
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { Neo4jError, type Record as Row } from 'neo4j-driver'
import { toDatabaseError, toUnavailable } from './errors.ts'
import { type Connected, type Fields, type Query, toParameters, toPlain } from './query.ts'

export interface Reader {
  /** Throws GongbaoError DATABASE_UNAVAILABLE or TIMEOUT. */
  readonly read: (query: Query, limit?: ReadLimit) => Promise<readonly Fields[]>
  /** The one value of a query that returns one, as the driver gives it; throws the same. */
  readonly readValue: (query: Query, limit?: ReadLimit) => Promise<unknown>
}

export interface ReadLimit {
  /** Milliseconds, where less than the usual time is left. */
  readonly mostMs: number
}

export interface ReaderOptions {
  /** How long a query may run in the database, in milliseconds; default 10,000. */
  readonly queryTimeoutMs?: number
  /** After so many milliseconds without any answer the database is asked whether it is there; default 1,200. */
  readonly patienceMs?: number
  /** Told every query that is sent, for counting. */
  readonly onQuery?: (query: Query) => void
}

const TRIES = 3
/** With the patience before it this stays below three seconds; a busy database needs longer than an idle one. */
const PROBE_MS = 1_600
/** Answered as soon as the database is there. */
export const PROBE: Query = { text: 'RETURN 1 AS there', parameters: {} }

/** A reader keeps no session: every query takes a connection from the driver's pool and gives it back. */
export function createReader(connected: Connected, options: ReaderOptions = {}): Reader {
  const { queryTimeoutMs = 10_000, patienceMs = 1_200, onQuery } = options
  let lastAnswer = 0
  const send = async ({ text, parameters }: Query, mostMs = queryTimeoutMs): Promise<readonly Row[]> => {
    const session = connected.driver.session({
      defaultAccessMode: neo4j.session.READ,
      ...(connected.database && { database: connected.database }),
    })
    try {
      const { records } = await session.run(text, toParameters(parameters) as Record<string, unknown>, {
        timeout: Math.min(queryTimeoutMs, mostMs),
      })
      lastAnswer = performance.now()
      return records
    } finally {
      // A broken connection must not hide the error of the query.
      void session.close().catch(() => {})
    }
  }
  const isThere = createShared(async () => (await within(PROBE_MS, send(PROBE))) !== 'late')
  const ask = async (query: Query, limit: ReadLimit | undefined): Promise<readonly Row[]> => {
    onQuery?.(query)
    const sent = performance.now()
    try {
      const answer = retry(() => send(query, limit?.mostMs))
      const rows = await within(patienceMs, answer)
      if (rows !== 'late') return rows
      // A long query and a database that has gone look the same from here, unless others are answered meanwhile.
      if (lastAnswer < sent && !(await isThere())) throw toUnavailable()
      return await answer
    } catch (error) {
      throw toDatabaseError(error)
    }
  }
  return {
    read: async (query, limit) => (await ask(query, limit)).map((row) => toPlain(row.toObject()) as Fields),
    readValue: async (query, limit) => (await ask(query, limit))[0]?.get(0),
  }
}

async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === TRIES || !(error instanceof Neo4jError) || !error.retriable) throw error
      await sleep(50 * attempt)
    }
  }
}

/** What the promise gives, or `late`; a promise that fails afterwards does no harm. */
function within<T>(ms: number, promise: Promise<T>): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, 'late')
    // Nothing is aborted: an error with its stack for every answer in time would cost more than the waiting.
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Those who ask while one asks already get the same answer; a failure counts as no. */
function createShared(ask: () => Promise<boolean>): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined
  return () => {
    asking ??= ask()
      .catch(() => false)
      .finally(() => {
        asking = undefined
      })
    return asking
  }
}
