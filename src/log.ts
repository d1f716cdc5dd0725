// Log records in, lines on stderr out (coloured on a terminal, JSON elsewhere) and, where asked, into a file.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import pino, { type Logger } from 'pino'
import pretty from 'pino-pretty'

export type { Logger }

export interface LogOptions {
  /** Least level that is written; default `info`. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error'
  /** Also append JSON lines to this file; its folder is made. */
  readonly file?: string
}

// Whatever object is logged, these never reach a line.
const secrets = ['password', '*.password', 'auth', '*.auth', 'credentials', '*.credentials']

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
    mkdirSync(dirname(file), { recursive: true })
    streams.push({ level, stream: pino.destination({ dest: file, sync: true, append: true }) as never })
  }
  return pino({ level, base: null, redact: { paths: secrets, censor: '(hidden)' } }, pino.multistream(streams))
}
