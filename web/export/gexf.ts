// The sheet as GEXF with places, colours and sizes, as Gephi and Gephi Lite read it. Pure.
import { MultiGraph } from 'graphology'
import write from 'graphology-gexf/common/writer.js'
import { toNodeSize } from '../draw/scene.ts'
import { EDGE_COLUMNS, type ExportColumn, NODE_COLUMNS } from './columns.ts'
import type { ExportFormat } from './format.ts'
import type { Sheet } from './sheet.ts'
import { toXmlLine } from './xml.ts'

const toAttributes = <Row>(columns: readonly ExportColumn<Row>[], row: Row): Record<string, string | number> =>
  Object.fromEntries(
    columns.flatMap(({ name, toCell }) => {
      const cell = toCell(row)
      return cell === null ? [] : [[name, typeof cell === 'string' ? toXmlLine(cell) : cell]]
    }),
  )

/** Two entities may have several ties: each is an edge of its own. */
export function toGexf({ title, link, exportedOn, nodes, edges }: Sheet): string {
  const graph = new MultiGraph({ type: 'mixed' })
  graph.replaceAttributes({
    lastModifiedDate: exportedOn,
    creator: 'Gongbao',
    description: toXmlLine(`${title} ${link}`),
  })
  for (const node of nodes)
    graph.addNode(node.id, {
      label: toXmlLine(node.name),
      ...toAttributes(NODE_COLUMNS, node),
      color: node.colour,
      size: toNodeSize(node.degree),
      // Up is up in GEXF, while y grows downwards on a screen.
      ...(node.at && { x: node.at.x, y: -node.at.y + 0, z: 0 }),
    })
  for (const edge of edges) {
    const attributes = {
      label: toXmlLine(edge.typeLabel),
      ...toAttributes(EDGE_COLUMNS, edge),
      weight: edge.weight ?? (edge.documentCount || 1),
    }
    if (edge.symmetric) graph.addUndirectedEdgeWithKey(edge.id, edge.head, edge.tail, attributes)
    else graph.addDirectedEdgeWithKey(edge.id, edge.head, edge.tail, attributes)
  }
  return write(graph, { pedantic: true })
}

export const gexf: ExportFormat = {
  id: 'gexf',
  name: 'GEXF',
  extension: 'gexf',
  mime: 'application/gexf+xml',
  needsEvidence: true,
  write: ({ sheet }) => toGexf(sheet),
}
