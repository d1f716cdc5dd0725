// What every resolver gets: the reader of this request and its loaders.
import type { Reader } from '../graph/reader.ts'
import { createLoaders, type Loaders } from './loaders.ts'

export interface Context {
  readonly reader: Reader
  readonly loaders: Loaders
}

/** New for every request, so that two requests never share what they have read. */
export const createContext = (reader: Reader): Context => ({ reader, loaders: createLoaders(reader) })
