// Looks at and ends the managed server of a home from outside, for `gongbao neo4j` and `gongbao doctor`.
import { GongbaoError } from '../../errors.ts'
import { toHome } from './home.ts'
import { withLock } from './lock.ts'
import { endServer, isServerRunning } from './server.ts'
import { readState, type ServerState, writeState } from './state.ts'

export interface ServerStatus {
  readonly running: boolean
  readonly kind?: 'java' | 'docker'
  readonly pid?: number
  readonly uri?: string
  /** Stays when its last user leaves. */
  readonly keep: boolean
  /** Processes that use it now. */
  readonly users: readonly number[]
}

/** What runs for a home now. Starts and changes nothing. */
export function readServerStatus(folder: string): ServerStatus {
  const state = readState(toHome(folder))
  const server = state?.server
  if (!state || !server || !isServerRunning(server)) return { running: false, keep: false, users: [] }
  return {
    running: true,
    kind: server.kind,
    ...(server.kind === 'java' && { pid: server.pid }),
    uri: `bolt://127.0.0.1:${state.port}`,
    keep: state.keep,
    users: state.users.map((user) => user.pid),
  }
}

/**
 * Ends the managed server; false if none ran. Throws GongbaoError BAD_ARGUMENT while others use it, unless `force`.
 */
export async function stopServer(
  folder: string,
  { force = false }: { readonly force?: boolean } = {},
): Promise<boolean> {
  const home = toHome(folder)
  // Where nothing was ever started there is no lock to make either.
  if (!readState(home)) return false
  return withLock(home.lock, async () => {
    const state = readState(home)
    const server = state?.server
    if (!state || !server || !isServerRunning(server)) return false
    if (state.users.length > 0 && !force) throw toInUseError(state)
    await endServer(server)
    writeState(home, { port: state.port, keep: false, users: [] })
    return true
  })
}

function toInUseError(state: ServerState): GongbaoError {
  const pids = state.users.map((user) => user.pid)
  return new GongbaoError(
    'BAD_ARGUMENT',
    `The database is in use by process ${pids.join(', ')}.`,
    'End that first, or use --force.',
    pids,
  )
}
