// Blocks in, the normalised text with its offset pieces, articles and sentences out.
import type { Article, OffsetPiece, Sentence } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { findLeadingByline, findTrailingByline } from './bylines.ts'
import { type Block, toKind } from './outline.ts'
import { findSentences } from './sentences.ts'

export interface Built {
  readonly text: string
  readonly offsets: readonly OffsetPiece[]
  readonly articles: readonly Article[]
  readonly sentences: readonly Sentence[]
}

/** Sentences of a paragraph, a byline at its start or end set apart. */
function findParts(block: Block): { span: Span; kind: Sentence['kind'] }[] {
  const kind = toKind(block.role)
  const whole = { start: 0, end: block.text.length }
  if (kind !== 'body') return [{ span: whole, kind }]
  const leading = findLeadingByline(block.text)
  const trailing = findTrailingByline(block.text)
  const start = leading?.end ?? 0
  const end = Math.max(start, trailing?.start ?? block.text.length)
  const body = findSentences(block.text.slice(start, end)).map((span) => ({
    span: { start: span.start + start, end: span.end + start },
    kind,
  }))
  const byline = (span: Span | undefined): { span: Span; kind: 'byline' }[] =>
    span && span.start >= 0 ? [{ span, kind: 'byline' }] : []
  return [...byline(leading), ...body, ...byline(trailing && trailing.start >= start ? trailing : undefined)]
}

/** Lays the blocks out one a line and cuts them into sentences. */
export function buildText(original: string, blocks: readonly Block[]): Built {
  const texts: string[] = []
  const offsets: { start: number; original: number; length: number }[] = []
  const articles: { index: number; title: string; start: number; end: number }[] = []
  const sentences: Sentence[] = []
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
    const article = articles[block.article]
    if (article) article.end = length
    else articles.push({ index: block.article, title: '', start, end: length })
    const own = articles[block.article]!
    if (own.title === '' && block.role === 'headline' && !/^[—-]{1,2}/.test(block.text)) own.title = block.text
    for (const { span, kind } of findParts(block))
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
  return { text: texts.join(''), offsets, articles, sentences }
}
