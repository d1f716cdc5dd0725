import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withLock } from '../../../src/graph/local/lock.ts'
import { startScript } from '../../cli/gongbao.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-lock-'))
  file = join(folder, 'lock.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that takes the lock, says so and keeps it. */
const holdLock = () => startScript('tests/graph/local/hold-lock.ts', [file])

describe('the lock', () => {
  test('lets only one work at a time', async () => {
    let working = 0
    const seen: number[] = []
    const work = () =>
      withLock(file, async () => {
        seen.push(++working)
        await new Promise((resolve) => setTimeout(resolve, 20))
        working--
      })
    await Promise.all([work(), work(), work()])
    expect(seen).toEqual([1, 1, 1])
  })

  test('is given back when the work fails', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await withLock(file, async () => 'free')).toBe('free')
  })

  test('held by another process is waited for, told once, and free when that process is killed', async () => {
    const holder = holdLock()
    await holder.waitFor(/held/)
    let told = 0
    const waiting = withLock(file, async () => 'mine', { onWait: () => told++ })
    await expect.poll(() => told).toBe(1)
    process.kill(holder.pid, 'SIGKILL')
    expect(await waiting).toBe('mine')
    expect(told).toBe(1)
  })

  test('is not waited for any longer when that is called off', async () => {
    const holder = holdLock()
    await holder.waitFor(/held/)
    const stop = new AbortController()
    const waiting = withLock(file, async () => 'mine', { onWait: () => stop.abort(), signal: stop.signal })
    await expect(waiting).rejects.toThrow('abort')
    process.kill(holder.pid, 'SIGKILL')
    await holder.ended
  })

  test('that cannot be opened is an error with a way out', async () => {
    await expect(withLock(join(folder, 'none', 'lock'), async () => 1)).rejects.toMatchObject({ code: 'DATABASE_HOME' })
  })
})
