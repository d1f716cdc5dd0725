// A filter, an order and where to begin in, the query for one page out, and the query that counts all pages.
// Rows are `{row, keys}`: `keys` go into the cursor. Those with `ids` give a page for each id, as `{id, rows}`.
import type { Query } from '../query.ts'
import { documentRow, entityRow, evidenceRow, indicatorRow, mentionRow, relationRow } from '../rows.ts'
import { RELATION_TYPES } from '../schema.ts'
import {
  documentCondition,
  entityCondition,
  type Filter,
  indicatorCondition,
  isEmptyFilter,
  relationCondition,
  tieCondition,
  toFilterParameter,
} from './filter.ts'
import { type Order, type PageArguments, toAfterCondition, toKeys, toOrderBy, toPageParameters } from './page.ts'

export type EntityOrder = 'DEGREE_DESC' | 'DOCUMENTS_DESC' | 'NAME_ASC'

/** What a list holds and in which order; its parts are named by the caller, so that lists can stand inside one another. */
export interface Listing {
  /** Everything after MATCH. */
  readonly match: string
  /** What `$filter` asks of each. */
  readonly condition: string
  readonly order: Order
  /** How many there are when nothing is asked of them, where the database keeps the number: an expression. */
  readonly countAll?: string
}

export const entityListing = (e: string, orderBy: EntityOrder): Listing => {
  const parts: Readonly<Record<EntityOrder, Order>> = {
    DEGREE_DESC: [{ key: `coalesce(${e}.degree, 0)`, descending: true }, { key: `${e}.name` }, { key: `${e}.id` }],
    DOCUMENTS_DESC: [
      { key: `coalesce(${e}.documentCount, 1)`, descending: true },
      { key: `${e}.name` },
      { key: `${e}.id` },
    ],
    NAME_ASC: [{ key: `${e}.name` }, { key: `${e}.id` }],
  }
  return { match: `(${e}:Entity)`, condition: entityCondition(e, RELATION_TYPES), order: parts[orderBy] }
}
/** How many keys a cursor of entities in this order holds. */
export const countEntityKeys = (orderBy: EntityOrder): number => entityListing('e', orderBy).order.length
/** Counts of a type alone are kept by the database. */
export const ALL_RELATIONS = RELATION_TYPES.split('|')
  .map((name) => `COUNT { ()-[:${name}]->() }`)
  .join(' + ')
/** Best proven first. */
const relationOrder = (r: string): Order => [
  { key: `${r}.documentCount`, descending: true },
  { key: `${r}.confidence`, descending: true },
  { key: `${r}.id` },
]
export const relationListing = (h: string, r: string, t: string): Listing => ({
  match: `(${h}:Entity)-[${r}:${RELATION_TYPES}]->(${t}:Entity)`,
  condition: relationCondition(r, h, t),
  order: relationOrder(r),
  countAll: ALL_RELATIONS,
})
/** Relations of an entity, both directions, with the other end; `start` is the pattern of the entity. */
export const tieListing = (start: string, r: string, other: string): Listing => ({
  match: `${start}-[${r}:${RELATION_TYPES}]-(${other}:Entity)`,
  condition: tieCondition(r, other),
  order: relationOrder(r),
})
/** Evidence of the relation with the id that the expression gives, latest first. */
export const evidenceListing = (ev: string, relationId: string): Listing => ({
  match: `(${ev}:Evidence {relationId: ${relationId}})`,
  condition: 'true',
  order: [
    { key: `coalesce(${ev}.on, ${ev}.publishedOn, '')`, descending: true },
    { key: `${ev}.confidence`, descending: true },
    { key: `${ev}.id` },
  ],
})
/** Mentions of an entity, document by document in text order. */
export const mentionListing = (start: string, m: string, s: string): Listing => ({
  match: `${start}<-[${m}:MENTIONS]-(${s}:Sentence)`,
  condition: 'true',
  order: [{ key: `${m}.documentId` }, { key: `${m}.start` }, { key: `${m}.end` }],
})
/** Newest publication first. */
export const documentListing = (d: string): Listing => ({
  match: `(${d}:Document)`,
  condition: documentCondition(d),
  order: [{ key: `coalesce(${d}.publishedOn, '')`, descending: true }, { key: `${d}.title` }, { key: `${d}.id` }],
})

interface Listed extends Listing {
  readonly row: string
  /** Things to hand on beside the row. */
  readonly also?: string
}

const toPage = ({ match, condition, row, order, also }: Listed): string =>
  `MATCH ${match} WHERE ${condition} AND ${toAfterCondition(order)}
WITH * ${toOrderBy(order)} LIMIT $limit
RETURN ${row} AS row, ${toKeys(order)} AS keys${also ? `, ${also}` : ''}`

const toCount = ({ match, condition }: Listing): string => `MATCH ${match} WHERE ${condition} RETURN count(*) AS count`

const toPageOfEach = ({ match, condition, row, order, also }: Listed): string =>
  `UNWIND $ids AS id
CALL (id) {
  MATCH ${match} WHERE ${condition} AND ${toAfterCondition(order)}
  WITH * ${toOrderBy(order)} LIMIT $limit
  RETURN collect({row: ${row}, keys: ${toKeys(order)}${also ? `, ${also}` : ''}}) AS rows
}
RETURN id, rows`

const toCountOfEach = ({ match, condition }: Listing): string =>
  `UNWIND $ids AS id
CALL (id) { MATCH ${match} WHERE ${condition} RETURN count(*) AS count }
RETURN id, [count] AS rows`

const entities = (orderBy: EntityOrder): Listed => ({ ...entityListing('e', orderBy), row: entityRow('e') })
const relations: Listed = {
  ...relationListing('h', 'r', 't'),
  row: relationRow('r'),
  also: `${entityRow('h')} AS head, ${entityRow('t')} AS tail`,
}
const ties: Listed = {
  ...tieListing('(e:Entity {id: id})', 'r', 'o'),
  row: relationRow('r'),
  also: `other: ${entityRow('o')}`,
}
const evidence: Listed = { ...evidenceListing('ev', 'id'), row: evidenceRow('ev') }
const mentions: Listed = { ...mentionListing('(e:Entity {id: id})', 'm', 's'), row: mentionRow('m', 's', 'e') }
/** Those with a subject first. */
const indicators: Listed = {
  match: '(i:Indicator)',
  condition: indicatorCondition('i'),
  order: [{ key: 'CASE WHEN i.subjectId IS NULL THEN 1 ELSE 0 END' }, { key: 'i.metric' }, { key: 'i.id' }],
  row: indicatorRow('i'),
}
const documents: Listed = { ...documentListing('d'), row: documentRow('d') }

type MaybeFilter = Filter | null | undefined

export const entityPage = (filter: MaybeFilter, order: EntityOrder, page: PageArguments): Query => ({
  text: toPage(entities(order)),
  parameters: { filter: toFilterParameter(filter), ...toPageParameters(page) },
})
export const entityCount = (filter: MaybeFilter): Query => ({
  text: toCount(entities('NAME_ASC')),
  parameters: { filter: toFilterParameter(filter) },
})
export const relationPage = (filter: MaybeFilter, page: PageArguments): Query => ({
  text: toPage(relations),
  parameters: { filter: toFilterParameter(filter), ...toPageParameters(page) },
})
export const relationCount = (filter: MaybeFilter): Query =>
  isEmptyFilter(filter)
    ? { text: `RETURN ${ALL_RELATIONS} AS count`, parameters: {} }
    : { text: toCount(relations), parameters: { filter: toFilterParameter(filter) } }
export const indicatorPage = (filter: MaybeFilter, page: PageArguments): Query => ({
  text: toPage(indicators),
  parameters: { filter: toFilterParameter(filter), ...toPageParameters(page) },
})
export const indicatorCount = (filter: MaybeFilter): Query => ({
  text: toCount(indicators),
  parameters: { filter: toFilterParameter(filter) },
})
export const documentPage = (filter: MaybeFilter, page: PageArguments): Query => ({
  text: toPage(documents),
  parameters: { filter: toFilterParameter(filter), ...toPageParameters(page) },
})
export const documentCount = (filter: MaybeFilter): Query => ({
  text: toCount(documents),
  parameters: { filter: toFilterParameter(filter) },
})

/** Relations of each entity, both directions, with the other end. */
export const tiePages = (ids: readonly string[], filter: MaybeFilter, page: PageArguments): Query => ({
  text: toPageOfEach(ties),
  parameters: { ids, filter: toFilterParameter(filter), ...toPageParameters(page) },
})
export const tieCounts = (ids: readonly string[], filter: MaybeFilter): Query => ({
  text: toCountOfEach(ties),
  parameters: { ids, filter: toFilterParameter(filter) },
})
/** Evidence of each relation, latest first. */
export const evidencePages = (ids: readonly string[], page: PageArguments): Query => ({
  text: toPageOfEach(evidence),
  parameters: { ids, ...toPageParameters(page) },
})
export const evidenceCounts = (ids: readonly string[]): Query => ({
  text: toCountOfEach(evidence),
  parameters: { ids },
})
/** Mentions of each entity, document by document in text order. */
export const mentionPages = (ids: readonly string[], page: PageArguments): Query => ({
  text: toPageOfEach(mentions),
  parameters: { ids, ...toPageParameters(page) },
})
export const mentionCounts = (ids: readonly string[]): Query => ({
  text: toCountOfEach(mentions),
  parameters: { ids },
})
