import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toParts } from '../../../web/text/named.tsx'

describe('the names in a sentence', () => {
  test.each([
    ['Between “云禾市” and “江澜大学”.', ['云禾市', '江澜大学'], ['Between “', '云禾市', '” and “', '江澜大学', '”.']],
    ['云禾市 and 云禾市科技局', ['云禾市', '云禾市科技局'], ['', '云禾市', ' and ', '云禾市科技局', '']],
    ['A (B) (B)', ['(B)'], ['A ', '(B)', ' ', '(B)', '']],
    ['No name', [], ['No name']],
    ['No name', [''], ['No name']],
  ])('%s', (text, names, parts) => {
    expect(toParts({ text, names })).toEqual(parts)
  })
  test('are every second part, and nothing of the sentence is lost', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (text, names) => {
        const parts = toParts({ text, names })
        expect(parts.join('')).toBe(text)
        for (const name of parts.filter((_, i) => i % 2 === 1)) expect(names).toContain(name)
      }),
    )
  })
})
