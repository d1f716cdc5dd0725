// Shows as many labels as find room at the present zoom, most important first; on a small zoom the letters grow so that they stay readable.
import type { Core, EdgeCollection, EdgeSingular, NodeSingular } from 'cytoscape'
import { type Label, toVisibleLabels } from './boxes.ts'
import { toLabelSize } from './label.ts'
import { BADGE, EDGE_FONT_SIZE, FONT_SIZE, LABEL_GAP } from './scene.ts'

/** Letters are never smaller than this on the screen. */
const READABLE = 10.5
const LARGEST = 80
/** Badges grow less than letters, lest they cover their nodes. */
const LARGEST_BADGE = 1.3

/** Whole numbers, so that a small change of the zoom restyles nothing. */
export const toFontSize = (zoom: number, largest = LARGEST): number =>
  Math.min(largest, Math.max(FONT_SIZE, Math.ceil(READABLE / zoom)))

const toEdgeFontSize = (zoom: number): number => (EDGE_FONT_SIZE * toFontSize(zoom)) / FONT_SIZE

/** Cytoscape leaves out smaller letters of ties; see `style.ts`. */
const EDGE_READABLE = 13.5

const CHOSEN = 3e6
const NEAR = 2e6
const NEAR_EDGE = 1e6

function toNodeLabel(node: NodeSingular, fontSize: number): Label {
  const { x, y } = node.position()
  const size: number = node.data('size')
  const { width, height } = toLabelSize(String(node.data('label')).split('\n'), fontSize)
  return {
    id: node.id(),
    // A label may touch the rim of another node.
    body: { x, y, width: size * 0.7, height: size * 0.7 },
    label: { x, y: y + size / 2 + LABEL_GAP + height / 2, width, height },
    importance: (node.hasClass('chosen') ? CHOSEN : node.hasClass('near') ? NEAR : 0) + Number(node.data('degree')),
  }
}

function toEdgeLabel(edge: EdgeSingular, fontSize: number): Label {
  const { x, y } = edge.midpoint()
  const { width, height } = toLabelSize([String(edge.data('label'))], fontSize)
  const box = { x, y, width, height }
  return {
    id: edge.id(),
    body: { x, y, width: 0, height: 0 },
    label: box,
    importance: edge.hasClass('chosen') ? CHOSEN : edge.hasClass('near') ? NEAR_EDGE : -1 / Number(edge.data('width')),
  }
}

/** Sets the size of letters and badges for the zoom and hides the labels that would lie on others. */
export function showLabels(graph: Core): void {
  const fontSize = toFontSize(graph.zoom())
  const nodes = graph.nodes()
  // Other ties show their labels only on a zoom that makes them large enough to be read.
  const isReadable = EDGE_FONT_SIZE * graph.zoom() >= EDGE_READABLE
  const near = isReadable ? graph.edges() : graph.edges('.near')
  const visible = toVisibleLabels([
    ...nodes.map((node) => toNodeLabel(node, fontSize)),
    ...near.map((edge) => toEdgeLabel(edge, toEdgeFontSize(graph.zoom()))),
  ])
  graph.batch(() => {
    nodes.forEach((node) => {
      sizeNode(node, fontSize)
      node.toggleClass('unlabelled', !visible.has(node.id()))
    })
    graph.edges('.unlabelled').not(near).removeClass('unlabelled')
    showEdgeLabels(near, visible)
  })
}

function showEdgeLabels(edges: EdgeCollection, visible: ReadonlySet<string>): void {
  edges.forEach((edge) => {
    sizeEdge(edge)
    edge.toggleClass('unlabelled', !visible.has(edge.id()))
  })
}

/** So many nodes at most get a label in a drawing of thousands. */
const MOST_LABELS = 250
/** A drawing of thousands is seen from far away. */
const LARGEST_OF_FEW = 700

/** The same for drawings of thousands, where only the best connected nodes on the screen are asked for their labels. */
export function showFewLabels(graph: Core): void {
  const fontSize = toFontSize(graph.zoom(), LARGEST_OF_FEW)
  const { x1, x2, y1, y2 } = graph.extent()
  const near = graph.edges('.near')
  const shown: NodeSingular[] = []
  graph.nodes().forEach((node) => {
    const { x, y } = node.position()
    if (x > x1 && x < x2 && y > y1 && y < y2) shown.push(node)
  })
  shown.sort((a, b) => Number(b.data('degree')) - Number(a.data('degree')))
  const asked = shown.filter((node, i) => i < MOST_LABELS || node.hasClass('chosen') || node.hasClass('near'))
  const visible = toVisibleLabels([
    ...asked.map((node) => toNodeLabel(node, fontSize)),
    ...near.map((edge) => toEdgeLabel(edge, toEdgeFontSize(graph.zoom()))),
  ])
  graph.batch(() => {
    graph.nodes('.labelled').forEach((node) => {
      if (!visible.has(node.id())) node.removeClass('labelled')
    })
    for (const node of asked) {
      node.toggleClass('unlabelled', !visible.has(node.id()))
      if (!visible.has(node.id())) continue
      node.addClass('labelled')
      if (node.scratch('gongbao') !== fontSize) node.scratch('gongbao', fontSize).style('font-size', fontSize)
    }
    showEdgeLabels(near, visible)
  })
}

/** Sets the size of the letters of a tie that shows its label. */
export function sizeEdge(edge: EdgeSingular): void {
  const fontSize = toEdgeFontSize(edge.cy().zoom())
  if (edge.style('font-size') !== `${fontSize}px`) edge.style('font-size', fontSize)
}

function sizeNode(node: NodeSingular, fontSize: number): void {
  const wanted = `${fontSize} ${node.data('badgeWidth')}`
  if (node.scratch('gongbao') === wanted) return
  node.scratch('gongbao', wanted)
  const scale = Math.min(fontSize / FONT_SIZE, LARGEST_BADGE)
  node.style({
    'font-size': fontSize,
    'background-width': Number(node.data('badgeWidth')) * scale,
    'background-height': BADGE * scale,
  })
}
