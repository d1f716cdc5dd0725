// The exit codes of `gongbao`, and which error ends with which. `gongbao --help` prints this table.
import { type ErrorCode, GongbaoError } from '../errors.ts'

export const exitCodes = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  someFailed: 3,
  database: 4,
  portTaken: 5,
  belowFloor: 6,
  model: 7,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  ok: 'all went well',
  unexpected: 'an error nobody foresaw: please report it',
  usage: 'a wrong argument, option or setting',
  someFailed: 'some inputs could not be read or imported; the others were',
  database: 'no database, or it could not be reached, logged in to or started',
  portTaken: 'the port of the explorer is taken',
  belowFloor: 'a check failed: doctor found something missing, or evaluate a score below its floor',
  model: 'the language model could not be reached, or refused to answer',
  interrupted: 'ended by Ctrl-C or a signal before the work was done',
}

const byErrorCode: Readonly<Record<ErrorCode, ExitCode>> = {
  BAD_ARGUMENT: exitCodes.usage,
  BAD_SETTING: exitCodes.usage,
  NOT_FOUND: exitCodes.usage,
  UNREADABLE: exitCodes.someFailed,
  NOT_TEXT: exitCodes.someFailed,
  EMPTY: exitCodes.someFailed,
  WRONG_ENCODING: exitCodes.someFailed,
  TOO_LARGE: exitCodes.someFailed,
  OTHER_FORMAT: exitCodes.someFailed,
  PASSWORD: exitCodes.someFailed,
  SCANNED: exitCodes.someFailed,
  BROKEN_FILE: exitCodes.someFailed,
  ZIP_BOMB: exitCodes.someFailed,
  TOO_SLOW: exitCodes.someFailed,
  WEB_PRIVATE: exitCodes.someFailed,
  WEB_FORBIDDEN: exitCodes.someFailed,
  WEB_REDIRECTS: exitCodes.someFailed,
  WEB_STATUS: exitCodes.someFailed,
  WEB_UNREACHABLE: exitCodes.someFailed,
  NO_BULLETINS: exitCodes.someFailed,
  NO_DATABASE: exitCodes.database,
  DATABASE_UNAVAILABLE: exitCodes.database,
  DATABASE_LOGIN: exitCodes.database,
  DATABASE_HOME: exitCodes.database,
  PORT_TAKEN: exitCodes.portTaken,
  LIMIT: exitCodes.usage,
  TIMEOUT: exitCodes.database,
  STOPPED: exitCodes.interrupted,
  UNAUTHENTICATED: exitCodes.usage,
  FORBIDDEN: exitCodes.usage,
  RATE_LIMITED: exitCodes.usage,
  MODEL_MISSING: exitCodes.usage,
  MODEL_LOGIN: exitCodes.model,
  MODEL_UNKNOWN: exitCodes.model,
  MODEL_REFUSED: exitCodes.model,
  MODEL_UNAVAILABLE: exitCodes.model,
}

/** The exit code an error ends the process with. */
export function toExitCode(error: unknown): ExitCode {
  return error instanceof GongbaoError ? byErrorCode[error.code] : exitCodes.unexpected
}

/** The table of exit codes, one line each, for the help text. */
export function toExitCodeTable(): string {
  return Object.entries(exitCodes)
    .map(([name, code]) => `  ${String(code).padStart(3)}  ${exitCodeMeanings[name as keyof typeof exitCodes]}`)
    .join('\n')
}
