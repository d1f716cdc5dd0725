// Decoded text in, its lines out: each as the ranges of the original that are kept. Zero-width characters, page-web
// leftovers such as （详情）, page numbers and outer white space are left out; every other character stays as it is.

import { LEXICON, toAlternation } from '../domain/byline-words.ts'
import type { Span } from '../domain/span.ts'
import type { Role } from './outline.ts'

/** A range of the original; `glue` is a space that is set before it where joined lines need one. */
export interface Part extends Span {
  readonly glue?: ' ' | '\t'
}

export interface Line {
  /** What the parts give, glue included. */
  readonly text: string
  readonly parts: readonly Part[]
  /** True when the line began with two or more columns of white space: a new paragraph. */
  readonly isIndented: boolean
  /** Empty lines before it. */
  readonly gap: number
  /** Set where the format says what the line is for: a heading, a row of a table. */
  readonly given?: Role
  /** Set for a row of a table. */
  readonly row?: Row
}

/** A row of a table, laid out in a line with tabs between its cells. */
export interface Row {
  /** The rows of one table share the number. */
  readonly table: number
  readonly isHeader: boolean
  /** By column; spans count in the line's text. A cell from a row above carries how many lines above that is. */
  readonly cells: readonly (RowCell | undefined)[]
}

export interface RowCell extends Span {
  readonly above: number
}

const toLiteral = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const INVISIBLE = '[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff\\0]+'
const toPattern = (words: readonly string[]): string => toAlternation(words.map(toLiteral))
const DROPPED = new RegExp(
  `${INVISIBLE}|${toPattern(LEXICON.leftovers)}|^(?:${toPattern(LEXICON.edges)})|(?:${toPattern(LEXICON.edges)})$`,
  'g',
)
const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g
const PAGE_NUMBER = /^(?:[-—–·\s]+\d{1,4}[-—–·\s]+|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?)$/

/** The line that the range of `original` makes; undefined where nothing is left of it. */
export function toLine(original: string, start: number, end: number, gap: number): Line | undefined {
  const raw = original.slice(start, end)
  const parts: Part[] = []
  const keep = (from: number, to: number): void => {
    if (to > from) parts.push({ start: start + from, end: start + to })
  }
  let at = 0
  for (const match of raw.matchAll(DROPPED)) {
    keep(at, match.index)
    at = match.index + match[0].length
  }
  keep(at, raw.length)
  const trimmed = trim(original, parts)
  const text = trimmed.map((part) => original.slice(part.start, part.end)).join('')
  if (text === '' || (text.length < 20 && PAGE_NUMBER.test(text))) return undefined
  return { text, parts: trimmed, isIndented: /^(?:[\u3000\t]|[ \u00a0]{2})/.test(raw), gap }
}

/** Takes white space off both ends, across parts. */
function trim(original: string, parts: Part[]): Part[] {
  while (parts[0]) {
    const { start, end } = parts[0]
    const skipped = end - start - original.slice(start, end).trimStart().length
    if (skipped < end - start) {
      parts[0] = { start: start + skipped, end }
      break
    }
    parts.shift()
  }
  for (let last = parts.at(-1); last; last = parts.at(-1)) {
    const kept = original.slice(last.start, last.end).trimEnd().length
    if (kept > 0) {
      parts[parts.length - 1] = { start: last.start, end: last.start + kept }
      break
    }
    parts.pop()
  }
  return parts
}

/** The lines of `original` from `from` on that hold text. */
export function findLines(original: string, from: number): Line[] {
  const lines: Line[] = []
  let gap = 0
  const add = (start: number, end: number): void => {
    const line = toLine(original, start, end, gap)
    gap = line ? 0 : gap + 1
    if (line) lines.push(line)
  }
  let at = from
  BREAK.lastIndex = from
  for (let match = BREAK.exec(original); match; match = BREAK.exec(original)) {
    add(at, match.index)
    at = match.index + match[0].length
  }
  add(at, original.length)
  return lines
}

/** One line out of several; a space comes between two only where Latin words would touch. */
export function joinLines(lines: readonly [Line, ...Line[]]): Line {
  const parts: Part[] = []
  let before = ''
  let text = ''
  for (const line of lines) {
    const needsSpace = /[A-Za-z,.;:]$/.test(before) && /^[A-Za-z]/.test(line.text)
    line.parts.forEach((part, i) => {
      parts.push(needsSpace && i === 0 ? { ...part, glue: ' ' } : part)
    })
    text += (needsSpace ? ' ' : '') + line.text
    before = line.text.slice(-1)
  }
  return { ...lines[0], text, parts }
}
