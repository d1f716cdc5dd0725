// Lines in reading order in, whether each goes on with the paragraph of the line before out, by how they are set: full
// to the margin, indented, larger, further below.
import type { Piece } from './lines.ts'

export interface SetLine extends Piece {
  readonly page: number
  /** Lines of one column of one page share it. */
  readonly block: number
}

export interface Margins {
  readonly left: number
  readonly right: number
}

const SIZE_STEP = 0.12
const INDENT = 1.2
const SHORT = 2.2
/** In usual line distances. */
const WIDE = 1.45

/** The margins that lines of a block keep: the leftmost but for one in twenty, the rightmost likewise. */
export function findMargins(lines: readonly SetLine[]): Margins {
  const sorted = (values: number[]): number[] => values.sort((a, b) => a - b)
  const lefts = sorted(lines.map(({ left }) => left))
  const rights = sorted(lines.map(({ right }) => right))
  return {
    left: lefts[Math.floor((lefts.length - 1) * 0.05)] ?? 0,
    right: rights[Math.ceil((rights.length - 1) * 0.95)] ?? 0,
  }
}

/** The distance between two lines that is most usual in a block; undefined for a single line. */
export function findDistance(lines: readonly SetLine[]): number | undefined {
  const distances = lines.slice(1).flatMap((line, i) => {
    const distance = lines[i]!.y - line.y
    return distance > 0 ? [distance] : []
  })
  return distances.sort((a, b) => a - b)[distances.length >> 1]
}

/** True where `next` goes on with the paragraph of `line`. */
export function goesOn(
  line: SetLine,
  next: SetLine,
  margins: (block: number) => Margins,
  distance: number | undefined,
): boolean {
  const size = Math.min(line.size, next.size)
  if (Math.abs(line.size - next.size) > SIZE_STEP * size) return false
  const [own, its] = [margins(line.block), margins(next.block)]
  const isFull = line.right > own.right - SHORT * size
  const isIndented = next.left > its.left + INDENT * size
  if (line.block !== next.block) return isFull && !isIndented && !/[。！？：]$/.test(line.text)
  if (distance !== undefined && line.y - next.y > WIDE * distance) return false
  return isFull && !isIndented
}
