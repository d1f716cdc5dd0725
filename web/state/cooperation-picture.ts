// From the answer of cooperation and what it is narrowed to, to pairs, members, communities and the matrix of places. Pure.
import type {
  Community,
  Cooperation,
  CooperationPair,
  CooperationPart,
  Cooperator,
  Organisation,
  RegionPair,
  Tie,
} from '../api/types.ts'
import type { CooperationQuestion } from './cooperation-question.ts'
import type { Picture, PictureNode } from './picture.ts'

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

/** The organisations as they are drawn: size is how many others one works with here. */
export function toMemberNodes({ members, pairs }: Narrowed): PictureNode[] {
  const counts = new Map<string, number>()
  for (const { first, second } of pairs) for (const { id } of [first, second]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return members.map(({ entity: { id, name, type, documentCount, region } }) => ({
    id,
    name,
    type,
    documentCount,
    degree: counts.get(id) ?? 0,
    hiddenNeighbors: 0,
    stage: 0,
    from: undefined,
    region,
  }))
}

/** The type that a pair has where ties have theirs. */
export const WORKS_WITH = 'WORKS_WITH'

/** What is drawn: each pair as one tie with a weight, as sure as the surest relation that shows it. */
export const toPairPicture = (narrowed: Narrowed): Picture => ({
  nodes: toMemberNodes(narrowed),
  edges: narrowed.pairs.map((pair) => ({
    id: pair.id,
    head: pair.first.id,
    tail: pair.second.id,
    type: WORKS_WITH,
    role: null,
    status: null,
    confidence: Math.max(0, ...toShowing(pair).map(({ confidence }) => confidence)),
    documentCount: pair.documents,
    firstOn: null,
    lastOn: pair.lastOn,
    weight: pair.weight,
  })),
})

/** The relations that show the pair, each once, best proven first within each kind. */
export const toShowing = ({ parts }: CooperationPair): readonly Tie[] => [
  ...new Map(parts.flatMap(({ relations }) => relations.map((tie) => [tie.id, tie] as const))).values(),
]

/** What shows the pairs: the relations, with everything at their ends. */
export function toShowingPicture(narrowed: Narrowed): Picture {
  const nodes = new Map(toMemberNodes(narrowed).map((node) => [node.id, node]))
  const ties = new Map(narrowed.pairs.flatMap(toShowing).map((tie) => [tie.id, tie]))
  const bare = { documentCount: 0, degree: 0, hiddenNeighbors: 0, stage: 0, from: undefined }
  for (const { head, tail } of ties.values())
    for (const { id, name, type } of [head, tail]) if (!nodes.has(id)) nodes.set(id, { id, name, type, ...bare })
  return {
    nodes: [...nodes.values()],
    edges: [...ties.values()].map((tie) => ({ ...tie, head: tie.head.id, tail: tie.tail.id })),
  }
}
