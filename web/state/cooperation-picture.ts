// From the answer of cooperation and what it is narrowed to, to pairs, members, communities and the matrix of places. Pure.
import type {
  Community,
  Cooperation,
  CooperationPair,
  CooperationPart,
  Cooperator,
  Organisation,
  RegionPair,
} from '../api/types.ts'
import type { CooperationQuestion } from './cooperation-question.ts'

export interface Narrowed {
  readonly pairs: readonly CooperationPair[]
  /** The organisations of these pairs, most central first. */
  readonly members: readonly Cooperator[]
  /** The communities of these members, largest first. */
  readonly communities: readonly Community[]
}

const isBetween = ({ first, second }: CooperationPair, [a, b]: readonly [string, string]): boolean => {
  const [one, other] = [toPlace(first), toPlace(second)]
  return (one === a && other === b) || (one === b && other === a)
}

/** The place of the matrix that an organisation counts for: its city or prefecture, as the server counts; a municipality is a city itself. */
export const toPlace = ({ region: [widest, city] }: Organisation): string | undefined =>
  widest?.endsWith('市') ? widest : (city ?? widest)

/** What is left of the answer: pairs of one member, within one community, between two places. */
export function toNarrowed(
  { pairs, members, communities }: Cooperation,
  { member, community, regions: between }: Pick<CooperationQuestion, 'member' | 'community' | 'regions'>,
): Narrowed {
  const communityOf = new Map(members.map(({ entity, community: number }) => [entity.id, number]))
  const kept = pairs.filter(
    (pair) =>
      (member === undefined || pair.first.id === member || pair.second.id === member) &&
      (community === undefined ||
        (communityOf.get(pair.first.id) === community && communityOf.get(pair.second.id) === community)) &&
      (between === undefined || isBetween(pair, between)),
  )
  const ids = new Set(kept.flatMap(({ first, second }) => [first.id, second.id]))
  const left = members.filter(({ entity }) => ids.has(entity.id))
  const numbers = new Set(left.map(({ community: number }) => number))
  return { pairs: kept, members: left, communities: communities.filter(({ number }) => numbers.has(number)) }
}

/** The places of the matrix, those with the most weight first. */
export function toPlaces(regions: readonly RegionPair[]): readonly string[] {
  const weights = new Map<string, number>()
  for (const { first, second, weight } of regions)
    for (const name of new Set([first, second])) weights.set(name, (weights.get(name) ?? 0) + weight)
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name)
}

export interface Cell {
  readonly weight: number
  readonly pairs: number
  /** 0 to 1: how it compares with the heaviest cell. */
  readonly heat: number
}

/** The cell of two places, in either order; undefined where they do not work together. */
export function createMatrix(regions: readonly RegionPair[]): (a: string, b: string) => Cell | undefined {
  const toKey = (a: string, b: string): string => [a, b].sort().join('\n')
  const most = Math.max(0, ...regions.map(({ weight }) => weight))
  const cells = new Map(
    regions.map(({ first, second, weight, pairs }) => [
      toKey(first, second),
      { weight, pairs, heat: most > 0 ? weight / most : 0 },
    ]),
  )
  return (a, b) => cells.get(toKey(a, b))
}

/** Ten colours that are told apart on light and dark ground; communities beyond share the last, a grey. */
export const COMMUNITY_COLOURS = [
  '#3b6fb6',
  '#c77700',
  '#2e8b57',
  '#b0413e',
  '#7d4bb0',
  '#1590a0',
  '#b5487f',
  '#7a7a1f',
  '#8a5a3b',
  '#6b7280',
] as const

/** The colour of each community, by its number; given in the order of size. */
export const toCommunityColours = (communities: readonly Community[]): ReadonlyMap<number, string> =>
  new Map(
    communities.map(
      ({ number }, i) => [number, COMMUNITY_COLOURS[Math.min(i, COMMUNITY_COLOURS.length - 1)]!] as const,
    ),
  )

/** Width of a line in pixels for its share of the heaviest pair. */
export const toWidth = (weight: number, most: number): number =>
  most > 0 ? Math.round((1.2 + 6.8 * Math.sqrt(weight / most)) * 10) / 10 : 1.2

/** The weight of a kind, from the parts of the formula that the answer gives: weight = recency × kind weight × log2(1 + strength). */
export const toKindWeight = (
  { weight, strength }: Pick<CooperationPart, 'weight' | 'strength'>,
  recency: number,
): number => (recency > 0 && strength > 0 ? weight / (recency * Math.log2(1 + strength)) : 0)
