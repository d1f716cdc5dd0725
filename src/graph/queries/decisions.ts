// What was decided by hand, newest first.
import type { Query } from '../query.ts'
import { type Order, type PageArguments, toAfterCondition, toKeys, toOrderBy, toPageParameters } from './page.ts'

export interface DecisionRow {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly by: string | null
  readonly note: string | null
  readonly payload: string
  readonly undone: boolean
}

const order: Order = [{ key: 'd.at', descending: true }, { key: 'd.id' }]

/** `{row, keys}`. */
export const decisionPage = (page: PageArguments): Query => ({
  text: `MATCH (d:Decision) WHERE ${toAfterCondition(order)}
WITH d ${toOrderBy(order)} LIMIT $limit
RETURN d { .id, .kind, .at, .by, .note, .payload, undone: coalesce(d.undone, false) } AS row, ${toKeys(order)} AS keys`,
  parameters: toPageParameters(page),
})

export const decisionCount: Query = { text: 'MATCH (d:Decision) RETURN count(d) AS count', parameters: {} }
