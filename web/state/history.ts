// Undo and redo: what was drawn and asked before and after the present view. Pure; what is selected or unfolded, and which
// screen or pane is open, are no steps.
import { ALL_COOPERATION } from './cooperation-question.ts'
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

const toDrawn = (view: Drawn): Drawn => ({
  focus: view.focus,
  reach: view.reach,
  expanded: view.expanded,
  hidden: view.hidden,
  pins: view.pins,
  size: view.size,
  unfolded: view.unfolded,
  layout: view.layout,
  withoutTypes: view.withoutTypes,
  withoutRelationTypes: view.withoutRelationTypes,
  period: view.period,
  // Which of the paths is highlighted is a selection; so are the open pair and the tab.
  paths: { ...view.paths, chosen: [] },
  cooperation: { ...view.cooperation, pair: undefined, tab: ALL_COOPERATION.tab },
})

type Part = keyof Drawn

const isSame = (a: Drawn, b: Drawn, part: Part): boolean =>
  JSON.stringify(toDrawn(a)[part]) === JSON.stringify(toDrawn(b)[part])

/** The parts in which two drawings differ. */
const findChanged = (a: Drawn, b: Drawn): readonly Part[] =>
  (Object.keys(toDrawn(a)) as Part[]).filter((part) => !isSame(a, b, part))

/**
 * The session after the step; a step that changes what is drawn or asked can be undone. One that `goesOn` is taken together
 * with the step before when both change the same: dragging over the timeline is one step.
 */
export function take(session: Session, step: Step, goesOn = false): Session {
  const view = step(session.view)
  if (view === session.view) return session
  const changed = findChanged(session.view, view)
  if (changed.length === 0) return { ...session, view }
  const last = session.past.at(-1)
  if (goesOn && last && findChanged(last, session.view).join() === changed.join()) {
    const isBack = findChanged(last, view).length === 0
    return { view, past: isBack ? session.past.slice(0, -1) : session.past, future: [] }
  }
  return { view, past: [...session.past, toDrawn(session.view)].slice(-DEPTH), future: [] }
}

/** Back to another drawing, on a screen that shows what changes. */
function show(view: View, drawn: Drawn): View {
  const changed = findChanged(view, drawn)
  const has = (...parts: Part[]): boolean => parts.some((part) => changed.includes(part))
  const showing: readonly View['screen'][] = has('paths')
    ? ['paths']
    : has('cooperation')
      ? ['cooperation']
      : changed.every((part) => part === 'period')
        ? ['graph', 'table', 'cooperation']
        : ['graph', 'table']
  return {
    ...view,
    ...drawn,
    paths: has('paths') ? drawn.paths : view.paths,
    cooperation: has('cooperation') ? { ...drawn.cooperation, tab: view.cooperation.tab } : view.cooperation,
    screen: showing.includes(view.screen) ? view.screen : showing[0]!,
  }
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
