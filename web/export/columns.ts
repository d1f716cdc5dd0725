// What the exports say of entities and ties, as named values: the columns of CSV, the attributes of GraphML and GEXF.
import type { SheetEdge, SheetNode } from './sheet.ts'

export interface ExportColumn<Row> {
  readonly name: string
  /** As GraphML calls it. */
  readonly kind: 'string' | 'int' | 'double'
  readonly toCell: (row: Row) => string | number | null
}

/** Between ids in one cell. */
const SEPARATOR = ' '

/** Beside id, name and place. */
export const NODE_COLUMNS: readonly ExportColumn<SheetNode>[] = [
  { name: 'type', kind: 'string', toCell: ({ type }) => type },
  { name: 'typeLabel', kind: 'string', toCell: ({ typeLabel }) => typeLabel },
  { name: 'degree', kind: 'int', toCell: ({ degree }) => degree },
  { name: 'documentCount', kind: 'int', toCell: ({ documentCount }) => documentCount },
  { name: 'hiddenNeighbors', kind: 'int', toCell: ({ hiddenNeighbors }) => hiddenNeighbors },
  { name: 'link', kind: 'string', toCell: ({ link }) => link },
]

/** Beside id, head and tail. */
export const EDGE_COLUMNS: readonly ExportColumn<SheetEdge>[] = [
  { name: 'type', kind: 'string', toCell: ({ type }) => type },
  { name: 'typeLabel', kind: 'string', toCell: ({ typeLabel }) => typeLabel },
  { name: 'role', kind: 'string', toCell: ({ role }) => role },
  { name: 'status', kind: 'string', toCell: ({ status }) => status },
  { name: 'statusLabel', kind: 'string', toCell: ({ statusLabel }) => statusLabel },
  { name: 'confidence', kind: 'double', toCell: ({ confidence }) => confidence },
  { name: 'documentCount', kind: 'int', toCell: ({ documentCount }) => documentCount },
  { name: 'weight', kind: 'double', toCell: ({ weight }) => weight },
  { name: 'firstOn', kind: 'string', toCell: ({ firstOn }) => firstOn },
  { name: 'lastOn', kind: 'string', toCell: ({ lastOn }) => lastOn },
  { name: 'evidenceCount', kind: 'int', toCell: ({ evidenceCount }) => evidenceCount ?? null },
  {
    name: 'evidenceIds',
    kind: 'string',
    toCell: ({ evidence }) => evidence.map(({ id }) => id).join(SEPARATOR) || null,
  },
  { name: 'quote', kind: 'string', toCell: ({ evidence }) => evidence[0]?.quote ?? null },
  { name: 'source', kind: 'string', toCell: ({ evidence }) => evidence[0]?.title ?? null },
  { name: 'link', kind: 'string', toCell: ({ link }) => link },
]
