// Several entities together: marked by a box or a lasso, by Shift and a click, or because a search within the drawing found
// them; and what can be done with them. Pure steps.
import { type Point, type Step, UNCHANGED, type View } from './view.ts'

/** Marks these and no others. */
export const mark =
  (ids: readonly string[]): Step =>
  (view) => ({ ...view, marked: [...new Set(ids)] })

export const toggleMark =
  (id: string): Step =>
  (view) => ({
    ...view,
    marked: view.marked.includes(id) ? view.marked.filter((other) => other !== id) : [...view.marked, id],
  })

export const unmark: Step = (view) => (view.marked.length === 0 ? view : { ...view, marked: [] })

/** Takes all of them out of the drawing. */
export const hideAll =
  (ids: readonly string[]): Step =>
  (view) => ({
    ...view,
    hidden: [...new Set([...view.hidden, ...ids])],
    selection: view.selection && ids.includes(view.selection.id) ? undefined : view.selection,
    marked: view.marked.filter((id) => !ids.includes(id)),
  })

/** Leaves only these, where they are, with the ties among them. */
export const keepOnly =
  (ids: readonly string[]): Step =>
  (view) => ({
    ...view,
    ...UNCHANGED,
    focus: ids,
    reach: 0,
    pins: pick(view.pins, ids),
    selection: view.selection && ids.includes(view.selection.id) ? view.selection : undefined,
    marked: [],
  })

/** Adds the neighbours of each. */
export const expandAll =
  (ids: readonly string[]): Step =>
  (view) => ({
    ...view,
    expanded: [...view.expanded, ...ids],
    hidden: view.hidden.filter((id) => !ids.includes(id)),
  })

/** Holds each of them at its place. */
export const pinAll =
  (points: Readonly<Record<string, Point>>): Step =>
  (view) => ({
    ...view,
    pins: {
      ...view.pins,
      ...Object.fromEntries(
        Object.entries(points).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
      ),
    },
  })

function pick(pins: View['pins'], ids: readonly string[]): View['pins'] {
  return Object.fromEntries(Object.entries(pins).filter(([id]) => ids.includes(id)))
}
