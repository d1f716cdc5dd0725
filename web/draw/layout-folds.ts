// A network of communities in, some of them unfolded; positions out: the communities lie where they lie when all are
// folded, as far as there is room, and the members of an unfolded one lie together in its place.
import { pushApart } from './boxes.ts'
import { layOutWhole } from './layout.ts'
import { toFrame } from './layout-pack.ts'
import type { Edges, Folds, LayoutNode, Positions } from './layout-task.ts'

const GAP = 30
/** A picture of communities has to open at once: fcose takes a second for 200. */
const MOST_FOR_FCOSE = 40

const byId = (a: LayoutNode, b: LayoutNode): number => (a.id < b.id ? -1 : 1)

/** Each pair once, in an order that does not depend on what is unfolded. */
function toPairs(edges: Edges, toEnd: (id: string) => string): Edges {
  const pairs = new Map<string, readonly [string, string]>()
  for (const [a, b] of edges) {
    const [x, y] = [toEnd(a), toEnd(b)].sort() as [string, string]
    if (x !== y) pairs.set(`${x} ${y}`, [x, y])
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

export function layOutFolds(nodes: readonly LayoutNode[], edges: Edges, { bases, groups }: Folds): Positions {
  const groupOf = new Map(groups)
  const outer = [...nodes.filter(({ id }) => !groupOf.has(id)), ...bases].sort(byId)
  const start = layOutWhole(
    outer,
    toPairs(edges, (id) => groupOf.get(id) ?? id),
    MOST_FOR_FCOSE,
  )
  const known = new Map(nodes.map((node) => [node.id, node]))
  const frames = new Map(
    [...Map.groupBy(groups, ([, base]) => base)].map(([base, members]) => {
      const inside = members.flatMap(([id]) => known.get(id) ?? [])
      const names = new Set(inside.map(({ id }) => id))
      const ties = edges.filter(([a, b]) => names.has(a) && names.has(b))
      return [base, toFrame(layOutWhole(inside, ties, MOST_FOR_FCOSE), known)] as const
    }),
  )
  const boxes = outer.map((node) => {
    const { width, height } = frames.get(node.id) ?? node
    const offset = frames.has(node.id) ? 0 : node.offset
    return { id: node.id, width, height, offset, x: start[node.id]!.x, y: start[node.id]!.y + offset }
  })
  return Object.fromEntries(
    pushApart(boxes, () => false, GAP).flatMap(({ id, x, y, offset }) => {
      const frame = frames.get(id)
      if (!frame) return [[id, { x: Math.round(x), y: Math.round(y - offset) }]]
      const right = Math.round(x - frame.left - frame.width / 2)
      const down = Math.round(y - frame.top - frame.height / 2)
      return Object.entries(frame.positions).map(([member, at]) => [member, { x: at.x + right, y: at.y + down }])
    }),
  )
}
