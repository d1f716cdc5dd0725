// Two ends of a tie in, the row of a table that holds both out: where it stands, and what heads the two columns.
import type { Document, Table, TableCell } from '../domain/document.ts'
import { isInside, type Span } from '../domain/span.ts'

/** A place in a table, for a person who looks it up in the file. */
export interface TablePlace {
  /** Number of the row in its table, from 1; rows that name the columns are not counted. */
  readonly row: number
  /** What the table writes over the cell of the head (承担单位), and over that of the tail. */
  readonly headColumn?: string
  readonly tailColumn?: string
}

/** Undefined where no row of a table holds both in cells of their own. */
export function findTablePlace({ tables }: Pick<Document, 'tables'>, head: Span, tail: Span): TablePlace | undefined {
  for (const { header, rows } of tables ?? []) {
    for (const [index, row] of rows.entries()) {
      const [from, to] = [findCell(row, head), findCell(row, tail)]
      if (from < 0 || to < 0 || row[from] === row[to]) continue
      const [headColumn, tailColumn] = [toHeading(header, from), toHeading(header, to)]
      return { row: index + 1, ...(headColumn && { headColumn }), ...(tailColumn && { tailColumn }) }
    }
  }
  return undefined
}

const findCell = (row: Table['rows'][number], span: Span): number =>
  row.findIndex((cell) => cell !== undefined && isInside(span, cell))

const toHeading = (header: readonly (TableCell | undefined)[], column: number): string | undefined =>
  header[column]?.text.trim()
