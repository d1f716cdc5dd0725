// Runs the command line as a user would: a process of its own, an environment without settings.
import { type SpawnOptions, spawn } from 'node:child_process'
import { resolve as resolvePath } from 'node:path'
import { projectFolder, settings } from '../../src/config.ts'

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly pid: number
  readonly ended: Promise<Outcome>
  /** What has been printed so far, on both channels. */
  readonly printed: () => string
  /** Resolves when it has printed something that matches; rejects if it ends before. */
  readonly waitFor: (pattern: RegExp) => Promise<RegExpMatchArray>
}

/** Starts a script of the project with Node. */
export function startScript(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = projectFolder,
): Running {
  const clean = { ...process.env, ...Object.fromEntries(settings.map(({ name }) => [name, undefined])) }
  delete clean.INIT_CWD
  // By the channel the child learns that we are gone, also when this run is killed.
  const stdio: SpawnOptions['stdio'] = ['ignore', 'pipe', 'pipe', 'ipc']
  const options: SpawnOptions = { cwd, env: { ...clean, ...env }, stdio }
  const child = spawn(process.execPath, [resolvePath(projectFolder, script), ...args], options)
  let [stdout, stderr] = ['', '']
  const { promise: ended, resolve } = Promise.withResolvers<Outcome>()
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.on('close', (code) => resolve({ code, stdout, stderr }))
  const waitFor = async (pattern: RegExp): Promise<RegExpMatchArray> => {
    const { promise, resolve: found, reject } = Promise.withResolvers<RegExpMatchArray>()
    const look = (): void => {
      const match = pattern.exec(stdout + stderr)
      if (match) found(match)
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.on('close', () => reject(new Error(`ended without ${pattern}:\n${stdout}${stderr}`)))
    look()
    return promise
  }
  return { pid: child.pid ?? 0, ended, printed: () => stdout + stderr, waitFor }
}

/** Runs `gongbao ARGS…` to its end. */
export function runGongbao(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return startScript('src/cli/main.ts', args, env).ended
}
