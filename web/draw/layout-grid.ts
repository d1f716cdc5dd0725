// Entities in rows and columns, all of one size. Pure.
import type { Point } from '../state/view.ts'
import type { LayoutFacts, LayoutNode } from './layout-task.ts'

export interface Slot {
  readonly width: number
  readonly height: number
}

/** Room for the largest of them, label included. */
export const toSlot = (nodes: readonly LayoutNode[], gap: number): Slot => ({
  width: Math.max(0, ...nodes.map(({ width }) => width)) + gap,
  height: Math.max(0, ...nodes.map(({ height }) => height)) + gap,
})

/** Places in rows of so many columns; `left`, `top` is the corner of the first slot. */
export const toGrid = (
  nodes: readonly LayoutNode[],
  columns: number,
  slot: Slot,
  { x: left, y: top }: Point,
): (readonly [string, Point])[] =>
  nodes.map(({ id, offset }, i) => [
    id,
    {
      x: left + ((i % columns) + 0.5) * slot.width,
      y: top + (Math.floor(i / columns) + 0.5) * slot.height - offset,
    },
  ])

/** Most ties first. */
export const byDegree =
  (facts: Readonly<Record<string, LayoutFacts>>) =>
  (a: LayoutNode, b: LayoutNode): number =>
    (facts[b.id]?.degree ?? 0) - (facts[a.id]?.degree ?? 0) || (a.id < b.id ? -1 : 1)
