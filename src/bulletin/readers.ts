// The list of readers: each turns bytes of one format into lines that lead back to a text. The first that claims a
// file reads it; plain text, which claims everything, stands last.
import type { Issue } from '../domain/issue.ts'
import type { Line } from './lines.ts'
import { textReader } from './text-reader.ts'

/** What a reader gives: the rest (outline, sentences, offsets) is the same for every format. */
export interface Reading {
  /** What quotes are cut from, as it was; the parts of `lines` are ranges of it. */
  readonly original: string
  readonly charset: string
  readonly lines: readonly Line[]
  readonly place?: string
  readonly publishedOn?: string
  readonly title?: string
  readonly source?: string
  readonly issues: readonly Issue[]
}

export interface Reader {
  readonly id: string
  readonly isMine: (bytes: Uint8Array, source: string) => boolean
  /** Throws GongbaoError NOT_TEXT, WRONG_ENCODING or BAD_ARGUMENT. */
  readonly read: (bytes: Uint8Array, options: { readonly charset?: string | undefined }) => Reading
}

const readers: readonly Reader[] = [textReader]

/** The reader for a file, by its first bytes and its name. */
export const findReader = (bytes: Uint8Array, source: string): Reader =>
  readers.find((reader) => reader.isMine(bytes, source)) ?? textReader
