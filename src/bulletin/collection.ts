// What the collectors of files, archives and pages fill: the bulletins to read, each once, and what could not be found.
import type { Issue } from '../domain/issue.ts'
import { GongbaoError } from '../errors.ts'

export interface OpenedBulletin {
  readonly bytes: Uint8Array
  /** What an HTTP header says it is. */
  readonly mediaType?: string
}

export interface BulletinFile {
  /** Where it lies, absolute; the same place has the same key in every import. */
  readonly key: string
  /** What it is shown as: the path inside the folder or archive that was given, its own name, or its address. */
  readonly source: string
  /** Throws GongbaoError: UNREADABLE, TOO_LARGE, what archives and the web add. */
  readonly open: () => Promise<OpenedBulletin>
}

export interface Collection {
  readonly files: ReadonlyMap<string, BulletinFile>
  readonly issues: readonly Issue[]
  /** Adds a bulletin unless it is there. */
  readonly add: (file: BulletinFile) => void
  readonly report: (issue: Issue) => void
  /** Reports why `source` could not be collected; throws on what is no GongbaoError. */
  readonly fail: (source: string, error: unknown) => void
}

export function createCollection(): Collection {
  const files = new Map<string, BulletinFile>()
  const issues: Issue[] = []
  return {
    files,
    issues,
    add: (file) => {
      if (!files.has(file.key)) files.set(file.key, file)
    },
    report: (issue) => issues.push(issue),
    fail: (source, error) => {
      if (!(error instanceof GongbaoError)) throw error
      issues.push({ code: error.code, severity: 'error', message: `${error.message} ${error.hint}`, source })
    },
  }
}

/** Endings that are read inside folders and archives; a file that is named itself is always tried. */
export const READABLE_EXTENSIONS: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.shtml',
  '.xhtml',
  '.docx',
  '.pdf',
  '.zip',
])
/** Bulletins in formats that are not read: they are tried, so that each is named with what to do. */
const TOLD_EXTENSIONS: ReadonlySet<string> = new Set(['.doc', '.wps', '.rtf', '.ofd'])

/** True for files that are taken from a folder or archive. */
export const isTaken = (extension: string): boolean =>
  READABLE_EXTENSIONS.has(extension.toLowerCase()) || TOLD_EXTENSIONS.has(extension.toLowerCase())

export const toSkipped = (source: string, why: string): Issue => ({
  code: 'SKIPPED_FILE',
  severity: 'info',
  message: `${source} was passed over: ${why}.`,
  source,
})

export const ONLY_THESE = `only ${[...READABLE_EXTENSIONS].join(', ')} are read inside a folder`
