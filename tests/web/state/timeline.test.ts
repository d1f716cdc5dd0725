import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInPeriod } from '../../../web/state/period.ts'
import { toBars, toNextRange, toPeriod, toRange, toTicks } from '../../../web/state/timeline.ts'
import { date } from './questions.ts'

const on = (day: string | null) => ({ firstOn: day, lastOn: day })
const ties = fc.array(fc.oneof(date.map(on), fc.constant(on(null))), { maxLength: 30 })
const mode = fc.constantFrom('auto' as const, 'MONTH' as const, 'YEAR' as const)

describe('the bars of the timeline', () => {
  test('are months for a few years, with the empty ones between', () => {
    const { bars, granularity, undated } = toBars([on('2021-11-03'), on('2022-02'), on('2022-02-05'), on(null)], 'auto')
    expect(granularity).toBe('MONTH')
    expect(bars).toEqual([
      { key: '2021-11', count: 1 },
      { key: '2021-12', count: 0 },
      { key: '2022-01', count: 0 },
      { key: '2022-02', count: 2 },
    ])
    expect(undated).toBe(1)
  })

  test('are years for many, or when asked for', () => {
    expect(toBars([on('2010-01'), on('2020-05')], 'auto').bars).toHaveLength(11)
    expect(toBars([on('2020-01'), on('2020-05')], 'YEAR').bars).toEqual([{ key: '2020', count: 2 }])
  })

  test('a tie of which only the year is known is no month', () => {
    expect(toBars([on('2021'), on('2021-08')], 'MONTH')).toMatchObject({ imprecise: 1, bars: [{ key: '2021-08' }] })
  })

  test('every tie is in a bar, undated or imprecise, and no bar is missing or twice', () => {
    fc.assert(
      fc.property(ties, mode, (all, how) => {
        const { bars, undated, imprecise } = toBars(all, how)
        expect(bars.reduce((sum, { count }) => sum + count, 0) + undated + imprecise).toBe(all.length)
        const keys = bars.map(({ key }) => key)
        expect([...new Set(keys)].sort()).toEqual(keys)
        expect(bars.length).toBeLessThanOrEqual(360)
      }),
    )
  })
})

describe('a range of bars', () => {
  test('leads to a period and back to itself, and holds the ties of its bars', () => {
    fc.assert(
      fc.property(ties, mode, fc.nat(), fc.nat(), (all, how, a, b) => {
        const { bars, granularity } = toBars(all, how)
        fc.pre(bars.length > 0)
        const [first, last] = [a % bars.length, b % bars.length].sort((x, y) => x - y) as [number, number]
        const period = toPeriod(bars, [last, first])
        expect(toRange(bars, period)).toEqual([first, last])
        const inBars = bars.slice(first, last + 1).reduce((sum, { count }) => sum + count, 0)
        const inPeriod = all.filter((tie) => isInPeriod(tie, period)).length
        if (granularity === 'YEAR' && (first > 0 || last < bars.length - 1)) expect(inPeriod).toBe(inBars)
        else expect(inPeriod).toBeGreaterThanOrEqual(inBars)
      }),
    )
  })

  test('of all bars is the open one, of a single bar that bar', () => {
    const bars = ['2021', '2022'].map((key) => ({ key, count: 1 }))
    expect(toPeriod(bars, [0, 1])).toEqual({})
    expect(toPeriod(bars.slice(0, 1), [0, 0])).toEqual({ from: '2021', to: '2021' })
    expect(toPeriod([], [0, 0])).toEqual({})
  })

  test('outside of all bars touches none', () => {
    expect(toRange([{ key: '2021', count: 1 }], { from: '2030' })).toBeUndefined()
    expect(toRange([], {})).toBeUndefined()
  })
})

describe('playing', () => {
  const bars = ['2019', '2020', '2021', '2022'].map((key) => ({ key, count: 1 }))
  test.each([
    ['a chosen range moves on, as wide as it is', [0, 1], false, [1, 2]],
    ['time grows from where it began', [0, 1], true, [0, 2]],
    ['ends at the last bar', [2, 3], false, undefined],
  ] as const)('%s', (_name, range, isGrowing, next) => {
    expect(toNextRange(bars, range, isGrowing)).toEqual(next)
  })

  test('comes to an end from everywhere', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.boolean(), (a, b, isGrowing) => {
        let range: readonly [number, number] | undefined = [Math.min(a, b), Math.max(a, b)]
        for (let steps = 0; range; steps++) {
          expect(steps).toBeLessThanOrEqual(bars.length)
          range = toNextRange(bars, range, isGrowing)
        }
      }),
    )
  })
})

test('never more dates below than there is room for, Januaries first', () => {
  const months = toBars([on('2020-03'), on('2023-02')], 'MONTH').bars
  expect(toTicks(months, 8).map((i) => months[i]!.key)).toEqual(['2021-01', '2022-01', '2023-01'])
  fc.assert(
    fc.property(ties, mode, fc.integer({ min: 1, max: 12 }), (all, how, most) => {
      expect(toTicks(toBars(all, how).bars, most).length).toBeLessThanOrEqual(most)
    }),
  )
})
