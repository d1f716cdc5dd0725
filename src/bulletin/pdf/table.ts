// Rows of a page in; where a row names columns, the table below it as cells out.
import { isHeaderRow } from '../../domain/columns.ts'
import type { FlowCell } from '../flow-table.ts'
import { type PdfRow, type Piece, partRow } from './lines.ts'

export interface FoundTable {
  readonly rows: readonly (readonly FlowCell[])[]
  /** Rows of the page that it takes up. */
  readonly taken: number
}

const MOST_GAP = 4.5

/** The table that begins with the row at `start`; undefined where that row names no columns. */
export function findTable(rows: readonly PdfRow[], start: number, page: number): FoundTable | undefined {
  const header = partRow(rows[start] ?? [])
  if (header.length < 2 || !isHeaderRow(header.map(({ text }) => text))) return undefined
  let end = start + 1
  while (end < rows.length && isTableRow(rows, end, header)) end++
  const lines = rows.slice(start + 1, end).map(partRow)
  if (lines.length === 0) return undefined
  const groups = toGroups(lines, header)
  const toCells = (group: readonly PdfRow[]): FlowCell[] =>
    header.flatMap((_, column) => {
      const pieces = group.flat().filter((piece) => toColumn(piece, header) === column)
      if (pieces.length === 0) return []
      const text = pieces.map(({ text }) => text).join('')
      return [{ text, column, rowSpan: 1, columnSpan: 1, isHeader: false, place: { page } }]
    })
  return { rows: [[header], ...groups].map((group) => toCells(group)), taken: end - start }
}

/** The column whose name a piece stands under, or else next to. */
function toColumn(piece: Piece, header: PdfRow): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  header.forEach((name, column) => {
    const overlap = Math.min(piece.right, name.right) - Math.max(piece.left, name.left)
    // What is left of zero is how far apart they are.
    if (-overlap < least) {
      least = -overlap
      best = column
    }
  })
  return best
}

/** A line of prose spreads under several columns or stands far below. */
function isTableRow(rows: readonly PdfRow[], index: number, header: PdfRow): boolean {
  const row = partRow(rows[index]!)
  const above = rows[index - 1]![0]!
  if (above.y - row[0]!.y > MOST_GAP * above.size) return false
  return row.every((piece) => header.filter(({ left, right }) => piece.left < left && piece.right > right).length < 2)
}

/** Lines of one row of the table: those that stand closer than rows do, or that leave the first column empty. */
function toGroups(lines: readonly PdfRow[], header: PdfRow): PdfRow[][] {
  const gaps = lines.slice(1).map((line, i) => lines[i]![0]!.y - line[0]!.y)
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)]
  const isEven = gaps.length === 0 || least > most * 0.8
  const groups: PdfRow[][] = []
  lines.forEach((line, i) => {
    const begins = isEven
      ? line.some((piece) => toColumn(piece, header) === 0)
      : (gaps[i - 1] ?? Number.POSITIVE_INFINITY) > (least + most) / 2
    if (begins || groups.length === 0) groups.push([line])
    else groups.at(-1)!.push(line)
  })
  return groups
}
