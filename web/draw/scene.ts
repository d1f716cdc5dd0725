// From the picture to Cytoscape's elements: labels, sizes, badges. Pure; positions come from the layout.
import type { ElementDefinition } from 'cytoscape'
import type { EntityTypeInfo, RelationTypeInfo } from '../api/types.ts'
import type { Picture, PictureEdge, PictureNode } from '../state/picture.ts'
import { toLabelSize, toLines } from './label.ts'
import type { LayoutNode } from './layout-task.ts'

export const FONT_SIZE = 12
export const EDGE_FONT_SIZE = 10.5
/** Between the shape's lower edge and its label. */
export const LABEL_GAP = 5

/** The diameter of a node: grows with its ties in the whole network. */
export const toNodeSize = (degree: number): number => Math.round(Math.min(64, 25 + 8 * Math.sqrt(degree)))

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
): ElementDefinition['data'] {
  const badge = toBadge(node.hiddenNeighbors, isDark)
  return {
    id: node.id,
    label: toLines(node.name).join('\n'),
    size: toNodeSize(node.degree),
    colour: type?.colour ?? '#6b7280',
    shape: type?.shape ?? 'ellipse',
    degree: node.degree,
    badge: badge ?? 'none',
    badgeWidth: badge ? 8 + (node.hiddenNeighbors > 99 ? 3 : `+${node.hiddenNeighbors}`.length) * 6.5 : 0,
  }
}

export function toEdgeData(
  edge: PictureEdge,
  type: RelationTypeInfo | undefined,
  language: 'zh' | 'en',
): ElementDefinition['data'] {
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
export function toLayoutNodes(picture: Picture): LayoutNode[] {
  return picture.nodes.map(({ id, name, degree, stage, from }) => {
    const size = toNodeSize(degree)
    const label = toLabelSize(toLines(name), FONT_SIZE)
    const below = LABEL_GAP + label.height
    return { id, width: Math.max(size, label.width), height: size + below, offset: below / 2, stage, from }
  })
}
