// Queries of the cooperation network as it was computed last: pairs by weight, what shows them, communities.
import { type CooperationKind, toTypes } from '../cooperation/shares.ts'
import { NETWORK_ID } from '../cooperation/stored.ts'
import type { Query } from '../query.ts'
import { entityRow, relationRow } from '../rows.ts'
import { edgeCondition, type Filter, inPlaces, isEmptyFilter, toFilterParameter } from './filter.ts'

export interface PairArguments {
  /** Pairs with one of these organisations; undefined: with any. */
  readonly ids?: readonly string[] | undefined
  readonly filter?: Filter | undefined
  readonly minWeight: number
}

const TIES = toTypes('TIE').join('|')
const PARTS = toTypes('EVENT', 'PROJECT').join('|')

/** True where every pair passes. */
export const isWhole = ({ ids, filter, minWeight }: PairArguments): boolean =>
  ids === undefined && minWeight <= 0 && isEmptyFilter(filter)

/** Statuses, dates, documents are of a relation: one that shows the pair must fulfil all of them together. */
const asksRelations = (filter: Filter | undefined): boolean =>
  [filter?.relationTypes, filter?.status, filter?.from, filter?.to, filter?.documentIds].some((part) => part != null)

const shownByRelation = `EXISTS {
  MATCH (a)-[r:${TIES}]-(b) WHERE ${edgeCondition('r')}
} OR EXISTS {
  UNWIND w.events + w.projects AS thing MATCH (shared:Entity {id: thing}) UNWIND [a, b] AS party
  MATCH (party)-[r:${PARTS}]->(shared) WHERE ${edgeCondition('r')} RETURN r
}`

/** Without conditions the index of weights gives the heaviest without looking at the others. */
export const PAIRS = 'MATCH (a:Entity)-[w:WORKS_WITH]->(b:Entity) WHERE w.weight >= $minWeight'
/** A pair of two of them comes once. */
const PAIRS_OF = `MATCH (member:Entity)-[w:WORKS_WITH]-(:Entity) WHERE member.id IN $ids
WITH DISTINCT w, startNode(w) AS a, endNode(w) AS b WHERE w.weight >= $minWeight`

const unfilteredPairs = ({ ids, minWeight }: PairArguments): Query =>
  ids === undefined ? { text: PAIRS, parameters: { minWeight } } : { text: PAIRS_OF, parameters: { ids, minWeight } }

const filteredPairs = ({ ids, filter, minWeight }: PairArguments): Query => ({
  text: `${ids === undefined ? PAIRS : PAIRS_OF}
  AND ($minDocuments IS NULL OR w.documents >= $minDocuments)
  AND ($filter.types IS NULL OR (a.type IN $filter.types AND b.type IN $filter.types))
  AND (${inPlaces('a', 'b')})${
    asksRelations(filter)
      ? `
  AND ($filter.relationTypes IS NULL OR any(type IN w.types WHERE type IN $filter.relationTypes))
  AND ($filter.from IS NULL OR left(w.lastOn + '-99-99', 10) >= $filter.from)
  AND ($filter.to IS NULL OR left(w.firstOn + '-01-01', 10) <= $filter.to)
  AND (${shownByRelation})`
      : ''
  }`,
  parameters: {
    ...(ids && { ids }),
    minWeight,
    // Of the pair here, not of its relations.
    minDocuments: filter?.minDocuments ?? null,
    filter: toFilterParameter({ ...filter, minDocuments: null }),
  },
})

const toPairs = (asked: PairArguments): Query =>
  isEmptyFilter(asked.filter) ? unfilteredPairs(asked) : filteredPairs(asked)

/** The heaviest pairs with both ends: `{pair, first, second}`, each end with its place in the network. */
export function heaviestPairs(asked: PairArguments, bound: number): Query {
  const { text, parameters } = toPairs(asked)
  const end = (e: string): string =>
    `{entity: ${entityRow(e)}, community: ${e}.community, centrality: ${e}.centrality, weight: ${e}.cooperation}`
  return {
    text: `${text}
WITH a, w, b ORDER BY w.weight DESC, w.id LIMIT $bound
RETURN w { .id, .weight, .documents, .recency, .lastOn, .kinds, .weights, .strengths, .kindDocuments, .events, .projects } AS pair,
  ${end('a')} AS first, ${end('b')} AS second`,
    parameters: { ...parameters, bound },
  }
}

/** How many pairs pass: `{count}`; of all of them the database knows it. */
export function pairCount(asked: PairArguments): Query {
  if (isWhole(asked)) return { text: 'MATCH ()-[w:WORKS_WITH]->() RETURN count(w) AS count', parameters: {} }
  const { text, parameters } = toPairs(asked)
  return { text: `${text} RETURN count(w) AS count`, parameters }
}

/** Weight between places of the pairs that pass, the heaviest first: `{first, second, weight, pairs}`. */
export function regionPairs(asked: PairArguments, bound: number): Query {
  if (isWhole(asked)) {
    return {
      text: `MATCH (c:Cooperation {id: $id}) UNWIND range(0, size(c.regionFirsts) - 1) AS at
RETURN c.regionFirsts[at] AS first, c.regionSeconds[at] AS second, toFloat(c.regionWeights[at]) AS weight, c.regionPairs[at] AS pairs
ORDER BY at LIMIT $bound`,
      parameters: { id: NETWORK_ID, bound },
    }
  }
  const { text, parameters } = toPairs(asked)
  return {
    text: `${text} WITH w WHERE w.places IS NOT NULL
WITH w.places[0] AS first, w.places[1] AS second, round(sum(w.weight), 6) AS weight, count(w) AS pairs
RETURN first, second, weight, pairs ORDER BY weight DESC, first, second LIMIT $bound`,
    parameters: { ...parameters, bound },
  }
}

/** When and as what the network was computed: `{version, computedAt}`. */
export const networkState: Query = {
  text: 'MATCH (c:Cooperation {id: $id}) RETURN c.version AS version, c.computedAt AS computedAt',
  parameters: { id: NETWORK_ID },
}

/** `{number, size, leader}` of each community. */
export const communitiesByNumber = (numbers: readonly number[]): Query => ({
  text: `MATCH (c:Cooperation {id: $id}) UNWIND $numbers AS number
MATCH (e:Entity {id: c.leaders[number - 1]})
RETURN number, c.sizes[number - 1] AS size, ${entityRow('e')} AS leader ORDER BY size DESC, number`,
  parameters: { id: NETWORK_ID, numbers },
})

/** The ties of both ends of a pair to the things that they share. */
const toShared = (things: string, kind: CooperationKind): string =>
  `UNWIND ${things} AS thing MATCH (shared:Entity {id: thing}) UNWIND [a, b] AS party
  MATCH (party)-[r:${toTypes(kind).join('|')}]->(shared)`

/** Relations `r` that show a kind of the pair `w` of `a` and `b`, best proven first, at most `bound`. */
export const shownBy = (kind: CooperationKind, bound: string): string => {
  const match = {
    TIE: `MATCH (a)-[r:${TIES}]-(b)`,
    EVENT: toShared('w.events', 'EVENT'),
    PROJECT: toShared('w.projects', 'PROJECT'),
  }[kind]
  return `${match}
  WITH DISTINCT r ORDER BY r.documentCount DESC, r.confidence DESC, r.id LIMIT ${bound}`
}

const toShown = (kind: CooperationKind): string =>
  `${shownBy(kind, '$bound')} RETURN '${kind}' AS kind, ${relationRow('r')} AS relation`

/** Relations that show each pair, best proven first, of each kind at most so many: `{id, rows: [{kind, relation}]}`. */
export const relationsByPair = (ids: readonly string[]): Query => ({
  text: `UNWIND $ids AS id MATCH (a:Entity)-[w:WORKS_WITH {id: id}]->(b:Entity)
CALL (a, w, b) {
  ${toShown('TIE')}
  UNION ALL
  ${toShown('EVENT')}
  UNION ALL
  ${toShown('PROJECT')}
}
RETURN id, collect({kind: kind, relation: relation}) AS rows`,
  parameters: { ids, bound: MOST_RELATIONS_A_PART },
})

export const MOST_RELATIONS_A_PART = 100
