// The canvas as it is drawn now in; its lines, arrows, shapes and labels as plain values out, in the canvas's own measure.
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { Point } from '../state/view.ts'

export interface LabelStroke extends Point {
  /** Middle of the first line's lower edge. */
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly isBold: boolean
  readonly colour: string
}
export interface NodeStroke extends Point {
  readonly id: string
  readonly shape: string
  readonly size: number
  readonly colour: string
  readonly rim: { readonly colour: string; readonly width: number; readonly opacity: number }
  readonly opacity: number
  /** Neighbours that are not drawn. */
  readonly hidden: number
  /** Undefined where it would lie on another. */
  readonly label: LabelStroke | undefined
}
export interface EdgeStroke {
  readonly id: string
  /** From the head's rim to the tail's. */
  readonly points: readonly Point[]
  /** Between the ends, `points` are control points of a curve, or corners. */
  readonly isCurved: boolean
  readonly colour: string
  readonly width: number
  readonly isDashed: boolean
  readonly hasArrow: boolean
  readonly opacity: number
  readonly label: LabelStroke | undefined
}
export interface Strokes {
  readonly nodes: readonly NodeStroke[]
  readonly edges: readonly EdgeStroke[]
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Of the letters' size, as `draw/style.ts` sets it. */
export const LINE_HEIGHT = 1.2
/** From the top of a line of letters down to the line they stand on. */
const BASELINE = 0.9

export function readStrokes(graph: Core): Strokes {
  const { x1, y1, w, h } = graph.elements().boundingBox()
  return {
    nodes: graph.nodes().map(readNode),
    edges: graph.edges().map(readEdge),
    bounds: { x: x1, y: y1, width: w, height: h },
  }
}

function readLabel(element: NodeSingular | EdgeSingular, at: Point): LabelStroke | undefined {
  const text: string = element.style('label') ?? ''
  const fontSize = element.numericStyle('font-size')
  // Cytoscape leaves out letters that the zoom makes smaller than this.
  const isTooSmall = fontSize * element.cy().zoom() < element.numericStyle('min-zoomed-font-size')
  if (text === '' || isTooSmall || element.numericStyle('text-opacity') === 0) return undefined
  return {
    ...at,
    lines: text.split('\n'),
    fontSize,
    isBold: element.style('font-weight') === 'bold',
    colour: element.style('color'),
  }
}

function readNode(node: NodeSingular): NodeStroke {
  const { x, y } = node.position()
  const size: number = node.data('size')
  const below = y + size / 2 + node.numericStyle('text-margin-y') + node.numericStyle('font-size') * BASELINE
  return {
    id: node.id(),
    x,
    y,
    size,
    shape: node.data('shape'),
    colour: node.style('background-color'),
    rim: {
      colour: node.style('border-color'),
      width: node.numericStyle('border-width'),
      opacity: node.numericStyle('border-opacity'),
    },
    opacity: node.numericStyle('opacity'),
    hidden: Number(node.data('hidden') ?? 0),
    label: readLabel(node, { x, y: below }),
  }
}

function readEdge(edge: EdgeSingular): EdgeStroke {
  const bends = edge.segmentPoints() ?? []
  const controls = edge.controlPoints() ?? []
  const fontSize = edge.numericStyle('font-size')
  const { x, y } = edge.midpoint()
  const lines = String(edge.style('label') ?? '').split('\n').length
  return {
    id: edge.id(),
    points: [edge.sourceEndpoint(), ...(bends.length ? bends : controls), edge.targetEndpoint()],
    isCurved: bends.length === 0 && controls.length > 0,
    colour: edge.style('line-color'),
    width: edge.numericStyle('width'),
    isDashed: edge.style('line-style') === 'dashed',
    hasArrow: edge.style('target-arrow-shape') === 'triangle',
    opacity: edge.numericStyle('opacity'),
    label: readLabel(edge, { x, y: y + fontSize * (0.36 - ((lines - 1) * LINE_HEIGHT) / 2) }),
  }
}
