// Which server runs for a home and which of our processes use it. Read and written only under the lock.
import { z } from 'zod'
import { type Home, readOptional, writePrivate } from './home.ts'
import { isAlive } from './process.ts'

const identity = z.object({ pid: z.int().positive(), startedAt: z.string() })

const serverState = z.object({
  /** The last port; remembered when nothing runs, so that addresses people noted down keep working. */
  port: z.int().min(1).max(65_535),
  /** What runs, if anything. */
  server: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('java'), ...identity.shape }),
      z.object({ kind: z.literal('docker'), container: z.string() }),
    ])
    .optional(),
  /** Started by `gongbao neo4j start`: stays when its last user leaves. */
  keep: z.boolean(),
  users: z.array(identity),
})

export type ServerState = z.infer<typeof serverState>

export type RunningServer = NonNullable<ServerState['server']>

/** The state as last written; undefined if there is none or it cannot be read (then nothing of it is believed). */
export function readState(home: Home): ServerState | undefined {
  const text = readOptional(home.state)
  if (text === undefined) return undefined
  try {
    const state = serverState.parse(JSON.parse(text))
    return { ...state, users: state.users.filter(isAlive) }
  } catch {
    return undefined
  }
}

export function writeState(home: Home, state: ServerState): void {
  writePrivate(home.state, `${JSON.stringify(state, null, 2)}\n`)
}
