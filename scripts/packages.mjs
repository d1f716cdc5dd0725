// The packages of package-lock.json: whether they are installed, and their installation.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, runChild, runProgram } from './child.mjs'

// npm writes this list when an installation is complete, so a broken-off one is not taken for whole.
const installedList = join(projectFolder, 'node_modules', '.package-lock.json')

/** Whether everything in package-lock.json is installed in that version; what is optional may be absent. */
export function hasPackages() {
  const wanted = readLock(join(projectFolder, 'package-lock.json'))
  const installed = readLock(installedList)
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (installed[path] ? installed[path].version === entry.version : entry.optional),
  )
}

/**
 * Installs the packages; gives npm's exit code.
 * @param {(line: string) => void} say
 */
export async function installPackages(say) {
  say('Installing the packages of the project (npm ci), once; this takes about a minute …')
  rmSync(installedList, { force: true })
  // No package here needs a script of its own, and none is let run one.
  const args = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']
  const npm = process.env.npm_execpath
  const code = npm?.endsWith('.js')
    ? await runChild(process.execPath, [npm, ...args], { out: 'stderr' })
    : await runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
  if (code === 0) say('The packages are here.')
  else say(`npm could not install the packages (exit code ${code}). Look at its message, then start again.`)
  return code
}

/** @param {string} path */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}
