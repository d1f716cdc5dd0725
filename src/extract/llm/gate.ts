// Tasks in, their results out, at most so many at once, first come first served.

export type Gate = <T>(task: () => Promise<T>) => Promise<T>

export function createGate(limit: number): Gate {
  let running = 0
  const waiting: (() => void)[] = []
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      // The place goes to the next in line, so that nobody who comes later takes it.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
