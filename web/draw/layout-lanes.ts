// A lane for each year, from left to right: an entity stands in the year of its first dated tie, best connected ones on top.
import type { Point } from '../state/view.ts'
import type { ArrangementValue } from './arrangements.ts'
import { byDegree, toGrid, toSlot } from './layout-grid.ts'
import type { Caption } from './layout-task.ts'

interface Parameters {
  readonly gap: number
  readonly laneGap: number
  /** Entities of one lane below one another before it gets another column. */
  readonly rows: number
}

/** What has no dated tie comes last. */
export const lanes: ArrangementValue<Parameters> = {
  id: 'lanes',
  parameters: { gap: 14, laneGap: 56, rows: 7 },
  run(nodes, _edges, facts, { gap, laneGap, rows }) {
    const slot = toSlot(nodes, gap)
    const groups = [...Map.groupBy(nodes, ({ id }) => facts[id]?.year ?? '')].sort(
      ([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
    )
    // Many entities make lanes longer rather than ever wider.
    const deepest = Math.max(rows, Math.ceil(Math.sqrt(nodes.length * 0.7)))
    const places: (readonly [string, Point])[] = []
    const captions: Caption[] = []
    let left = 0
    for (const [text, members] of groups) {
      const columns = Math.ceil(members.length / deepest)
      places.push(...toGrid(members.toSorted(byDegree(facts)), columns, slot, { x: left, y: 0 }))
      captions.push({ text, x: left + (columns * slot.width) / 2, y: -20 })
      left += columns * slot.width + laneGap
    }
    return { positions: Object.fromEntries(places), captions }
  },
}
