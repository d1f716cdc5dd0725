// A home folder in, a server that answers out: the running one of that home, else a new one.
// Every process that uses the server is noted; the last one that leaves ends it, unless it is to be kept.
import { GongbaoError } from '../../errors.ts'
import { chooseServer } from './choose.ts'
import { isKnownFailure, isPortClash, toStartError } from './failure.ts'
import { beginFirstStart, clearUnfinished, finishFirstStart } from './first-start.ts'
import { createHome, type Home } from './home.ts'
import { withLock } from './lock.ts'
import { readOrCreatePassword, waitForLogin } from './login.ts'
import { findFreePort } from './ports.ts'
import { findProcess, type ProcessIdentity } from './process.ts'
import { endServer, isServerRunning, startServer } from './server.ts'
import { type RunningServer, readState, type ServerState, writeState } from './state.ts'

export interface ManagedServer {
  readonly uri: string
  readonly password: string
  /** Leaves the server; ends it if nobody else uses it and it is not to be kept. */
  readonly release: (options?: { readonly keep?: boolean }) => Promise<void>
}

export interface ManagedOptions {
  readonly say: (line: string) => void
  readonly signal?: AbortSignal
}

const patienceToStartMs = 180_000
// A server that runs but does not answer in this time is replaced.
const patienceToAnswerMs = 30_000

/** Opens the managed server of a home. Throws GongbaoError NO_DATABASE, DATABASE_HOME or DATABASE_UNAVAILABLE. */
export async function openManagedServer(folder: string, options: ManagedOptions): Promise<ManagedServer> {
  const home = createHome(folder)
  const onWait = () => options.say('Another process is starting or stopping the database: waiting for it …')
  const { signal } = options
  return withLock(home.lock, () => openUnderLock(home, options), { onWait, ...(signal && { signal }) })
}

async function openUnderLock(home: Home, options: ManagedOptions): Promise<ManagedServer> {
  const before = readState(home)
  const password = readOrCreatePassword(home)
  const reused = before && (await tryReuse(home, before, password, options))
  const state = reused ?? (await startAnew(home, before?.port, password, options))
  finishFirstStart(home)
  const self = identifySelf()
  writeState(home, { ...state, users: [...state.users, self] })
  return {
    uri: toUri(state.port),
    password,
    release: ({ keep = false } = {}) => withLock(home.lock, () => leave(home, self, keep)),
  }
}

async function tryReuse(home: Home, state: ServerState, password: string, { say, signal }: ManagedOptions) {
  const { server, port } = state
  if (!server || !isServerRunning(server)) return undefined
  try {
    const wait = { patience: patienceToAnswerMs, check: toCheck(home, server), ...(signal && { signal }) }
    await waitForLogin(toUri(port), password, home, wait)
    say(`Neo4j runs already on port ${port}.`)
    return state
  } catch (error) {
    // Another password is for a person to mend; a server that hangs is not.
    if (signal?.aborted || (error instanceof GongbaoError && isServerRunning(server) && isForPerson(error))) throw error
    say('The Neo4j that was left running does not answer: replacing it …')
    await endServer(server)
    return undefined
  }
}

function isForPerson(error: GongbaoError): boolean {
  return error.code === 'DATABASE_HOME'
}

async function startAnew(home: Home, wantedPort: number | undefined, password: string, options: ManagedOptions) {
  const way = await chooseServer(options)
  const { signal } = options
  options.say(way.kind === 'java' ? 'Starting Neo4j …' : 'Starting Neo4j in Docker …')
  const begin = performance.now()
  beginFirstStart(home)
  for (let tries = 1; ; tries++) {
    const port = await findFreePort(tries === 1 ? wantedPort : undefined)
    const server = await startServer(way, home, port, password)
    const state: ServerState = { port, server, keep: false, users: [] }
    writeState(home, state)
    try {
      const wait = { patience: patienceToStartMs, check: toCheck(home, server), ...(signal && { signal }) }
      await waitForLogin(toUri(port), password, home, wait)
      options.say(`Neo4j is ready on port ${port} (${((performance.now() - begin) / 1000).toFixed(1)} s).`)
      return state
    } catch (error) {
      await endServer(server)
      writeState(home, { port, keep: false, users: [] })
      if (tries < 3 && !signal?.aborted && (isPortClash(home) || (isDamage(home, error) && clearUnfinished(home))))
        continue
      throw error
    }
  }
}

/** Not what a person has to mend first: a folder in use, a full disk. */
const isDamage = (home: Home, error: unknown): boolean =>
  error instanceof GongbaoError && error.code === 'DATABASE_HOME' && !isKnownFailure(home)

async function leave(home: Home, self: ProcessIdentity, keep: boolean): Promise<void> {
  const state = readState(home)
  if (!state) return
  const place = state.users.findIndex((user) => user.pid === self.pid && user.startedAt === self.startedAt)
  const users = state.users.toSpliced(place, place < 0 ? 0 : 1)
  const kept = keep || state.keep
  if (users.length > 0 || kept || !state.server) {
    writeState(home, { ...state, keep: kept, users })
    return
  }
  await endServer(state.server)
  writeState(home, { port: state.port, keep: false, users: [] })
}

function toCheck(home: Home, server: RunningServer): () => void {
  return () => {
    if (!isServerRunning(server)) throw toStartError(home)
  }
}

function identifySelf(): ProcessIdentity {
  const self = findProcess(process.pid)
  if (!self) throw new Error('the system does not know this process')
  return self
}

function toUri(port: number): string {
  return `bolt://127.0.0.1:${port}`
}
