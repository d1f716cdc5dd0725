// Markdown in; its lines without the marks (#, **, links, bars of tables) out, each a range of the file itself.
import { isHeaderRow } from '../domain/columns.ts'
import { decodeText } from './charset.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Line, type Part, type RowCell, toLine } from './lines.ts'
import type { Reader } from './readers.ts'
import { findDamage } from './text-reader.ts'

export const markdownReader: Reader = {
  id: 'markdown',
  isMine: (_, source) => /\.(?:md|markdown)$/i.test(source),
  read: (bytes, { charset }) => {
    const decoded = decodeText(bytes, charset)
    const { end, ...front } = readFrontMatter(decoded.text)
    const issues = [...front.issues, ...findDamage(decoded.text)]
    return { ...front, issues, original: decoded.text, charset: decoded.charset, lines: findLines(decoded.text, end) }
  },
}

/** What opens a block: a heading, a quotation, a point of a list; and a heading's closing marks. */
const OPENING = /^\s{0,3}(?:(#{1,6})\s+|(?:>\s?)+|[-*+]\s+(?:\[[ xX]\]\s+)?)?/
/** Emphasis, code, images, links with their addresses, HTML tags, comments: what is marked stays. */
const MARKS =
  /!\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)|\[(?=[^\]\n]{1,300}\]\([^)\n]{0,600}\))|(?<=\[[^\]\n]{1,300})\]\([^)\n]{0,600}\)|<!--[\s\S]{0,600}?-->|<\/?[a-zA-Z][^<>\n]{0,200}>|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|__|~~|`+|\\(?=[\\`*_{}[\]()#+.!|>-])|\s#+\s*$/g
const RULER = /^\s*(?:(?:[-*_]\s*){3,}|={3,}|\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*|```.*|~~~.*)$/
/** Characters of a line that marks are looked for in; bounds the time. */
const LONGEST_MARKED = 20_000

function findLines(original: string, from: number): Line[] {
  const lines: Line[] = []
  let gap = 0
  let table = -1
  let inTable = false
  for (let at = from; at < original.length; ) {
    const found = original.indexOf('\n', at)
    const end = found < 0 ? original.length : found
    const raw = original.slice(at, end)
    const isRow = /^\s*\|.*\|\s*$/.test(raw.slice(0, LONGEST_MARKED))
    if (!isRow && !RULER.test(raw.slice(0, 300))) inTable = false
    if (isRow && !RULER.test(raw)) {
      if (!inTable) table++
      const line = toRow(original, at, end, table, !inTable)
      inTable = true
      if (line) lines.push(line)
    } else if (!RULER.test(raw.slice(0, 300))) {
      const line = toTextLine(original, at, end, gap)
      gap = line ? 0 : gap + 1
      if (line) lines.push(line)
    }
    at = end + 1
  }
  return lines
}

function toTextLine(original: string, start: number, end: number, gap: number): Line | undefined {
  const opening = OPENING.exec(original.slice(start, Math.min(end, start + 200)))
  const from = start + (opening?.[0].length ?? 0)
  const parts: Part[] = []
  let at = from
  const marked = original.slice(from, Math.min(end, from + LONGEST_MARKED))
  const keep = (to: number): void => {
    const line = toLine(original, at, to, 0)
    // White space at the seams of marks belongs to the words.
    if (line) parts.push({ start: at, end: to })
  }
  for (const mark of marked.matchAll(MARKS)) {
    keep(from + mark.index)
    at = from + mark.index + mark[0].length
  }
  keep(end)
  const kept = trimParts(original, parts)
  const text = kept.map((part) => original.slice(part.start, part.end)).join('')
  if (text.trim() === '') return undefined
  const isHeading = opening?.[1] !== undefined
  const isPoint = !isHeading && (opening?.[0].trim() ?? '') !== ''
  return { text, parts: kept, isIndented: isPoint, gap, ...(isHeading && { given: 'headline' as const }) }
}

function trimParts(original: string, parts: readonly Part[]): Part[] {
  return parts.flatMap((part, i) => {
    const words = original.slice(part.start, part.end)
    const start = i === 0 ? part.end - words.trimStart().length : part.start
    const end = i === parts.length - 1 ? part.start + words.trimEnd().length : part.end
    return end > start ? [{ start, end }] : []
  })
}

/** A row of a table; bars stand between its cells in the text too, as tabs would elsewhere. */
function toRow(original: string, start: number, end: number, table: number, isFirst: boolean): Line | undefined {
  const raw = original.slice(start, end)
  const cells: RowCell[] = []
  const words: string[] = []
  const parts: Part[] = []
  let length = 0
  let at = raw.indexOf('|') + 1
  for (let bar = raw.indexOf('|', at); bar >= 0; bar = raw.indexOf('|', at)) {
    const cell = raw.slice(at, bar)
    const own = cell.trim()
    const from = start + at + (cell.length - cell.trimStart().length)
    at = bar + 1
    if (own !== '') {
      const glue = length > 0
      if (glue) length++
      cells.push({ start: length, end: length + own.length, above: 0 })
      parts.push(glue ? { start: from, end: from + own.length, glue: '\t' } : { start: from, end: from + own.length })
      length += own.length
    } else cells.push({ start: 0, end: 0, above: 0 })
    words.push(own)
  }
  if (parts.length === 0) return undefined
  const text = parts.map((part) => (part.glue ?? '') + original.slice(part.start, part.end)).join('')
  const isHeader = isFirst || isHeaderRow(words)
  return {
    text,
    parts,
    isIndented: false,
    gap: 0,
    given: isHeader ? 'caption' : 'body',
    row: { table, isHeader, cells },
  }
}
