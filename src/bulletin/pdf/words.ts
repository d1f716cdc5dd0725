// What the thread that opens PDFs tells of a page: its words with where they stand, in points from the lower left.

export interface PdfWords {
  readonly text: string
  readonly x: number
  /** The base line. */
  readonly y: number
  readonly width: number
  /** Height of the letters. */
  readonly size: number
  /** Set at an angle: a water mark, a note at the edge. */
  readonly isTurned: boolean
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly words: readonly PdfWords[]
}

export type PdfReply =
  | { readonly pages: readonly PdfPage[]; readonly error?: never }
  | { readonly error: 'password' | 'broken' | 'pages'; readonly message: string }
