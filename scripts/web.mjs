// Builds the explorer into dist/web when what it is made of has changed since.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectFolder, runChild } from './child.mjs'

const sources = ['web', 'src/domain', 'schema.graphql', 'seeds/ontology.json', 'package-lock.json', 'vite.config.ts']
const page = join(projectFolder, 'dist', 'web', 'index.html')
const stamp = join(projectFolder, 'dist', 'web.stamp')

/**
 * Gives 0, or the exit code of the build.
 * @param {string} node
 * @param {{ always?: boolean }} [options]
 */
export async function buildWeb(node, { always = false } = {}) {
  const hash = hashSources()
  if (!always && existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return 0
  process.stderr.write('Building the explorer …\n')
  rmSync(stamp, { force: true })
  const code = await runChild(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { out: 'stderr' })
  if (code === 0) {
    mkdirSync(join(projectFolder, 'dist'), { recursive: true })
    writeFileSync(stamp, hash)
  }
  return code
}

function hashSources() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => listFiles(join(projectFolder, source)))) {
    hash.update(relative(projectFolder, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}
