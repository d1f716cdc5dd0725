// The bytes of a bulletin in, a Document with issues out. What cannot be read as text ends in a GongbaoError.
import { createHash } from 'node:crypto'
import { parseDate } from '../domain/dates.ts'
import type { Document } from '../domain/document.ts'
import type { Issue } from '../domain/issue.ts'
import { GongbaoError } from '../errors.ts'
import { buildText } from './build.ts'
import { isByline, isCaption, isLabel } from './bylines.ts'
import { decodeText } from './charset.ts'
import { readFrontMatter } from './front-matter.ts'
import { findLines } from './lines.ts'
import { outlineBlocks } from './outline.ts'
import { unwrapLines } from './unwrap.ts'

export interface ReadOptions {
  /** The home place, such as 平湖市; front matter gives it where this does not. */
  readonly place?: string
  /** ISO date, or a date that `parseDate` reads. */
  readonly publishedOn?: string
  readonly title?: string
  /** What is shown as the origin in place of the file's name. */
  readonly source?: string
  /** Overrides detection; a label of the Encoding standard. */
  readonly charset?: string
}

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024

/**
 * Reads a bulletin. Throws EMPTY, NOT_TEXT, WRONG_ENCODING, TOO_LARGE, or BAD_ARGUMENT for an unknown charset or date.
 */
export function readDocument(
  bytes: Uint8Array,
  source: string,
  options: ReadOptions = {},
): { document: Document; issues: Issue[] } {
  if (bytes.length > MOST_BYTES)
    throw new GongbaoError(
      'TOO_LARGE',
      'The file is larger than 20 MB.',
      'Split it into several bulletins.',
      bytes.length,
    )
  const { text: original, charset } = decodeText(bytes, options.charset)
  const front = readFrontMatter(original)
  const startsBlock = (line: { readonly text: string }): boolean =>
    isByline(line.text) || isCaption(line.text) || isLabel(line.text)
  const blocks = outlineBlocks(unwrapLines(findLines(original, front.end), startsBlock))
  if (blocks.length === 0)
    throw new GongbaoError('EMPTY', 'The file holds no text.', 'Give a file with a bulletin in it.')
  const built = buildText(original, blocks)
  const place = options.place ?? front.place
  const publishedOn = toOptionDate(options.publishedOn) ?? front.publishedOn
  const document: Document = {
    id: `doc_${createHash('sha256').update(built.text).digest('hex').slice(0, 24)}`,
    source: options.source ?? source,
    title:
      options.title ??
      front.title ??
      built.articles.find((article) => article.title !== '')?.title ??
      built.text.split('\n', 1)[0]!.slice(0, 40),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(place !== undefined && { place }),
    charset,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    original,
    ...built,
  }
  return {
    document,
    issues: front.issues.map((issue) => ({ ...issue, source: document.source, documentId: document.id })),
  }
}

function toOptionDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const date = parseDate(text)
  if (date === undefined)
    throw new GongbaoError('BAD_ARGUMENT', `“${text}” is no date.`, 'Write it as 2021-08-26, 2021-08 or 2021.', text)
  return date
}
