// What every resolver gets: the reader of this request and its loaders, who asks, and the imports of this process.
import type { Connected } from '../graph/query.ts'
import type { Reader } from '../graph/reader.ts'
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
  /** For writing. */
  readonly database: Connected
}

/** New for every request, so that two requests never share what they have read. */
export const createContext = (parts: Omit<Context, 'loaders'>): Context => ({
  ...parts,
  loaders: createLoaders(parts.reader),
})
