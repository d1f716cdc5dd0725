// Drawing in a real Chromium, beside sigma 3 on the same networks, in turn in one run: the first picture, turns of the
// wheel, a network too large to be drawn whole, and whether the page stalls while the layout runs.
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'
import { openBrowser } from '../tests/setup/browser.ts'
import { describeMachine, toMedian } from './machine.ts'
import type { Benchmark } from './main.ts'
import { toTable } from './table.ts'

/** First pictures may take so many times sigma's: drawn whole, and opened as communities. */
const MOST_WHOLE = 2
const MOST_FOLDED = 0.3
/** The page may not stand still longer than this while 2,000 entities are laid out, in milliseconds. */
const MOST_STALL = 200

interface Measured {
  readonly first: number
  readonly wheel: number
}
interface Watched {
  readonly layout: number
  readonly stall: number
}

export const benchmark: Benchmark = {
  name: 'draw',
  about: 'first picture and wheel zoom beside sigma 3 in a real Chromium; stalls of the page while the layout runs',
  usage: '[--rounds 5]',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string', default: '5' } } })
    const rounds = Number(values.rounds)
    const folder = await mkdtemp(join(tmpdir(), 'gongbao-draw-'))
    const root = join(import.meta.dirname, 'draw', 'page')
    await build({
      root,
      base: './',
      configFile: false,
      logLevel: 'error',
      build: { outDir: folder },
      worker: { format: 'es' },
    })
    const server = await preview({
      root,
      configFile: false,
      logLevel: 'error',
      build: { outDir: folder },
      preview: { port: 0, host: '127.0.0.1' },
    })
    const browser = await openBrowser()
    try {
      console.log(describeMachine({ Chromium: browser.version() }))
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
      const { port } = server.httpServer.address() as AddressInfo
      await page.goto(`http://127.0.0.1:${port}/`)
      await page.waitForFunction('window.calls')
      report(await compare(page, rounds), rounds)
    } finally {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const call = <T>(page: Page, name: string, nodes: number, edges: number): Promise<T> =>
  page.evaluate(`window.calls[${JSON.stringify(name)}](${nodes}, ${edges})`)

interface Comparison {
  readonly what: string
  readonly limit: number | undefined
  readonly ours: readonly number[]
  readonly peer: readonly number[]
}

interface Results {
  readonly comparisons: readonly Comparison[]
  readonly watched: readonly Watched[]
}

/** Both sides in turn, each first every other round; the first round warms up and is not counted. */
async function inTurn(page: Page, ours: string, nodes: number, edges: number, rounds: number) {
  const measured: { readonly ours: Measured; readonly peer: Measured }[] = []
  for (let round = -1; round < rounds; round++) {
    const names = round % 2 === 0 ? [ours, 'sigma'] : ['sigma', ours]
    const [first, second] = [
      await call<Measured>(page, names[0]!, nodes, edges),
      await call<Measured>(page, names[1]!, nodes, edges),
    ]
    if (round >= 0) measured.push(round % 2 === 0 ? { ours: first, peer: second } : { ours: second, peer: first })
  }
  return measured
}

async function compare(page: Page, rounds: number): Promise<Results> {
  const small = await inTurn(page, 'ours', 500, 1_200, rounds)
  const whole = await inTurn(page, 'ours', 2_000, 5_000, rounds)
  const folded = await inTurn(page, 'folded', 10_000, 30_000, rounds)
  const watched: Watched[] = []
  for (let round = 0; round < rounds; round++) watched.push(await call<Watched>(page, 'layout', 2_000, 5_000))
  const toComparison = (
    what: string,
    pairs: readonly { readonly ours: Measured; readonly peer: Measured }[],
    of: keyof Measured,
    limit?: number,
  ): Comparison => ({ what, limit, ours: pairs.map((pair) => pair.ours[of]), peer: pairs.map((pair) => pair.peer[of]) })
  return {
    comparisons: [
      toComparison('first picture, 500 / 1,200', small, 'first', MOST_WHOLE),
      toComparison('first picture, 2,000 / 5,000', whole, 'first', MOST_WHOLE),
      toComparison('a turn of the wheel, 500 / 1,200', small, 'wheel'),
      toComparison('a turn of the wheel, 2,000 / 5,000', whole, 'wheel'),
      toComparison('opening 10,000 / 30,000 as communities', folded, 'first', MOST_FOLDED),
    ],
    watched,
  }
}

function report({ comparisons, watched }: Results, rounds: number): void {
  const problems: string[] = []
  const rows = [['what', 'sigma ms', 'ours ms', 'time of sigma = 1', 'at most']]
  for (const { what, limit, ours, peer } of comparisons) {
    const ratio = toMedian(ours.map((time, i) => time / peer[i]!))
    if (limit !== undefined && ratio > limit) problems.push(`${what} takes ${ratio.toFixed(2)} times sigma's time`)
    rows.push([what, toMedian(peer).toFixed(0), toMedian(ours).toFixed(0), ratio.toFixed(2), limit?.toFixed(1) ?? '-'])
  }
  console.log(`\nmedians of ${rounds} rounds in turn, after one that warms up`)
  console.log(toTable(rows))
  const stall = toMedian(watched.map((one) => one.stall))
  console.log(
    `\nlayout of 2,000 / 5,000 in a worker: ${toMedian(watched.map((one) => one.layout)).toFixed(0)} ms; the page stands still for at most ${stall.toFixed(0)} ms`,
  )
  if (stall > MOST_STALL) problems.push(`the page stands still for ${stall.toFixed(0)} ms while the layout runs`)
  for (const problem of problems) console.error(`Gongbao: ${problem}`)
  if (problems.length > 0) process.exitCode = 1
}
