// Undo and redo: the drawings before and after the present one. Pure; selection, filters and panes are no steps.
import type { Drawn, Step, View } from './view.ts'

export interface Session {
  readonly view: View
  /** Most recent last. */
  readonly past: readonly Drawn[]
  /** Next last. */
  readonly future: readonly Drawn[]
}

const DEPTH = 200

export const createSession = (view: View): Session => ({ view, past: [], future: [] })

const toDrawn = ({ focus, reach, expanded, hidden, pins, size, unfolded, layout, paths }: View): Drawn => ({
  focus,
  reach,
  expanded,
  hidden,
  pins,
  size,
  unfolded,
  layout,
  // Which of the paths is highlighted is a selection.
  paths: { ...paths, chosen: [] },
})

const isSameDrawing = (a: View, b: View): boolean => JSON.stringify(toDrawn(a)) === JSON.stringify(toDrawn(b))

/** The session after the step; a step that changes the drawing can be undone. */
export function take(session: Session, step: Step): Session {
  const view = step(session.view)
  if (view === session.view) return session
  if (isSameDrawing(view, session.view)) return { ...session, view }
  return { view, past: [...session.past, toDrawn(session.view)].slice(-DEPTH), future: [] }
}

/** Back to another drawing, on a screen that shows what changes. */
function show(view: View, drawn: Drawn): View {
  const isSameQuestion = JSON.stringify(toDrawn(view).paths) === JSON.stringify(drawn.paths)
  const showsNetwork = view.screen === 'graph' || view.screen === 'table'
  const screen = isSameQuestion ? (showsNetwork ? view.screen : 'graph') : 'paths'
  return { ...view, ...drawn, paths: isSameQuestion ? view.paths : drawn.paths, screen }
}

/** The drawing before the last step; the same session where there is none. */
export function undo(session: Session): Session {
  const last = session.past.at(-1)
  if (!last) return session
  return {
    view: show(session.view, last),
    past: session.past.slice(0, -1),
    future: [...session.future, toDrawn(session.view)],
  }
}

/** The drawing that was last undone; the same session where there is none. */
export function redo(session: Session): Session {
  const next = session.future.at(-1)
  if (!next) return session
  return {
    view: show(session.view, next),
    past: [...session.past, toDrawn(session.view)],
    future: session.future.slice(0, -1),
  }
}
