// Paths of bulletins in, a filled graph and a report out: collect → read → extract → fuse → store.
// What cannot be read is reported with its name and reason, and the rest goes on.
import { type BulletinFile, type CollectOptions, collectBulletins, type OpenedBulletin } from './bulletin/collect.ts'
import { readBulletin } from './bulletin/read.ts'
import type { Issue } from './domain/issue.ts'
import { GongbaoError } from './errors.ts'
import { type Extractor, rulesExtractor } from './extract/extractor.ts'
import { toFingerprint } from './fuse/fingerprint.ts'
import { fuse } from './fuse/fuse.ts'
import type { Connected } from './graph/query.ts'
import { createReader } from './graph/reader.ts'
import { createSchema } from './graph/schema.ts'
import { readCounts } from './graph/statistics.ts'
import { storeDocument } from './graph/write/document.ts'
import { refreshEntities } from './graph/write/refresh.ts'
import { findUnchanged } from './graph/write/sources.ts'
import { createReport, type FileReport, type ImportReport } from './report.ts'

export interface ImportOptions {
  readonly database: Connected
  /** The home place of all the bulletins, such as 平湖市; default: each bulletin's own front matter or text. */
  readonly place?: string
  /** ISO date of publication of all the bulletins. */
  readonly publishedOn?: string
  /** Shown as the origin in place of the file's name; for a single bulletin. */
  readonly source?: string
  /** How bulletins are read; default: by the rules. */
  readonly extractor?: Extractor
  /** Takes a line about what is being done, for a person. */
  readonly say?: (line: string) => void
  /** How web addresses are read: `follow`, `allowPrivate`. */
  readonly collect?: CollectOptions
  /** Called after each bulletin. */
  readonly onProgress?: (progress: Progress) => void
  /** Ends the import between two bulletins; what is stored stays, and the report covers it. */
  readonly signal?: AbortSignal
  /** For tests; default: the time. */
  readonly now?: () => Date
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly file: FileReport
}

/** So many bulletins are held in memory and looked up together. */
const BATCH = 20
/** Entities are derived anew at least after so many bulletins, and at the end. */
const REFRESH_AFTER = 10 * BATCH

/** Throws only for what concerns all bulletins: DATABASE_UNAVAILABLE, BAD_ARGUMENT. */
export async function importBulletins(paths: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const { database, onProgress, signal } = options
  await createSchema(database)
  await refreshEntities(database)
  const reader = createReader(database)
  const before = await readCounts(reader)
  const { files, issues } = await collectBulletins(paths, { ...options.collect, ...(signal && { signal }) })
  const missing = issues.filter(({ severity }) => severity === 'error')
  const reports: FileReport[] = missing.map(({ source = '', ...error }) => toFailure(source, error))
  if (options.source !== undefined && files.length > 1) throw tooManyForOneSource(files.length)
  for (let at = 0; at < files.length && !signal?.aborted; at += BATCH) {
    const batch = await Promise.all(files.slice(at, at + BATCH).map((file) => openFile(file, options)))
    const unchanged = await findUnchanged(
      reader,
      batch.flatMap((file) => (file.bytes ? [file] : [])),
    )
    for (const file of batch) {
      if (signal?.aborted) break
      const report = unchanged.has(file.key) ? toUnchanged(file) : await importFile(file, options)
      reports.push(report)
      onProgress?.({ done: reports.length - missing.length, total: files.length, file: report })
    }
    if ((at + BATCH) % REFRESH_AFTER === 0) await refreshEntities(database)
  }
  await refreshEntities(database)
  return createReport({
    files: reports,
    skipped: issues.filter(({ severity }) => severity !== 'error'),
    before,
    after: await readCounts(reader),
    stopped: signal?.aborted === true,
  })
}

type OpenedFile = {
  readonly key: string
  readonly source: string
  readonly fileName: string
  readonly fingerprint: string
} & (
  | (OpenedBulletin & { readonly error?: never })
  | { readonly bytes?: never; readonly mediaType?: never; readonly error: GongbaoError }
)

async function openFile({ key, source, open }: BulletinFile, options: ImportOptions): Promise<OpenedFile> {
  const shown = options.source ?? source
  const file = { key, source: shown, fileName: source, fingerprint: '' }
  try {
    const opened = await open()
    const key = options.extractor?.key ?? rulesExtractor.key
    // What reads it is part of how it is read: another model reads it again.
    const reading = key === rulesExtractor.key ? shown : `${shown}\n${key}`
    return { ...file, ...opened, fingerprint: toFingerprint(opened.bytes, { ...options, source: reading }) }
  } catch (error) {
    if (!(error instanceof GongbaoError)) throw error
    return { ...file, error }
  }
}

async function importFile(file: OpenedFile, options: ImportOptions): Promise<FileReport> {
  const { key, source, fileName, mediaType, fingerprint, bytes } = file
  if (!bytes) return toFailure(source, file.error)
  try {
    const { place, publishedOn, extractor = rulesExtractor, signal, say, now = () => new Date() } = options
    const read = await readBulletin(bytes, source, {
      fileName,
      ...(mediaType && { mediaType }),
      ...(place && { place }),
      ...(publishedOn && { publishedOn }),
    })
    const extraction = await extractor.extract(read.document, { ...(signal && { signal }), ...(say && { say }) })
    const issues: readonly Issue[] = [...read.issues, ...extraction.issues]
    const fused = fuse({ ...extraction, issues })
    const origin = { sourceKey: key, fingerprint, importedAt: now().toISOString() }
    const outcome = await storeDocument(options.database, fused, origin)
    return {
      source,
      outcome,
      documentId: fused.document.id,
      title: fused.document.title,
      ...(fused.document.place && { place: fused.document.place }),
      ...(fused.document.placeReason && { placeReason: fused.document.placeReason }),
      entities: fused.claims.length,
      relations: new Set(fused.evidence.map((piece) => piece.relationId)).size,
      issues: issues.map(({ code, severity, message }) => ({ code, severity, message })),
    }
  } catch (failure) {
    if (!(failure instanceof GongbaoError)) return toFailure(source, toUnexpected(failure))
    // A wrong option, a lost database or model would fail every bulletin alike.
    if (failure.code === 'BAD_ARGUMENT' || isDatabase(failure) || isModel(failure)) throw failure
    return toFailure(source, failure)
  }
}

type Failure = { readonly code: string; readonly message: string; readonly hint?: string }

/** A defect of ours shows in one bulletin; the others are imported all the same. */
const toUnexpected = (failure: unknown): Failure => ({
  code: 'UNEXPECTED',
  message: `${failure instanceof Error ? failure.message.split('\n', 1)[0] : failure}`,
  hint: 'Please report it with this bulletin.',
})

const isDatabase = ({ code }: GongbaoError): boolean => code.startsWith('DATABASE') || code === 'TIMEOUT'

const isModel = ({ code }: GongbaoError): boolean => code.startsWith('MODEL')

const toUnchanged = ({ source }: OpenedFile): FileReport => ({ source, outcome: 'unchanged', issues: [] })

function toFailure(source: string, { code, message, ...more }: Failure): FileReport {
  return { source, outcome: 'failed', issues: [], error: { code, message, ...(more.hint && { hint: more.hint }) } }
}

const tooManyForOneSource = (count: number): GongbaoError =>
  new GongbaoError(
    'BAD_ARGUMENT',
    `--source names one bulletin, but there are ${count}.`,
    'Import them one by one, or leave --source out.',
    count,
  )
