// Paths of bulletins, or uploads, in, a filled graph and a report out: collect → read → extract → fuse → store.
// What cannot be read is reported with its name and reason, and the rest goes on.
import {
  type BulletinFile,
  type CollectOptions,
  collectBulletins,
  type OpenedBulletin,
  type Upload,
} from './bulletin/collect.ts'
import { readBulletin } from './bulletin/read.ts'
import type { Extraction } from './domain/extraction.ts'
import { GongbaoError } from './errors.ts'
import { type Extractor, rulesExtractor } from './extract/extractor.ts'
import { toDifference } from './extract/llm/usage.ts'
import { readAhead } from './extract/read-ahead.ts'
import { toFingerprint } from './fuse/fingerprint.ts'
import { fuse } from './fuse/fuse.ts'
import type { Connected } from './graph/query.ts'
import { createReader, type Reader } from './graph/reader.ts'
import { createSchema } from './graph/schema.ts'
import { readCounts } from './graph/statistics.ts'
import { storeDocument } from './graph/write/document.ts'
import { refreshNetwork } from './graph/write/network.ts'
import { refreshEntities } from './graph/write/refresh.ts'
import { findOriginals, findUnchanged } from './graph/write/sources.ts'
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
/** Milliseconds for one question: nobody waits before a screen, and a cold database on a busy machine is slow. */
const PATIENCE = 60_000
/** Entities are derived anew at least after so many bulletins, and at the end. */
const REFRESH_AFTER = 10 * BATCH

/**
 * Throws only for what concerns all bulletins: DATABASE_*, BAD_ARGUMENT, MODEL_*. What was stored before stays, and a
 * second import goes on from there.
 */
export async function importBulletins(
  paths: readonly (string | Upload)[],
  options: ImportOptions,
): Promise<ImportReport> {
  const { database, onProgress, signal, extractor = rulesExtractor } = options
  const used = extractor.usage?.()
  await createSchema(database)
  await refreshEntities(database)
  const reader = createReader(database, { queryTimeoutMs: PATIENCE })
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
    try {
      const read = (file: OpenedFile, ended: AbortSignal): Promise<Reading> =>
        unchanged.has(file.key)
          ? Promise.resolve(toUnchanged(file, unchanged.get(file.key)))
          : readFile(file, options, ended)
      for await (const [file, reading] of readAhead(batch, extractor.concurrency, read)) {
        if (reading === STOPPED || signal?.aborted) break
        const report = 'document' in reading ? await storeFile(file, reading, options) : reading
        reports.push(report)
        onProgress?.({ done: reports.length - missing.length, total: files.length, file: report })
      }
    } catch (error) {
      // What is stored already is whole; only a lost database keeps it from being so.
      if (error instanceof GongbaoError && isModel(error)) await refreshNetwork(database, options.now)
      throw error
    }
    if ((at + BATCH) % REFRESH_AFTER === 0) await refreshEntities(database)
  }
  await refreshNetwork(database, options.now)
  return createReport({
    files: await tellReprints(reader, reports),
    skipped: issues.filter(({ severity }) => severity !== 'error'),
    before,
    after: await readCounts(reader),
    stopped: signal?.aborted === true,
    ...(extractor.usage && used && { model: toDifference(used, extractor.usage()) }),
  })
}

/** Known only when all are stored: the original may come last. */
async function tellReprints(reader: Reader, files: readonly FileReport[]): Promise<readonly FileReport[]> {
  const originals = await findOriginals(
    reader,
    files.flatMap(({ documentId }) => documentId ?? []),
  )
  return files.map((file) => {
    const original = file.documentId === undefined ? undefined : originals.get(file.documentId)
    return original ? { ...file, reprintOf: original } : file
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
    // What reads it is part of how it is read: another model reads it again.
    const reader = (options.extractor ?? rulesExtractor).key
    return { ...file, ...opened, fingerprint: toFingerprint(opened.bytes, { ...options, source: shown, reader }) }
  } catch (error) {
    if (!(error instanceof GongbaoError)) throw error
    return { ...file, error }
  }
}

/** Ended before it was read. */
const STOPPED = 'stopped'
type Reading = Extraction | FileReport | typeof STOPPED

async function readFile(file: OpenedFile, options: ImportOptions, ended: AbortSignal): Promise<Reading> {
  const { source, fileName, mediaType, bytes } = file
  const signal = options.signal ? AbortSignal.any([options.signal, ended]) : ended
  if (signal.aborted) return STOPPED
  if (!bytes) return toFailure(source, file.error)
  try {
    const { place, publishedOn, extractor = rulesExtractor, say } = options
    const read = await readBulletin(bytes, source, {
      fileName,
      ...(mediaType && { mediaType }),
      ...(place && { place }),
      ...(publishedOn && { publishedOn }),
    })
    const extraction = await extractor.extract(read.document, { signal, ...(say && { say }) })
    return { ...extraction, issues: [...read.issues, ...extraction.issues] }
  } catch (failure) {
    return signal.aborted ? STOPPED : toFailureReport(source, failure)
  }
}

async function storeFile(file: OpenedFile, extraction: Extraction, options: ImportOptions): Promise<FileReport> {
  const { key, source, fingerprint } = file
  try {
    const { now = () => new Date() } = options
    const fused = fuse(extraction)
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
      issues: extraction.issues.map(({ code, severity, message }) => ({ code, severity, message })),
    }
  } catch (failure) {
    return toFailureReport(source, failure)
  }
}

/** Throws what would fail every bulletin alike: a wrong option, a lost database or model. */
function toFailureReport(source: string, failure: unknown): FileReport {
  if (!(failure instanceof GongbaoError)) return toFailure(source, toUnexpected(failure))
  if (failure.code === 'BAD_ARGUMENT' || isDatabase(failure) || isModel(failure)) throw failure
  return toFailure(source, failure)
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

const toUnchanged = ({ source }: OpenedFile, documentId: string | undefined): FileReport => ({
  source,
  outcome: 'unchanged',
  ...(documentId !== undefined && { documentId }),
  issues: [],
})

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
