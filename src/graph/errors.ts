// Errors of the database driver in, errors that a person can act on out; what nobody foresaw stays itself.
import { Neo4jError } from 'neo4j-driver'
import { GongbaoError } from '../errors.ts'

const isAway = ({ code, message }: Neo4jError): boolean =>
  code === 'ServiceUnavailable' ||
  code === 'SessionExpired' ||
  /DatabaseUnavailable|DatabaseNotFound|Security\.|ForbiddenOnReadOnly/.test(code) ||
  /acquisition timed out/i.test(message)

export const toUnavailable = (cause?: unknown): GongbaoError =>
  new GongbaoError(
    'DATABASE_UNAVAILABLE',
    'The database cannot be reached.',
    'Wait a moment and try again; `gongbao doctor` says what is wrong with it.',
    undefined,
    cause,
  )

/** DATABASE_UNAVAILABLE, TIMEOUT, or the error itself. */
export function toDatabaseError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error
  if (isAway(error)) return toUnavailable(error)
  if (!/TransactionTimedOut|Terminated/.test(error.code)) return error
  return new GongbaoError(
    'TIMEOUT',
    'The query took too long and was ended.',
    'Ask for less: a smaller limit, depth or page, or a narrower filter.',
    undefined,
    error,
  )
}
