// A stretch of time that ties have to fall into: of the view, for canvas, table and counts. Dates are ISO, possibly partial
// (2021 and 2021-08 stand for all their days), both ends included. Pure.
import type { Step } from './view.ts'

export interface Period {
  /** Absent: since ever. */
  readonly from?: string
  /** Absent: without end. */
  readonly to?: string
}
export interface Dated {
  readonly firstOn: string | null
  readonly lastOn: string | null
}

export const isOpenPeriod = ({ from, to }: Period): boolean => from === undefined && to === undefined

/** The first and the last day that a partial date stands for, as texts that compare like dates. */
export const toFirstDay = (date: string): string => `${date}-01-01`.slice(0, 10)
export const toLastDay = (date: string): string => `${date}-99-99`.slice(0, 10)

/** Whether some day of the tie may lie in the period: the same as the API's filter. What is undated lies in none but the open one. */
export function isInPeriod({ firstOn, lastOn }: Dated, { from, to }: Period): boolean {
  if (from === undefined && to === undefined) return true
  const first = firstOn ?? lastOn
  const last = lastOn ?? firstOn
  if (!first || !last) return false
  return (
    (from === undefined || toLastDay(last) >= toFirstDay(from)) &&
    (to === undefined || toFirstDay(first) <= toLastDay(to))
  )
}

/** Only what falls into the period counts from now on; of two ends in the wrong order, the other way round. */
export const setPeriod =
  ({ from, to }: Period): Step =>
  (view) => {
    const isTurned = from !== undefined && to !== undefined && toFirstDay(from) > toLastDay(to)
    const [first, last] = isTurned ? [to, from] : [from, to]
    return { ...view, period: { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) } }
  }

export const clearPeriod: Step = (view) => ({ ...view, period: {} })

export const GRANULARITIES = ['MONTH', 'YEAR'] as const
export type Granularity = (typeof GRANULARITIES)[number]
/** How the timeline is shown: folded away, by months or years as fits, or as somebody chose. */
export const TIMELINES = ['auto', 'closed', ...GRANULARITIES] as const
export type TimelineMode = (typeof TIMELINES)[number]

export const setTimeline =
  (timeline: TimelineMode): Step =>
  (view) => ({ ...view, timeline })
