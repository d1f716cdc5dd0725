// Laid out parts in, one drawing out: each part turned level, all of them packed in rows. Pure.
import type { Point } from '../state/view.ts'
import type { LayoutNode, Positions } from './layout-task.ts'

const BETWEEN_PARTS = 44
/** Width by height of a usual canvas between the two side panels. */
const SCREEN = 1.1

/** The middle of the points. */
export const toMean = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length),
  y: points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length),
})

/** Turned so that the longest extent is level: screens are wider than high. */
export function toLying(positions: Positions): Positions {
  const middle = toMean(Object.values(positions))
  let xx = 0
  let yy = 0
  let xy = 0
  for (const { x, y } of Object.values(positions)) {
    xx += (x - middle.x) ** 2
    yy += (y - middle.y) ** 2
    xy += (x - middle.x) * (y - middle.y)
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return Object.fromEntries(
    Object.entries(positions).map(([id, { x, y }]) => [
      id,
      { x: (x - middle.x) * cos - (y - middle.y) * sin, y: (x - middle.x) * sin + (y - middle.y) * cos },
    ]),
  )
}

export interface Frame {
  readonly positions: Positions
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function toFrame(positions: Positions, byId: ReadonlyMap<string, LayoutNode>): Frame {
  const boxes = Object.entries(positions).map(([id, point]) => ({ point, node: byId.get(id)! }))
  const left = Math.min(...boxes.map(({ point, node }) => point.x - node.width / 2))
  const right = Math.max(...boxes.map(({ point, node }) => point.x + node.width / 2))
  const top = Math.min(...boxes.map(({ point, node }) => point.y + node.offset - node.height / 2))
  const bottom = Math.max(...boxes.map(({ point, node }) => point.y + node.offset + node.height / 2))
  return { positions, left, top, width: right - left, height: bottom - top }
}

/** Puts connected parts beside one another in rows, with the row width that comes nearest to the proportions of a screen. */
export function pack(frames: readonly Frame[]): Positions {
  const sorted = [...frames].sort((a, b) => b.height - a.height)
  const widest = Math.max(...frames.map(({ width }) => width))
  const all = frames.reduce((sum, { width }) => sum + width + BETWEEN_PARTS, 0)
  let best: { size: number; rows: readonly (readonly Frame[])[] } | undefined
  for (let rowWidth = widest; ; rowWidth *= 1.15) {
    const rows = toRows(sorted, rowWidth)
    const width = Math.max(...rows.map(toRowWidth))
    const height = rows.reduce((sum, row) => sum + row[0]!.height + BETWEEN_PARTS, 0)
    const size = Math.max(width / SCREEN, height)
    if (!best || size < best.size) best = { size, rows }
    if (rowWidth >= all) break
  }
  const placed: Record<string, Point> = {}
  let y = 0
  for (const row of best.rows) {
    let x = -toRowWidth(row) / 2
    const height = row[0]!.height
    for (const frame of row) {
      const down = y + (height - frame.height) / 2
      for (const [id, point] of Object.entries(frame.positions))
        placed[id] = { x: Math.round(point.x - frame.left + x), y: Math.round(point.y - frame.top + down) }
      x += frame.width + BETWEEN_PARTS
    }
    y += height + BETWEEN_PARTS
  }
  return placed
}

const toRowWidth = (row: readonly Frame[]): number =>
  row.reduce((sum, { width }) => sum + width, 0) + BETWEEN_PARTS * (row.length - 1)

function toRows(frames: readonly Frame[], rowWidth: number): Frame[][] {
  const rows: Frame[][] = []
  for (const frame of frames) {
    const row = rows.at(-1)
    if (row && toRowWidth([...row, frame]) <= rowWidth) row.push(frame)
    else rows.push([frame])
  }
  return rows
}
