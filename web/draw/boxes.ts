// Boxes in the plane: pushing them apart until none overlaps, and choosing which labels find room. Pure and deterministic.
import type { Point } from '../state/view.ts'

export interface Box extends Point {
  /** Centre is `x`, `y`. */
  readonly width: number
  readonly height: number
}

export const isColliding = (a: Box, b: Box, gap = 0): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width + gap * 2 && Math.abs(a.y - b.y) * 2 < a.height + b.height + gap * 2

/** Of many boxes fewer rounds: they come to rest soon or hardly at all, and each round costs more. */
const toRounds = (boxes: number): number => Math.max(60, Math.min(400, Math.round(200_000 / (boxes + 1))))

/**
 * Moves boxes apart along the shorter way until none is nearer to another than `gap`; fixed ones stay.
 * Gives up after a number of rounds, which happens where a box is caught between fixed ones.
 */
export function pushApart<T extends Box>(boxes: readonly T[], isFixed: (box: T) => boolean, gap: number): T[] {
  const moved = boxes.map((box) => ({ ...box }))
  const fixed = boxes.map(isFixed)
  const rounds = toRounds(boxes.length)
  for (let round = 0; round < rounds; round++) {
    const order = moved.map((_, i) => i).sort((a, b) => moved[a]!.x - moved[b]!.x || a - b)
    const widest = Math.max(0, ...moved.map(({ width }) => width))
    let calm = true
    for (let i = 0; i < order.length; i++) {
      const a = moved[order[i]!]!
      for (let j = i + 1; j < order.length; j++) {
        const b = moved[order[j]!]!
        if (b.x - a.x > widest + gap * 2) break
        const share = toShare(fixed[order[i]!]!, fixed[order[j]!]!)
        if (!share || !isColliding(a, b, gap)) continue
        calm = false
        separate(a, b, gap, share)
      }
    }
    if (calm) break
  }
  return moved
}

const toShare = (aFixed: boolean, bFixed: boolean): readonly [number, number] | undefined =>
  aFixed ? (bFixed ? undefined : [0, 1]) : bFixed ? [1, 0] : [0.5, 0.5]

type Movable = { -readonly [K in keyof Box]: Box[K] }

function separate(a: Movable, b: Movable, gap: number, [aShare, bShare]: readonly [number, number]): void {
  // The small extra keeps rounding from leaving two boxes touching for ever.
  const overX = (a.width + b.width) / 2 + gap * 2 - Math.abs(a.x - b.x) + 0.5
  const overY = (a.height + b.height) / 2 + gap * 2 - Math.abs(a.y - b.y) + 0.5
  if (overX < overY) {
    const sign = a.x <= b.x ? 1 : -1
    a.x -= sign * overX * aShare
    b.x += sign * overX * bShare
  } else {
    const sign = a.y <= b.y ? 1 : -1
    a.y -= sign * overY * aShare
    b.y += sign * overY * bShare
  }
}

/** The place nearest to the box where it is not nearer than `gap` to any other: rings around it are tried, from the inside out. */
export function findRoom(box: Box, others: readonly Box[], gap: number): Point {
  const isFree = (at: Point): boolean => !others.some((other) => isColliding({ ...box, ...at }, other, gap))
  for (let ring = 0; ; ring++) {
    const spots = ring * 8 || 1
    for (let spot = 0; spot < spots; spot++) {
      const angle = (spot / spots) * 2 * Math.PI
      const at = { x: box.x + Math.cos(angle) * ring * 16, y: box.y + Math.sin(angle) * ring * 16 }
      if (isFree(at)) return at
    }
  }
}

/** A label with the body that it belongs to; `body` boxes are obstacles to labels of others. */
export interface Label {
  readonly id: string
  readonly body: Box
  readonly label: Box
  /** Higher ones are placed first. */
  readonly importance: number
}

/** The ids of the labels that can be drawn without lying on another label or another body. */
export function toVisibleLabels(labels: readonly Label[]): Set<string> {
  const cell = Math.max(40, ...labels.map(({ label }) => Math.max(label.width, label.height)))
  const grid = new Map<string, { readonly id: string; readonly box: Box }[]>()
  const cells = (box: Box): string[] => {
    const keys: string[] = []
    const toX = Math.floor((box.x + box.width / 2) / cell)
    const toY = Math.floor((box.y + box.height / 2) / cell)
    for (let x = Math.floor((box.x - box.width / 2) / cell); x <= toX; x++)
      for (let y = Math.floor((box.y - box.height / 2) / cell); y <= toY; y++) keys.push(`${x} ${y}`)
    return keys
  }
  const put = (id: string, box: Box): void => {
    for (const key of cells(box)) {
      const list = grid.get(key)
      if (list) list.push({ id, box })
      else grid.set(key, [{ id, box }])
    }
  }
  for (const { id, body } of labels) put(id, body)
  const visible = new Set<string>()
  const order = [...labels].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
  for (const { id, label } of order) {
    const near = cells(label).flatMap((key) => grid.get(key) ?? [])
    if (near.some((other) => other.id !== id && isColliding(label, other.box))) continue
    visible.add(id)
    put(id, label)
  }
  return visible
}
