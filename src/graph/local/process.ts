// Processes as something that can be recognised again: a number alone may belong to another program by now.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ProcessIdentity {
  readonly pid: number
  /** When the system says it started; opaque, only compared. Empty where the system does not tell. */
  readonly startedAt: string
}

/** The identity of a running process, or undefined if there is none with that number. */
export function findProcess(pid: number): ProcessIdentity | undefined {
  if (!isRunning(pid)) return undefined
  const startedAt = readStart(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

/** Whether the very process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.startedAt === identity.startedAt
}

/** Asks a process to end and waits; after the patience (milliseconds) it is killed. False if it had to be. */
export async function endProcess(identity: ProcessIdentity, patience: number): Promise<boolean> {
  if (!isAlive(identity)) return true
  send(identity.pid, 'SIGTERM')
  if (await waitForEnd(identity, patience)) return true
  send(identity.pid, 'SIGKILL')
  await waitForEnd(identity, 5_000)
  return false
}

async function waitForEnd(identity: ProcessIdentity, patience: number): Promise<boolean> {
  const until = performance.now() + patience
  while (isAlive(identity)) {
    if (performance.now() > until) return false
    await sleep(50)
  }
  return true
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended in between.
  }
}

// Undefined: the process has ended; a zombie, which nobody has waited for yet, counts as ended.
function readStart(pid: number): string | undefined {
  if (process.platform === 'linux') return readStartFromProc(pid)
  if (process.platform === 'win32') return ''
  const { stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const line = stdout.trim()
  return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '')
}

function readStartFromProc(pid: number): string | undefined {
  try {
    // The name in parentheses may hold spaces; state is the 1st field after it, the start time the 20th (proc(5)).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}
