// From the drawn ties to the bars of the timeline, and between ranges of bars and periods. Pure.
import { type Dated, type Granularity, isInPeriod, type Period, type TimelineMode } from './period.ts'

export interface Bar {
  /** The month or year, ISO. */
  readonly key: string
  /** Ties that begin or end in it; of those without an event date, the date of the bulletin counts. */
  readonly count: number
}
export interface Bars {
  readonly granularity: Granularity
  /** From the first to the last, also the empty ones between. */
  readonly bars: readonly Bar[]
  /** Ties without any date. */
  readonly undated: number
  /** Ties of which only the year is known, where bars are months. */
  readonly imprecise: number
}
/** Numbers of the first and the last bar. */
export type Range = readonly [number, number]

const SIZE = { MONTH: 7, YEAR: 4 } as const
/** By itself the timeline shows months as long as there are no more. */
const MOST_MONTHS = 48
/** More bars than these cannot be told apart; then years are shown whatever was asked for. */
const MOST_BARS = 360

const toDates = ({ firstOn, lastOn }: Dated): string[] => [firstOn, lastOn].filter((date) => date !== null)

function toKeys(first: string, last: string, granularity: Granularity): string[] {
  const keys: string[] = []
  let year = Number(first.slice(0, 4))
  let month = granularity === 'MONTH' ? Number(first.slice(5, 7)) : 0
  for (let key = first; key <= last; ) {
    keys.push(key)
    if (granularity === 'YEAR') year++
    else if (++month > 12) [year, month] = [year + 1, 1]
    key = String(year).padStart(4, '0') + (granularity === 'YEAR' ? '' : `-${String(month).padStart(2, '0')}`)
  }
  return keys
}

function toGranularity(mode: TimelineMode, dates: readonly string[]): Granularity {
  if (mode === 'YEAR') return 'YEAR'
  const months = dates.filter((date) => date.length >= SIZE.MONTH).map((date) => date.slice(0, SIZE.MONTH))
  const toNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  const numbers = months.map(toNumber)
  const span =
    numbers.reduce((a, b) => Math.max(a, b), 0) - numbers.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER) + 1
  if (months.length === 0 || span > MOST_BARS) return 'YEAR'
  return mode === 'MONTH' || span <= MOST_MONTHS ? 'MONTH' : 'YEAR'
}

/** The bars of the ties, by months or years as asked for or as fits. */
export function toBars(ties: readonly Dated[], mode: TimelineMode): Bars {
  const granularity = toGranularity(mode, ties.flatMap(toDates))
  const size = SIZE[granularity]
  const counts = new Map<string, number>()
  let undated = 0
  let imprecise = 0
  for (const tie of ties) {
    const dates = toDates(tie)
    const keys = new Set(dates.filter((date) => date.length >= size).map((date) => date.slice(0, size)))
    if (dates.length === 0) undated++
    else if (keys.size === 0) imprecise++
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const known = [...counts.keys()].sort()
  const keys = known.length ? toKeys(known[0]!, known.at(-1)!, granularity) : []
  return { granularity, bars: keys.map((key) => ({ key, count: counts.get(key) ?? 0 })), undated, imprecise }
}

/** The bars that the period touches; all of them for the open one, undefined where it touches none. */
export function toRange(bars: readonly Bar[], period: Period): Range | undefined {
  if (bars.length === 0) return undefined
  const isIn = ({ key }: Bar): boolean => isInPeriod({ firstOn: key, lastOn: key }, period)
  const first = bars.findIndex(isIn)
  return first < 0 ? undefined : [first, bars.findLastIndex(isIn)]
}

/**
 * The period of a range of bars, given in either order and held within what there is; the open one for all of them. Of a
 * single bar it is that bar: who clicks it wants what has no date away.
 */
export function toPeriod(bars: readonly Bar[], [a, b]: Range): Period {
  const hold = (at: number): number => Math.min(bars.length - 1, Math.max(0, at))
  const [first, last] = [hold(Math.min(a, b)), hold(Math.max(a, b))]
  const [from, to] = [bars[first], bars[last]]
  const isAll = bars.length > 1 && first === 0 && last === bars.length - 1
  return from && to && !isAll ? { from: from.key, to: to.key } : {}
}

/**
 * The next step of playing: a chosen range moves on by one bar, as wide as it is; from the whole, time grows from its
 * first bar. Undefined at the end.
 */
export function toNextRange(bars: readonly Bar[], range: Range, isGrowing: boolean): Range | undefined {
  const [first, last] = range
  if (last >= bars.length - 1) return undefined
  return isGrowing ? [first, last + 1] : [first + 1, last + 1]
}

/** Which bars have their date written below: at most so many, evenly spread, years first. */
export function toTicks(bars: readonly Bar[], most: number): readonly number[] {
  const years = bars.flatMap(({ key }, i) => (key.length === SIZE.YEAR || key.endsWith('-01') ? [i] : []))
  const all = years.length >= 2 ? years : bars.map((_, i) => i)
  const every = Math.ceil(all.length / most)
  return all.filter((_, i) => i % every === 0)
}
