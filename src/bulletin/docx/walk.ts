// The body of a Word file (word/document.xml) in, its paragraphs and tables in reading order out, into a flow.
// Deleted text, field codes and the second writing of drawings are left out; a text box stands before its paragraph.
import type { Flow } from '../flow.ts'
import { type FlowCell, isDataTable } from '../flow-table.ts'
import { readXml } from './xml.ts'

interface Paragraph {
  readonly number: number
  words: string
  isHeading: boolean
}

interface Cell extends FlowCell {
  readonly column: number
  columnSpan: number
  rowSpan: number
  text: string
  isHeader: boolean
  continues: boolean
  readonly paragraphs: Paragraph[]
}

interface OpenTable {
  readonly rows: Cell[][]
  isHeader: boolean
}

/** What is written twice (mc:Fallback), was deleted, or is no text. */
const SKIPPED = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText'])

/** Reads the body into `flow`; `headings` are the ids of styles that make headlines. */
export function walkBody(xml: string, headings: ReadonlySet<string>, flow: Flow): void {
  const paragraphs: Paragraph[] = []
  const tables: OpenTable[] = []
  let count = 0
  let skipped = 0
  let isText = false
  const cellOf = (): Cell | undefined => tables.at(-1)?.rows.at(-1)?.at(-1)

  const write = ({ words, number, isHeading }: Paragraph): void => {
    for (const line of words.split('\n')) {
      flow.text(line, { paragraph: number })
      flow.end(isHeading ? 'headline' : undefined)
    }
  }
  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    const cell = cellOf()
    if (cell) cell.paragraphs.push(paragraph)
    else write(paragraph)
  }
  const closeTable = (): void => {
    const table = tables.pop()
    if (!table) return
    const rows = mergeDown(table.rows)
    const outer = cellOf()
    const inside = rows.flat().flatMap((cell) => cell.paragraphs)
    if (outer) outer.paragraphs.push(...inside)
    else if (isDataTable(rows)) flow.table(rows)
    else inside.forEach(write)
  }
  readXml(xml, {
    open(name, attributes) {
      if (SKIPPED.has(name)) skipped++
      if (skipped > 0) return
      const paragraph = paragraphs.at(-1)
      const value = attributes['w:val'] ?? ''
      if (name === 'w:p') paragraphs.push({ number: ++count, words: '', isHeading: false })
      else if (name === 'w:t') isText = true
      else if (name === 'w:tab' && paragraph) paragraph.words += ' '
      else if ((name === 'w:br' || name === 'w:cr') && paragraph) paragraph.words += '\n'
      else if (name === 'w:noBreakHyphen' && paragraph) paragraph.words += '-'
      else if (name === 'w:pStyle' && paragraph) paragraph.isHeading ||= headings.has(value)
      else if (name === 'w:outlineLvl' && paragraph) paragraph.isHeading ||= Number(value) < 4
      else if (name === 'w:tbl') tables.push({ rows: [], isHeader: false })
      else if (name === 'w:tr') tables.at(-1)?.rows.push([])
      else if (name === 'w:tc') openCell(tables.at(-1)?.rows.at(-1))
      else if (name === 'w:tblHeader') markHeader(tables.at(-1), value)
      else if (name === 'w:gridSpan') widen(cellOf(), Number.parseInt(value, 10))
      else if (name === 'w:vMerge' && value !== 'restart') continueCell(cellOf())
    },
    close(name) {
      if (SKIPPED.has(name)) skipped--
      if (skipped > 0) return
      if (name === 'w:t') isText = false
      else if (name === 'w:p') closeParagraph()
      else if (name === 'w:tr') closeRow(tables.at(-1))
      else if (name === 'w:tbl') closeTable()
    },
    text(words) {
      const paragraph = paragraphs.at(-1)
      if (isText && skipped === 0 && paragraph) paragraph.words += words
    },
  })
}

const MOST_SPAN = 200

function openCell(row: Cell[] | undefined): void {
  const last = row?.at(-1)
  row?.push({
    column: last ? last.column + last.columnSpan : 0,
    columnSpan: 1,
    rowSpan: 1,
    text: '',
    isHeader: false,
    continues: false,
    paragraphs: [],
  })
}

function widen(cell: Cell | undefined, span: number): void {
  if (cell && span > 1) cell.columnSpan = Math.min(span, MOST_SPAN)
}
function continueCell(cell: Cell | undefined): void {
  if (cell) cell.continues = true
}
function markHeader(table: OpenTable | undefined, value: string): void {
  if (table && value !== '0' && value !== 'false') table.isHeader = true
}

/** The header mark stands before the cells of its row. */
function closeRow(table: OpenTable | undefined): void {
  if (!table) return
  for (const cell of table.rows.at(-1) ?? []) cell.isHeader = table.isHeader
  table.isHeader = false
}

/** Cells that go on from above become the span of the cell they go on from. */
function mergeDown(rows: readonly Cell[][]): (Cell & FlowCell)[][] {
  const above = new Map<number, Cell>()
  return rows.map((row) =>
    row.flatMap((cell) => {
      const upper = cell.continues ? above.get(cell.column) : undefined
      if (upper) {
        upper.rowSpan++
        return []
      }
      above.set(cell.column, cell)
      const [first] = cell.paragraphs
      const text = cell.paragraphs.map(({ words }) => words.trim()).join('')
      return [Object.assign(cell, { text, ...(first && { place: { paragraph: first.number } }) })]
    }),
  )
}
