// The one error root: a stable code, the offending value and a hint that says what to do.
// cli/exit-codes turns codes into exit codes; serve/errors turns them into GraphQL extensions.

export type ErrorCode =
  | 'BAD_ARGUMENT'
  | 'BAD_SETTING'
  | 'NOT_FOUND'
  | 'UNREADABLE'
  | 'NOT_TEXT'
  | 'EMPTY'
  | 'WRONG_ENCODING'
  | 'TOO_LARGE'
  | 'OTHER_FORMAT'
  | 'PASSWORD'
  | 'SCANNED'
  | 'BROKEN_FILE'
  | 'ZIP_BOMB'
  | 'TOO_SLOW'
  | 'WEB_PRIVATE'
  | 'WEB_FORBIDDEN'
  | 'WEB_REDIRECTS'
  | 'WEB_STATUS'
  | 'WEB_UNREACHABLE'
  | 'NO_BULLETINS'
  | 'NO_DATABASE'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_LOGIN'
  | 'DATABASE_HOME'
  | 'PORT_TAKEN'
  | 'LIMIT'
  | 'TIMEOUT'
  | 'STOPPED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'MODEL_MISSING'
  | 'MODEL_LOGIN'
  | 'MODEL_UNKNOWN'
  | 'MODEL_REFUSED'
  | 'MODEL_UNAVAILABLE'

export class GongbaoError extends Error {
  readonly code: ErrorCode
  readonly hint: string
  readonly value: unknown

  constructor(code: ErrorCode, message: string, hint: string, value?: unknown, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'GongbaoError'
    this.code = code
    this.hint = hint
    this.value = value
  }
}
