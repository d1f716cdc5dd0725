// Persons with foreign and minority names: 约翰·史密斯, 买买提·艾力, John A Smith, and one part of such a name where a
// title stands beside it (史密斯教授). One sentence in, names out.
import { readWords } from '../word-list.ts'
import type { FoundName } from './persons-beside-titles.ts'
import type { NameView } from './persons-borders.ts'

const soundCharacters = new Set([...readWords('transliteration-characters.txt')].join(''))
const DOTTED = /[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fffA-Z][\u4e00-\u9fff.]{0,7})+/g
const LATIN =
  /(?<![A-Za-z0-9.])[A-Z][a-z]+(?:(?: |·|-)?(?:[A-Z]\.? ?)?[A-Z][A-Za-z]+){1,3}(?![A-Za-z0-9])|(?<![A-Za-z0-9.])[A-Z][a-z]+(?: [A-Z]\.?){1,2} [A-Z][a-z]+(?![A-Za-z0-9])/g
const SINGLE = /[\u4e00-\u9fff]{3,6}$/

const create = (start: number, end: number, rule: string, confidence: number): FoundName => ({
  start,
  end,
  rule,
  confidence,
  // Longer than any Chinese reading of one of its parts, so it should win.
  score: 30 + end - start,
  shape: 10,
})

/** The share of characters that write sounds. */
function toSoundShare(name: string): number {
  const characters = [...name].filter((character) => character !== '·' && character !== '.')
  return characters.filter((character) => soundCharacters.has(character)).length / characters.length
}

/** Cuts what is not sound from both ends of a dotted run: 主席约翰·史密斯出席 → 约翰·史密斯. */
function trimDotted(view: NameView, start: number, end: number): { start: number; end: number } | undefined {
  const dot = view.text.indexOf('·', start)
  const lastDot = view.text.lastIndexOf('·', end - 1)
  let from = dot
  while (from > start && soundCharacters.has(view.text[from - 1]!) && !view.titleEnds.has(from)) from--
  let to = lastDot + 1
  while (to < end && soundCharacters.has(view.text[to]!) && !view.titleStarts.has(to)) to++
  return from < dot && to > lastDot + 1 ? { start: from, end: to } : undefined
}

function isBesideTitle(view: NameView, start: number, end: number): boolean {
  const skipLeft = view.text[start - 1] === ' ' || view.text[start - 1] === ':' ? start - 1 : start
  const skipRight = view.text[end] === ' ' ? end + 1 : end
  return view.titleEnds.has(skipLeft) || view.titleStarts.has(skipRight)
}

/** Foreign and minority names of a sentence. */
export function findForeignNames(view: NameView): FoundName[] {
  const sentence = view.text.slice(view.from, view.to)
  const found: FoundName[] = []
  for (const { 0: run, index } of sentence.matchAll(DOTTED)) {
    const start = view.from + index
    const span = trimDotted(view, start, start + run.length)
    if (!span) continue
    const isTitled = isBesideTitle(view, span.start, span.end)
    const isWhole = span.start === start && span.end === start + run.length
    const share = toSoundShare(view.text.slice(span.start, span.end))
    if (isTitled || (share > 0.95 && isWhole && span.end - span.start > 4))
      found.push(create(span.start, span.end, 'dotted', isTitled ? 0.95 : 0.8))
  }
  for (const { 0: name, index } of sentence.matchAll(LATIN)) {
    const start = view.from + index
    if (isBesideTitle(view, start, start + name.length)) found.push(create(start, start + name.length, 'latin', 0.92))
  }
  for (const title of view.titles) {
    if (title.kind === 'credit' || title.kind === 'role') continue
    const run = SINGLE.exec(view.text.slice(Math.max(view.from, title.start - 6), title.start))?.[0] ?? ''
    let start = title.start
    while (start > title.start - run.length && soundCharacters.has(view.text[start - 1]!) && !view.titleEnds.has(start))
      start--
    const word = view.wordAt.get(start)
    if (title.start - start >= 4 && word && word.end === title.start && /^(nr|x|nz)/.test(word.tag))
      found.push(create(start, title.start, 'foreign-single', 0.85))
  }
  return found
}
