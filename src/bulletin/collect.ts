// Paths of files and folders in, the bulletins to read out, each with the name it is shown under.
// What cannot be collected is reported by name and reason; the rest goes on.
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import type { Issue } from '../domain/issue.ts'

export interface BulletinFile {
  readonly path: string
  /** The path inside the folder that was given, with `/`, or the file's own name. */
  readonly source: string
}

export interface Collected {
  readonly files: readonly BulletinFile[]
  /** Errors NOT_FOUND, UNREADABLE, NO_BULLETINS, a path each; infos SKIPPED_FILE for what folders hold besides. */
  readonly issues: readonly Issue[]
}

/** Endings that are read inside folders; a file that is named itself is always tried. */
export const READABLE_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.md', '.markdown', '.text'])

const toSource = (path: string): string => path.split(sep).join('/')
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function toIssue(source: string, cause: unknown): Issue {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
  return {
    code: isMissing ? 'NOT_FOUND' : 'UNREADABLE',
    severity: 'error',
    message: isMissing
      ? `There is no file or folder ${source}.`
      : `${source} cannot be read (${code}); check its permissions.`,
    source,
  }
}

/** Collects the bulletins below the given files and folders: recursive, sorted by name, hidden ones left out. */
export async function collectBulletins(paths: readonly string[]): Promise<Collected> {
  const files = new Map<string, BulletinFile>()
  const issues: Issue[] = []

  async function walk(root: string, folder: string): Promise<number> {
    let count = 0
    let entries: { name: string; isDirectory(): boolean }[]
    try {
      entries = await readdir(folder, { withFileTypes: true })
    } catch (cause) {
      issues.push(toIssue(toSource(relative(root, folder)) || basename(folder), cause))
      return count
    }
    for (const entry of entries.toSorted((a, b) => byName(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue
      const path = join(folder, entry.name)
      const source = toSource(relative(root, path))
      if (entry.isDirectory()) count += await walk(root, path)
      else if (READABLE_EXTENSIONS.has(extname(entry.name).toLowerCase())) {
        if (!files.has(path)) files.set(path, { path, source })
        count++
      } else
        issues.push({
          code: 'SKIPPED_FILE',
          severity: 'info',
          message: `${source} was passed over: only ${[...READABLE_EXTENSIONS].join(', ')} are read inside a folder.`,
          source,
        })
    }
    return count
  }

  for (const path of paths) {
    try {
      const found = await stat(path)
      if (!found.isDirectory()) {
        if (!files.has(path)) files.set(path, { path, source: basename(path) })
        continue
      }
      const before = issues.length
      const count = await walk(path, path)
      const hasFailed = issues.slice(before).some(({ severity }) => severity === 'error')
      if (count === 0 && !hasFailed)
        issues.push({
          code: 'NO_BULLETINS',
          severity: 'error',
          message: `The folder ${path} holds no bulletins; they end in ${[...READABLE_EXTENSIONS].join(', ')}.`,
          source: path,
        })
    } catch (cause) {
      issues.push(toIssue(path, cause))
    }
  }
  return { files: [...files.values()], issues }
}
