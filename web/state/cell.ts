// A value that can be watched: what components subscribe to and controllers change.
import { useSyncExternalStore } from 'react'

export interface Cell<T> {
  get(): T
  /** Stores the value and tells the watchers, unless it is the same. */
  set(value: T): void
  /** Calls back after each change; returns how to stop. */
  watch(callback: () => void): () => void
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const watcher of [...watchers]) watcher()
    },
    watch(callback) {
      watchers.add(callback)
      return () => watchers.delete(callback)
    },
  }
}

/** The cell's value, kept current in a component. */
export const useCell = <T>(cell: Cell<T>): T => useSyncExternalStore(cell.watch, cell.get, cell.get)
