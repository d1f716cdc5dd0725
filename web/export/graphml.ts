// The sheet as GraphML, as yEd, Gephi, NetworkX and Neo4j read it. Pure.
import { EDGE_COLUMNS, type ExportColumn, NODE_COLUMNS } from './columns.ts'
import type { ExportFormat } from './format.ts'
import type { Sheet, SheetEdge, SheetNode } from './sheet.ts'
import { toXml, toXmlNode, type XmlNode } from './xml.ts'

const nodeColumns: readonly ExportColumn<SheetNode>[] = [
  { name: 'label', kind: 'string', toCell: ({ name }) => name },
  ...NODE_COLUMNS,
  { name: 'x', kind: 'double', toCell: ({ at }) => at?.x ?? null },
  { name: 'y', kind: 'double', toCell: ({ at }) => at?.y ?? null },
  { name: 'colour', kind: 'string', toCell: ({ colour }) => colour },
]

const toKeys = <Row>(columns: readonly ExportColumn<Row>[], place: 'node' | 'edge'): XmlNode[] =>
  columns.map(({ name, kind }) =>
    toXmlNode({ id: `${place}-${name}`, for: place, 'attr.name': name, 'attr.type': kind }),
  )

const toData = <Row>(columns: readonly ExportColumn<Row>[], place: 'node' | 'edge', row: Row): XmlNode[] =>
  columns.flatMap(({ name, toCell }) => {
    const cell = toCell(row)
    return cell === null ? [] : [toXmlNode({ key: `${place}-${name}` }, String(cell))]
  })

/** Ties without a direction say so; attributes that a tie lacks are left out. */
export const toGraphml = ({ title, link, nodes, edges }: Sheet): string =>
  toXml({
    graphml: toXmlNode(
      { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
      {
        key: [
          toXmlNode({ id: 'title', for: 'graph', 'attr.name': 'title', 'attr.type': 'string' }),
          toXmlNode({ id: 'view', for: 'graph', 'attr.name': 'link', 'attr.type': 'string' }),
          ...toKeys(nodeColumns, 'node'),
          ...toKeys<SheetEdge>(EDGE_COLUMNS, 'edge'),
        ],
        graph: toXmlNode(
          { id: 'gongbao', edgedefault: 'directed' },
          {
            data: [toXmlNode({ key: 'title' }, title), toXmlNode({ key: 'view' }, link)],
            node: nodes.map((node) => toXmlNode({ id: node.id }, { data: toData(nodeColumns, 'node', node) })),
            edge: edges.map((edge) =>
              toXmlNode(
                {
                  id: edge.id,
                  source: edge.head,
                  target: edge.tail,
                  ...(edge.symmetric && { directed: 'false' }),
                },
                { data: toData(EDGE_COLUMNS, 'edge', edge) },
              ),
            ),
          },
        ),
      },
    ),
  })

export const graphml: ExportFormat = {
  id: 'graphml',
  name: 'GraphML',
  extension: 'graphml',
  mime: 'application/graphml+xml',
  needsEvidence: true,
  write: ({ sheet }) => toGraphml(sheet),
}
