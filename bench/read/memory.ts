// Run as a process of its own: reads a stream of bulletins in all formats, never keeping one, and writes what memory it
// holds. Arguments: how many bulletins, how many between two samples. Output: one JSON array of samples.
import { readBulletin } from '../../src/bulletin/read.ts'
import type { Sample } from '../extract/memory.ts'
import { FORMATS, toFile } from './files.ts'

const [documents = 1_000, step = 50] = process.argv.slice(2).map(Number)
const samples: Sample[] = []
const start = performance.now()
for (let done = 1; done <= documents; done++) {
  const format = FORMATS[done % FORMATS.length]!
  await readBulletin(await toFile(done, format), `${done}.${format}`)
  if (done % step !== 0) continue
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  samples.push({ documents: done, rss, heap: heapUsed, seconds: (performance.now() - start) / 1000 })
}
console.log(JSON.stringify(samples))
