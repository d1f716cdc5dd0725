import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { endProcess, findProcess, isAlive, type ProcessIdentity } from '../../../src/graph/local/process.ts'

async function startIdle(script = 'setInterval(() => {}, 1000)'): Promise<ProcessIdentity> {
  const child = spawn(process.execPath, ['-e', `${script}; console.log('up')`], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  const identity = findProcess(child.pid ?? 0)
  if (!identity) throw new Error('it did not start')
  return identity
}

describe('a process', () => {
  test('is found, recognised, ended in order and then gone', async () => {
    const idle = await startIdle()
    expect(isAlive(idle)).toBe(true)
    expect(await endProcess(idle, 5_000)).toBe(true)
    expect(isAlive(idle)).toBe(false)
    expect(findProcess(idle.pid)).toBeUndefined()
  })

  test('that does not end when asked is killed after the patience', async () => {
    const stubborn = await startIdle("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)")
    expect(await endProcess(stubborn, 300)).toBe(false)
    expect(isAlive(stubborn)).toBe(false)
  })

  test('with the same number but another start is another one, and is left alone', async () => {
    const idle = await startIdle()
    const former = { ...idle, startedAt: `${idle.startedAt}1` }
    expect(isAlive(former)).toBe(false)
    expect(await endProcess(former, 300)).toBe(true)
    expect(isAlive(idle)).toBe(true)
    await endProcess(idle, 5_000)
  })

  test('that never was is not found', () => {
    expect(findProcess(2 ** 22 + 1)).toBeUndefined()
  })
})
