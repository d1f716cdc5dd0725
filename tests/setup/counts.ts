// How many tests passed, failed and were skipped; the last line of `npm test`.
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Both together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** The closing line, plain, for programs that look for it. */
export function toClosingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * What a run that ended with an exit code counts for: without a report it is one failure, and an exit code other
 * than zero is never without a failure.
 */
export function toCounts(report: string | undefined, exitCode: number): Counts {
  const counts: Counts = report === undefined ? { passed: 0, failed: 1, skipped: 0 } : (JSON.parse(report) as Counts)
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
