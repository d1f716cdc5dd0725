// Boxes and edges of a large network in, positions out: communities side by side first, then ForceAtlas2, which takes
// seconds where fcose takes minutes. The same input gives the same positions.
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Point } from '../state/view.ts'
import { type Communities, toCommunities, toUndirected } from './communities.ts'
import type { Edges, LayoutNode, Positions } from './layout-task.ts'

/** The angle between one seed of a sunflower and the next: discs fill evenly, whatever their number. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/** The place of the n-th of many things around a centre, so that each has about `room` of width for itself. */
const toSeed = (n: number, room: number, { x, y }: Point): Point => ({
  x: x + Math.sqrt(n + 0.5) * room * Math.cos(n * GOLDEN),
  y: y + Math.sqrt(n + 0.5) * room * Math.sin(n * GOLDEN),
})

/** Rounds of ForceAtlas2: the start is good, so that few are needed. */
const toRounds = (order: number): number => (order > 5_000 ? 50 : 100)

/** Communities as discs in a larger disc, the largest in the middle. */
function toStart(communities: Communities, room: number): Positions {
  const start: Record<string, Point> = {}
  let before = 0
  for (const members of communities) {
    // The centre lies where so many members as stand before it, and half its own, have room.
    const centre = toSeed(before + members.length / 2, room * 1.5, { x: 0, y: 0 })
    members.forEach((id, n) => {
      start[id] = toSeed(n, room * 0.7, centre)
    })
    before += members.length
  }
  return start
}

/** Gives the centres of the shapes, as far apart that most boxes are free of one another. */
export function runForceAtlas(nodes: readonly LayoutNode[], edges: Edges): Positions {
  const room = toRoom(nodes)
  const graph = toUndirected(
    nodes.map(({ id }) => id),
    edges,
  )
  const start = toStart(toCommunities(graph), room)
  graph.forEachNode((id) => graph.mergeNodeAttributes(id, start[id]!))
  const found = forceAtlas2(graph, {
    iterations: toRounds(graph.order),
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(graph),
      barnesHutOptimize: graph.order > 300,
      linLogMode: false,
      scalingRatio: room / 8,
      gravity: 0.5,
      strongGravityMode: false,
      slowDown: 1 + Math.log(graph.order + 1),
    },
  })
  return toRoomy(nodes, found, room)
}

/** The side of a square that holds a mean box with a gap. */
const toRoom = (nodes: readonly LayoutNode[]): number =>
  Math.sqrt(nodes.reduce((sum, { width, height }) => sum + width * height, 0) / Math.max(1, nodes.length)) * 1.8

/** Scaled so that the middle half of the boxes, where they are densest, would just find room side by side. */
function toRoomy(nodes: readonly LayoutNode[], found: Positions, room: number): Positions {
  const toMedian = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0
  const middle = {
    x: toMedian(nodes.map(({ id }) => found[id]!.x)),
    y: toMedian(nodes.map(({ id }) => found[id]!.y)),
  }
  const reach = toMedian(nodes.map(({ id }) => Math.hypot(found[id]!.x - middle.x, found[id]!.y - middle.y)))
  const wanted = Math.sqrt(nodes.length / 2 / Math.PI) * room
  const scale = reach > 0 ? wanted / reach : 1
  return Object.fromEntries(
    nodes.map(({ id }) => [id, { x: (found[id]!.x - middle.x) * scale, y: (found[id]!.y - middle.y) * scale }]),
  )
}
