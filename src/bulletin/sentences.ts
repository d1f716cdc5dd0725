// The text of one block in, the ranges of its sentences out. A full stop inside quotes or brackets ends nothing.
import type { Span } from '../domain/span.ts'

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['」', '「'],
  ['』', '『'],
  ['）', '（'],
  [')', '('],
  ['》', '《'],
  ['】', '【'],
])
const OPENERS = new Set(PAIRS.values())
const STOPS = new Set(['。', '！', '？', '!', '?'])
/** A longer quotation is a speech of its own and is split. */
const LONGEST_QUOTE = 240
/** 某局局长某某说。 after a quotation belongs to it. */
const SPEAKER = /^[^。！？]{0,40}?(?:说|表示|介绍|指出|认为|坦言|强调|告诉记者|透露|感慨|评价)[。，：]?/

/** For each position, the end of the matched bracket or quotation that opens there; unmatched ones are not in it. */
function findQuotations(text: string): Map<number, number> {
  const open: { sign: string; at: number }[] = []
  const ends = new Map<number, number>()
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (OPENERS.has(sign)) open.push({ sign, at: i })
    const opener = PAIRS.get(sign)
    if (opener === undefined) continue
    const at = open.findLastIndex((each) => each.sign === opener)
    if (at < 0) continue
    ends.set(open[at]!.at, i + 1)
    open.length = at
  }
  return ends
}

const trimSpan = (text: string, start: number, end: number): Span => {
  const piece = text.slice(start, end)
  return { start: start + piece.length - piece.trimStart().length, end: end - piece.length + piece.trimEnd().length }
}

/** The sentences of `text`, in order, without white space at their ends. */
export function findSentences(text: string): Span[] {
  const quotations = findQuotations(text)
  const sentences: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const span = trimSpan(text, start, end)
    if (span.end > span.start) sentences.push(span)
    start = end
  }
  let at = 0
  while (at < text.length) {
    const end = quotations.get(at)
    if (end !== undefined && end - at <= LONGEST_QUOTE) {
      // “……。”某某说 is one sentence; “……。” before anything else closes one.
      const stopped = STOPS.has(text[end - 2] ?? '') && text[end - 1] !== '）' && text[end - 1] !== '》'
      const isWhole = trimSpan(text, start, at).end <= trimSpan(text, start, at).start
      at = end
      if (
        stopped &&
        !STOPS.has(text[end] ?? '') &&
        !/^[，、；：]/.test(text.slice(end, end + 1)) &&
        (!isWhole || !SPEAKER.test(text.slice(end, end + 60)))
      )
        close(end)
      continue
    }
    at++
    if (!STOPS.has(text[at - 1]!)) continue
    while (STOPS.has(text[at] ?? '') || (PAIRS.has(text[at] ?? '') && !STOPS.has(text[at] ?? ''))) at++
    close(at)
  }
  close(text.length)
  return sentences
}
