// The words of a page in, its rows from top to bottom out: words on one base line, put together where they touch.
import { replaceRadicals } from './radicals.ts'
import type { PdfPage, PdfWords } from './words.ts'

/** Words that stand together on a line. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** What it was put together from. */
  readonly words: readonly PdfWords[]
}

/** Pieces on one base line, from left to right. */
export type PdfRow = readonly Piece[]

/** Wider gaps, in letter heights, part a line into columns or cells. */
const GAP = 1.6
/** So wide may the gap between two cells be at least. */
const CELL_GAP = 0.35
/** Gaps of this width are spaces between words. */
const SPACE = 0.25
/** Between Chinese characters only a gap of nearly a character is a space: lines are set to full width. */
const WIDE_SPACE = 0.8

/** Cells of a table may stand closer than columns of text: the row with its pieces parted at every gap. */
export function partRow(row: PdfRow): PdfRow {
  return row.flatMap((piece) => toPieces(piece.words, CELL_GAP))
}

export function toRows(page: PdfPage): PdfRow[] {
  const words = page.words.filter(({ text, isTurned, size }) => text.trim() !== '' && !isTurned && size > 0)
  const sorted = words.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const rows: PdfWords[][] = []
  for (const word of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.y - word.y < 0.5 * Math.min(first.size, word.size)) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => toPieces(row.toSorted((a, b) => a.x - b.x)))
}

function toPieces(row: readonly PdfWords[], part = GAP): Piece[] {
  const pieces: Piece[] = []
  let before: PdfWords | undefined
  for (const word of row) {
    // Bold that is printed twice.
    if (before && before.text === word.text && word.x - before.x < 0.3 * word.size) continue
    const last = pieces.at(-1)
    const gap = last ? word.x - last.right : 0
    const size = Math.max(word.size, last?.size ?? 0)
    before = word
    if (!last || gap > part * size) {
      pieces.push({
        text: word.text,
        left: word.x,
        right: word.x + word.width,
        y: word.y,
        size: word.size,
        words: [word],
      })
      continue
    }
    const isLatin = /[!-~]$/.test(last.text) && /^[!-~]/.test(word.text)
    const hasSpace = /\s$/.test(last.text) || /^\s/.test(word.text)
    const space = !hasSpace && gap > (isLatin ? SPACE : WIDE_SPACE) * size ? ' ' : ''
    pieces[pieces.length - 1] = {
      ...last,
      text: last.text + space + word.text,
      right: Math.max(last.right, word.x + word.width),
      size,
      words: [...last.words, word],
    }
  }
  return pieces
    .map((piece) => ({ ...piece, text: replaceRadicals(piece.text).trim() }))
    .filter(({ text }) => text !== '')
}
