// `npm run bench NAME -- [options]`: runs one benchmark. Each pairs our part with a peer or a limit in the same run.
import { benchmark as api } from './api.ts'
import { benchmark as draw } from './draw.ts'
import { benchmark as extract } from './extract.ts'
import { benchmark as read } from './read.ts'

export interface Benchmark {
  readonly name: string
  /** One line: what is measured against what. */
  readonly about: string
  readonly usage: string
  run(args: readonly string[]): Promise<void>
}

/** The table of benchmarks: a new one is a file beside this and a line here. */
const benchmarks: readonly Benchmark[] = [api, draw, extract, read]

const [name, ...args] = process.argv.slice(2)
const chosen = benchmarks.find((benchmark) => benchmark.name === name)
if (chosen) await chosen.run(args)
else {
  console.error(name === undefined ? 'Which benchmark?' : `There is no benchmark ${name}.`)
  for (const { name, about, usage } of benchmarks) console.error(`  npm run bench ${name} -- ${usage}\n      ${about}`)
  process.exitCode = 2
}
