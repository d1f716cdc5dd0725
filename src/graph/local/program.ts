// Runs a program of the system and gives its exit code and the end of what it printed.
import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface ProgramOptions {
  /** Told every line it prints, on either channel. */
  readonly onLine?: (line: string) => void
  readonly env?: NodeJS.ProcessEnv
  /** Ends the program when aborted. */
  readonly signal?: AbortSignal
}

export interface ProgramResult {
  /** Undefined where it could not be started or was ended by a signal. */
  readonly code: number | undefined
  /** The last lines it printed. */
  readonly tail: readonly string[]
}

const tailLength = 12

/** Runs a program to its end. Never throws: a missing program has no exit code. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  const tail: string[] = []
  const { promise, resolve } = Promise.withResolvers<ProgramResult>()
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
    ...(options.signal && { signal: options.signal }),
  })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      tail.push(line)
      if (tail.length > tailLength) tail.shift()
      options.onLine?.(line)
    })
  }
  child.on('error', (error) => {
    tail.push(error.message)
    resolve({ code: undefined, tail })
  })
  child.on('close', (code) => resolve({ code: code ?? undefined, tail }))
  return promise
}

/** What a short command prints on both channels, or undefined where it is missing, fails or hangs. */
export function readProgram(file: string, args: readonly string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8', timeout: 15_000 })
  return status === 0 ? `${stdout}${stderr}` : undefined
}
