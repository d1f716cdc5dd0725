// The rows of a page in, the same in reading order out: where a gutter parts the page, the left column comes before the
// right one, and a line across both ends the columns above it.
import type { PdfRow, Piece } from './lines.ts'

/** Rows that read on one after another; `left` and `right` are the margins of the column. */
export interface ColumnBlock {
  readonly rows: readonly PdfRow[]
}

const STEPS = 40
const LEAST_ROWS = 4
/** Columns of text hold more characters a line than cells of a table. */
const LEAST_LENGTH = 8
/** How many of the rows may cross the gutter: headlines over both columns. */
const MOST_CROSSING = 0.34

export function toColumnBlocks(rows: readonly PdfRow[], depth = 0): ColumnBlock[] {
  const gutter = depth < 3 ? findGutter(rows) : undefined
  if (gutter === undefined) return rows.length > 0 ? [{ rows }] : []
  const blocks: ColumnBlock[] = []
  let left: PdfRow[] = []
  let right: PdfRow[] = []
  let across: PdfRow[] = []
  const flushColumns = (): void => {
    blocks.push(...toColumnBlocks(left, depth + 1), ...toColumnBlocks(right, depth + 1))
    left = []
    right = []
  }
  const flushAcross = (): void => {
    if (across.length > 0) blocks.push({ rows: across })
    across = []
  }
  for (const row of rows) {
    if (row.some((piece) => crosses(piece, gutter))) {
      flushColumns()
      across.push(row)
      continue
    }
    flushAcross()
    const [before, after] = [row.filter((piece) => piece.right <= gutter), row.filter((piece) => piece.left >= gutter)]
    if (before.length > 0) left.push(before)
    if (after.length > 0) right.push(after)
  }
  flushColumns()
  flushAcross()
  return blocks
}

const crosses = (piece: Piece, x: number): boolean => piece.left < x && piece.right > x

/** The x that parts the rows into two columns of text; undefined for one column and for tables. */
function findGutter(rows: readonly PdfRow[]): number | undefined {
  const pieces = rows.flat()
  if (pieces.length < 2 * LEAST_ROWS) return undefined
  const from = Math.min(...pieces.map(({ left }) => left))
  const to = Math.max(...pieces.map(({ right }) => right))
  let best: number | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (let step = 0; step <= STEPS; step++) {
    const x = from + (to - from) * (0.25 + (0.5 * step) / STEPS)
    const crossing = rows.filter((row) => row.some((piece) => crosses(piece, x))).length
    const before = pieces.filter((piece) => piece.right <= x)
    const after = pieces.filter((piece) => piece.left >= x)
    const isColumn = (side: readonly Piece[]): boolean =>
      side.length >= LEAST_ROWS && side.reduce((sum, { text }) => sum + text.length, 0) >= side.length * LEAST_LENGTH
    if (!isColumn(before) || !isColumn(after) || crossing > rows.length * MOST_CROSSING) continue
    if (crossing < fewest) {
      fewest = crossing
      best = x
    }
  }
  return best
}
