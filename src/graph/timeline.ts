// What is asked for in, relations by the time of their events out: one query, whatever the size of the network.
import type { RelationType } from '../domain/ontology.ts'
import { SIZES, type TimelineArguments, timelineCounts } from './queries/timeline.ts'
import type { Reader } from './reader.ts'

export interface TimelineBucket {
  /** First and last day, ISO. */
  readonly from: string
  readonly to: string
  readonly count: number
  readonly byEvent: number
  readonly types: readonly { readonly type: RelationType; readonly count: number }[]
}

export interface Timeline {
  readonly buckets: readonly TimelineBucket[]
  readonly undated: number
  readonly imprecise: number
  readonly firstOn: string | null
  readonly lastOn: string | null
}

interface CountRow extends Pick<TimelineBucket, 'count' | 'byEvent' | 'types'> {
  readonly bucket: string
  readonly first: string | null
  readonly last: string | null
}

export async function readTimeline(reader: Reader, asked: TimelineArguments): Promise<Timeline> {
  const rows = (await reader.read(timelineCounts(asked))) as unknown as readonly CountRow[]
  const size = SIZES[asked.granularity]
  const total = (from: readonly CountRow[]): number => from.reduce((sum, { count }) => sum + count, 0)
  const days = rows.flatMap(({ first, last }) => (first && last ? [first, last] : [])).sort()
  return {
    buckets: rows
      .filter(({ bucket }) => bucket.length === size)
      .map(({ bucket, count, byEvent, types }) => ({ ...toDays(bucket), count, byEvent, types })),
    undated: total(rows.filter(({ bucket }) => bucket === '')),
    imprecise: total(rows.filter(({ bucket }) => bucket !== '' && bucket.length < size)),
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
  }
}

/** First and last day of a day, month or year. */
export function toDays(date: string): { readonly from: string; readonly to: string } {
  const [year, month, day] = date.split('-')
  if (day !== undefined) return { from: date, to: date }
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  // The day before the first of the next month.
  const last = new Date(Date.UTC(2000, Number(month), 0))
  last.setUTCFullYear(Number(year), Number(month), 0)
  return { from: `${date}-01`, to: `${date}-${String(last.getUTCDate()).padStart(2, '0')}` }
}
