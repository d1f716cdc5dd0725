// A way of reading texts that can be timed: ours, and the peers it is measured against.

/** What one pass over a corpus cost. */
export interface Cost {
  /** Milliseconds on the clock. */
  readonly wall: number
  /** Milliseconds of processor time that the process of this runner used meanwhile, all its threads together. */
  readonly cpu: number
}

export interface Runner {
  readonly name: string
  readonly version: string
  /** What it does to each text, for the table. */
  readonly does: string
  /** Reads all texts of a corpus once. */
  read(corpus: Corpus): Promise<Cost>
  close(): Promise<void>
}

export interface Corpus {
  readonly texts: readonly string[]
  /** The same texts in a file for runners in other processes: one a line, line breaks as U+2028. */
  readonly file: string
  /** UTF-16 code units of all texts. */
  readonly characters: number
}

/** Times a piece of work in this process. */
export function toCost(work: () => void): Cost {
  const cpu = process.cpuUsage()
  const start = performance.now()
  work()
  const wall = performance.now() - start
  const used = process.cpuUsage(cpu)
  return { wall, cpu: (used.user + used.system) / 1000 }
}
