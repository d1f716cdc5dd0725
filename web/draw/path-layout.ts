// Where the entities of paths are drawn: in layers from the start to the end, each as near as it can be to what it is tied to.
// A tie that skips layers gets a place in each of them, so that it runs beside what stands there. Pure; the same paths give the same places.
import type { Path } from '../api/types.ts'
import type { Point } from '../state/view.ts'

export interface PathLayout {
  readonly positions: Readonly<Record<string, Point>>
  /** Points that a tie between two entities passes, seen from its head; by the tie's id. Straight ties have none. */
  readonly bends: ReadonlyMap<string, readonly Point[]>
}
export type Direction = 'right' | 'down'

/** Between layers, and between neighbours within a layer: names below the entities need room to the sides, or below. */
const STEPS = { right: { layer: 230, slot: 104 }, down: { layer: 170, slot: 168 } } as const
const SWEEPS = 6

interface Slot {
  readonly key: string
  readonly layer: number
}

export function layOutPaths(paths: readonly Path[], direction: Direction): PathLayout {
  const layers = toLayers(paths)
  const links: [string, string][] = []
  const chains = new Map<string, { readonly keys: readonly string[]; readonly isForward: boolean }>()
  const slots = new Map<string, Slot>([...layers].map(([key, layer]) => [key, { key, layer }]))
  for (const { nodes, relations } of paths)
    relations.forEach(({ id, head }, i) => {
      const [a, b] = [nodes[i]!.id, nodes[i + 1]!.id]
      const [low, high] = layers.get(a)! <= layers.get(b)! ? [a, b] : [b, a]
      const between: string[] = []
      for (let layer = layers.get(low)! + 1; layer < layers.get(high)!; layer++) {
        // Ties between the same two share their places: they are drawn side by side there.
        const key = `${low} ${high} ${layer}`
        slots.set(key, { key, layer })
        between.push(key)
      }
      const keys = [low, ...between, high]
      for (const [at, key] of keys.slice(1).entries()) links.push([keys[at]!, key])
      chains.set(id, { keys: between, isForward: head.id === low })
    })
  const places = toPlaces([...slots.values()], links, direction)
  return {
    positions: Object.fromEntries([...layers.keys()].map((id) => [id, places.get(id)!])),
    bends: new Map(
      [...chains]
        .filter(([, { keys }]) => keys.length > 0)
        .map(([id, { keys, isForward }]) => {
          const points = keys.map((key) => places.get(key)!)
          return [id, isForward ? points : points.reverse()]
        }),
    ),
  }
}

/** How far an entity is from the start on the shortest path through it; the end stands behind all others. */
function toLayers(paths: readonly Path[]): Map<string, number> {
  const layers = new Map<string, number>()
  for (const { nodes } of paths)
    for (const [i, { id }] of nodes.entries()) layers.set(id, Math.min(layers.get(id) ?? Number.POSITIVE_INFINITY, i))
  const end = paths[0]?.nodes.at(-1)?.id
  if (end !== undefined && layers.size > 1) {
    layers.delete(end)
    layers.set(end, Math.max(...layers.values()) + 1)
  }
  return layers
}

/** Orders each layer by the middle of what its members are linked to, forth and back, and spreads it around the axis. */
function toPlaces(
  slots: readonly Slot[],
  links: readonly (readonly [string, string])[],
  direction: Direction,
): Map<string, Point> {
  const linked = new Map<string, string[]>()
  for (const [a, b] of links) {
    linked.set(a, [...(linked.get(a) ?? []), b])
    linked.set(b, [...(linked.get(b) ?? []), a])
  }
  const rows = [...Map.groupBy(slots, ({ layer }) => layer)].sort(([a], [b]) => a - b).map(([, row]) => row)
  const at = new Map<string, number>()
  const spread = (row: readonly Slot[]): void => {
    for (const [i, { key }] of row.entries()) at.set(key, i - (row.length - 1) / 2)
  }
  rows.forEach(spread)
  const toMiddle = ({ key }: Slot): number => {
    const others = linked.get(key) ?? []
    return others.reduce((sum, other) => sum + at.get(other)!, 0) / Math.max(1, others.length)
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const row of sweep % 2 ? [...rows].reverse() : rows) {
      const middles = new Map(row.map((slot) => [slot.key, toMiddle(slot)]))
      row.sort((a, b) => middles.get(a.key)! - middles.get(b.key)! || at.get(a.key)! - at.get(b.key)!)
      spread(row)
    }
  const step = STEPS[direction]
  return new Map(
    slots.map(({ key, layer }) => {
      const along = layer * step.layer
      const across = Math.round(at.get(key)! * step.slot)
      return [key, direction === 'right' ? { x: along, y: across } : { x: across, y: along }]
    }),
  )
}

/** Points beside a straight line as Cytoscape takes them: how far along it (0 to 1), and how far from it, to its right positive. */
export function toSegments(
  from: Point,
  to: Point,
  points: readonly Point[],
): { readonly weights: readonly number[]; readonly distances: readonly number[] } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const round = (value: number): number => Math.round(value * 1000) / 1000
  return {
    weights: points.map(({ x, y }) => round(((x - from.x) * dx + (y - from.y) * dy) / (length * length))),
    distances: points.map(({ x, y }) => round(((y - from.y) * dx - (x - from.x) * dy) / length)),
  }
}
