// The cells of a table as its format gives them in, a line of text for each row out, in which every column knows the
// words that stand in it, also where a cell of a row above reaches down.
import { isHeaderRow } from '../domain/columns.ts'
import type { PlaceInFile } from './flow.ts'
import type { Row, RowCell } from './lines.ts'

export interface FlowCell {
  readonly text: string
  /** From 0. */
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** True where the format says that it names its column. */
  readonly isHeader: boolean
  readonly place?: PlaceInFile
}

export interface LaidRow extends Omit<Row, 'table'> {
  readonly text: string
  readonly marks: readonly { readonly at: number; readonly place: PlaceInFile }[]
}

/** Wider tables list figures for machines; what stands further right is text all the same. */
const MOST_COLUMNS = 60
/** Names of columns stand in one of the first rows. */
const HEADER_ROWS = 3
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\0]+/g

interface Reaching extends RowCell {
  /** Rows below that it still covers. */
  readonly left: number
}

const LONGEST_CELL = 600
/** Cells of data are short on average; those that lay out a page hold paragraphs. */
const LONGEST_MEAN = 100

const toWidth = (row: readonly FlowCell[]): number => {
  const last = row.at(-1)
  return last ? last.column + last.columnSpan : 0
}

/** True for a table that lists something, false for one that only lays out a page. */
export function isDataTable(rows: readonly (readonly FlowCell[])[]): boolean {
  const lengths = rows.flat().map(({ text }) => text.length)
  const isWide = rows.filter((row) => toWidth(row) >= 2).length * 2 >= rows.length
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return (
    rows.length >= 2 &&
    isWide &&
    total <= lengths.length * LONGEST_MEAN &&
    lengths.every((length) => length <= LONGEST_CELL)
  )
}

/** Lays the rows out, those without any words left out. */
export function layTable(rows: readonly (readonly FlowCell[])[]): LaidRow[] {
  const laid: LaidRow[] = []
  let reaching: (Reaching | undefined)[] = []
  for (const [index, row] of rows.entries()) {
    const marks: { at: number; place: PlaceInFile }[] = []
    const cells: (RowCell | undefined)[] = []
    const next: (Reaching | undefined)[] = []
    const words: string[] = []
    let text = ''
    for (const cell of row) {
      const own = cell.text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
      if (own !== '' && text !== '') text += '\t'
      if (own !== '' && cell.place) marks.push({ at: text.length, place: cell.place })
      const at = { start: text.length, end: text.length + own.length, above: 0 }
      text += own
      words.push(own)
      for (let column = cell.column; column < Math.min(MOST_COLUMNS, cell.column + cell.columnSpan); column++) {
        if (own !== '') cells[column] = at
        if (cell.rowSpan > 1 && own !== '') next[column] = { ...at, left: cell.rowSpan - 1 }
      }
    }
    const isEmpty = text === ''
    reaching.forEach((cell, column) => {
      if (!cell || cells[column]) return
      const again = isEmpty ? cell : { ...cell, above: cell.above + 1 }
      cells[column] = { start: again.start, end: again.end, above: again.above }
      if (cell.left > 1) next[column] = { ...again, left: cell.left - 1 }
    })
    reaching = next
    if (isEmpty) continue
    const isHeader = row.every((cell) => cell.isHeader) || (index < HEADER_ROWS && isHeaderRow(words))
    laid.push({ text, marks, isHeader, cells: Array.from(cells) })
  }
  return laid
}
