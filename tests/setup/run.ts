// `npm test`: brings what the tests need, then lint and format, types, and every test; one closing line for all.
// With arguments, such as a folder or `-t name`, only vitest runs with them.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../src/config.ts'
import { GongbaoError } from '../../src/errors.ts'
import { chooseServer } from '../../src/graph/local/choose.ts'
import { readOptional } from '../../src/graph/local/home.ts'
import { installChromium } from './chromium.ts'
import { addCounts, type Counts, toClosingLine, toCounts } from './counts.ts'

interface Check {
  readonly name: string
  readonly args: readonly string[]
}

const checks: readonly Check[] = [
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'check'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  { name: 'types of the explorer', args: ['node_modules/typescript/bin/tsc', '-p', 'web'] },
]

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    cwd: projectFolder,
    env: { ...process.env, ...env },
  })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', () => resolve(1))
  child.on('close', (code) => resolve(code ?? 1))
  return promise
}

async function runCheck({ name, args }: Check): Promise<Counts> {
  const begin = performance.now()
  const passed = (await runNode(args)) === 0
  say(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`)
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 }
}

async function runTests(args: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-counts-'))
  const report = join(folder, 'counts.json')
  try {
    const reporters = ['--reporter=default', '--reporter=./tests/setup/count-reporter.ts']
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args]
    const exitCode = await runNode(vitest, { GONGBAO_TEST_COUNTS: report })
    return toCounts(readOptional(report), exitCode)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// What cannot be brought is said here once; the tests that need it then fail, and the others still run.
async function prepare(): Promise<void> {
  for (const bring of [() => chooseServer({ say }), () => installChromium(say)]) {
    try {
      await bring()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      say(`\n${error.message}${error instanceof GongbaoError ? `\n${error.hint}` : ''}\n`)
    }
  }
}

async function runAll(args: readonly string[]): Promise<Counts> {
  await prepare()
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  if (args.length === 0) {
    for (const check of checks) {
      counts = addCounts(counts, await runCheck(check))
    }
  }
  return addCounts(counts, await runTests(args))
}

const counts = await runAll(process.argv.slice(2))
say(`\n${toClosingLine(counts)}`)
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1
