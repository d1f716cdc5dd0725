// The keys of the canvas: walk over entities and along ties, expand, hide, pin, find, lasso, zoom.
import type { KeyboardEvent } from 'react'
import { isFold } from '../state/folding.ts'
import type { Picture } from '../state/picture.ts'
import { session } from '../state/session.ts'
import { collapse, expand, hide, pin, select, unpin, type View } from '../state/view.ts'
import type { Drawing } from './drawing.ts'
import { findNextTie, findOtherEnd, toWalkStart } from './tie-walk.ts'
import { findTowards, isArrow } from './walk.ts'

export interface KeysAround {
  readonly drawing: Drawing
  readonly view: View
  readonly picture: Picture
  /** The entity that a walk along ties came from. */
  readonly from: { current: string | undefined }
  onFind(): void
  onLasso(): void
  onMenu(id: string): void
}

/** True where the key did something. */
export function onCanvasKey(event: KeyboardEvent, around: KeysAround): boolean {
  const key = event.key.toLowerCase()
  const isCommand = event.ctrlKey || event.metaKey
  if ((isCommand && key === 'f') || (!isCommand && key === '/')) around.onFind()
  else if (isCommand || event.altKey) return false
  else if (isArrow(event.key)) walkTowards(event.key, around)
  else if (key === 'n' || key === 'enter') return walkTies(key, event.shiftKey ? -1 : 1, around)
  else if (key === 'o') openPanel()
  else if (key === 'l') around.onLasso()
  else if (key === '+' || key === '=') around.drawing.zoomBy(1.3)
  else if (key === '-') around.drawing.zoomBy(1 / 1.3)
  else if (key === '0') around.drawing.fit()
  else return changeChosen(key, event.shiftKey, around)
  return true
}

function walkTowards(key: string, { drawing, view: { selection } }: KeysAround): void {
  const chosen = selection?.kind === 'entity' ? selection.id : undefined
  const drawn = Object.fromEntries(drawing.graph.nodes().map((node) => [node.id(), node.position()]))
  const from = (chosen && drawn[chosen]) || drawing.middle()
  const next = chosen && drawn[chosen] ? findTowards(key, from, drawn) : drawing.nearest(from)
  if (next && !isFold(next)) session.take(select('entity', next), 'replace')
}

function walkTies(key: string, step: 1 | -1, { view: { selection }, picture, from }: KeysAround): boolean {
  const start = selection && toWalkStart(selection, from.current, picture)
  if (!selection || start === undefined) return false
  if (key === 'n') {
    from.current = start
    const next = findNextTie(start, selection, step, picture)
    if (next) session.take(select('relation', next), 'replace')
    return true
  }
  const end = findOtherEnd(start, selection, picture)
  if (end === undefined) openPanel()
  else {
    from.current = end
    session.take(select('entity', end), 'replace')
  }
  return true
}

function changeChosen(key: string, isShifted: boolean, { drawing, view, onMenu }: KeysAround): boolean {
  const id = view.selection?.kind === 'entity' ? view.selection.id : undefined
  if (id === undefined) return false
  const node = drawing.graph.getElementById(id)
  if (key === 'e') session.take(isShifted ? collapse(id) : expand(id))
  else if (key === 'h') session.take(hide(id))
  else if (key === 'p' && node.nonempty()) session.take(view.pins[id] ? unpin(id) : pin(id, node.position()))
  else if (key === 'm' || key === 'contextmenu' || (key === 'f10' && isShifted)) onMenu(id)
  else return false
  return true
}

/** How often and after how many milliseconds a panel that is not there yet is looked for. */
const TRIES = 50
const TRY_AGAIN = 100

/** To the details or the evidence of what is selected, once they are read, from where Tab goes on to its buttons. */
function openPanel(tries = TRIES): void {
  const panel = document.querySelector('[data-testid=entity-panel], [data-testid=relation-panel]')
  const body = panel?.querySelector<HTMLElement>('[tabindex="0"]')
  if (body) body.focus()
  else if (tries > 0) setTimeout(() => openPanel(tries - 1), TRY_AGAIN)
}
