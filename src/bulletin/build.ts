// Blocks in, the normalised text with its offset pieces, articles and sentences out.
import type { Article, OffsetPiece, Sentence, SentenceKind, Table } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { findLeadingByline, findTrailingByline, toLabelLength } from './bylines.ts'
import { type Block, toKind } from './outline.ts'
import { findSentences } from './sentences.ts'
import { createTables } from './tables.ts'

export interface Built {
  readonly text: string
  readonly offsets: readonly OffsetPiece[]
  readonly articles: readonly Article[]
  readonly sentences: readonly Sentence[]
  readonly tables?: readonly Table[]
}

interface Piece {
  readonly span: Span
  readonly kind: SentenceKind
}

/** Sentences of a paragraph; a byline at its start or end and a section label glued to it are set apart. */
function findPieces(block: Block): Piece[] {
  const kind = toKind(block.role)
  if (kind !== 'body' || block.row) return [{ span: { start: 0, end: block.text.length }, kind }]
  const leading = findLeadingByline(block.text)
  const start = leading?.end ?? 0
  const found = findTrailingByline(block.text)
  const trailing = found && found.start >= start ? found : undefined
  const pieces: Piece[] = []
  if (leading) pieces.push({ span: leading, kind: 'byline' })
  for (const sentence of findSentences(block.text.slice(start, trailing?.start))) {
    const span = { start: sentence.start + start, end: sentence.end + start }
    const label = toLabelLength(block.text.slice(span.start, Math.min(span.end, span.start + 20)))
    if (label > 0) pieces.push({ span: { start: span.start, end: span.start + label }, kind: 'headline' })
    if (span.start + label < span.end) pieces.push({ span: { start: span.start + label, end: span.end }, kind })
  }
  if (trailing) pieces.push({ span: trailing, kind: 'byline' })
  return pieces
}

/** Lays the blocks out one a line and cuts them into sentences. */
export function buildText(original: string, blocks: readonly Block[]): Built {
  const texts: string[] = []
  const offsets: { start: number; original: number; length: number }[] = []
  const articles: { index: number; title: string; start: number; end: number }[] = []
  const sentences: Sentence[] = []
  const tables = createTables()
  let length = 0
  const copy = (start: number, end: number): void => {
    const last = offsets.at(-1)
    if (last && last.original + last.length === start && last.start + last.length === length) last.length += end - start
    else offsets.push({ start: length, original: start, length: end - start })
    texts.push(original.slice(start, end))
    length += end - start
  }
  blocks.forEach((block, paragraph) => {
    if (paragraph > 0) {
      const before = (block.parts[0]?.start ?? 0) - 1
      if (original[before] === '\n') copy(before, before + 1)
      else {
        texts.push('\n')
        length++
      }
    }
    const start = length
    for (const part of block.parts) {
      if (part.glue) {
        texts.push(part.glue)
        length += part.glue.length
      }
      copy(part.start, part.end)
    }
    if (block.row) tables.add(block.row, block.text, start)
    const article = articles[block.article]
    if (article) article.end = length
    else articles.push({ index: block.article, title: '', start, end: length })
    const own = articles[block.article]!
    if (own.title === '' && block.role === 'headline' && !/^[—-]{1,2}/.test(block.text)) own.title = block.text
    for (const { span, kind } of findPieces(block))
      sentences.push({
        index: sentences.length,
        article: block.article,
        paragraph,
        kind,
        start: start + span.start,
        end: start + span.end,
        text: block.text.slice(span.start, span.end),
      })
  })
  const found = tables.finish()
  return { text: texts.join(''), offsets, articles, sentences, ...(found.length > 0 && { tables: found }) }
}
