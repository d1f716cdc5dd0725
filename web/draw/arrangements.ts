// The layouts by what entities are, as values: region, hierarchy, number of ties, year. Each places all entities anew; the same
// input gives the same positions. The layout by ties, which keeps what is placed, is `layout.ts`.
import { concentric } from './layout-concentric.ts'
import { hierarchy } from './layout-hierarchy.ts'
import { lanes } from './layout-lanes.ts'
import { region } from './layout-region.ts'
import type { Arranged, Arrangement, Edges, LayoutNode } from './layout-task.ts'

export interface ArrangementValue<Parameters = object> {
  readonly id: Arranged['layout']
  readonly parameters: Parameters
  run(nodes: readonly LayoutNode[], edges: Edges, facts: Arranged['facts'], parameters: Parameters): Arrangement
}

type Run = (nodes: readonly LayoutNode[], edges: Edges, facts: Arranged['facts']) => Arrangement

const toEntry = <P>({ id, parameters, run }: ArrangementValue<P>): readonly [Arranged['layout'], Run] => [
  id,
  (nodes, edges, facts) => run(nodes, edges, facts, parameters),
]

const ARRANGEMENTS: ReadonlyMap<Arranged['layout'], Run> = new Map([
  toEntry(region),
  toEntry(hierarchy),
  toEntry(concentric),
  toEntry(lanes),
])

export function arrange(nodes: readonly LayoutNode[], edges: Edges, { layout, facts }: Arranged): Arrangement {
  if (nodes.length === 0) return { positions: {}, captions: [] }
  const { positions, captions } = ARRANGEMENTS.get(layout)!(nodes, edges, facts)
  return {
    positions: Object.fromEntries(
      Object.entries(positions).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
    ),
    captions: captions.map(({ text, x, y }) => ({ text, x: Math.round(x), y: Math.round(y) })),
  }
}
