import { describe, expect, it } from 'vitest'
import { createRandom } from '../../bench/extract/random.ts'
import { toSlope } from '../../bench/extract/slope.ts'
import { toBulletin } from '../../bench/extract/texts.ts'
import { toMedian } from '../../bench/machine.ts'
import { toTable } from '../../bench/table.ts'
import { readDocument } from '../../src/bulletin/read.ts'

describe('generated bulletins', () => {
  it('are the same text for the same number, and another for another number or seed', () => {
    expect(toBulletin(7)).toBe(toBulletin(7))
    expect(toBulletin(8)).not.toBe(toBulletin(7))
    expect(toBulletin(7, 1)).not.toBe(toBulletin(7))
  })

  it('are about 2,000 characters long', () => {
    for (let number = 0; number < 50; number++) {
      const { length } = toBulletin(number)
      expect(length).toBeGreaterThanOrEqual(2000)
      expect(length).toBeLessThan(3500)
    }
  })

  it('are read as articles with headlines and bylines', () => {
    const { document, issues } = readDocument(new TextEncoder().encode(toBulletin(3)), '3.txt')
    expect(issues).toEqual([])
    expect(document.articles.every(({ title }) => title !== '')).toBe(true)
    expect(new Set(document.sentences.map(({ kind }) => kind))).toEqual(new Set(['headline', 'byline', 'body']))
  })
})

describe('figures of a benchmark', () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('have as the median of %j %d', (values, median) => {
    expect(toMedian(values)).toBe(median)
  })

  it('have no median where there are none', () => {
    expect(() => toMedian([])).toThrow(RangeError)
  })

  it('rise by the slope of the line that fits them best', () => {
    expect(toSlope([0, 1, 2, 3].map((x) => ({ x, y: 5 + 2 * x })))).toBeCloseTo(2)
    expect(toSlope([1, 2, 3].map((x) => ({ x, y: 7 })))).toBeCloseTo(0)
    expect(() => toSlope([{ x: 1, y: 1 }])).toThrow(RangeError)
  })

  it('stand to the right in a table, words to the left', () => {
    const rows = [
      ['who', 'speed'],
      ['a', '5'],
      ['long', '1,000'],
    ]
    expect(toTable(rows)).toBe('who   speed\n----  -----\na         5\nlong  1,000')
  })
})

describe('random numbers of a seed', () => {
  it('stay within their limits and reach both', () => {
    const random = createRandom(1)
    const drawn = new Set(Array.from({ length: 200 }, () => random.integer(2, 4)))
    expect([...drawn].sort()).toEqual([2, 3, 4])
    expect(() => random.pick([])).toThrow(RangeError)
  })
})
