// The queries for one page and for the count of all in, a Relay connection out: what every list of Query has in common.
import type { Fields, Query } from '../../graph/query.ts'
import { type Connection, type PageRow, toConnection } from '../connection.ts'
import type { Context } from '../context.ts'

/** `order` names the list for its cursors; rows of `page` are `{row, keys}` and may hold more, which `onRow` is told. */
export async function readPage<T>(
  { reader }: Context,
  order: string,
  first: number,
  page: Query,
  count: Query,
  onRow: (fields: Fields) => void = () => {},
): Promise<Connection<T>> {
  const rows = await reader.read(page)
  for (const row of rows) onRow(row)
  return toConnection(order, rows as unknown as readonly PageRow<T>[], first, async () => {
    const [counted] = await reader.read(count)
    return counted?.count as number
  })
}
