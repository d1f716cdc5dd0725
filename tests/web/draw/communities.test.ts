import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCommunities } from '../../../web/draw/communities.ts'

/** Every pair of the letters is tied. */
const toClique = (letters: string): [string, string][] =>
  [...letters].flatMap((a, i) => [...letters].slice(i + 1).map((b): [string, string] => [a, b]))

describe('communities', () => {
  test.each([
    [
      'two circles with one tie between them are two',
      'abcdxyz',
      [...toClique('abcd'), ...toClique('xyz'), ['a', 'x']],
      ['abcd', 'xyz'],
    ],
    ['who has no ties is alone', 'abcq', toClique('abc'), ['abc', 'q']],
    ['without any tie everybody is alone', 'ba', [], ['a', 'b']],
    [
      'loops and strangers do not count',
      'ab',
      [
        ['a', 'a'],
        ['a', 'z'],
      ],
      ['a', 'b'],
    ],
    ['nobody, no community', '', [], []],
  ] as const)('%s', (_, ids, ties, expected) => {
    const found = findCommunities([...ids], ties as unknown as [string, string][])
    expect(found.map((members) => members.join('')).sort()).toEqual([...expected].sort())
  })

  test('everybody is in exactly one, the same each time', () => {
    const id = fc.constantFrom(...'abcdefghij')
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.array(fc.tuple(id, id), { maxLength: 30 }), (ids, ties) => {
        const found = findCommunities(ids, ties)
        expect(found.flat().sort()).toEqual([...ids].sort())
        expect(findCommunities(ids, ties)).toEqual(found)
        expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).sort((a, b) => b - a))
      }),
    )
  })
})
