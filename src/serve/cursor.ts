// Opaque cursors: the order's name and the keys of a row, so that a page begins after a row even when it has gone.
import { GongbaoError } from '../errors.ts'

export type CursorKeys = readonly (string | number)[]

/** `order` names the list the cursor belongs to; a cursor of another list is refused. */
export const toCursor = (order: string, keys: CursorKeys): string =>
  Buffer.from(JSON.stringify([order, ...keys])).toString('base64url')

/** Throws BAD_ARGUMENT for what `toCursor` did not make for this order. */
export function parseCursor(order: string, length: number, cursor: string | null | undefined): CursorKeys | undefined {
  if (cursor === null || cursor === undefined) return undefined
  const value = readJson(Buffer.from(cursor, 'base64url').toString())
  const fits =
    Array.isArray(value) &&
    value.length === length + 1 &&
    value[0] === order &&
    value.every((each) => typeof each === 'string' || Number.isFinite(each))
  if (fits) return value.slice(1) as CursorKeys
  throw new GongbaoError(
    'BAD_ARGUMENT',
    '`after` is no cursor of this list.',
    'Give an `endCursor` or `cursor` of the same field with the same `orderBy`, or leave `after` out.',
    cursor,
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
