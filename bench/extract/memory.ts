// Run as a process of its own: reads a stream of bulletins, never keeping one, and writes what memory it holds.
// Arguments: how many bulletins, how many between two samples. Output: one JSON array of samples.
import { readDocument } from '../../src/bulletin/read.ts'
import { extract } from '../../src/extract/extract.ts'
import { toBulletin } from './texts.ts'

export interface Sample {
  readonly documents: number
  /** Bytes. */
  readonly rss: number
  readonly heap: number
  readonly seconds: number
}

const [documents = 10_000, step = 500] = process.argv.slice(2).map(Number)
const encoder = new TextEncoder()
const samples: Sample[] = []
const start = performance.now()
for (let done = 1; done <= documents; done++) {
  extract(readDocument(encoder.encode(toBulletin(done)), `${done}.txt`).document)
  if (done % step !== 0) continue
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  samples.push({ documents: done, rss, heap: heapUsed, seconds: (performance.now() - start) / 1000 })
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${documents} bulletins`)
}
if (process.stderr.isTTY) process.stderr.write('\n')
console.log(JSON.stringify(samples))
