// The list of readers: each turns bytes of one format into lines that lead back to a text. The first that claims a
// file reads it; plain text, which claims everything, stands last.
import type { FilePlace } from '../domain/document.ts'
import type { Issue } from '../domain/issue.ts'
import { docxReader } from './docx/reader.ts'
import { htmlReader } from './html/reader.ts'
import type { Line } from './lines.ts'
import { markdownReader } from './markdown-reader.ts'
import { oldOfficeReader } from './old-office.ts'
import { pdfReader } from './pdf/reader.ts'
import { textReader } from './text-reader.ts'

/** What a reader gives: the rest (outline, sentences, offsets) is the same for every format. */
export interface Reading {
  /** What quotes are cut from: the file's text; the parts of `lines` are ranges of it. */
  readonly original: string
  readonly charset: string
  readonly lines: readonly Line[]
  readonly places?: readonly FilePlace[]
  readonly place?: string
  readonly publishedOn?: string
  readonly title?: string
  readonly source?: string
  readonly issues: readonly Issue[]
}

export interface ReaderOptions {
  /** Name of the file, or its address. */
  readonly source: string
  /** Overrides detection. */
  readonly charset?: string | undefined
  /** What an HTTP header says; it may be wrong. */
  readonly declaredCharset?: string | undefined
}

export interface Reader {
  readonly id: string
  /** By the first bytes, the name and what an HTTP header says it is, such as `text/html; charset=gbk`. */
  readonly isMine: (bytes: Uint8Array, source: string, mediaType?: string) => boolean
  /** Throws GongbaoError: NOT_TEXT, WRONG_ENCODING, BAD_ARGUMENT for a charset; what a format adds, its file says. */
  readonly read: (bytes: Uint8Array, options: ReaderOptions) => Reading | Promise<Reading>
}

const readers: readonly Reader[] = [oldOfficeReader, docxReader, pdfReader, markdownReader, htmlReader]

/** The reader for a file. */
export const findReader = (bytes: Uint8Array, source: string, mediaType?: string): Reader =>
  readers.find((reader) => reader.isMine(bytes, source, mediaType)) ?? textReader
