// Paths of files, folders and archives, and globs in; the bulletins there into the collection.
import { glob, readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import type { Issue } from '../../domain/issue.ts'
import { GongbaoError } from '../../errors.ts'
import { type Collection, isTaken, ONLY_THESE, type OpenedBulletin, toSkipped } from '../collection.ts'
import { MOST_BYTES } from '../limits.ts'
import { collectArchive } from './archive.ts'

const toSource = (path: string): string => path.split(sep).join('/')
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const isArchive = (path: string): boolean => extname(path).toLowerCase() === '.zip'

/** Collects what lies at `path`: a file, a folder with all below it, an archive, or what a glob matches. */
export async function collectPath(collection: Collection, path: string, root?: string): Promise<void> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) await collectFolder(collection, path)
    else await collectFile(collection, path, root === undefined ? basename(path) : toSource(relative(root, path)))
  } catch (cause) {
    const matches = isMissing(cause) && /[*?[{]/.test(path) ? await findMatches(path) : []
    if (matches.length === 0) collection.report(toIssue(path, cause))
    for (const match of matches) await collectFile(collection, match, toMatchSource(path, match))
  }
}

async function collectFile(collection: Collection, path: string, source: string): Promise<void> {
  const key = resolve(path)
  if (isArchive(path)) await collectArchive(collection, path, key, source)
  else collection.add({ key, source, open: () => openFile(path) })
}

async function openFile(path: string): Promise<OpenedBulletin> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES)
      throw new GongbaoError('TOO_LARGE', 'The file is larger than 20 MB.', 'Split it into several files.', size)
    return { bytes: await readFile(path) }
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    const reason = toReason(cause)
    throw new GongbaoError('UNREADABLE', `The file cannot be read (${reason}).`, 'Check its permissions.', path, cause)
  }
}

/** All below a folder, sorted by name, hidden files left out. */
async function collectFolder(collection: Collection, root: string): Promise<void> {
  const before = collection.issues.length
  let count = 0
  const walk = async (folder: string): Promise<void> => {
    let entries: { name: string; isDirectory(): boolean }[]
    try {
      entries = await readdir(folder, { withFileTypes: true })
    } catch (cause) {
      collection.report(toIssue(toSource(relative(root, folder)) || basename(folder), cause))
      return
    }
    for (const entry of entries.toSorted((a, b) => byName(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue
      const path = join(folder, entry.name)
      const source = toSource(relative(root, path))
      if (entry.isDirectory()) await walk(path)
      else if (isTaken(extname(entry.name))) {
        await collectFile(collection, path, source)
        count++
      } else collection.report(toSkipped(source, ONLY_THESE))
    }
  }
  await walk(root)
  const hasFailed = collection.issues.slice(before).some(({ severity }) => severity === 'error')
  if (count === 0 && !hasFailed)
    collection.report({
      code: 'NO_BULLETINS',
      severity: 'error',
      message: `The folder ${root} holds no bulletins; ${ONLY_THESE}.`,
      source: root,
    })
}

async function findMatches(pattern: string): Promise<string[]> {
  const matches: string[] = []
  for await (const path of glob(pattern)) if ((await stat(path)).isFile()) matches.push(path)
  return matches.sort(byName)
}

/** The path below the folders that the glob names outright. */
function toMatchSource(pattern: string, path: string): string {
  const fixed = pattern.slice(0, pattern.search(/[*?[{]/))
  return toSource(relative(fixed.slice(0, fixed.lastIndexOf('/') + 1) || '.', path))
}

const toReason = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
const isMissing = (cause: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(toReason(cause))

const toIssue = (source: string, cause: unknown): Issue => ({
  code: isMissing(cause) ? 'NOT_FOUND' : 'UNREADABLE',
  severity: 'error',
  message: isMissing(cause)
    ? `There is no file or folder ${source}.`
    : `${source} cannot be read (${toReason(cause)}); check its permissions.`,
  source,
})
