// The picture as it is drawn: itself, or, where it is too large for that, its communities. These are found in a worker.
import { useEffect, useMemo, useState } from 'react'
import { FOLD_ABOVE, type Folded, toFolded } from '../state/folding.ts'
import type { Loaded } from '../state/picture.ts'
import type { PictureState } from '../state/use-picture.ts'
import type { Communities } from './communities.ts'

/** The communities of a network; rejects when the worker fails. End it by the signal. */
export function askForCommunities({ nodes, edges }: Loaded, signal: AbortSignal): Promise<Communities> {
  const worker = new Worker(new URL('./communities-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Communities>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.addEventListener('message', ({ data }: MessageEvent<Communities>) => resolve(data))
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.postMessage({ ids: nodes.map(({ id }) => id), ties: edges.map(({ head, tail }) => [head, tail] as const) })
  }).finally(() => worker.terminate())
}

/** Undefined while the picture is small enough to be drawn whole, `wait` until the communities are known. */
export function useFolded(state: PictureState | undefined, unfolded: readonly string[]): Folded | 'wait' | undefined {
  const [found, setFound] = useState<{ readonly of: Loaded; readonly communities: Communities }>()
  const all = state?.all
  const isLarge = (state?.picture.nodes.length ?? 0) > FOLD_ABOVE
  useEffect(() => {
    if (!all || !isLarge || found?.of === all) return
    const end = new AbortController()
    askForCommunities(all, end.signal).then(
      (communities) => setFound({ of: all, communities }),
      // Without communities nothing is folded but what has no ties; the drawing is then one node that can be unfolded.
      () => end.signal.aborted || setFound({ of: all, communities: [] }),
    )
    return () => end.abort()
  }, [all, isLarge, found])
  const communities = found && found.of === all ? found.communities : undefined
  return useMemo(() => {
    if (!state || !isLarge) return undefined
    return communities ? toFolded(state.picture, communities, unfolded) : 'wait'
  }, [state, isLarge, communities, unfolded])
}
