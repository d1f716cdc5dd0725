// The picture of the present view, kept current: asks the API for its parts and keeps the last one while a next one is on its way.
import { useMemo, useRef } from 'react'
import { isAway } from '../api/client.ts'
import type { Graph } from '../api/types.ts'
import { type Neighborhood, useInduced, useNeighborhoods } from '../api/use-queries.ts'
import { parseExpansion } from './expansion.ts'
import { EXPAND_LIMIT, FOCUS_LIMIT, OVERVIEW_LIMIT } from './limits.ts'
import { type Loaded, type Part, type Picture, toIds, toLoaded, toPicture } from './picture.ts'
import type { View } from './view.ts'

export interface PictureState {
  /** Everything the parts bring, also what is hidden or filtered out: what the layout places. */
  readonly all: Loaded
  /** Without what is hidden by hand: what the filters count. */
  readonly loaded: Loaded
  /** What is drawn. */
  readonly picture: Picture
  readonly parts: readonly Part[]
}
export interface PictureAnswer {
  /** Undefined until the first answer. */
  readonly state: PictureState | undefined
  /** True while parts are on their way. */
  readonly isLoading: boolean
  /** A failure that does not pass by itself. */
  readonly error: Error | undefined
  retry(): void
}

const NOTHING: Graph = { nodes: [], edges: [], truncated: false, totalNodes: 0, totalEdges: 0 }

/** What the view asks of the API: the start, then each expansion; the same entity again asks for more of its neighbours. */
export function toNeighborhoods({
  focus,
  reach,
  expanded,
  size,
}: Pick<View, 'focus' | 'reach' | 'expanded' | 'size'>): Neighborhood[] {
  const times = new Map<string, number>()
  return [
    { ids: focus, depth: focus.length ? reach : 1, limit: size || (focus.length ? FOCUS_LIMIT : OVERVIEW_LIMIT) },
    ...expanded.map((text) => {
      const count = (times.get(text) ?? 0) + 1
      times.set(text, count)
      const { id, by } = parseExpansion(text)
      // Around the start as many are drawn already: an expansion there brings others.
      const drawn = focus.includes(id) ? size || FOCUS_LIMIT : 0
      const limit = 1 + drawn + EXPAND_LIMIT * count
      if (by === undefined) return { ids: [id], depth: 1, limit }
      const filter = 'type' in by ? { types: [by.type] } : { relationTypes: [by.relationType] }
      return { ids: [id], depth: 1, limit, filter }
    }),
  ]
}

export function usePicture(view: View): PictureAnswer {
  const { focus, expanded, hidden, withoutTypes, withoutRelationTypes, period } = view
  const asked = toNeighborhoods(view)
  const answers = useNeighborhoods(asked)
  const isComplete = answers.every(({ data, error }) => data !== undefined || (error && !isAway(error)))
  // The answers of react-query are new objects at each call; what they hold changes only with this key.
  const key = answers.map(({ dataUpdatedAt }) => dataUpdatedAt).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `answers`.
  const parts = useMemo<readonly Part[]>(
    () =>
      answers.map(({ data }, i) => ({
        from: i === 0 ? undefined : parseExpansion(expanded[i - 1] ?? '').id,
        graph: data ?? NOTHING,
      })),
    [key, expanded, focus],
  )
  const ids = useMemo(() => toIds(parts).sort(), [parts])
  const needsInduced = isComplete && parts.length > 1 && ids.length > 0
  const induced = useInduced(ids, needsInduced)
  const isReady = isComplete && (!needsInduced || induced.isError || induced.isSuccess)
  const inducedGraph = needsInduced && induced.isSuccess ? induced.data : undefined

  const last = useRef<{ parts: readonly Part[]; induced: Graph | undefined } | undefined>(undefined)
  if (isReady && (last.current?.parts !== parts || last.current.induced !== inducedGraph))
    last.current = { parts, induced: inducedGraph }
  const source = last.current

  const all = useMemo(() => source && toLoaded(source.parts, source.induced, []), [source])
  const loaded = useMemo(() => source && toLoaded(source.parts, source.induced, hidden), [source, hidden])
  const picture = useMemo(
    () => loaded && toPicture(loaded, withoutTypes, withoutRelationTypes, period),
    [loaded, withoutTypes, withoutRelationTypes, period],
  )
  const state = useMemo(
    () => (source && all && loaded && picture ? { all, loaded, picture, parts: source.parts } : undefined),
    [source, all, loaded, picture],
  )
  const first = answers[0]
  const error = first?.error && !isAway(first.error) ? first.error : undefined
  return { state, isLoading: !isReady, error, retry: () => void first?.refetch() }
}
