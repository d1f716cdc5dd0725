// A <table> in, its cells by row and column out; undefined for a table that only lays out the page.
import type { Element } from 'domhandler'
import { type FlowCell, isDataTable } from '../flow-table.ts'
import { isUnread, toWords, walk } from './tree.ts'

const MOST_SPAN = 500

export function readTable(table: Element): FlowCell[][] | undefined {
  const rows = findRows(table)
  if (!rows) return undefined
  /** By column, how many more rows a cell from above reaches into. */
  const taken: number[] = []
  const read: FlowCell[][] = []
  for (const row of rows) {
    const cells: FlowCell[] = []
    let column = 0
    for (const element of row) {
      while ((taken[column] ?? 0) > 0) column++
      const text = toWords(element)
      const rowSpan = toSpan(element.attribs.rowspan)
      const columnSpan = toSpan(element.attribs.colspan)
      const place = { offset: element.startIndex ?? 0 }
      cells.push({ text, column, rowSpan, columnSpan, isHeader: element.name === 'th', place })
      for (let i = 0; i < columnSpan; i++) taken[column + i] = rowSpan
      column += columnSpan
    }
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1)
    read.push(cells)
  }
  return isDataTable(read) ? read : undefined
}

const toSpan = (text: string | undefined): number => {
  const span = Number.parseInt(text ?? '1', 10)
  return span >= 1 ? Math.min(span, MOST_SPAN) : 1
}

/** The cells of each row; undefined where a table stands inside the table. */
function findRows(table: Element): Element[][] | undefined {
  const rows: Element[][] = []
  for (const step of walk(table, (element) => !isUnread(element))) {
    if (step.kind !== 'open') continue
    const { element } = step
    if (element.name === 'table') return undefined
    if (element.name === 'tr') rows.push([])
    if (element.name === 'td' || element.name === 'th') rows.at(-1)?.push(element)
  }
  return rows
}
