// What the timeline counts: relations by the dates of their events, cut to the length of a bucket. One text each for the
// whole network, for given entities and for given documents; graph/timeline.ts makes buckets of the rows.
import type { Query } from '../query.ts'
import { RELATION_TYPES } from '../schema.ts'
import { type Filter, inTime, relationCondition, tieCondition, toFilterParameter } from './filter.ts'

export interface TimelineArguments {
  /** None: the whole network. */
  readonly ids?: readonly string[] | undefined
  readonly filter?: Filter | undefined
  readonly granularity: Granularity
}

export type Granularity = 'DAY' | 'MONTH' | 'YEAR'

/** Characters of an ISO date. */
export const SIZES: Readonly<Record<Granularity, number>> = { DAY: 10, MONTH: 7, YEAR: 4 }

/** Relations with their dates: `events` and `others` are lists in order, `first` and `last` the ends of both. */
const DATES = 'r.eventDates AS events, r.publishedDates AS others, r.firstOn AS first, r.lastOn AS last'

const ofNetwork = `MATCH (h:Entity)-[r:${RELATION_TYPES}]->(t:Entity) WHERE ${relationCondition('r', 'h', 't')}
WITH type(r) AS type, ${DATES}`

const ofEntities = `UNWIND $ids AS id MATCH (:Entity {id: id})-[r:${RELATION_TYPES}]-(o:Entity) WHERE ${tieCondition('r', 'o')}
WITH DISTINCT r
WITH type(r) AS type, ${DATES}`

const earlier = (a: string, b: string): string => `coalesce(CASE WHEN ${a} < ${b} THEN ${a} ELSE ${b} END, ${a}, ${b})`
const later = (a: string, b: string): string => `coalesce(CASE WHEN ${a} > ${b} THEN ${a} ELSE ${b} END, ${a}, ${b})`
const ENDS = `${earlier('events[0]', 'others[0]')} AS first, ${later('events[-1]', 'others[-1]')} AS last`

/** Only the dates that these documents say. */
const ofDocuments = `MATCH (ev:Evidence) WHERE ev.documentId IN $filter.documentIds
WITH ev ORDER BY coalesce(ev.on, ev.publishedOn)
WITH ev.relationId AS id, ev.headId AS headId, ev.tailId AS tailId, collect(DISTINCT ev.on) AS events,
  collect(DISTINCT CASE WHEN ev.on IS NULL THEN ev.publishedOn END) AS others
MATCH (h:Entity {id: headId})-[r:${RELATION_TYPES}]->(t:Entity {id: tailId})
WHERE r.id = id AND (($ids IS NULL AND ${relationCondition('r', 'h', 't')})
  OR (h.id IN $ids AND ${tieCondition('r', 't')}) OR (t.id IN $ids AND ${tieCondition('r', 'h')}))
WITH type(r) AS type, events, others, ${ENDS}`

/** Of a relation that passes, only the dates within the time asked for count; without any it does not count at all. */
const within = `WITH type, [d IN coalesce(events, []) WHERE ${inTime('d', 'd')}] AS events,
  [d IN coalesce(others, []) WHERE ${inTime('d', 'd')}] AS others
WHERE size(events) > 0 OR size(others) > 0
WITH type, events, others, ${ENDS}`

/**
 * A relation counts once in each bucket. Most have one date: for them nothing is done but to cut it. 500,000 relations
 * take two to four seconds.
 */
const counting = `WITH type, events, first, last, CASE WHEN first IS NULL THEN [''] WHEN first = last THEN [left(first, $size)]
  ELSE reduce(seen = [], d IN coalesce(events, []) + coalesce(others, []) |
    CASE WHEN left(d, $size) IN seen THEN seen ELSE seen + left(d, $size) END) END AS cuts
WITH type, events, first, last, CASE WHEN size(cuts) = 1 THEN cuts
  WHEN any(cut IN cuts WHERE size(left(cut, $size)) = $size) THEN [cut IN cuts WHERE size(left(cut, $size)) = $size] ELSE cuts[..1] END AS cuts
UNWIND cuts AS bucket
WITH bucket, type, count(*) AS count, min(first) AS first, max(last) AS last, sum(CASE WHEN events IS NULL THEN 0
  WHEN first = last THEN sign(size(events)) WHEN any(d IN events WHERE left(d, $size) = bucket) THEN 1 ELSE 0 END) AS byEvent
ORDER BY count DESC, type
RETURN bucket, sum(count) AS count, sum(byEvent) AS byEvent, min(first) AS first, max(last) AS last,
  collect({type: type, count: count}) AS types
ORDER BY bucket`

/**
 * `{bucket, count, byEvent, first, last, types}`: `bucket` is a date cut to the length of a bucket; shorter where the
 * only dates are coarser, empty where there are none.
 */
export function timelineCounts({ ids, filter, granularity }: TimelineArguments): Query {
  const parameters = { filter: toFilterParameter(filter), size: SIZES[granularity] }
  const rest = filter?.from || filter?.to ? `${within}\n${counting}` : counting
  if (filter?.documentIds) return { text: `${ofDocuments}\n${rest}`, parameters: { ...parameters, ids: ids ?? null } }
  if (ids) return { text: `${ofEntities}\n${rest}`, parameters: { ...parameters, ids } }
  return { text: `${ofNetwork}\n${rest}`, parameters }
}
