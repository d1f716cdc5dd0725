// Looks for the Node that runs the project: the one installed with it, by its path, since a shell may remember another.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from './child.mjs'

/** The path of a Node that runs TypeScript as it is, undefined if there is none. */
export function ensureNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const system = `${platform}-${process.arch}`
  // The plain name of that package belonged to somebody else.
  const name = system === 'darwin-arm64' ? `node-bin-${system}` : `node-${system}`
  const installed = join(projectFolder, 'node_modules', name, 'bin', program)
  // Asked, not only looked for: on a system with another C library the file is there and does not run.
  if (spawnSync(installed, ['--version']).status === 0) return installed
  return isFitting(process.versions.node) ? process.execPath : undefined
}

/**
 * Types are stripped without a flag from 22.18 and 23.6 on.
 * @param {string} version
 */
export function isFitting(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}
