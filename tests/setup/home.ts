// The home folder of the test database: one a run, in the system's folder for temporary files.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopServer } from '../../src/graph/local/control.ts'
import { findProcess } from '../../src/graph/local/process.ts'

const prefix = 'gongbao-test-'
const variable = 'GONGBAO_TEST_HOME'

/** The home of this run; made by the first who asks, known to the workers through the environment. */
export function findTestHome(): string {
  process.env[variable] ??= mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  return process.env[variable]
}

/** Whether this run has its home already. */
export function hasTestHome(): boolean {
  return process.env[variable] !== undefined
}

/** Ends the test database of this run and removes its folder. Does nothing the second time. */
export async function removeTestHome(): Promise<void> {
  const home = process.env[variable]
  if (home === undefined) return
  delete process.env[variable]
  await removeHome(home)
}

/** Ends what a killed run left behind: a server of its own has nobody else to end it. */
export async function removeAbandonedHomes(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (owner !== undefined && !findProcess(Number(owner))) await removeHome(join(tmpdir(), name))
  }
}

async function removeHome(home: string): Promise<void> {
  await stopServer(home, { force: true })
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
