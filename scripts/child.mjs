// Runs a child in our place: its output is ours, signals go on to it, its exit code comes back.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a script of the project with a Node and gives its exit code.
 * @param {string} node
 * @param {readonly string[]} script path from the project's folder, then arguments
 * @param {{ fromUsersFolder?: boolean, out?: 'stdout' | 'stderr' }} [options] with `fromUsersFolder` relative paths in
 *   the arguments count from where the user typed the command, not from the project
 */
export function runChild(node, [file, ...args], { fromUsersFolder = false, out = 'stdout' } = {}) {
  const flags = ['--disable-warning=ExperimentalWarning']
  return runProgram(node, [...flags, resolve(projectFolder, file), ...args], {
    cwd: fromUsersFolder ? (process.env.INIT_CWD ?? process.cwd()) : projectFolder,
    // The channel tells the command when we are gone, however that happens.
    channel: fromUsersFolder,
    out,
  })
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, channel?: boolean, out?: 'stdout' | 'stderr' }} [options]
 * @returns {Promise<number>}
 */
export function runProgram(program, args, { cwd = projectFolder, channel = false, out = 'stderr' } = {}) {
  return new Promise((done) => {
    const output = out === 'stderr' ? 2 : 'inherit'
    const child = spawn(program, args, {
      cwd,
      stdio: channel ? ['inherit', output, 'inherit', 'ipc'] : ['inherit', output, 'inherit'],
    })
    // A terminal sends Ctrl-C to the child as well; twice would mean "at once" to it.
    const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal))
    for (const signal of signals) process.on(signal, pass)
    const watch = watchParent(() => child.kill('SIGTERM'))
    const finish = (code) => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, pass)
      done(code)
    }
    child.on('error', (error) => {
      process.stderr.write(`${program} could not be run: ${error.message}\n`)
      finish(1)
    })
    child.on('exit', (code, signal) => finish(code ?? 128 + constants.signals[signal]))
  })
}

// npm starts us through a shell. A signal to npm ends that shell, and nobody tells us: all would go on running unseen.
// Only under npm, since a script may well start us and end before us on purpose.
/** @param {() => void} onGone */
function watchParent(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    onGone()
  }, 300)
  return watch
}
