// Where entities are drawn: what is placed already stays, new ones are laid out beside what they are tied to.
// The same input gives the same positions. Runs in the worker and in tests.
import type { Point } from '../state/view.ts'
import { findRoom, pushApart } from './boxes.ts'
import { runFcose } from './layout-fcose.ts'
import { runForceAtlas } from './layout-forceatlas.ts'
import { pack, toFrame, toLying, toMean } from './layout-pack.ts'
import type { Edges, LayoutNode, LayoutTask, Positions } from './layout-task.ts'

const GAP = 9
/** fcose draws better and takes 1.4 s for 500 nodes, but over 39 s for 2,000. */
const MOST_FOR_FCOSE = 500

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

/** Lays out a network of which nothing is placed yet; parts of more than `mostForFcose` nodes by ForceAtlas2. */
export function layOutWhole(nodes: readonly LayoutNode[], edges: Edges, mostForFcose = MOST_FOR_FCOSE): Positions {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parts = toComponents(nodes, edges).map((part) => {
    const run = part.length > mostForFcose ? runForceAtlas(part, edges) : runFcose(part, edges, {})
    return toTidy(part, toLying(run), () => false)
  })
  return pack(parts.map((positions) => toFrame(positions, byId)))
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
  // In a large drawing the rings stay as they are, and only what overlaps is moved.
  const near = nodes.length > MOST_FOR_FCOSE ? start : runFcose(nodes, edges, start, fixed)
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
