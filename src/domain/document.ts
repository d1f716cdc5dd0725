// A bulletin after reading: its text, where each character came from, its articles and sentences.
import type { Span } from './span.ts'

/**
 * Leads from offsets in `Document.text` back to offsets in the decoded original file.
 * Pieces are ordered by `start`; a piece copies `length` code units unchanged from `original`.
 */
export interface OffsetPiece {
  readonly start: number
  readonly original: number
  readonly length: number
}

/** What a block of text is for: only body and headline sentences carry statements. */
export type SentenceKind = 'headline' | 'byline' | 'caption' | 'body'

export interface Sentence extends Span {
  /** Position in `Document.sentences`. */
  readonly index: number
  /** Position in `Document.articles`. */
  readonly article: number
  /** Running number of the paragraph in the document; sentences of one paragraph share it. */
  readonly paragraph: number
  readonly kind: SentenceKind
  /** Exactly `Document.text.slice(start, end)`. */
  readonly text: string
}

export interface Article extends Span {
  readonly index: number
  /** The headline; an empty string where the text has none. */
  readonly title: string
}

/** Where a stretch of `Document.original` stands in the file that it was taken from; it holds until the next one. */
export interface FilePlace {
  /** Offset in `Document.original`. */
  readonly start: number
  /** Page of a PDF, from 1. */
  readonly page?: number
  /** Paragraph of a Word file, from 1, those in tables included. */
  readonly paragraph?: number
  /** Offset of the first character in the decoded file, for HTML. */
  readonly offset?: number
}

/** What a table says in one place; its span counts in `Document.text`. */
export interface TableCell extends Span {
  readonly text: string
}

/** A table by rows and columns; a cell that covers several of them stands in each. Empty cells are undefined. */
export interface Table {
  /** The row that names the columns; empty where the table has none. */
  readonly header: readonly (TableCell | undefined)[]
  readonly rows: readonly (readonly (TableCell | undefined)[])[]
}

export interface Document {
  /** From the content alone (see `ids.ts`): the same text is the same document wherever it lies. */
  readonly id: string
  /** What is shown as its origin: a file name or a web address, never an absolute path. */
  readonly source: string
  readonly title: string
  /** ISO date, possibly only `2021` or `2021-08`. */
  readonly publishedOn?: string
  /** The home place as given by option, front matter or folder; the text itself is read later. */
  readonly place?: string
  readonly charset: string
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  /** Normalised text: one block a line, wrapped lines joined. All spans of the product count in it. */
  readonly text: string
  /**
   * The decoded file as it was; for HTML, Word and PDF the text that was taken from it in reading order. Evidence quotes
   * are cut from it.
   */
  readonly original: string
  readonly offsets: readonly OffsetPiece[]
  readonly articles: readonly Article[]
  readonly sentences: readonly Sentence[]
  /** By which reprints are known (domain/signature.ts); absent for short texts. */
  readonly signature?: string
  /** How `original` leads back into a file that is more than text; ordered by `start`. */
  readonly places?: readonly FilePlace[]
  /** The tables, where the format has any. */
  readonly tables?: readonly Table[]
}
