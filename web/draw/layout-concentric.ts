// The entity with the most ties in the middle, the others in rings around it, fewer ties further out; within a ring each as near
// as it can be to what it is tied to further in.
import type { Point } from '../state/view.ts'
import type { ArrangementValue } from './arrangements.ts'
import { byDegree, toSlot } from './layout-grid.ts'
import type { LayoutNode } from './layout-task.ts'

interface Parameters {
  readonly gap: number
}

export const concentric: ArrangementValue<Parameters> = {
  id: 'concentric',
  parameters: { gap: 14 },
  run(nodes, edges, facts, { gap }) {
    const slot = toSlot(nodes, gap)
    const step = Math.max(slot.height, slot.width * 0.9)
    const neighbors = new Map<string, string[]>()
    for (const [a, b] of edges) {
      neighbors.set(a, [...(neighbors.get(a) ?? []), b])
      neighbors.set(b, [...(neighbors.get(b) ?? []), a])
    }
    const order = nodes.toSorted(byDegree(facts))
    const angles = new Map<string, number>()
    const places: [string, Point][] = []
    for (let ring = 0, at = 0; at < order.length; ring++) {
      const radius = ring * step
      const room = ring === 0 ? 1 : Math.max(4, Math.floor((2 * Math.PI * radius) / slot.width))
      const members = toNearest(order.slice(at, at + room), neighbors, angles)
      members.forEach(({ id, offset }, i) => {
        const angle = (i / members.length) * 2 * Math.PI - Math.PI / 2
        angles.set(id, angle)
        places.push([id, { x: Math.cos(angle) * radius * 1.15, y: Math.sin(angle) * radius - offset }])
      })
      at += room
    }
    return { positions: Object.fromEntries(places), captions: [] }
  },
}

/** In the order of the mean direction of what they are tied to further in. */
function toNearest(
  ring: readonly LayoutNode[],
  neighbors: ReadonlyMap<string, readonly string[]>,
  angles: ReadonlyMap<string, number>,
): LayoutNode[] {
  const toDirection = ({ id }: LayoutNode): number => {
    const inner = (neighbors.get(id) ?? []).flatMap((other) => angles.get(other) ?? [])
    const x = inner.reduce((sum, angle) => sum + Math.cos(angle), 0)
    const y = inner.reduce((sum, angle) => sum + Math.sin(angle), 0)
    return (Math.atan2(y, x) + 2.5 * Math.PI) % (2 * Math.PI)
  }
  const directions = new Map(ring.map((node) => [node.id, toDirection(node)]))
  return ring.toSorted((a, b) => directions.get(a.id)! - directions.get(b.id)!)
}
