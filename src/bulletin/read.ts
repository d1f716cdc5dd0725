// The bytes of a bulletin in, a Document with issues out. What cannot be read as text ends in a GongbaoError.
import { createHash } from 'node:crypto'
import { parseDate } from '../domain/dates.ts'
import type { Document } from '../domain/document.ts'
import { toDocumentId } from '../domain/ids.ts'
import type { Issue } from '../domain/issue.ts'
import { GongbaoError } from '../errors.ts'
import { buildText } from './build.ts'
import { isByline, isCaption, isLabel } from './bylines.ts'
import type { Line } from './lines.ts'
import { outlineBlocks } from './outline.ts'
import { findPublishedOn } from './published.ts'
import { findReader } from './readers.ts'
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
}

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024
const LONGEST_STAND_IN = 40

/** Reads a bulletin. Throws EMPTY, NOT_TEXT, WRONG_ENCODING, TOO_LARGE, or BAD_ARGUMENT for a charset or date. */
export function readDocument(
  bytes: Uint8Array,
  source: string,
  options: ReadOptions = {},
): { document: Document; issues: Issue[] } {
  if (bytes.length > MOST_BYTES)
    throw new GongbaoError('TOO_LARGE', 'The file is larger than 20 MB.', 'Split it into several files.', bytes.length)
  const reading = findReader(bytes, source).read(bytes, options)
  const blocks = outlineBlocks(unwrapLines(reading.lines, standsAlone))
  if (blocks.length === 0)
    throw new GongbaoError('EMPTY', 'The file holds no text.', 'Give a file with a bulletin in it.')
  const built = buildText(reading.original, blocks)
  const place = options.place ?? reading.place
  const publishedOn = toOptionDate(options.publishedOn) ?? reading.publishedOn ?? findPublishedOn(blocks)
  const document: Document = {
    id: toDocumentId(built.text),
    source: toShownSource(options.source ?? reading.source, source),
    title: options.title ?? reading.title ?? (built.articles[0]?.title || toStandIn(built.text)),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(place !== undefined && { place }),
    charset: reading.charset,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    original: reading.original,
    ...built,
  }
  const issues = reading.issues.map((issue) => ({ ...issue, source: document.source, documentId: document.id }))
  return { document, issues }
}

const standsAlone = ({ text }: Line): boolean => isByline(text) || isCaption(text) || isLabel(text)

/** Many files may name the same origin, so the file's name stays beside it; an address is one document's own. */
function toShownSource(origin: string | undefined, source: string): string {
  if (origin === undefined || origin.trim() === '') return source
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
