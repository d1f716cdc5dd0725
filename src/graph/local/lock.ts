// Keeps two processes from starting or stopping the server of one home at the same time.
// The lock is an exclusive SQLite transaction: the operating system drops it when its holder dies, however it dies,
// so a stale lock cannot exist.

import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { GongbaoError } from '../../errors.ts'

const sqliteBusy = 5

export interface LockOptions {
  /** Told once when another process holds the lock. */
  readonly onWait?: () => void
  readonly signal?: AbortSignal
}

/** Runs the work while no other process runs work under the same lock file. */
export async function withLock<T>(file: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const lock = openLock(file)
  try {
    for (let tries = 0; !tryLock(lock); tries++) {
      if (tries === 0) options.onWait?.()
      await sleep(100, undefined, options.signal && { signal: options.signal })
    }
    return await work()
  } finally {
    lock.close()
  }
}

function openLock(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 })
  } catch (cause) {
    throw new GongbaoError(
      'DATABASE_HOME',
      `The lock file ${file} cannot be opened: ${(cause as Error).message}`,
      'Make the folder writable for you, or set GONGBAO_HOME to a folder that is.',
      file,
      cause,
    )
  }
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if ((error as { errcode?: number }).errcode === sqliteBusy) return false
    throw error
  }
}
