// From the picture to Cytoscape's elements: labels, sizes, badges. Pure; positions come from the layout.
import type { ElementDefinition } from 'cytoscape'
import type { EntityTypeInfo, RelationTypeInfo } from '../api/types.ts'
import type { PictureEdge, PictureNode } from '../state/picture.ts'
import { toLabelSize, toLines, toShort } from './label.ts'
import type { LayoutNode } from './layout-task.ts'

export const FONT_SIZE = 12
export const EDGE_FONT_SIZE = 10.5
/** Between the shape's lower edge and its label. */
export const LABEL_GAP = 5

/** The diameter of a node: grows with its ties in the whole network. */
export const toNodeSize = (degree: number): number => Math.round(Math.min(64, 25 + 8 * Math.sqrt(degree)))

/** Characters of a name in the label of a folded community. */
const FOLD_NAME = 11

/** Height of a badge. */
export const BADGE = 16
/** The number of neighbours not drawn as a small picture beside the node; empty for none. */
function toBadge(count: number, isDark: boolean): string | undefined {
  if (count === 0) return undefined
  const text = count > 99 ? '99+' : `+${count}`
  const width = 8 + text.length * 6.5
  const [fill, rim, ink] = isDark ? ['#2b323c', '#7c8797', '#d5dbe4'] : ['#ffffff', '#8a95a5', '#3d4756']
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${BADGE}"><rect x=".5" y=".5" width="${width - 1}" height="${BADGE - 1}" rx="7.5" fill="${fill}" stroke="${rim}"/><text x="${width / 2}" y="11.7" font-size="10" font-family="sans-serif" font-weight="600" fill="${ink}" text-anchor="middle">${text}</text></svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}

export function toNodeData(
  node: PictureNode,
  type: EntityTypeInfo | undefined,
  isDark: boolean,
  language: 'zh' | 'en',
): ElementDefinition['data'] {
  if (node.members !== undefined) return toFoldData(node, node.members, type, language)
  const badge = toBadge(node.hiddenNeighbors, isDark)
  return {
    id: node.id,
    label: toLines(node.name).join('\n'),
    size: toNodeSize(node.degree),
    colour: type?.colour ?? '#6b7280',
    shape: type?.shape ?? 'ellipse',
    degree: node.degree,
    hidden: node.hiddenNeighbors,
    badge: badge ?? 'none',
    badgeWidth: badge ? 8 + (node.hiddenNeighbors > 99 ? 3 : `+${node.hiddenNeighbors}`.length) * 6.5 : 0,
  }
}

/** The diameter of a folded community: its area grows with its members. */
const toFoldSize = (members: number): number => Math.round(Math.min(130, 26 + 3.2 * Math.sqrt(members)))

const toFoldLines = ({ name }: PictureNode, members: number, language: 'zh' | 'en'): string[] => {
  const count = language === 'zh' ? `${members} 个实体` : `${members} entities`
  if (name === '') return [language === 'zh' ? '零散实体' : 'Scattered', count]
  return [language === 'zh' ? `${toShort(name, FOLD_NAME)}等` : toShort(name, FOLD_NAME), count]
}

function toFoldData(
  node: PictureNode,
  members: number,
  type: EntityTypeInfo | undefined,
  language: 'zh' | 'en',
): ElementDefinition['data'] {
  return {
    id: node.id,
    label: toFoldLines(node, members, language).join('\n'),
    size: toFoldSize(members),
    colour: node.name === '' ? '#8a95a5' : (type?.colour ?? '#6b7280'),
    shape: 'ellipse',
    // Its label comes before those of single entities.
    degree: 1_000 + members,
    badge: 'none',
    badgeWidth: 0,
    members,
  }
}

const toBundleData = ({ id, head, tail }: PictureEdge, ties: number): ElementDefinition['data'] => ({
  id,
  source: head,
  target: tail,
  label: `${ties}`,
  arrow: 'none',
  width: Math.min(14, 1.2 + 1.1 * Math.log2(1 + ties)),
  line: 'solid',
})

export function toEdgeData(
  edge: PictureEdge,
  type: RelationTypeInfo | undefined,
  language: 'zh' | 'en',
): ElementDefinition['data'] {
  if (edge.ties !== undefined) return toBundleData(edge, edge.ties)
  const name = type?.[language] ?? edge.type
  return {
    id: edge.id,
    source: edge.head,
    target: edge.tail,
    label: edge.role ? (language === 'zh' ? `${name}：${edge.role}` : `${name}: ${edge.role}`) : name,
    arrow: type?.symmetric ? 'none' : 'triangle',
    width: Math.min(5, 1.4 + 0.6 * Math.log2(edge.documentCount || 1)),
    line: edge.status === 'PLANNED' ? 'dashed' : 'solid',
  }
}

/** The boxes that the layout keeps apart. */
export function toLayoutNodes(nodes: readonly PictureNode[]): LayoutNode[] {
  return nodes.map((node) => {
    const { id, name, degree, stage, from, members } = node
    const size = members === undefined ? toNodeSize(degree) : toFoldSize(members)
    const label = toLabelSize(members === undefined ? toLines(name) : toFoldLines(node, members, 'zh'), FONT_SIZE)
    const below = LABEL_GAP + label.height
    return { id, width: Math.max(size, label.width), height: size + below, offset: below / 2, stage, from }
  })
}
