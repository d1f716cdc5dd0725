// Points in, the slope of the straight line that fits them best out (least squares).

/** Throws a RangeError for fewer than two different x. */
export function toSlope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  if (!(spread > 0)) throw new RangeError('a slope needs two different points')
  return points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread
}
