import { describe, expect, test } from 'vitest'
import { createSessionControl } from '../../../web/state/session-control.ts'
import { expand, select } from '../../../web/state/view.ts'

/** A window with an address and a history, no more. */
function createWindow(search: string) {
  const entries = [search]
  let at = 0
  const listeners: (() => void)[] = []
  const write = (url: string): string => url.slice(url.indexOf('/') + 1)
  const window = {
    location: {
      pathname: '/',
      get search() {
        return entries[at]!
      },
    },
    history: {
      pushState: (_state: unknown, _title: string, url: string) => entries.splice(++at, entries.length, write(url)),
      replaceState: (_state: unknown, _title: string, url: string) => entries.splice(at, 1, write(url)),
    },
    addEventListener: (_name: string, listener: () => void) => listeners.push(listener),
  }
  const go = (by: number): void => {
    at += by
    for (const listener of listeners) listener()
  }
  return { window: window as unknown as Window, entries, go }
}

describe('a session and the address', () => {
  test('begins with the view of the address', () => {
    const { window } = createWindow('?expand=ent_1')
    expect(createSessionControl(window).cell.get().view.expanded).toEqual(['ent_1'])
  })

  test('each step is an entry of the history; back and forward follow', () => {
    const { window, entries, go } = createWindow('')
    const session = createSessionControl(window)
    session.take(expand('ent_1'))
    session.take(select('entity', 'ent_2'))
    expect(entries).toEqual(['', '?expand=ent_1', '?expand=ent_1&select=e:ent_2'])
    go(-2)
    expect(session.cell.get().view.expanded).toEqual([])
    go(1)
    expect(session.cell.get().view.expanded).toEqual(['ent_1'])
  })

  test('a step that replaces leaves the history as long as it was', () => {
    const { window, entries } = createWindow('')
    const session = createSessionControl(window)
    session.take(select('entity', 'ent_1'), 'replace')
    session.take(select('entity', 'ent_2'), 'replace')
    expect(entries).toEqual(['?select=e:ent_2'])
  })

  test('undo writes the address too', () => {
    const { window, entries } = createWindow('')
    const session = createSessionControl(window)
    session.take(expand('ent_1'))
    session.undo()
    expect(entries.at(-1)).toBe('')
    session.redo()
    expect(entries.at(-1)).toBe('?expand=ent_1')
  })
})
