// The strokes of the canvas as SVG whose letters are text: entities and ties are links to the explorer.
import { SHAPE_BOX, toShapePath } from '../draw/shapes.ts'
import { FONT, PAPER } from '../draw/style.ts'
import type { Point } from '../state/view.ts'
import type { ExportFormat } from './format.ts'
import type { Sheet } from './sheet.ts'
import {
  type EdgeStroke,
  type LabelStroke,
  LINE_HEIGHT,
  type NodeStroke,
  readStrokes,
  type Strokes,
} from './strokes.ts'
import { toXml, toXmlNode, type XmlNode } from './xml.ts'

const MARGIN = 24

const round = (value: number): number => Math.round(value * 10) / 10 + 0
const toPoint = ({ x, y }: Point): string => `${round(x)} ${round(y)}`

/** A curve through control points is a chain of quadratic curves that meet halfway between them. */
function toPath({ points, isCurved }: EdgeStroke): string {
  const [start, ...rest] = points
  if (!isCurved) return `M${points.map(toPoint).join('L')}`
  const controls = rest.slice(0, -1)
  const curves = controls.map((control, i) => {
    const next = controls[i + 1]
    const to = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : rest.at(-1)!
    return `Q${toPoint(control)} ${toPoint(to)}`
  })
  return `M${toPoint(start!)}${curves.join('')}`
}

/** A triangle whose tip is the end of the line. */
function toArrow({ points, width }: EdgeStroke): string {
  const tip = points.at(-1)!
  const before = points.at(-2)!
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length]
  const size = 5 + width * 2
  const base = { x: tip.x - dx * size, y: tip.y - dy * size }
  const side = { x: (-dy * size) / 2.2, y: (dx * size) / 2.2 }
  return `M${toPoint(tip)}L${toPoint({ x: base.x + side.x, y: base.y + side.y })}L${toPoint({ x: base.x - side.x, y: base.y - side.y })}z`
}

const toText = ({ x, y, lines, fontSize, isBold, colour }: LabelStroke, paper: string): XmlNode =>
  toXmlNode(
    {
      'font-size': round(fontSize),
      fill: colour,
      stroke: paper,
      'stroke-width': 3,
      ...(isBold && { 'font-weight': 'bold' }),
    },
    {
      tspan: lines.map((line, i) =>
        toXmlNode({ x: round(x), y: round(y + i * fontSize * LINE_HEIGHT) }, line === '' ? ' ' : line),
      ),
    },
  )

function toNode(node: NodeStroke, name: string, link: string | undefined, paper: string): XmlNode {
  const { x, y, size, shape, colour, rim, opacity, hidden, label } = node
  const scale = size / SHAPE_BOX
  const count = hidden > 99 ? '99+' : `+${hidden}`
  const width = 8 + count.length * 6.5
  const at = { x: x + size / 2 - 4, y: y - size / 2 - 2 }
  return toXmlNode(link === undefined ? {} : { href: link, target: '_blank' }, {
    g: toXmlNode(
      { id: node.id, opacity },
      {
        title: toXmlNode({}, name),
        path: toXmlNode({
          d: toShapePath(shape),
          transform: `translate(${round(x - 12 * scale)} ${round(y - 12 * scale)}) scale(${Math.round(scale * 1000) / 1000})`,
          fill: colour,
          stroke: rim.colour,
          'stroke-opacity': rim.opacity,
          'stroke-width': Math.round((rim.width / scale) * 1000) / 1000,
        }),
        ...(hidden > 0 && {
          rect: toXmlNode({
            x: round(at.x),
            y: round(at.y),
            width,
            height: 16,
            rx: 8,
            fill: '#ffffff',
            stroke: '#8a95a5',
          }),
        }),
        text: [
          ...(label ? [toText(label, paper)] : []),
          ...(hidden > 0
            ? [
                toXmlNode(
                  {
                    x: round(at.x + width / 2),
                    y: round(at.y + 11.7),
                    'font-size': 10,
                    'font-weight': 600,
                    fill: '#3d4756',
                  },
                  count,
                ),
              ]
            : []),
        ],
      },
    ),
  })
}

const toEdge = (edge: EdgeStroke, name: string, link: string | undefined, paper: string): XmlNode =>
  toXmlNode(link === undefined ? {} : { href: link, target: '_blank' }, {
    g: toXmlNode(
      { id: edge.id, opacity: edge.opacity },
      {
        title: toXmlNode({}, name),
        path: [
          toXmlNode({
            d: toPath(edge),
            fill: 'none',
            stroke: edge.colour,
            'stroke-width': round(edge.width),
            ...(edge.isDashed && { 'stroke-dasharray': '6 3' }),
          }),
          ...(edge.hasArrow ? [toXmlNode({ d: toArrow(edge), fill: edge.colour })] : []),
        ],
        ...(edge.label && { text: toText(edge.label, paper) }),
      },
    ),
  })

/** `paper` is the colour of the background. */
export function toSvg({ nodes, edges, bounds }: Strokes, sheet: Sheet, paper: string): string {
  const entities = new Map(sheet.nodes.map((node) => [node.id, node]))
  const ties = new Map(sheet.edges.map((edge) => [edge.id, edge]))
  const [width, height] = [bounds.width + 2 * MARGIN, bounds.height + 2 * MARGIN].map(Math.ceil) as [number, number]
  const [x, y] = [round(bounds.x - MARGIN), round(bounds.y - MARGIN)]
  return toXml(
    {
      svg: toXmlNode(
        { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `${x} ${y} ${width} ${height}`, lang: 'zh' },
        {
          title: toXmlNode({}, sheet.title),
          desc: toXmlNode({}, sheet.link),
          rect: toXmlNode({ x, y, width, height, fill: paper }),
          g: [
            toXmlNode(
              {
                'font-family': FONT,
                'text-anchor': 'middle',
                'stroke-linejoin': 'round',
                'paint-order': 'stroke',
              },
              {
                g: [
                  toXmlNode(
                    { id: 'ties' },
                    {
                      a: edges.map((edge) => {
                        const tie = ties.get(edge.id)
                        const said = tie ? `${tie.headName} ${tie.typeLabel} ${tie.tailName}` : ''
                        return toEdge(edge, said, tie?.link, paper)
                      }),
                    },
                  ),
                  toXmlNode(
                    { id: 'entities' },
                    {
                      a: nodes.map((node) => {
                        const entity = entities.get(node.id)
                        return toNode(node, entity?.name ?? '', entity?.link, paper)
                      }),
                    },
                  ),
                ],
              },
            ),
          ],
        },
      ),
    },
    true,
  )
}

export const svg: ExportFormat = {
  id: 'svg',
  name: 'SVG',
  extension: 'svg',
  mime: 'image/svg+xml',
  needsEvidence: false,
  write({ sheet, graph, isDark }) {
    if (!graph) throw new Error('There is no drawing to export.')
    return toSvg(readStrokes(graph), sheet, PAPER[isDark ? 'dark' : 'light'])
  },
}
