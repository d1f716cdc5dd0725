// A session tied to a window's address: each step becomes an entry of the browser's history, and back and forward are followed.
import { parseAddress, toAddress } from './address.ts'
import { type Cell, createCell } from './cell.ts'
import { createSession, redo, type Session, take, undo } from './history.ts'
import type { Step } from './view.ts'

export interface SessionControl {
  readonly cell: Cell<Session>
  /** `replace` keeps the browser's history as long as it was, and the steps to undo as many: for many small steps in a row. */
  take(step: Step, entry?: 'push' | 'replace'): void
  undo(): void
  redo(): void
}

/** A session that starts with the window's address, writes it at each change and follows back and forward. */
export function createSessionControl(
  window: Pick<Window, 'location' | 'history' | 'addEventListener'>,
): SessionControl {
  const cell = createCell(createSession(parseAddress(window.location.search)))
  const change = (next: Session, entry: 'push' | 'replace' = 'push'): void => {
    cell.set(next)
    const query = toAddress(next.view)
    if (query === window.location.search.replace(/^\?/, '')) return
    window.history[`${entry}State`](null, '', window.location.pathname + (query && `?${query}`))
  }
  window.addEventListener('popstate', () => {
    cell.set(take(cell.get(), () => parseAddress(window.location.search)))
  })
  return {
    cell,
    take: (step, entry) => change(take(cell.get(), step, entry === 'replace'), entry),
    undo: () => change(undo(cell.get())),
    redo: () => change(redo(cell.get())),
  }
}
