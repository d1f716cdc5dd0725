// Walking over the drawing by arrow keys: the nearest node in a direction. Pure.
import type { Point } from '../state/view.ts'
import type { Positions } from './layout-task.ts'

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export const isArrow = (key: string): boolean => key in DIRECTIONS

/** The id of the nearest node in the key's direction, within 60° to either side; undefined where there is none. */
export function findTowards(key: string, from: Point, others: Positions): string | undefined {
  const direction = DIRECTIONS[key]
  if (!direction) return undefined
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [id, { x, y }] of Object.entries(others)) {
    const ahead = (x - from.x) * direction.x + (y - from.y) * direction.y
    const aside = Math.abs((x - from.x) * direction.y) + Math.abs((y - from.y) * direction.x)
    if (ahead <= 0 || aside > ahead * 1.73) continue
    const cost = ahead + aside * 2
    if (cost < least) {
      least = cost
      best = id
    }
  }
  return best
}
