// Entities of one region together, laid out by the ties among them; regions beside one another with their names above.
import type { ArrangementValue } from './arrangements.ts'
import { layOutWhole } from './layout.ts'
import { pack, toFrame } from './layout-pack.ts'
import type { LayoutNode } from './layout-task.ts'

interface Parameters {
  /** Above each region, for its name. */
  readonly head: number
  /** Larger regions are laid out by ForceAtlas2. */
  readonly mostForFcose: number
}

/** Entities whose region is not known come last. */
export const region: ArrangementValue<Parameters> = {
  id: 'region',
  parameters: { head: 70, mostForFcose: 200 },
  run(nodes, edges, facts, { head, mostForFcose }) {
    const byId = new Map(nodes.map((node) => [node.id, node]))
    const groups = [...Map.groupBy(nodes, ({ id }) => facts[id]?.region ?? '')].sort(
      ([a, inA], [b, inB]) => Number(a === '') - Number(b === '') || inB.length - inA.length || (a < b ? -1 : 1),
    )
    const frames = groups.map(([, members]) => {
      const ids = new Set(members.map(({ id }) => id))
      const inside = edges.filter(([a, b]) => ids.has(a) && ids.has(b))
      const frame = toFrame(layOutWhole(members, inside, mostForFcose), byId)
      return { ...frame, top: frame.top - head, height: frame.height + head }
    })
    const positions = pack(frames)
    const toCaption = ([text, members]: readonly [string, readonly LayoutNode[]]) => {
      const own = Object.fromEntries(members.map(({ id }) => [id, positions[id]!]))
      const { left, top, width } = toFrame(own, byId)
      return { text, x: left + width / 2, y: top - head / 4 }
    }
    return { positions, captions: groups.map(toCaption) }
  },
}
