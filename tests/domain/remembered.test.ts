import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toRemembered } from '../../src/domain/remembered.ts'

it('gives the same answers as the function, undefined among them', () => {
  const ask = (text: string): number | undefined => (text.length % 2 === 0 ? text.length : undefined)
  const remembered = toRemembered(ask)
  fc.assert(
    fc.property(fc.string({ maxLength: 3 }), (text) => {
      expect(remembered(text)).toBe(ask(text))
    }),
  )
})

it('asks once for a string, and again after very many others', () => {
  let asked = 0
  const remembered = toRemembered(() => ++asked)
  expect([remembered('云溪'), remembered('云溪')]).toEqual([1, 1])
  for (let index = 0; index < 6_000; index++) remembered(`${index}`)
  expect(remembered('云溪')).toBeGreaterThan(1)
})
