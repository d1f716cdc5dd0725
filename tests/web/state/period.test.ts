import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInPeriod, type Period, setPeriod, toFirstDay, toLastDay } from '../../../web/state/period.ts'
import { toPicture } from '../../../web/state/picture.ts'
import { START } from '../../../web/state/view.ts'
import { toEdge, toNode } from './bare.ts'
import { date, period } from './questions.ts'

const dated = fc.tuple(date, date).map(([a, b]) => {
  const [firstOn, lastOn] = [a, b].sort()
  return { firstOn: firstOn!, lastOn: lastOn! }
})

describe('a period', () => {
  test.each<[string, string, Period, boolean]>([
    ['2021-08-12', '2021-08-12', { from: '2021-08', to: '2021-08' }, true],
    ['2021-08-31', '2021-08-31', { from: '2021-09' }, false],
    ['2021', '2021', { from: '2021-09', to: '2021-09' }, true],
    ['2020-05', '2022-01', { from: '2021', to: '2021' }, true],
    ['2020-05', '2020-12', { from: '2021' }, false],
    ['2022-01-01', '2022-01-01', { to: '2021' }, false],
    ['2021-12-31', '2021-12-31', { to: '2021' }, true],
  ])('a tie from %s to %s and %o', (firstOn, lastOn, asked, expected) => {
    expect(isInPeriod({ firstOn, lastOn }, asked)).toBe(expected)
  })

  test('holds what is undated only while it has no bounds', () => {
    expect(isInPeriod({ firstOn: null, lastOn: null }, {})).toBe(true)
    expect(isInPeriod({ firstOn: null, lastOn: null }, { from: '1900' })).toBe(false)
  })

  test('a wider one holds all that a narrower one holds', () => {
    fc.assert(
      fc.property(dated, period, (tie, asked) => {
        if (!isInPeriod(tie, asked)) return
        const { from, to } = asked
        expect(isInPeriod(tie, from === undefined ? {} : { from })).toBe(true)
        expect(isInPeriod(tie, to === undefined ? {} : { to })).toBe(true)
        expect(isInPeriod(tie, {})).toBe(true)
      }),
    )
  })

  test('has its ends in order, however they were given', () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        const { period: kept } = setPeriod({ from, to })(START)
        expect(toFirstDay(kept.from!) <= toLastDay(kept.to!)).toBe(true)
        expect([kept.from, kept.to].sort()).toEqual([from, to].sort())
      }),
    )
  })
})

describe('a picture in a period', () => {
  const edge = (head: string, tail: string, on: string | null) =>
    toEdge(head, tail, { id: `${head}${tail}`, firstOn: on, lastOn: on })
  const loaded = {
    nodes: ['a', 'b', 'c', 'd'].map((id) => toNode(id)),
    edges: [edge('a', 'b', '2020-03'), edge('b', 'c', '2021-04'), edge('a', 'c', null)],
  }

  test('has the ties of that time and the entities they hold; what has no tie at all stays', () => {
    const { nodes, edges } = toPicture(loaded, [], [], { from: '2021', to: '2021' })
    expect(edges.map(({ id }) => id)).toEqual(['bc'])
    expect(nodes.map(({ id }) => id)).toEqual(['b', 'c', 'd'])
  })

  test('is whole without one', () => {
    expect(toPicture(loaded, [], [])).toEqual(loaded)
    expect(toPicture(loaded, [], [], {})).toEqual(loaded)
  })
})
