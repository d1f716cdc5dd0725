// Where entities are drawn: what is placed already stays, new ones are laid out beside what they are tied to.
// Pure but for fcose itself; the same input gives the same positions. Runs in the worker and in tests.
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Point } from '../state/view.ts'
import { findRoom, pushApart } from './boxes.ts'

cytoscape.use(fcose)

/** A node with the size of its shape and label together; `below` is how far the label reaches down from the shape's centre. */
export interface LayoutNode {
  readonly id: string
  readonly width: number
  readonly height: number
  /** From the shape's centre down to the middle of shape and label together. */
  readonly offset: number
  readonly stage: number
  /** Beside which node it is placed. */
  readonly from: string | undefined
}
export interface LayoutTask {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly (readonly [string, string])[]
  /** These stay where they are. */
  readonly placed: Positions
  /** Where nodes were put by hand: they are laid out with the others, so that those come to lie as before, and then moved there. */
  readonly pins: Positions
}
export type Positions = Readonly<Record<string, Point>>

const GAP = 9
const BETWEEN_PARTS = 44
/** Width by height of a usual canvas between the two side panels. */
const SCREEN = 1.1

/** A generator with a fixed seed (mulberry32), so that fcose's random start is the same each time. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function withSeededRandom<T>(run: () => T): T {
  const { random } = Math
  Math.random = createRandom(7)
  try {
    return run()
  } finally {
    Math.random = random
  }
}

/** Positions of all nodes; expansions are placed one after the other, so that a reload leads to the same picture. */
export function layOut({ nodes, edges, placed, pins }: LayoutTask): Positions {
  const positions: Record<string, Point> = {}
  for (const { id } of nodes) if (placed[id]) positions[id] = placed[id]
  for (const stage of [...new Set(nodes.map((node) => node.stage))].sort((a, b) => a - b)) {
    const known = nodes.filter((node) => node.stage <= stage)
    const fresh = known.filter(({ id }) => !positions[id])
    if (fresh.length === 0) continue
    const isWhole = fresh.length === known.length
    Object.assign(positions, isWhole ? layOutWhole(known, edges) : layOutBeside(known, edges, positions))
    for (const { id } of fresh) if (pins[id]) positions[id] = pins[id]
  }
  return positions
}

type Edges = LayoutTask['edges']

/** Connected parts, largest first. */
function toComponents(nodes: readonly LayoutNode[], edges: Edges): LayoutNode[][] {
  const root = new Map(nodes.map(({ id }) => [id, id]))
  const find = (id: string): string => {
    let at = id
    while (root.get(at) !== at) at = root.get(at)!
    root.set(id, at)
    return at
  }
  for (const [a, b] of edges) if (root.has(a) && root.has(b)) root.set(find(a), find(b))
  return [...Map.groupBy(nodes, ({ id }) => find(id)).values()].sort((a, b) => b.length - a.length)
}

function layOutWhole(nodes: readonly LayoutNode[], edges: Edges): Positions {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parts = toComponents(nodes, edges).map((part) => toTidy(part, toLying(runFcose(part, edges, {})), () => false))
  return pack(parts.map((positions) => toFrame(positions, byId)))
}

/** Turned so that the longest extent is level: screens are wider than high. */
function toLying(positions: Positions): Positions {
  const middle = toMean(Object.values(positions))
  let xx = 0
  let yy = 0
  let xy = 0
  for (const { x, y } of Object.values(positions)) {
    xx += (x - middle.x) ** 2
    yy += (y - middle.y) ** 2
    xy += (x - middle.x) * (y - middle.y)
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return Object.fromEntries(
    Object.entries(positions).map(([id, { x, y }]) => [
      id,
      { x: (x - middle.x) * cos - (y - middle.y) * sin, y: (x - middle.x) * sin + (y - middle.y) * cos },
    ]),
  )
}

interface Frame {
  readonly positions: Positions
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function toFrame(positions: Positions, byId: ReadonlyMap<string, LayoutNode>): Frame {
  const boxes = Object.entries(positions).map(([id, point]) => ({ point, node: byId.get(id)! }))
  const left = Math.min(...boxes.map(({ point, node }) => point.x - node.width / 2))
  const right = Math.max(...boxes.map(({ point, node }) => point.x + node.width / 2))
  const top = Math.min(...boxes.map(({ point, node }) => point.y + node.offset - node.height / 2))
  const bottom = Math.max(...boxes.map(({ point, node }) => point.y + node.offset + node.height / 2))
  return { positions, left, top, width: right - left, height: bottom - top }
}

/** Puts connected parts beside one another in rows, with the row width that comes nearest to the proportions of a screen. */
function pack(frames: readonly Frame[]): Positions {
  const sorted = [...frames].sort((a, b) => b.height - a.height)
  const widest = Math.max(...frames.map(({ width }) => width))
  const all = frames.reduce((sum, { width }) => sum + width + BETWEEN_PARTS, 0)
  let best: { size: number; rows: readonly (readonly Frame[])[] } | undefined
  for (let rowWidth = widest; ; rowWidth *= 1.15) {
    const rows = toRows(sorted, rowWidth)
    const width = Math.max(...rows.map(toRowWidth))
    const height = rows.reduce((sum, row) => sum + row[0]!.height + BETWEEN_PARTS, 0)
    const size = Math.max(width / SCREEN, height)
    if (!best || size < best.size) best = { size, rows }
    if (rowWidth >= all) break
  }
  const placed: Record<string, Point> = {}
  let y = 0
  for (const row of best.rows) {
    let x = -toRowWidth(row) / 2
    const height = row[0]!.height
    for (const frame of row) {
      const down = y + (height - frame.height) / 2
      for (const [id, point] of Object.entries(frame.positions))
        placed[id] = { x: Math.round(point.x - frame.left + x), y: Math.round(point.y - frame.top + down) }
      x += frame.width + BETWEEN_PARTS
    }
    y += height + BETWEEN_PARTS
  }
  return placed
}

const toRowWidth = (row: readonly Frame[]): number =>
  row.reduce((sum, { width }) => sum + width, 0) + BETWEEN_PARTS * (row.length - 1)

function toRows(frames: readonly Frame[], rowWidth: number): Frame[][] {
  const rows: Frame[][] = []
  for (const frame of frames) {
    const row = rows.at(-1)
    if (row && toRowWidth([...row, frame]) <= rowWidth) row.push(frame)
    else rows.push([frame])
  }
  return rows
}

/** New nodes start in a ring around what brought them, away from the middle of the drawing; the others stay. */
function layOutBeside(nodes: readonly LayoutNode[], edges: Edges, fixed: Positions): Positions {
  const neighbors = new Map<string, string[]>()
  for (const [a, b] of edges) {
    neighbors.set(a, [...(neighbors.get(a) ?? []), b])
    neighbors.set(b, [...(neighbors.get(b) ?? []), a])
  }
  const start: Record<string, Point> = { ...fixed }
  const known = Object.values(fixed)
  const middle = toMean(known)
  const fresh = nodes.filter(({ id }) => !fixed[id])
  for (const [anchor, group] of Map.groupBy(fresh, (node) => toAnchor(node, neighbors, fixed))) {
    const centre = (anchor === undefined ? undefined : fixed[anchor]) ?? toOutside(known)
    const away = Math.atan2(centre.y - middle.y, centre.x - middle.x) || 0
    const arc = Math.min(Math.PI * 1.5, group.length * 0.5)
    group.forEach((node, i) => {
      const angle = away + (group.length === 1 ? 0 : (i / (group.length - 1) - 0.5) * arc)
      const distance = 130 + (i % 2) * 70 + group.length * 4
      start[node.id] = { x: centre.x + Math.cos(angle) * distance, y: centre.y + Math.sin(angle) * distance }
    })
  }
  const near = runFcose(nodes, edges, start, fixed)
  const tidy = toTidy(nodes, { ...near, ...fixed }, ({ id }) => fixed[id] !== undefined)
  return toFreed(nodes, tidy, fixed)
}

/** What was caught between nodes that stay goes to the nearest place with room. */
function toFreed(nodes: readonly LayoutNode[], positions: Positions, fixed: Positions): Positions {
  const boxes = nodes.map((node) => ({ ...node, x: positions[node.id]!.x, y: positions[node.id]!.y + node.offset }))
  const settled = boxes.filter(({ id }) => fixed[id])
  const freed: Record<string, Point> = { ...positions }
  for (const box of boxes) {
    if (fixed[box.id]) continue
    const { x, y } = findRoom(box, settled, GAP / 2)
    settled.push({ ...box, x, y })
    freed[box.id] = { x: Math.round(x), y: Math.round(y - box.offset) }
  }
  return freed
}

const toMean = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length),
  y: points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length),
})

const toOutside = (points: readonly Point[]): Point => ({
  x: Math.max(0, ...points.map(({ x }) => x)) + 260,
  y: toMean(points).y,
})

const toAnchor = (node: LayoutNode, neighbors: ReadonlyMap<string, string[]>, fixed: Positions): string | undefined =>
  node.from !== undefined && fixed[node.from] ? node.from : neighbors.get(node.id)?.find((id) => fixed[id])

/** Pushes apart what overlaps, labels included. */
function toTidy(nodes: readonly LayoutNode[], positions: Positions, isFixed: (node: LayoutNode) => boolean): Positions {
  const boxes = nodes.map((node) => ({ ...node, x: positions[node.id]!.x, y: positions[node.id]!.y + node.offset }))
  return Object.fromEntries(
    pushApart(boxes, isFixed, GAP).map(({ id, x, y, offset }) => [id, { x: Math.round(x), y: Math.round(y - offset) }]),
  )
}

/** fcose over boxes of shape and label together; gives the centres of the shapes. */
function runFcose(nodes: readonly LayoutNode[], edges: Edges, start: Positions, fixed: Positions = {}): Positions {
  if (nodes.length === 1) return { [nodes[0]!.id]: start[nodes[0]!.id] ?? { x: 0, y: 0 } }
  const ids = new Set(nodes.map(({ id }) => id))
  const isFresh = Object.keys(start).length === 0
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: [
      ...nodes.map(({ id, width, height, offset }) => ({
        data: { id, width, height },
        position: { x: start[id]?.x ?? 0, y: (start[id]?.y ?? 0) + offset },
      })),
      ...edges
        .filter(([a, b]) => a !== b && ids.has(a) && ids.has(b))
        .map(([source, target]) => ({ data: { source, target } })),
    ],
  })
  const layout = graph.layout({
    name: 'fcose',
    quality: 'proof',
    randomize: isFresh,
    animate: false,
    fit: false,
    packComponents: false,
    nodeSeparation: 90,
    nodeRepulsion: () => 5000,
    idealEdgeLength: () => 62,
    edgeElasticity: () => 0.4,
    gravity: 0.5,
    numIter: 2500,
    tile: false,
    fixedNodeConstraint: nodes
      .filter(({ id }) => fixed[id])
      .map(({ id, offset }) => ({ nodeId: id, position: { x: fixed[id]!.x, y: fixed[id]!.y + offset } })),
  } as cytoscape.LayoutOptions)
  withSeededRandom(() => layout.run())
  const positions = Object.fromEntries(
    nodes.map(({ id, offset }) => {
      const { x, y } = graph.getElementById(id).position()
      return [id, { x, y: y - offset }]
    }),
  )
  graph.destroy()
  return positions
}
