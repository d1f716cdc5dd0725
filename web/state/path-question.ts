// What the screen of paths asks: from whom to whom, how far, over what, and which of the answers is highlighted. Pure steps.
import type { Step, View } from './view.ts'

export type End = 'from' | 'to'

export interface PathQuestion {
  readonly from: string | undefined
  readonly to: string | undefined
  /** The most ties that a path may take. */
  readonly maxLength: number
  /** The most paths that are asked for. */
  readonly first: number
  /** Types of entities that a path must not pass through, and of ties it must not take. */
  readonly withoutTypes: readonly string[]
  readonly withoutRelationTypes: readonly string[]
  /** The ids of the ties of the highlighted path, in order; none: the first one. */
  readonly chosen: readonly string[]
}

export const LONGEST_PATH = 6
export const PATH_COUNTS = [5, 10, 20] as const

export const NO_PATHS: PathQuestion = {
  from: undefined,
  to: undefined,
  maxLength: 4,
  first: 5,
  withoutTypes: [],
  withoutRelationTypes: [],
  chosen: [],
}

const ask = (view: View, change: Partial<PathQuestion>): View => ({
  ...view,
  paths: { ...view.paths, chosen: [], ...change },
})

/** Puts the entity at one end; undefined takes it away. The same entity at both ends is said by the screen. */
export const setEnd =
  (end: End, id: string | undefined): Step =>
  (view) =>
    ask(view, { [end]: id })

export const swapEnds: Step = (view) => ask(view, { from: view.paths.to, to: view.paths.from })

/** Opens the screen with the entity as one end and the other still to be chosen. */
export const findPathsFrom =
  (id: string): Step =>
  (view) => ({ ...ask(view, { from: id, to: undefined }), screen: 'paths' })

export const setLongest =
  (maxLength: number): Step =>
  (view) =>
    ask(view, { maxLength: Math.min(LONGEST_PATH, Math.max(1, Math.round(maxLength))) })

export const setPathCount =
  (first: number): Step =>
  (view) =>
    ask(view, { first })

export const setPathFilter =
  (filter: Partial<Pick<PathQuestion, 'withoutTypes' | 'withoutRelationTypes'>>): Step =>
  (view) =>
    ask(view, filter)

export const clearPathFilter: Step = (view) => ask(view, { withoutTypes: [], withoutRelationTypes: [] })

/** Highlights the path that takes these ties. */
export const choosePath =
  (relationIds: readonly string[]): Step =>
  (view) =>
    ask(view, { chosen: relationIds })
