// Reading: web pages, Word files and PDFs a second beside the bare libraries on the same files, in turn in one run; and
// whether memory stays flat over many files. Prints tables; ends with exit code 1 when a limit is broken.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { readBulletin } from '../src/bulletin/read.ts'
import type { Sample } from './extract/memory.ts'
import { toSlope } from './extract/slope.ts'
import { describeMachine, toMedian } from './machine.ts'
import type { Benchmark } from './main.ts'
import { FORMATS, type Format, toFile } from './read/files.ts'
import { peers } from './read/peers.ts'
import { toTable } from './table.ts'

/** Our whole reading may take so many times the bare library's time. */
const MOST_TIMES: Readonly<Record<Format, number>> = { html: 8, docx: 2, pdf: 3 }
/** Growth of the heap, in bytes a file, that counts as flat: 1,000 files would add 5 MB. */
const MOST_GROWTH = 5_000

export const benchmark: Benchmark = {
  name: 'read',
  about: 'pages, Word files and PDFs a second beside htmlparser2, mammoth and pdfjs; memory over 1,000 files',
  usage: '[--files 30] [--rounds 7] [--memory 1000]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        files: { type: 'string', default: '30' },
        rounds: { type: 'string', default: '7' },
        memory: { type: 'string', default: '1000' },
      },
    })
    console.log(describeMachine())
    const problems: string[] = []
    const rows: string[][] = [['format', 'files', 'KB', 'peer', 'peer files/s', 'ours files/s', 'time of peer = 1']]
    for (const format of FORMATS) {
      const { row, times } = await compare(format, Number(values.files), Number(values.rounds))
      rows.push(row)
      if (times > MOST_TIMES[format]) problems.push(`${format} takes ${times.toFixed(1)} times ${peers[format].name}`)
    }
    console.log(`\nmedians of ${values.rounds} rounds in turn, after one that warms up`)
    console.log(toTable(rows))
    const growth = await watchMemory(Number(values.memory))
    if (growth > MOST_GROWTH) problems.push(`the heap grows by ${Math.round(growth)} bytes a file`)
    for (const problem of problems) console.error(`Gongbao: ${problem}`)
    if (problems.length > 0) process.exitCode = 1
  },
}

async function compare(format: Format, count: number, rounds: number): Promise<{ row: string[]; times: number }> {
  const files = await Promise.all(Array.from({ length: count }, (_, number) => toFile(number, format)))
  const ours = (bytes: Uint8Array) => readBulletin(bytes, `a.${format}`)
  const measure = async (read: (bytes: Uint8Array) => Promise<unknown>): Promise<number> => {
    const start = performance.now()
    for (const bytes of files) await read(bytes)
    return performance.now() - start
  }
  const pairs: { ours: number; peer: number }[] = []
  for (let round = -1; round < rounds; round++) {
    // Each begins every other round.
    const first = round % 2 === 0 ? await measure(ours) : await measure(peers[format].read)
    const second = round % 2 === 0 ? await measure(peers[format].read) : await measure(ours)
    if (round >= 0) pairs.push(round % 2 === 0 ? { ours: first, peer: second } : { ours: second, peer: first })
  }
  const times = toMedian(pairs.map((pair) => pair.ours / pair.peer))
  const speed = (of: 'ours' | 'peer'): string => ((1000 * count) / toMedian(pairs.map((pair) => pair[of]))).toFixed(0)
  const size = files.reduce((sum, bytes) => sum + bytes.length, 0) / count / 1024
  return {
    row: [format, `${count}`, size.toFixed(0), peers[format].name, speed('peer'), speed('ours'), times.toFixed(2)],
    times,
  }
}

/** Streams files through a process of its own and prints its memory; gives bytes of heap a file. */
async function watchMemory(files: number): Promise<number> {
  if (files < 100) return 0
  const script = fileURLToPath(new URL('read/memory.ts', import.meta.url))
  const step = Math.max(1, Math.floor(files / 20))
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, `${files}`, `${step}`])
  const samples: readonly Sample[] = JSON.parse(stdout)
  // The first third warms the parsers and their caches; the slope is taken after it.
  const settled = samples.filter((sample) => sample.documents > files / 3)
  const slope = (of: 'heap' | 'rss'): number =>
    toSlope(settled.map((sample) => ({ x: sample.documents, y: sample[of] })))
  const mega = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)
  console.log(`\nmemory over a stream of ${files} files of all formats in turn, after garbage collection`)
  console.log(
    toTable([
      ['files', 'heap MB', 'resident MB', 'seconds'],
      ...samples.map((at) => [`${at.documents}`, mega(at.heap), mega(at.rss), at.seconds.toFixed(1)]),
    ]),
  )
  console.log(`slope: heap ${slope('heap').toFixed(0)} bytes a file, resident ${slope('rss').toFixed(0)} bytes a file`)
  return slope('heap')
}
