// Extraction: our whole reading of bulletins beside HanLP and jieba on the same texts, in one run; and whether memory
// stays flat over many documents. Prints tables; ends with exit code 1 when a limit is broken.
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { createHanlp } from './extract/hanlp.ts'
import { createJieba } from './extract/jieba.ts'
import type { Sample } from './extract/memory.ts'
import { createOurs } from './extract/ours.ts'
import type { Corpus, Cost, Runner } from './extract/runner.ts'
import { toSlope } from './extract/slope.ts'
import { toBulletin } from './extract/texts.ts'
import { describeMachine, toMedian } from './machine.ts'
import type { Benchmark } from './main.ts'
import { toTable } from './table.ts'

/** Characters a second of processor time that our extraction must reach. */
const LEAST_SPEED = 100_000
/** How much of its speed it may lose from the small corpus to the large one. */
const MOST_LOSS = 0.1
/** Growth of the heap, in bytes a document, that counts as flat: 10,000 documents would add 2 MB. */
const MOST_GROWTH = 200

const CACHE = fileURLToPath(new URL('../dist/bench/', import.meta.url))

export const benchmark: Benchmark = {
  name: 'extract',
  about: 'our whole extraction beside HanLP and jieba on the same texts; memory over 10,000 documents',
  usage: '[--rounds 5] [--sizes 10,1000] [--memory 10000]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        rounds: { type: 'string', default: '5' },
        sizes: { type: 'string', default: '10,1000' },
        memory: { type: 'string', default: '10000' },
      },
    })
    const problems: string[] = []
    const runners = [createOurs(), await createHanlp(CACHE), createJieba()]
    try {
      console.log(describeMachine(Object.fromEntries(runners.map(({ name, version }) => [name, version]))))
      const speeds: number[] = []
      for (const size of values.sizes.split(',').map(Number))
        speeds.push(await compare(runners, await createCorpus(size), Number(values.rounds)))
      const [small = 0] = speeds
      const slowest = Math.min(...speeds)
      if (slowest < LEAST_SPEED) problems.push(`${Math.round(slowest)} characters a second, fewer than ${LEAST_SPEED}`)
      if ((speeds.at(-1) ?? 0) < small * (1 - MOST_LOSS))
        problems.push('slower on the large corpus than on the small one')
    } finally {
      for (const runner of runners) await runner.close()
    }
    const growth = await watchMemory(Number(values.memory))
    if (growth > MOST_GROWTH) problems.push(`the heap grows by ${Math.round(growth)} bytes a document`)
    for (const problem of problems) console.error(`Gongbao: ${problem}`)
    if (problems.length > 0) process.exitCode = 1
  },
}

async function createCorpus(size: number): Promise<Corpus> {
  const texts = Array.from({ length: size }, (_, number) => toBulletin(number))
  await mkdir(CACHE, { recursive: true })
  const file = join(CACHE, `texts-${size}.txt`)
  await writeFile(file, texts.map((text) => text.replaceAll('\n', '\u2028')).join('\n'))
  return { texts, file, characters: texts.reduce((sum, text) => sum + text.length, 0) }
}

/**
 * Lets all runners read the corpus in turn, `rounds` times after two rounds that warm up, and prints medians.
 * Small corpora get more rounds, so that each median rests on enough text. Gives our characters a second of processor time.
 */
async function compare(runners: readonly Runner[], corpus: Corpus, rounds: number): Promise<number> {
  const costs = new Map(runners.map((runner): [Runner, Cost[]] => [runner, []]))
  const passes = Math.max(rounds, Math.ceil((rounds * 100_000) / corpus.characters))
  const warmUps = corpus.characters < 1_000_000 ? Math.max(3, Math.ceil(200_000 / corpus.characters)) : 1
  for (let pass = -warmUps; pass < passes; pass++)
    for (let turn = 0; turn < runners.length; turn++) {
      // Another runner begins each round, so that none always follows the same one.
      const runner = runners[(turn + pass + warmUps) % runners.length]!
      const cost = await runner.read(corpus)
      if (pass >= 0) costs.get(runner)!.push(cost)
    }
  const speed = (runner: Runner, of: keyof Cost): number =>
    (corpus.characters / toMedian(costs.get(runner)!.map((cost) => cost[of]))) * 1000
  const ours = runners[0]!
  const ratio = (runner: Runner): string => {
    const pairs = costs.get(ours)!.map((cost, round) => costs.get(runner)![round]!.cpu / cost.cpu)
    return runner === ours ? '1.00' : toMedian(pairs).toFixed(2)
  }
  console.log(
    `\n${corpus.texts.length} documents, ${corpus.characters} characters, medians of ${passes} rounds in turn`,
  )
  console.log(
    toTable([
      ['who', 'version', 'does', 'characters/s', 'characters/s of processor', 'time of ours = 1'],
      ...runners.map((runner) => [
        runner.name,
        runner.version,
        runner.does,
        Math.round(speed(runner, 'wall')).toLocaleString('en'),
        Math.round(speed(runner, 'cpu')).toLocaleString('en'),
        ratio(runner),
      ]),
    ]),
  )
  return speed(ours, 'cpu')
}

/** Streams documents through a process of its own and prints its memory; gives bytes of heap a document. */
async function watchMemory(documents: number): Promise<number> {
  if (documents < 100) return 0
  const script = fileURLToPath(new URL('extract/memory.ts', import.meta.url))
  const step = Math.max(1, Math.floor(documents / 20))
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, `${documents}`, `${step}`])
  const samples: readonly Sample[] = JSON.parse(stdout)
  // The first tenth fills caches that have a bound; the slope is taken after it.
  const settled = samples.filter((sample) => sample.documents > documents / 10)
  const slope = (of: 'heap' | 'rss'): number =>
    toSlope(settled.map((sample) => ({ x: sample.documents, y: sample[of] })))
  const mega = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)
  console.log(`\nmemory over a stream of ${documents} documents, after garbage collection`)
  console.log(
    toTable([
      ['documents', 'heap MB', 'resident MB', 'seconds'],
      ...samples.map((at) => [`${at.documents}`, mega(at.heap), mega(at.rss), at.seconds.toFixed(1)]),
    ]),
  )
  console.log(
    `slope: heap ${slope('heap').toFixed(0)} bytes a document, resident ${slope('rss').toFixed(0)} bytes a document`,
  )
  return slope('heap')
}
