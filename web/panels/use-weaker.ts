// What joins two entities more weakly than a path: the way over a place, and the bulletins that name both.
import { useMemo } from 'react'
import type { EntityEnd, Filter, Path } from '../api/types.ts'
import { useMentions, usePaths, useSearch } from '../api/use-queries.ts'
import { findShared, type Shared, toSettled, toTurned, toWeakerPath } from '../state/weaker-path.ts'

export interface Weaker {
  readonly path: Path | undefined
  readonly shared: readonly Shared[]
  /** True while something is still being asked. */
  readonly isLoading: boolean
}

interface Question {
  /** The ends of a question that has no path; undefined asks nothing. */
  readonly from: EntityEnd | undefined
  readonly to: EntityEnd | undefined
  readonly maxLength: number
  readonly filter: Filter
}

export function useWeaker({ from, to, maxLength, filter }: Question): Weaker {
  const isAsked = from !== undefined && to !== undefined
  const ahead = useOverPlace(from, to, maxLength, filter)
  const back = useOverPlace(to, from, maxLength, filter)
  const fromMentions = useMentions(isAsked ? from.id : undefined)
  const toMentions = useMentions(isAsked ? to.id : undefined)
  const path = useMemo(
    () =>
      [ahead.path, back.path && toTurned(back.path)]
        .filter((way) => way !== undefined)
        .sort((a, b) => a.length - b.length)[0],
    [ahead.path, back.path],
  )
  const shared = useMemo(
    () => findShared(fromMentions.data ?? [], toMentions.data ?? []),
    [fromMentions.data, toMentions.data],
  )
  return { path, shared, isLoading: [ahead, back, fromMentions, toMentions].some(({ isLoading }) => isLoading) }
}

function useOverPlace(
  end: EntityEnd | undefined,
  other: EntityEnd | undefined,
  maxLength: number,
  filter: Filter,
): { readonly path: Path | undefined; readonly isLoading: boolean } {
  const settled = useMemo(() => end && toSettled(end), [end])
  const search = useSearch(settled?.place ?? '')
  const place = search.data?.find(({ entity }) => entity.name === settled?.place)?.entity
  const isThere = place !== undefined && other !== undefined && place.id !== end?.id && place.id !== other.id
  const paths = usePaths(isThere ? { from: place.id, to: other.id, maxLength, first: 1, filter } : undefined)
  const found = isThere ? paths.data?.[0] : undefined
  const path = useMemo(() => {
    if (!settled || !place || !other) return undefined
    // The other end is the place.
    const onwards =
      place.id === other.id ? { nodes: [{ ...other, documentCount: 0, degree: 1 }], relations: [] } : found
    return onwards && toWeakerPath(settled, place, onwards)
  }, [settled, place, other, found])
  return { path, isLoading: search.isLoading || paths.isLoading }
}
