// Regions of organisations in, the weight between places out, places being cities and prefectures.
import { round } from './weight.ts'

export interface RegionPair {
  readonly first: string
  readonly second: string
  readonly weight: number
  readonly pairs: number
}

/** So many pairs of places are told, the heaviest. */
export const MOST_REGION_PAIRS = 2_000

/** A region is widest first: 江澜省, 云禾市, … A municipality of the rank of a province is a city itself. */
export function toCity(region: readonly string[]): string | undefined {
  const [province, city] = region
  return province?.endsWith('市') ? province : (city ?? province)
}

/** In order; undefined when one is unknown. */
export function toRegionPair(a: string | undefined, b: string | undefined): readonly [string, string] | undefined {
  if (a === undefined || b === undefined) return undefined
  return a <= b ? [a, b] : [b, a]
}

interface Placed {
  readonly properties: { readonly weight: number; readonly places?: readonly [string, string] }
}

/** The heaviest first, then by name. */
export function toRegionPairs(pairs: readonly Placed[]): readonly RegionPair[] {
  const sums = new Map<string, { first: string; second: string; weight: number; pairs: number }>()
  for (const { properties } of pairs) {
    if (!properties.places) continue
    const [first, second] = properties.places
    const key = `${first} ${second}`
    const sum = sums.get(key) ?? { first, second, weight: 0, pairs: 0 }
    sums.set(key, sum)
    sum.weight += properties.weight
    sum.pairs++
  }
  return [...sums]
    .map(([key, sum]) => ({ key, ...sum, weight: round(sum.weight) }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_REGION_PAIRS)
    .map(({ key: _, ...pair }) => pair)
}
