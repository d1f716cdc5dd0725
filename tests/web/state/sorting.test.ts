import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortRows, toNextOrder } from '../../../web/state/sorting.ts'

describe('sorting', () => {
  test('Chinese names stand in the order of pinyin', () => {
    expect(sortRows(['云禾', '安宁', '江澜'], (name) => name, false)).toEqual(['安宁', '江澜', '云禾'])
  })
  test('numbers inside names count as numbers', () => {
    expect(sortRows(['第10所', '第9所'], (name) => name, false)).toEqual(['第9所', '第10所'])
  })
  test('empty cells are last in either direction, and nothing is lost', () => {
    const cell = fc.option(fc.oneof(fc.integer(), fc.string()), { nil: null })
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (cells, isDown) => {
        const sorted = sortRows(cells, (one) => one, isDown)
        const firstBlank = sorted.findIndex((one) => one === null || one === '')
        if (firstBlank >= 0) expect(sorted.slice(firstBlank).every((one) => one === null || one === '')).toBe(true)
        expect(sorted.length).toBe(cells.length)
      }),
    )
  })
  test('a click on the same column turns it round, on another one begins anew', () => {
    const order = { column: 'name', isDown: false }
    expect(toNextOrder(order, 'name', false)).toEqual({ column: 'name', isDown: true })
    expect(toNextOrder(order, 'degree', true)).toEqual({ column: 'degree', isDown: true })
  })
})
