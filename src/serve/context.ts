// What every resolver gets: the reader of this request and its loaders, who asks, and the imports of this process.
import type { Serving } from '../config-serving.ts'
import { GongbaoError } from '../errors.ts'
import type { Connected } from '../graph/query.ts'
import type { Reader, ReadLimit } from '../graph/reader.ts'
import type { ImportJobs } from './import-jobs.ts'
import { createLoaders, type Loaders } from './loaders.ts'

export type Role = 'VIEWER' | 'EDITOR' | 'ADMIN'

export interface Viewer {
  /** Null where no token is needed. */
  readonly name: string | null
  readonly role: Role
}

export interface Context {
  readonly reader: Reader
  readonly loaders: Loaders
  readonly viewer: Viewer
  readonly jobs: ImportJobs
  /** The limits of uploads. */
  readonly upload: Serving['upload']
  /** For writing. */
  readonly database: Connected
}

/** New for every request, so that two requests never share what they have read. */
export function createContext(parts: Omit<Context, 'loaders'>, limit?: OperationLimit): Context {
  const reader = limit ? withinLimit(parts.reader, limit) : parts.reader
  return { ...parts, reader, loaders: createLoaders(reader) }
}

export interface OperationLimit {
  /** Milliseconds for all queries of an operation together. */
  readonly mostMs: number
  /** Whether who asked has gone. */
  readonly isGone?: () => boolean
}

/** No query begins after the time is up or who asked has gone; one that runs then is ended in the database. */
function withinLimit(reader: Reader, { mostMs, isGone }: OperationLimit): Reader {
  const end = performance.now() + mostMs
  let hasBegun = false
  const toLimit = (): ReadLimit => {
    const left = Math.ceil(end - performance.now())
    // Not asked before the first: whoever is gone by then has cost nothing yet.
    const goesOn = left > 0 && !(hasBegun && isGone?.())
    hasBegun = true
    if (goesOn) return { mostMs: left }
    throw new GongbaoError(
      'TIMEOUT',
      `The operation took longer than ${mostMs / 1000} s and was ended.`,
      'Ask for less: a smaller limit, depth or page, or several operations.',
      mostMs,
    )
  }
  return {
    read: async (query) => reader.read(query, toLimit()),
    readValue: async (query) => reader.readValue(query, toLimit()),
  }
}
