// Queries that grow a neighbourhood step by step. What each gives is said above it; graph/neighborhood.ts joins them.
import type { Query } from '../query.ts'
import { entityRow, relationRow } from '../rows.ts'
import { RELATION_TYPES } from '../schema.ts'
import {
  edgeCondition,
  type Filter,
  isEmptyFilter,
  relationCondition,
  tieCondition,
  toFilterParameter,
} from './filter.ts'

type MaybeFilter = Filter | null | undefined

/** Which of the ids there are: `{id}`, in the order given. */
export const existingIds = (ids: readonly string[]): Query => ({
  text: 'UNWIND range(0, size($ids) - 1) AS at MATCH (e:Entity {id: $ids[at]}) WITH e, at ORDER BY at RETURN e.id AS id',
  parameters: { ids },
})

/** Entities one step from the frontier that were not seen before, best connected with it first: `{id}`, at most `bound`. */
export const nextLevel = (
  frontier: readonly string[],
  seen: readonly string[],
  filter: MaybeFilter,
  bound: number,
): Query => ({
  text: `UNWIND $frontier AS id MATCH (:Entity {id: id})-[r:${RELATION_TYPES}]-(n:Entity)
WHERE NOT n.id IN $seen AND ${tieCondition('r', 'n')}
WITH n, count(r) AS ties
RETURN n.id AS id ORDER BY ties DESC, n.degree DESC, id LIMIT $bound`,
  parameters: { frontier, seen, filter: toFilterParameter(filter), bound },
})

/** The best connected entities of the whole network, those without ties left out: `{id, total}`. */
export const bestConnected = (filter: MaybeFilter, bound: number): Query =>
  isEmptyFilter(filter) ? bestConnectedByDegree(bound) : bestConnectedByTies(filter, bound)

/** From the index of degrees: the same answer without looking at any tie. */
const bestConnectedByDegree = (bound: number): Query => ({
  text: `MATCH (e:Entity) WHERE e.degree > 0 WITH count(e) AS total
MATCH (e:Entity) WHERE e.degree > 0
WITH total, e ORDER BY e.degree DESC, e.name, e.id LIMIT $bound
RETURN e.id AS id, total`,
  parameters: { bound },
})

const bestConnectedByTies = (filter: MaybeFilter, bound: number): Query => ({
  text: `MATCH (e:Entity)-[r:${RELATION_TYPES}]-(o:Entity) WHERE ${relationCondition('r', 'e', 'o')}
WITH e, count(r) AS ties ORDER BY ties DESC, e.name, e.id
WITH collect(e.id) AS ids
UNWIND ids[..$bound] AS id RETURN id, size(ids) AS total`,
  parameters: { filter: toFilterParameter(filter), bound },
})

/** The entities themselves: `{row}`. */
export const shownEntities = (ids: readonly string[]): Query => ({
  text: `UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN ${entityRow('e')} AS row`,
  parameters: { ids },
})

/** Relations among the entities, best proven first: `{row}`. */
export const shownRelations = (ids: readonly string[], filter: MaybeFilter): Query => ({
  text: `UNWIND $ids AS id MATCH (a:Entity {id: id})-[r:${RELATION_TYPES}]->(b:Entity)
WHERE b.id IN $ids AND ${edgeCondition('r')}
WITH r ORDER BY r.documentCount DESC, r.confidence DESC, r.id
RETURN ${relationRow('r')} AS row`,
  parameters: { ids, filter: toFilterParameter(filter) },
})

/** How many relations there are among the entities: `{count}`. */
export const relationTotal = (ids: readonly string[], filter: MaybeFilter): Query => ({
  text: `UNWIND $ids AS id MATCH (a:Entity {id: id})-[r:${RELATION_TYPES}]->(b:Entity)
WHERE b.id IN $ids AND ${edgeCondition('r')} RETURN count(r) AS count`,
  parameters: { ids, filter: toFilterParameter(filter) },
})

/** How many relations pass the filter in the whole network: `{count}`. */
export const allRelationTotal = (filter: MaybeFilter): Query => ({
  text: `MATCH (a:Entity)-[r:${RELATION_TYPES}]->(b:Entity) WHERE ${relationCondition('r', 'a', 'b')}
RETURN count(r) AS count`,
  parameters: { filter: toFilterParameter(filter) },
})

/** Neighbours of each entity that are not among the ids: `{id, count}`. */
export const hiddenNeighbors = (ids: readonly string[], filter: MaybeFilter): Query => ({
  text: `UNWIND $ids AS id MATCH (:Entity {id: id})-[r:${RELATION_TYPES}]-(n:Entity)
WHERE NOT n.id IN $ids AND ${tieCondition('r', 'n')}
RETURN id, count(DISTINCT n) AS count`,
  parameters: { ids, filter: toFilterParameter(filter) },
})
