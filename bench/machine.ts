// What a figure was measured on, in one line; and medians, which is how figures of several rounds are told.
import { cpus, totalmem } from 'node:os'

/** Processor, cores, memory and versions, for the head of a table. */
export function describeMachine(versions: Readonly<Record<string, string>> = {}): string {
  const cores = cpus()
  const parts = [
    cores[0]?.model.trim() ?? 'unknown processor',
    `${cores.length} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.versions.node}`,
    ...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
  ]
  return parts.join(' · ')
}

/** The middle of the values, or the mean of the two in the middle. Throws a RangeError for none. */
export function toMedian(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values to take a median of')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
