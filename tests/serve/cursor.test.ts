import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCursor, toCursor } from '../../src/serve/cursor.ts'

describe('a cursor', () => {
  test('gives back the keys it was made from', () => {
    const key = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
    )
    fc.assert(
      fc.property(fc.string(), fc.array(key, { minLength: 1, maxLength: 4 }), (order, keys) => {
        expect(parseCursor(order, keys.length, toCursor(order, keys))).toEqual(keys)
      }),
    )
  })

  test('that is not there begins at the beginning', () => {
    expect(parseCursor('entities', 2, undefined)).toBeUndefined()
    expect(parseCursor('entities', 2, null)).toBeUndefined()
  })

  test.each([
    ['of another list', toCursor('relations', [1, 'a'])],
    ['with too few keys', toCursor('entities', [1])],
    ['with keys that are no texts or numbers', Buffer.from('["entities",{"a":1},null]').toString('base64url')],
    ['of noise', 'zzz'],
    ['that is empty', ''],
  ])('%s is refused', (_, cursor) => {
    expect(() => parseCursor('entities', 2, cursor)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }))
  })
})
