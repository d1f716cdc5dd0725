import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toSegments } from '../../../web/state/segments.ts'

const marks = fc
  .array(fc.record({ start: fc.nat(60), length: fc.nat(30) }))
  .map((list) => list.map(({ start, length }, i) => ({ start, end: start + length, value: i })))

describe('a text cut at its marks', () => {
  test('the pieces together are the text, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(30), marks, (text, start, some) => {
        const pieces = toSegments(text, start, some)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.start - start)).toBe(true)
      }),
    )
  })

  test('each piece has exactly the marks that cover it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(30), marks, (text, start, some) => {
        for (const piece of toSegments(text, start, some))
          for (let at = piece.start; at < piece.start + piece.text.length; at++)
            expect([...piece.values].sort()).toEqual(
              some
                .filter((mark) => mark.start <= at && mark.end > at)
                .map(({ value }) => value)
                .sort(),
            )
      }),
    )
  })

  test('both ends of 云禾市科技局与江澜大学签约 are marked, the rest is not', () => {
    const text = '云禾市科技局与江澜大学签约'
    const pieces = toSegments(text, 100, [
      { start: 100, end: 106, value: 'head' },
      { start: 107, end: 111, value: 'tail' },
    ])
    expect(pieces.map((piece) => [piece.text, ...piece.values])).toEqual([
      ['云禾市科技局', 'head'],
      ['与'],
      ['江澜大学', 'tail'],
      ['签约'],
    ])
  })

  test('of nested marks the outer one comes first', () => {
    const [inner] = toSegments('江澜大学', 0, [
      { start: 0, end: 2, value: 'place' },
      { start: 0, end: 4, value: 'university' },
    ])
    expect(inner?.values).toEqual(['university', 'place'])
  })
})
