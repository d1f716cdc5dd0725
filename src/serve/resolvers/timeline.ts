// `timeline` of Query: relations by the time of their events.
import type { Filter } from '../../graph/queries/filter.ts'
import type { Granularity } from '../../graph/queries/timeline.ts'
import { readTimeline, type Timeline } from '../../graph/timeline.ts'
import { checkFilter, checkIds } from '../arguments.ts'
import type { Context } from '../context.ts'

interface TimelineAsked {
  readonly ids?: readonly string[] | null
  readonly filter?: Filter | null
  readonly granularity: Granularity
}

export const timelineQueries = {
  timeline: (_: unknown, { ids, filter, granularity }: TimelineAsked, { reader }: Context): Promise<Timeline> =>
    readTimeline(reader, { ids: checkIds('ids', ids), filter: checkFilter(filter), granularity }),
}
