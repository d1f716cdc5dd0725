// Two entities and a greatest length in, the queries that find ways between them out; graph/paths.ts joins what they
// give.
import type { Query } from '../query.ts'
import { RELATION_TYPES } from '../schema.ts'
import { type Filter, isEmptyFilter, stepCondition, toFilterParameter } from './filter.ts'

export const LONGEST_PATH = 6

/** More paths of one length than this are not looked at: two hubs may share tens of thousands of neighbours. */
export const MOST_CANDIDATES = 20_000

export interface PathArguments {
  readonly from: string
  readonly to: string
  /** 1 to 6. */
  readonly maxLength: number
  readonly filter?: Filter | null | undefined
  readonly first: number
}

/** Weakest relation first: a way is as well proven as its worst step. */
const least = (list: string, property: string): string =>
  `reduce(least = 1000000000.0, r IN ${list} | CASE WHEN r.${property} < least THEN r.${property} ELSE least END)`

const RANK = `ORDER BY ${least('ties', 'documentCount')} DESC, ${least('ties', 'confidence')} DESC, ids`
const PATHS =
  'collect({nodes: [n IN nodes | n.id], ties: [r IN ties | [r.id, r.documentCount, r.confidence]]}) AS paths'

/**
 * Up to `$most` ways of the least length, best proven first, as the lists `nodes` and `ties`. The upper bound of a
 * pattern cannot be a parameter: there is one text for each length. Without a filter the search of the database has
 * nothing to ask of a step, and is several times quicker.
 */
export const shortestWays = (
  maxLength: number,
  isFiltered: boolean,
): string => `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH p = allShortestPaths((a)-[:${RELATION_TYPES}*1..${maxLength}]-(b))
${
  isFiltered
    ? `WHERE all(r IN relationships(p) WHERE ${stepCondition('r')})
  AND all(n IN nodes(p) WHERE $filter.types IS NULL OR n = a OR n = b OR n.type IN $filter.types)
`
    : ''
}WITH nodes(p) AS nodes, relationships(p) AS ties LIMIT $most
WITH nodes, ties, [r IN ties | r.id] AS ids
${RANK}`

/** All ways of the least length there is, best proven first: `{paths, total}`; `total` counts up to MOST_CANDIDATES. */
export function shortestPaths({ from, to, maxLength, filter, first }: PathArguments): Query {
  const isFiltered = !isEmptyFilter(filter)
  return {
    text: `${shortestWays(maxLength, isFiltered)}
WITH ${PATHS}
RETURN paths[..$first] AS paths, size(paths) AS total`,
    parameters: { from, to, first, most: MOST_CANDIDATES, ...(isFiltered && { filter: toFilterParameter(filter) }) },
  }
}

/**
 * All ways over one entity between, best proven first: `{paths, total}` like the shortest. Two hubs share so many
 * neighbours that the surroundings of both would show a chance few of them.
 */
export const pathsOverOne = ({ from, to, filter, first }: Omit<PathArguments, 'maxLength'>): Query => ({
  text: `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH (a)-[r:${RELATION_TYPES}]-(n:Entity)-[q:${RELATION_TYPES}]-(b)
WHERE n <> a AND n <> b AND ${stepCondition('r')} AND ${stepCondition('q')} AND ($filter.types IS NULL OR n.type IN $filter.types)
WITH [a, n, b] AS nodes, [r, q] AS ties, [r.id, q.id] AS ids
${RANK} LIMIT $first
RETURN ${PATHS}`,
  parameters: { from, to, first, filter: toFilterParameter(filter) },
})

/**
 * Ties of each entity that a path between the two ends may take, best proven first, at most `most` of each:
 * `{id, ties: [relation, other end, documents, confidence]}`.
 */
export const tiesForPaths = (
  ids: readonly string[],
  ends: readonly string[],
  filter: Filter | null | undefined,
  most: number,
): Query => ({
  text: `UNWIND $ids AS id
CALL (id) {
  MATCH (:Entity {id: id})-[r:${RELATION_TYPES}]-(o:Entity)
  WHERE ${stepCondition('r')} AND ($filter.types IS NULL OR o.type IN $filter.types OR o.id IN $ends)
  WITH r, o ORDER BY r.documentCount DESC, r.confidence DESC, r.id LIMIT $most
  RETURN collect([r.id, o.id, r.documentCount, r.confidence]) AS ties
}
RETURN id, ties`,
  parameters: { ids, ends, filter: toFilterParameter(filter), most },
})
