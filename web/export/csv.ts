// The sheet as tables of entities and of ties, for spreadsheets: with the mark at the beginning by which they know UTF-8,
// and an apostrophe before what they would take for a formula. Pure.
import { stringify } from 'csv-stringify/browser/esm/sync'
import { EDGE_COLUMNS, NODE_COLUMNS } from './columns.ts'
import type { ExportFormat } from './format.ts'
import type { Sheet } from './sheet.ts'

type Cell = string | number | null

/** A formula begins so, half or full width; https://owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

// Numbers are no formulas, which is why the library's own guard, blind to that, is not used.
const toSafe = (cell: Cell): Cell =>
  typeof cell === 'string' ? (FORMULA.test(cell) ? `'${cell}` : cell).toWellFormed() : cell

const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(toSafe)),
    { bom: true, record_delimiter: 'windows', quoted_match: /^\s|\s$|\r|^$/ },
  )

/** One line an entity, after a line of column names. */
export const toNodesCsv = ({ nodes }: Sheet): string =>
  toCsv([
    ['id', 'name', ...NODE_COLUMNS.map(({ name }) => name)],
    ...nodes.map((node) => [node.id, node.name, ...NODE_COLUMNS.map(({ toCell }) => toCell(node))]),
  ])

/** One line a tie, with the names of both ends, after a line of column names. */
export const toEdgesCsv = ({ edges }: Sheet): string =>
  toCsv([
    ['id', 'head', 'headName', 'tail', 'tailName', ...EDGE_COLUMNS.map(({ name }) => name)],
    ...edges.map((edge) => [
      edge.id,
      edge.head,
      edge.headName,
      edge.tail,
      edge.tailName,
      ...EDGE_COLUMNS.map(({ toCell }) => toCell(edge)),
    ]),
  ])

/** One line a figure, after a line of column names. */
export const toFiguresCsv = ({ figures }: Sheet): string =>
  toCsv([
    ['id', 'entity', 'name', 'metric', 'value', 'period', 'quote', 'source', 'publishedOn', 'link'],
    ...figures.map(({ id, entity, name, metric, value, period, evidence }) => [
      id,
      entity || null,
      name || null,
      metric,
      value,
      period || null,
      evidence.quote,
      evidence.title,
      evidence.publishedOn,
      evidence.link,
    ]),
  ])

const csv = { name: 'CSV', extension: 'csv', mime: 'text/csv;charset=utf-8' } as const

export const nodesCsv: ExportFormat = {
  ...csv,
  id: 'nodes',
  needsEvidence: false,
  write: ({ sheet }) => toNodesCsv(sheet),
}
export const figuresCsv: ExportFormat = {
  ...csv,
  id: 'figures',
  needsEvidence: false,
  write: ({ sheet }) => toFiguresCsv(sheet),
}
export const edgesCsv: ExportFormat = {
  ...csv,
  id: 'edges',
  needsEvidence: true,
  write: ({ sheet }) => toEdgesCsv(sheet),
}
