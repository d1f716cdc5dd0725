// The bytes of a bulletin in, a Document with issues out. What cannot be read as text ends in a GongbaoError.
import { createHash } from 'node:crypto'
import { parseDate } from '../domain/dates.ts'
import type { Document } from '../domain/document.ts'
import { toDocumentId } from '../domain/ids.ts'
import type { Issue } from '../domain/issue.ts'
import { toSignature, toSignatureText } from '../domain/signature.ts'
import { GongbaoError } from '../errors.ts'
import { buildText } from './build.ts'
import { isByline, isCaption, isLabel } from './bylines.ts'
import { MOST_BYTES } from './limits.ts'
import type { Line } from './lines.ts'
import { outlineBlocks } from './outline.ts'
import { findPublishedOn } from './published.ts'
import { findReader, type Reading } from './readers.ts'
import { textReader } from './text-reader.ts'
import { unwrapLines } from './unwrap.ts'

export interface ReadOptions {
  /** The home place, such as 平湖市; front matter gives it where this does not. */
  readonly place?: string
  /** A date that `parseDate` reads; front matter, then the text give it where this does not. */
  readonly publishedOn?: string
  /** Front matter, then the first headline give it where this does not. */
  readonly title?: string
  /** The origin to show: a web address stands alone, any other text before the file's name. */
  readonly source?: string
  /** Overrides detection; a label of the Encoding standard. */
  readonly charset?: string
  /** Name of the file with its ending, where `source` is not that. */
  readonly fileName?: string
  /** What an HTTP header says the file is, such as `text/html; charset=gbk`. */
  readonly mediaType?: string
}

export interface ReadBulletin {
  readonly document: Document
  readonly issues: readonly Issue[]
}

const LONGEST_STAND_IN = 40

/**
 * Reads a bulletin of any format. Throws EMPTY, NOT_TEXT, WRONG_ENCODING, TOO_LARGE, OTHER_FORMAT, PASSWORD, SCANNED,
 * BROKEN_FILE, ZIP_BOMB, TOO_SLOW, or BAD_ARGUMENT for a charset or date.
 */
export async function readBulletin(
  bytes: Uint8Array,
  source: string,
  options: ReadOptions = {},
): Promise<ReadBulletin> {
  checkSize(bytes)
  const declaredCharset = /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(options.mediaType ?? '')?.[1]
  const name = options.fileName ?? source
  const reader = findReader(bytes, name, options.mediaType)
  const reading = await reader.read(bytes, { source: name, charset: options.charset, declaredCharset })
  return toDocument(reading, bytes, source, options)
}

/** Reads a bulletin in plain text. Throws EMPTY, NOT_TEXT, WRONG_ENCODING, TOO_LARGE, or BAD_ARGUMENT as above. */
export function readDocument(bytes: Uint8Array, source: string, options: ReadOptions = {}): ReadBulletin {
  checkSize(bytes)
  return toDocument(textReader.read(bytes, options), bytes, source, options)
}

function checkSize(bytes: Uint8Array): void {
  if (bytes.length > MOST_BYTES)
    throw new GongbaoError('TOO_LARGE', 'The file is larger than 20 MB.', 'Split it into several files.', bytes.length)
}

function toDocument(reading: Reading, bytes: Uint8Array, source: string, options: ReadOptions): ReadBulletin {
  const blocks = outlineBlocks(unwrapLines(reading.lines, standsAlone))
  if (blocks.length === 0)
    throw new GongbaoError('EMPTY', 'The file holds no text.', 'Give a file with a bulletin in it.')
  const built = buildText(reading.original, blocks)
  const place = options.place ?? reading.place
  const publishedOn = toOptionDate(options.publishedOn) ?? reading.publishedOn ?? findPublishedOn(blocks)
  const signature = toSignature(built.text)
  const document: Document = {
    id: toDocumentId(built.text),
    source: toShownSource(options.source ?? reading.source, source),
    title: options.title ?? reading.title ?? (built.articles[0]?.title || toStandIn(built.text)),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(place !== undefined && { place }),
    charset: reading.charset,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    original: reading.original,
    ...(reading.places && { places: reading.places }),
    ...built,
    ...(signature && { signature: toSignatureText(signature) }),
  }
  const issues = reading.issues.map((issue) => ({ ...issue, source: document.source, documentId: document.id }))
  return { document, issues }
}

const standsAlone = ({ text, given }: Line): boolean =>
  given !== undefined || isByline(text) || isCaption(text) || isLabel(text)

/** Many files may name the same origin, so the file's name stays beside it; an address is one document's own. */
function toShownSource(origin: string | undefined, source: string): string {
  const isAddress = /^https?:\/\//.test(source)
  if (origin === undefined || origin.trim() === '' || isAddress) return source
  return /^https?:\/\//.test(origin) ? origin : `${origin}（${source}）`
}

/** A text without headline is called by how it begins. */
function toStandIn(text: string): string {
  const beginning = text.split(/[\n。！？]/, 1)[0]!
  return beginning.length > LONGEST_STAND_IN ? `${beginning.slice(0, LONGEST_STAND_IN)}…` : beginning
}

function toOptionDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const date = parseDate(text)
  if (date === undefined)
    throw new GongbaoError('BAD_ARGUMENT', `“${text}” is no date.`, 'Write it as 2021-08-26, 2021-08 or 2021.', text)
  return date
}
