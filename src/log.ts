// Log records in, lines on stderr out (coloured on a terminal, JSON elsewhere) and, where asked, into a file.
import pino, { type Logger } from 'pino'
import pretty from 'pino-pretty'
import { openRotatingFile } from './rotating-file.ts'

export type { Logger }

export interface LogOptions {
  /** Least level that is written to stderr; default `info`. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error'
  /** Also append JSON lines of `info` and above to this file, which is kept below 40 MB; its folder is made. */
  readonly file?: string
}

// Whatever object is logged, these never reach a line.
const names = ['password', 'auth', 'credentials', 'authorization', 'token']
const secrets = names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

/** A logger that writes at once, so that nothing is lost when the process ends. */
export function createLog({ level = 'info', file }: LogOptions = {}): Logger {
  const terminal = process.stderr.isTTY === true
  const stderr = terminal
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
    : pino.destination({ dest: 2, sync: true })
  const streams: { level: NonNullable<LogOptions['level']>; stream: NodeJS.WritableStream }[] = [
    { level, stream: stderr as NodeJS.WritableStream },
  ]
  if (file) {
    streams.push({ level: level === 'debug' ? 'debug' : 'info', stream: openRotatingFile(file) as never })
  }
  const least = file && level !== 'debug' ? 'info' : level
  return pino({ level: least, base: null, redact: { paths: secrets, censor: '(hidden)' } }, pino.multistream(streams))
}
