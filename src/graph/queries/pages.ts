// A filter, an order and where to begin in, the query for one page out, and the query that counts all pages.
// Rows are `{row, keys}`: `keys` go into the cursor. Those with `ids` give a page for each id, as `{id, rows}`.
import type { Query } from '../query.ts'
import { documentRow, entityRow, evidenceRow, mentionRow, relationRow } from '../rows.ts'
import { RELATION_TYPES } from '../schema.ts'
import {
  documentCondition,
  entityCondition,
  type Filter,
  relationCondition,
  tieCondition,
  toFilterParameter,
} from './filter.ts'
import { type Order, type PageArguments, toAfterCondition, toKeys, toOrderBy, toPageParameters } from './page.ts'

export type EntityOrder = 'DEGREE_DESC' | 'DOCUMENTS_DESC' | 'NAME_ASC'

const entityOrders: Readonly<Record<EntityOrder, Order>> = {
  DEGREE_DESC: [{ key: 'coalesce(e.degree, 0)', descending: true }, { key: 'e.name' }, { key: 'e.id' }],
  DOCUMENTS_DESC: [{ key: 'coalesce(e.documentCount, 1)', descending: true }, { key: 'e.name' }, { key: 'e.id' }],
  NAME_ASC: [{ key: 'e.name' }, { key: 'e.id' }],
}
/** Best proven first. */
const relationOrder: Order = [
  { key: 'r.documentCount', descending: true },
  { key: 'r.confidence', descending: true },
  { key: 'r.id' },
]
const evidenceOrder: Order = [
  { key: "coalesce(ev.on, ev.publishedOn, '')", descending: true },
  { key: 'ev.confidence', descending: true },
  { key: 'ev.id' },
]
const mentionOrder: Order = [{ key: 'm.documentId' }, { key: 'm.start' }, { key: 'm.end' }]
const documentOrder: Order = [
  { key: "coalesce(d.publishedOn, '')", descending: true },
  { key: 'd.title' },
  { key: 'd.id' },
]

interface Listing {
  readonly match: string
  readonly condition: string
  readonly row: string
  readonly order: Order
  /** Things to hand on beside the row. */
  readonly also?: string
}

const toPage = ({ match, condition, row, order, also }: Listing): string =>
  `MATCH ${match} WHERE ${condition} AND ${toAfterCondition(order)}
WITH * ${toOrderBy(order)} LIMIT $limit
RETURN ${row} AS row, ${toKeys(order)} AS keys${also ? `, ${also}` : ''}`

const toCount = ({ match, condition }: Listing): string => `MATCH ${match} WHERE ${condition} RETURN count(*) AS count`

const toPageOfEach = ({ match, condition, row, order, also }: Listing): string =>
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

const entities = (order: EntityOrder): Listing => ({
  match: '(e:Entity)',
  condition: entityCondition('e', RELATION_TYPES),
  row: entityRow('e'),
  order: entityOrders[order],
})
const relations: Listing = {
  match: `(h:Entity)-[r:${RELATION_TYPES}]->(t:Entity)`,
  condition: relationCondition('r', 'h', 't'),
  row: relationRow('r'),
  order: relationOrder,
  also: `${entityRow('h')} AS head, ${entityRow('t')} AS tail`,
}
const ties: Listing = {
  match: `(e:Entity {id: id})-[r:${RELATION_TYPES}]-(o:Entity)`,
  condition: tieCondition('r', 'o'),
  row: relationRow('r'),
  order: relationOrder,
  also: `other: ${entityRow('o')}`,
}
const evidence: Listing = {
  match: '(ev:Evidence {relationId: id})',
  condition: 'true',
  row: evidenceRow('ev'),
  order: evidenceOrder,
}
const mentions: Listing = {
  match: '(e:Entity {id: id})<-[m:MENTIONS]-(s:Sentence)',
  condition: 'true',
  row: mentionRow('m', 's', 'e'),
  order: mentionOrder,
}
const documents: Listing = {
  match: '(d:Document)',
  condition: documentCondition('d'),
  row: documentRow('d'),
  order: documentOrder,
}

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
export const relationCount = (filter: MaybeFilter): Query => ({
  text: toCount(relations),
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
