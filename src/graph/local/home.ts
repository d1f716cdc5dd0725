// Where things lie under GONGBAO_HOME, and the small files there: written whole or not at all, readable by the owner only.
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GongbaoError } from '../../errors.ts'

export interface Home {
  readonly folder: string
  /** Neo4j's own home: conf, data, logs. */
  readonly neo4j: string
  /** Password of the user neo4j, one line. */
  readonly password: string
  /** Which server runs, see state.ts. */
  readonly state: string
  readonly lock: string
  /** There from before the very first start until the server first answers: as long, nothing can be stored. */
  readonly unfinished: string
  readonly logs: string
  /** What the server prints outside its own logs. */
  readonly console: string
}

/** The paths under a home folder; nothing is made. */
export function toHome(folder: string): Home {
  const neo4j = join(folder, 'neo4j')
  const logs = join(folder, 'logs')
  return {
    folder,
    neo4j,
    password: join(folder, 'neo4j-password'),
    state: join(folder, 'neo4j-server.json'),
    lock: join(folder, 'neo4j-lock.sqlite'),
    unfinished: join(folder, 'neo4j-unfinished'),
    logs,
    console: join(logs, 'neo4j-console.log'),
  }
}

/** Makes the folders, closed to other users. Throws GongbaoError DATABASE_HOME where that is not allowed. */
export function createHome(folder: string): Home {
  const home = toHome(folder)
  try {
    for (const path of [home.folder, home.neo4j, join(home.neo4j, 'conf'), home.logs]) {
      mkdirSync(path, { recursive: true, mode: 0o700 })
    }
    chmodSync(home.folder, 0o700)
  } catch (cause) {
    throw new GongbaoError(
      'DATABASE_HOME',
      `The folder ${folder} cannot be made or written: ${(cause as Error).message}`,
      'Make it writable for you, or set GONGBAO_HOME to a folder that is.',
      folder,
      cause,
    )
  }
  return home
}

/** The text of a file, or undefined where there is none. */
export function readOptional(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes a file that only its owner can read; a crash leaves the old one or the new one, never a half. */
export function writePrivate(path: string, text: string): void {
  const partial = `${path}.${process.pid}.partial`
  rmSync(partial, { force: true })
  writeFileSync(partial, text, { mode: 0o600, flush: true })
  renameSync(partial, path)
}
