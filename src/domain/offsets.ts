// A span of a document's text in, the span or the exact characters of the original file out.
import type { Document, FilePlace, OffsetPiece } from './document.ts'
import type { Span } from './span.ts'

/** What these functions need of a document. */
export type Traceable = Pick<Document, 'original' | 'offsets'>

/** Position of the last piece that starts at or before `at`; -1 where there is none. */
function findPiece(pieces: readonly OffsetPiece[], at: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.start <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Where the character at `at` stands in the original; one that was added (a joining space) leads to what follows it. */
function toOriginalStart({ offsets, original }: Traceable, at: number): number {
  const index = findPiece(offsets, at)
  const piece = offsets[index]
  if (piece && at < piece.start + piece.length) return piece.original + at - piece.start
  return offsets[index + 1]?.original ?? original.length
}

/** Where the character before `at` ends in the original. */
function toOriginalEnd({ offsets }: Traceable, at: number): number {
  const piece = offsets[findPiece(offsets, at - 1)]
  return piece ? piece.original + Math.min(at - piece.start, piece.length) : 0
}

/**
 * The range of `document.original` that the span was read from, line breaks that were joined away included.
 * An empty span gives an empty range.
 */
export function toOriginalSpan(document: Traceable, span: Span): Span {
  const start = toOriginalStart(document, span.start)
  return { start, end: Math.max(start, span.end > span.start ? toOriginalEnd(document, span.end) : start) }
}

/** The exact substring of the original file that the span was read from. */
export function toQuote(document: Traceable, span: Span): string {
  const { start, end } = toOriginalSpan(document, span)
  return document.original.slice(start, end)
}

/** Where the span begins in the file that was read: the page, the paragraph; undefined for plain text. */
export function toFilePlace(document: Traceable & Pick<Document, 'places'>, span: Span): FilePlace | undefined {
  const at = toOriginalSpan(document, span).start
  return document.places?.findLast((place) => place.start <= at)
}
