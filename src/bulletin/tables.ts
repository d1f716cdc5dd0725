// Rows of tables with where each begins in the text in, the tables out, their cells as spans of the text.
import type { Table, TableCell } from '../domain/document.ts'
import type { Row } from './lines.ts'

interface OpenTable {
  header: readonly (TableCell | undefined)[]
  readonly rows: (readonly (TableCell | undefined)[])[]
  /** Where each line of it begins, header lines included. */
  readonly lines: { readonly start: number; readonly text: string }[]
}

export interface TableBuilder {
  /** Takes the next row, whose line `text` begins at `start`. */
  readonly add: (row: Row, text: string, start: number) => void
  readonly finish: () => Table[]
}

export function createTables(): TableBuilder {
  const open = new Map<number, OpenTable>()
  return {
    add(row, text, start) {
      const table = open.get(row.table) ?? { header: [], rows: [], lines: [] }
      open.set(row.table, table)
      table.lines.push({ start, text })
      const cells = row.cells.map((cell): TableCell | undefined => {
        const line = cell && table.lines.at(-1 - cell.above)
        if (!line || cell.end <= cell.start) return undefined
        const words = line.text.slice(cell.start, cell.end)
        return { start: line.start + cell.start, end: line.start + cell.end, text: words }
      })
      // Of several header rows the last one tells the columns apart.
      if (row.isHeader) table.header = cells
      else table.rows.push(cells)
    },
    finish: () => [...open.values()].map(({ header, rows }) => ({ header, rows })),
  }
}
