// Cuts a text at the borders of marked spans, so that each piece can be drawn with the marks that cover it. Pure.
import type { Span } from '../api/types.ts'

export interface Mark<T> extends Span {
  readonly value: T
}
export interface Segment<T> {
  readonly text: string
  /** Offset of the first code unit, in the same counting as the marks. */
  readonly start: number
  /** Outermost (longest) first. */
  readonly values: readonly T[]
}

/**
 * The pieces of `text`, whose first code unit has the offset `start`, in order; together they are the text.
 * Marks count in the same offsets; what lies outside the text is left out.
 */
export function toSegments<T>(text: string, start: number, marks: readonly Mark<T>[]): Segment<T>[] {
  const end = start + text.length
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const borders = [...new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  const segments: Segment<T>[] = []
  for (let i = 0; i + 1 < borders.length; i++) {
    const from = borders[i]!
    const to = borders[i + 1]!
    segments.push({
      text: text.slice(from - start, to - start),
      start: from,
      values: inside.filter((mark) => mark.start <= from && mark.end >= to).map(({ value }) => value),
    })
  }
  return segments
}
