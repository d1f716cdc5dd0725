// What the graph says of organisations in, the whole cooperation network out, as the rows that are stored.
import { createHash } from 'node:crypto'
import { toPairId } from '../../domain/ids.ts'
import { type Member, toMembers } from './network.ts'
import type { Pair, Pairing } from './pairs.ts'
import type { RegionPair } from './regions.ts'
import { toRegionPair, toRegionPairs } from './regions.ts'
import { toWeight } from './weight.ts'

/** As stored on WORKS_WITH; what one kind shows is flat, because a relationship holds no maps. */
export interface PairRow {
  readonly id: string
  readonly first: string
  readonly second: string
  readonly digest: string
  readonly properties: Readonly<Record<string, unknown>> & { readonly weight: number }
}

export interface Network {
  readonly pairs: readonly PairRow[]
  readonly members: readonly Member[]
  /** The most central member and the size of each community, from number 1. */
  readonly leaders: readonly string[]
  readonly sizes: readonly number[]
  readonly regions: readonly RegionPair[]
  /** From all of the above: the same network has the same version. */
  readonly version: string
}

const toDigest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)

export function computeNetwork(
  pairing: Pairing,
  newestYear: number | undefined,
  placeOf: (id: string) => string | undefined,
): Network {
  const pairs = pairing.pairs().map((pair) => toRow(pair, newestYear, placeOf))
  const members = toMembers(pairs.map(({ first, second, properties: { weight } }) => ({ first, second, weight })))
  const { leaders, sizes } = toCommunities(members)
  const version = toDigest([pairs.map(({ id, digest }) => [id, digest]), members])
  return { pairs, members, leaders, sizes, regions: toRegionPairs(pairs), version }
}

function toRow(pair: Pair, newestYear: number | undefined, placeOf: (id: string) => string | undefined): PairRow {
  const { first, second } = pair
  const { parts, weight, documents, recency } = toWeight(pair, newestYear)
  const id = toPairId(first, second)
  const places = toRegionPair(placeOf(first), placeOf(second))
  const properties = {
    id,
    weight,
    documents,
    recency,
    ...(pair.firstOn !== undefined && { firstOn: pair.firstOn }),
    ...(pair.lastOn !== undefined && { lastOn: pair.lastOn }),
    kinds: parts.map(({ kind }) => kind),
    weights: parts.map((part) => part.weight),
    strengths: parts.map(({ strength }) => strength),
    kindDocuments: parts.map((part) => part.documents),
    events: [...pair.through.EVENT].sort(),
    projects: [...pair.through.PROJECT].sort(),
    types: [...pair.types].sort(),
    ...(places && { places }),
  }
  return { id, first, second, digest: toDigest(properties), properties }
}

function toCommunities(members: readonly Member[]): Pick<Network, 'leaders' | 'sizes'> {
  const leaders: Member[] = []
  const sizes: number[] = []
  for (const member of members) {
    const at = member.community - 1
    sizes[at] = (sizes[at] ?? 0) + 1
    // Members come in order of id: of equal centrality the least id leads.
    if (!leaders[at] || member.centrality > leaders[at].centrality) leaders[at] = member
  }
  return { leaders: leaders.map(({ id }) => id), sizes }
}
