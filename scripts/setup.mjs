// What must run before anything is installed: plain Node 20, no dependency. It installs what is missing, once, and
// hands over to Node 24. Verbs: run FILE ARGS…, test, check, format, build.

import { runChild } from './child.mjs'
import { ensureNode } from './node.mjs'
import { hasPackages, installPackages } from './packages.mjs'
import { buildWeb } from './web.mjs'

const bin = (name) => `node_modules/${name}`
const biome = [bin('@biomejs/biome/bin/biome')]
const tsc = (project) => [bin('typescript/bin/tsc'), '-p', project]

const verbs = {
  /** A TypeScript file of the project, in the folder the user is in; the explorer is built for commands that serve it. */
  async run(node, [file, ...args]) {
    if (file === undefined) return fail('setup.mjs run: which file?')
    if (file === 'src/cli/main.ts' && ['start', 'serve'].includes(args[0]) && !args.includes('--help')) {
      const code = await buildWeb(node)
      if (code !== 0) return code
    }
    return runChild(node, [file, ...args], { fromUsersFolder: true })
  },
  async test(node, args) {
    const code = await buildWeb(node)
    // Without the explorer the other tests still tell something; those in the browser will fail and say so.
    if (code !== 0) say('The explorer could not be built; going on with the tests.')
    return runChild(node, ['tests/setup/run.ts', ...args])
  },
  async check(node) {
    for (const command of [[...biome, 'check'], tsc('.'), tsc('web')]) {
      const code = await runChild(node, command)
      if (code !== 0) return code
    }
    return 0
  },
  format: (node) => runChild(node, [...biome, 'check', '--write']),
  build: (node) => buildWeb(node, { always: true }),
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`)
}

/** @param {string} message */
function fail(message) {
  say(message)
  return 2
}

async function main() {
  const [verb = '', ...args] = process.argv.slice(2)
  if (!Object.hasOwn(verbs, verb)) return fail(`setup.mjs knows ${Object.keys(verbs).join(', ')}; not "${verb}".`)
  if (!hasPackages()) {
    const code = await installPackages(say)
    if (code !== 0) return code
  }
  const node = ensureNode()
  if (node === undefined) {
    return fail(
      `Gongbao needs Node 24, and its package has none for this system (${process.platform} ${process.arch}); ` +
        `the one in use is ${process.version}.\nInstall Node 24 (22.18 or later will do) and try again.`,
    )
  }
  return verbs[verb](node, args)
}

process.exitCode = await main()
