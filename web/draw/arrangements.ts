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

export const ARRANGEMENTS = [region, hierarchy, concentric, lanes] as const

export function arrange(nodes: readonly LayoutNode[], edges: Edges, { layout, facts }: Arranged): Arrangement {
  const { positions, captions } = run(nodes, edges, { layout, facts })
  return {
    positions: Object.fromEntries(
      Object.entries(positions).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
    ),
    captions: captions.map(({ text, x, y }) => ({ text, x: Math.round(x), y: Math.round(y) })),
  }
}

function run(nodes: readonly LayoutNode[], edges: Edges, { layout, facts }: Arranged): Arrangement {
  if (nodes.length === 0) return { positions: {}, captions: [] }
  if (layout === 'region') return region.run(nodes, edges, facts, region.parameters)
  if (layout === 'hierarchy') return hierarchy.run(nodes, edges, facts, hierarchy.parameters)
  if (layout === 'concentric') return concentric.run(nodes, edges, facts, concentric.parameters)
  return lanes.run(nodes, edges, facts, lanes.parameters)
}
