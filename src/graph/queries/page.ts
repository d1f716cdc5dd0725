// A stable order in, the Cypher for one page of it out. A page begins after the keys of the last row of the one before,
// so that what is inserted meanwhile neither repeats nor hides a row.

/** One part of an order; the last part of an order must be unique. */
export interface OrderPart {
  /** A Cypher expression that is never null. */
  readonly key: string
  readonly descending?: boolean
}

export type Order = readonly OrderPart[]

export interface PageArguments {
  readonly first: number
  /** The keys of the row after which the page begins, as `toKeys` gave them. */
  readonly after?: readonly (string | number)[] | undefined
}

/** A Cypher list of the keys of a row. */
export const toKeys = (order: Order): string => `[${order.map(({ key }) => key).join(', ')}]`

export const toOrderBy = (order: Order): string =>
  `ORDER BY ${order.map(({ key, descending }) => (descending ? `${key} DESC` : key)).join(', ')}`

/** True for rows after `$after`, and for all rows when it is null. */
export function toAfterCondition(order: Order): string {
  const beyond = order.reduceRight((rest, { key, descending }, index) => {
    const past = `${key} ${descending ? '<' : '>'} $after[${index}]`
    return rest ? `(${past} OR (${key} = $after[${index}] AND ${rest}))` : past
  }, '')
  return `($after IS NULL OR ${beyond})`
}

/** One row more than the page, which tells whether there is a next page. */
export const toPageParameters = ({ first, after }: PageArguments): Readonly<Record<string, unknown>> => ({
  limit: first + 1,
  after: after ?? null,
})
