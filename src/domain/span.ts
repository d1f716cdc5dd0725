// A half-open range of UTF-16 code units in a document's text.

export interface Span {
  readonly start: number
  readonly end: number
}

/** True when `inner` lies wholly inside `outer`. */
export const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** True when the two ranges share at least one code unit. */
export const isOverlapping = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The smallest range that holds all of the given ones; throws on an empty list. */
export function toHull(spans: readonly Span[]): Span {
  const first = spans[0]
  if (!first) throw new RangeError('toHull needs at least one span')
  let { start, end } = first
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}
