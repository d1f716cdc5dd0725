// Whether a point lies within a closed line: how often a ray to the right crosses it. Pure.
import type { Point } from '../state/view.ts'

export function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false
  line.forEach((a, i) => {
    const b = line[(i + 1) % line.length]!
    if (a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)) inside = !inside
  })
  return inside
}
