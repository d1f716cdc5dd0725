// What the screen of paths knows: the answer to the question of the view, and which of its states the screen is in.
import { ApiError } from '../api/client.ts'
import type { EntityEnd, Path } from '../api/types.ts'
import { useEntityRef, usePaths } from '../api/use-queries.ts'
import { findChosen, toAllowed } from '../state/path-picture.ts'
import { type End, LONGEST_PATH } from '../state/path-question.ts'
import type { View } from '../state/view.ts'
import { useTypes } from './ontology.tsx'
import { useWeaker, type Weaker } from './use-weaker.ts'

export type PathsState =
  | { readonly kind: 'open'; readonly missing: readonly End[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'gone'; readonly end: End }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error; retry(): void }
  | {
      readonly kind: 'none'
      readonly from: EntityEnd
      readonly to: EntityEnd
      readonly isLongest: boolean
      readonly weaker: Weaker
    }
  | { readonly kind: 'found'; readonly paths: readonly Path[]; readonly chosen: Path }

export function usePathsAnswer({ paths: question }: View): PathsState {
  const { ontology } = useTypes()
  const { from, to, maxLength, first } = question
  const isAsked = from !== undefined && to !== undefined && from !== to
  const fromEntity = useEntityRef(from)
  const toEntity = useEntityRef(to)
  const types = toAllowed(
    ontology.entityTypes.map(({ name }) => name),
    question.withoutTypes,
  )
  const relationTypes = toAllowed(
    ontology.relationTypes.map(({ name }) => name),
    question.withoutRelationTypes,
  )
  // Of an end that is gone nothing is asked: the server would refuse it.
  const areThere = Boolean(fromEntity.data && toEntity.data)
  const filter = { ...(types && { types }), ...(relationTypes && { relationTypes }) }
  const answer = usePaths(isAsked && areThere ? { from, to, maxLength, first, filter } : undefined)

  const hasNone = isAsked && areThere && answer.data?.length === 0
  const weaker = useWeaker({
    from: hasNone ? (fromEntity.data ?? undefined) : undefined,
    to: hasNone ? (toEntity.data ?? undefined) : undefined,
    maxLength,
    filter,
  })

  if (fromEntity.data === null) return { kind: 'gone', end: 'from' }
  if (toEntity.data === null) return { kind: 'gone', end: 'to' }
  if (from === undefined || to === undefined)
    return { kind: 'open', missing: (['from', 'to'] as const).filter((end) => question[end] === undefined) }
  if (from === to) return { kind: 'same' }
  const failed = [answer, fromEntity, toEntity].find(({ error }) => error)
  if (failed?.error instanceof ApiError && failed.error.code === 'NOT_FOUND') return { kind: 'gone', end: 'to' }
  if (failed?.error) return { kind: 'failed', error: failed.error, retry: () => void failed.refetch() }
  if (!answer.data || !fromEntity.data || !toEntity.data) return { kind: 'loading' }
  const chosen = findChosen(answer.data, question.chosen)
  if (chosen) return { kind: 'found', paths: answer.data, chosen }
  return { kind: 'none', from: fromEntity.data, to: toEntity.data, isLongest: maxLength >= LONGEST_PATH, weaker }
}
