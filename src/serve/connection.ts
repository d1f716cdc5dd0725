// The rows of a page in, a Relay connection out.
import type { CursorKeys } from './cursor.ts'
import { toCursor } from './cursor.ts'

export interface PageRow<T> {
  readonly row: T
  readonly keys: CursorKeys
}

export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[]
  readonly nodes: readonly T[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  /** Read only when it is asked for. */
  readonly totalCount: () => Promise<number>
}

/** `rows` holds one more than `first` where there is a next page. */
export function toConnection<T>(
  order: string,
  rows: readonly PageRow<T>[],
  first: number,
  totalCount: () => Promise<number>,
): Connection<T> {
  const edges = rows.slice(0, first).map(({ row, keys }) => ({ node: row, cursor: toCursor(order, keys) }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  }
}
