// The text of one block in, the ranges of its sentences out. A full stop inside quotes or brackets ends nothing.
import type { Span } from '../domain/span.ts'

const OPENER_OF: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['」', '「'],
  ['』', '『'],
  ['）', '（'],
  [')', '('],
  ['》', '《'],
  ['】', '【'],
])
const OPENERS = new Set(OPENER_OF.values())
const QUOTE_END = new Set(['”', '」', '』'])
const STOPS = new Set(['。', '！', '？', '!', '?'])
/** A longer quotation is a speech of its own and is split. */
const LONGEST_QUOTE = 240
/** Openers that are looked back at; deeper nesting is no text but an attack on time. */
const DEEPEST = 12
/** 某局局长某某说。 after a quotation belongs to it. */
const SPEAKER =
  /^[^。！？“：:]{0,40}?(?:说|表示|介绍|指出|认为|坦言|强调|告诉记者|透露|感慨|评价|提到|补充道|道)[。，,]/

/** For each position, the end of the matched bracket or quotation that opens there; unmatched ones are not in it. */
function findQuotations(text: string): Map<number, number> {
  const open: { sign: string; at: number }[] = []
  const ends = new Map<number, number>()
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (OPENERS.has(sign)) {
      open.push({ sign, at: i })
      if (open.length > DEEPEST) open.shift()
    }
    const opener = OPENER_OF.get(sign)
    if (opener === undefined) continue
    const at = open.findLastIndex((each) => each.sign === opener)
    if (at < 0) continue
    ends.set(open[at]!.at, i + 1)
    open.length = at
  }
  return ends
}

/** True when a quotation that ends at `end` with its own full stop also ends the sentence. */
function isClosedByQuote(text: string, start: number, end: number): boolean {
  if (!QUOTE_END.has(text[end - 1]!) || !STOPS.has(text[end - 2] ?? '')) return false
  const next = text[end] ?? ''
  if (STOPS.has(next) || /^[，、；：,;]/.test(next)) return false
  const isIntroduced = /[：:，,]/.test(text[start - 1] ?? '')
  return isIntroduced || !SPEAKER.test(text.slice(end, end + 60))
}

/** The sentences of `text`, in order, without white space at their ends. */
export function findSentences(text: string): Span[] {
  const quotations = findQuotations(text)
  const sentences: { start: number; end: number }[] = []
  let start = 0
  const close = (end: number): void => {
    const piece = text.slice(start, end)
    const from = start + piece.length - piece.trimStart().length
    const to = start + piece.trimEnd().length
    start = end
    if (to <= from) return
    const last = sentences.at(-1)
    // Dots or brackets that hold no word belong to the sentence before.
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(from, to))) last.end = to
    else sentences.push({ start: from, end: to })
  }
  let at = 0
  while (at < text.length) {
    const end = quotations.get(at)
    if (end !== undefined && end - at <= LONGEST_QUOTE) {
      const opening = at
      at = end
      if (isClosedByQuote(text, opening, end)) close(end)
      continue
    }
    at++
    if (!STOPS.has(text[at - 1]!)) continue
    while (STOPS.has(text[at] ?? '') || OPENER_OF.has(text[at] ?? '')) at++
    close(at)
  }
  close(text.length)
  return sentences
}
