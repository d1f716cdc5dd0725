// `cooperation` and `cooperationOf` of Query and their fields: who works with whom, as computed after the last change, each part of a weight
// leading to the relations that show it.
import { MOST_REGION_PAIRS } from '../../graph/cooperation/regions.ts'
import type { CooperationKind } from '../../graph/cooperation/shares.ts'
import * as queries from '../../graph/queries/cooperation.ts'
import type { Filter } from '../../graph/queries/filter.ts'
import type { EntityRow } from '../../graph/rows.ts'
import { checkFilter, checkIds, checkLimit, checkMinWeight } from '../arguments.ts'
import type { Context } from '../context.ts'

interface End {
  readonly entity: EntityRow
  readonly community: number
  readonly centrality: number
  readonly weight: number
}

interface PairRow {
  readonly id: string
  readonly weight: number
  readonly documents: number
  readonly recency: number
  readonly lastOn: string | null
  readonly kinds: readonly CooperationKind[]
  readonly weights: readonly number[]
  readonly strengths: readonly number[]
  readonly kindDocuments: readonly number[]
  readonly events: readonly string[]
  readonly projects: readonly string[]
}

interface Row {
  readonly pair: PairRow
  readonly first: End
  readonly second: End
}

interface Cooperation {
  readonly asked: queries.PairArguments
  readonly rows: readonly Row[]
  readonly truncated: boolean
}

interface CooperationAsked {
  readonly ids?: readonly string[]
  readonly filter?: Filter | null
  readonly minWeight: number
  readonly limit: number
}

async function readCooperation(_: unknown, args: CooperationAsked, { reader, loaders }: Context): Promise<Cooperation> {
  const limit = checkLimit(args.limit)
  const asked = {
    ids: checkIds('ids', args.ids),
    filter: checkFilter(args.filter),
    minWeight: checkMinWeight(args.minWeight),
  }
  const rows = (await reader.read(queries.heaviestPairs(asked, limit + 1))) as unknown as readonly Row[]
  const shown = rows.slice(0, limit)
  for (const { entity } of shown.flatMap(({ first, second }) => [first, second]))
    loaders.entity.prime(entity.id, entity)
  return { asked, rows: shown, truncated: rows.length > limit }
}

export const cooperationQueries = { cooperation: readCooperation, cooperationOf: readCooperation }

const toMembers = ({ rows }: Cooperation): readonly End[] =>
  [...new Map(rows.flatMap(({ first, second }) => [first, second]).map((end) => [end.entity.id, end])).values()].sort(
    (a, b) => b.centrality - a.centrality || (a.entity.id < b.entity.id ? -1 : 1),
  )

export const cooperationResolvers = {
  pairs: ({ rows }: Cooperation) =>
    rows.map(({ pair, first, second }) => ({ ...pair, first: first.entity, second: second.entity })),
  members: toMembers,
  communities: async (network: Cooperation, _: unknown, { reader }: Context) => {
    const numbers = [...new Set(toMembers(network).map(({ community }) => community))]
    return numbers.length === 0 ? [] : reader.read(queries.communitiesByNumber(numbers))
  },
  regions: ({ asked }: Cooperation, _: unknown, { reader }: Context) =>
    reader.read(queries.regionPairs(asked, MOST_REGION_PAIRS)),
  totalPairs: async ({ asked, rows, truncated }: Cooperation, _: unknown, { reader }: Context) => {
    if (!truncated) return rows.length
    const [counted] = await reader.read(queries.pairCount(asked))
    return counted?.count
  },
  version: async (_: Cooperation, __: unknown, { loaders }: Context) => (await loaders.cooperationState()).version,
  computedAt: async (_: Cooperation, __: unknown, { loaders }: Context) =>
    (await loaders.cooperationState()).computedAt,
}

interface Part {
  readonly kind: CooperationKind
  readonly pair: PairRow
}

export const cooperationPairResolvers = {
  parts: (pair: PairRow) =>
    pair.kinds.map((kind, at) => ({
      kind,
      pair,
      weight: pair.weights[at],
      strength: pair.strengths[at],
      documents: pair.kindDocuments[at],
    })),
}

export const cooperationPartResolvers = {
  through: ({ kind, pair }: Part, _: unknown, { loaders }: Context) =>
    kind === 'TIE' ? [] : loaders.entity.loadMany([...(kind === 'EVENT' ? pair.events : pair.projects)]),
  relations: async ({ kind, pair }: Part, _: unknown, { loaders }: Context) =>
    (await loaders.relationsOfPair.load(pair.id)).filter((row) => row.kind === kind).map(({ relation }) => relation),
}
