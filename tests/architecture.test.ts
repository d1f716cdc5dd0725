// What the folders may know of each other: imports point only forwards along the way of the data.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../src/config.ts'

const everything = ['*']

/** A folder or file of src → what else of src it may import. What all may import is in `shared`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'config.ts': [],
  'config-serving.ts': [],
  'errors.ts': [],
  'log.ts': [],
  'rotating-file.ts': [],
  'report.ts': ['domain', 'extract', 'graph'],
  domain: [],
  bulletin: ['domain'],
  evaluate: ['domain'],
  extract: ['domain'],
  fuse: ['domain', 'extract'],
  graph: ['domain', 'fuse'],
  'pipeline.ts': ['bulletin', 'domain', 'extract', 'fuse', 'graph', 'report.ts'],
  serve: ['bulletin', 'domain', 'graph', 'pipeline.ts', 'report.ts'],
  cli: everything,
}

const shared = ['config.ts', 'config-serving.ts', 'errors.ts', 'log.ts', 'rotating-file.ts']

const trackedFiles = execFileSync('git', ['ls-files', '-z'], { cwd: projectFolder, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(projectFolder, path)))

const sourceFiles = trackedFiles.filter((path) => /^src\/.*\.ts$/.test(path))

function toPart(path: string): string {
  return relative(join(projectFolder, 'src'), path).split(/[\\/]/)[0] ?? ''
}

function listImports(path: string): { readonly statement: string; readonly target: string }[] {
  const text = readFileSync(join(projectFolder, path), 'utf8')
  return [...text.matchAll(/^(?:import|export)\b[^;'"]*?from\s+'(\.[^']*)'|\bimport\(\s*'(\.[^']*)'/gm)].map(
    (match) => ({
      statement: match[0],
      target: resolve(projectFolder, dirname(path), match[1] ?? match[2] ?? ''),
    }),
  )
}

describe('the folders of src', () => {
  test('are all known here', () => {
    expect([...new Set(sourceFiles.map((path) => toPart(join(projectFolder, path))))].sort()).toEqual(
      Object.keys(mayImport).sort(),
    )
  })

  test.each(Object.keys(mayImport))('%s imports only what comes before it', (part) => {
    const allowed = [part, ...shared, ...(mayImport[part] ?? [])]
    const wrong = sourceFiles
      .filter((path) => toPart(join(projectFolder, path)) === part)
      .flatMap((path) => listImports(path).map((each) => ({ path, ...each })))
      .filter(({ target }) => target.startsWith(join(projectFolder, 'src')))
      // What fuse takes of extract are types: the shape of what was read, not the reading.
      .filter(({ target, statement }) => {
        if (part === 'fuse' && toPart(target) === 'extract') return !/^(?:import|export) type\b/.test(statement)
        return allowed[allowed.length - 1] !== '*' && !allowed.includes(toPart(target))
      })
      .map(({ path, target }) => `${path} imports ${relative(projectFolder, target)}`)
    expect(wrong).toEqual([])
  })

  test('import nothing of the explorer, the tests or the benchmarks', () => {
    const wrong = sourceFiles.flatMap((path) =>
      listImports(path)
        .map(({ target }) => relative(projectFolder, target))
        .filter((target) => /^(?:web|tests|bench|scripts)\//.test(target)),
    )
    expect(wrong).toEqual([])
  })
})

test('no tracked file names the host of a package registry', () => {
  // Put together here, so that this file does not name them either.
  const hosts = [
    ['registry', 'npmjs', 'org'],
    ['registry', 'yarnpkg', 'com'],
    ['registry', 'npmmirror', 'com'],
    ['repo', 'maven', 'apache', 'org'],
    ['repo1', 'maven', 'org'],
    ['deb', 'debian', 'org'],
    ['files', 'pythonhosted', 'org'],
  ].map((parts) => parts.join('.'))
  const named = trackedFiles
    .filter((path) => statSync(join(projectFolder, path)).size < 5_000_000)
    .flatMap((path) => {
      const text = readFileSync(join(projectFolder, path), 'utf8')
      return hosts.filter((host) => text.includes(host)).map((host) => `${path}: ${host}`)
    })
  expect(named).toEqual([])
})

test('the lock file holds no addresses of packages', () => {
  const lock = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string }>
  }
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
