// Items in, what a task makes of each out in their order, while the next ones are already under way: at most so many at
// once. A failure ends it, after all that is under way has ended.

/** `task` gets a signal that is aborted when another one failed, so that nothing goes on that nobody will look at. */
export async function* readAhead<T, R>(
  items: readonly T[],
  atOnce: number,
  task: (item: T, signal: AbortSignal) => Promise<R>,
): AsyncGenerator<readonly [item: T, result: R]> {
  const control = new AbortController()
  const running: Promise<R>[] = []
  const startUpTo = (count: number): void => {
    for (const item of items.slice(running.length, count)) {
      const started = task(item, control.signal)
      // It is awaited in its turn; until then its failure is nobody's.
      started.catch(() => {})
      running.push(started)
    }
  }
  try {
    for (const [index, item] of items.entries()) {
      startUpTo(index + Math.max(1, atOnce))
      yield [item, await running[index]!]
    }
  } finally {
    control.abort()
    await Promise.allSettled(running)
  }
}
