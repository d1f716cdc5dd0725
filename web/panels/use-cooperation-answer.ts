// What the screen of cooperation knows: the answer to the filters of the view, and what of it is left after narrowing to a
// member, a community or two places.
import { useMemo } from 'react'
import type { Cooperation, Filter } from '../api/types.ts'
import { useCooperation } from '../api/use-queries.ts'
import { type Narrowed, toNarrowed } from '../state/cooperation-picture.ts'
import type { View } from '../state/view.ts'

/** So many pairs are shown at most; the heaviest. */
const MOST_PAIRS = 200
/** Of so many, the pairs of one community or two places are picked out here; those of one member the server picks. */
const MOST_PICKED_FROM = 1_000

export interface CooperationAnswer {
  readonly data: Cooperation | undefined
  readonly narrowed: Narrowed | undefined
  readonly isLoading: boolean
  readonly error: Error | null
  retry(): void
}

export function useCooperationAnswer({ cooperation, period }: View): CooperationAnswer {
  const { types, places, minWeight, member, community, regions } = cooperation
  const isPicked = community !== undefined || regions !== undefined
  const filter: Filter = {
    ...(types.length && { types }),
    ...(places.length && { places }),
    ...(period.from !== undefined && { from: period.from }),
    ...(period.to !== undefined && { to: period.to }),
  }
  const { data, error, isFetching, refetch } = useCooperation({
    ...(member !== undefined && { ids: [member] }),
    filter,
    minWeight,
    limit: isPicked ? MOST_PICKED_FROM : MOST_PAIRS,
  })
  const narrowed = useMemo(() => data && toNarrowed(data, cooperation), [data, cooperation])
  return { data, narrowed, isLoading: isFetching, error: data ? null : error, retry: () => void refetch() }
}
