// A written form and a stretch of text in, the exact places where it stands out. White space, quotation marks,
// dots, dashes and the width of characters may differ, nothing else; what is given back are spans of the text as it is.
import type { Span } from '../../domain/span.ts'

const LEFT_OUT = /[\s“”"'‘’「」『』《》〈〉]/g
const DOTS = /[•・‧∙･]/g
const DASHES = /[‐‑‒–—―－]/g

/** The form by which two writings are compared: one width, one dot, one dash, no space, no quotation marks. */
export const toPlain = (text: string): string =>
  text.normalize('NFKC').replace(LEFT_OUT, '').replace(DOTS, '·').replace(DASHES, '-')

export interface Locator {
  /** Every place of the form inside the span, in text order; they may overlap with those of other forms. */
  readonly find: (form: string, within: Span) => Span[]
}

/** Reads the text once; each `find` is a search in what is left of it. */
export function createLocator(text: string): Locator {
  let plain = ''
  const from: number[] = []
  for (let at = 0; at < text.length; at++) {
    for (const character of toPlain(text[at]!)) {
      plain += character
      for (let unit = 0; unit < character.length; unit++) from.push(at)
    }
  }
  /** Position in `plain` of the first character that stands at or after `at` in the text. */
  const toPlainPosition = (at: number): number => {
    let low = 0
    let high = from.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (from[middle]! < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    find(form, within) {
      const wanted = toPlain(form)
      if (wanted === '') return []
      const end = toPlainPosition(within.end)
      const spans: Span[] = []
      let at = plain.indexOf(wanted, toPlainPosition(within.start))
      while (at >= 0 && at + wanted.length <= end) {
        spans.push(toWhole(text, { start: from[at]!, end: from[at + wanted.length - 1]! + 1 }, within))
        at = plain.indexOf(wanted, at + wanted.length)
      }
      return spans
    },
  }
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '〈': '〉' }

/** 英才”计划 becomes “英才”计划: a mark that is closed inside is opened inside. */
function toWhole(text: string, { start, end }: Span, within: Span): Span {
  const inner = text.slice(start, end)
  for (const [open, close] of Object.entries(PAIRS)) {
    const [opened, shut] = [inner.split(open).length, inner.split(close).length]
    if (shut > opened && start > within.start && text[start - 1] === open) return { start: start - 1, end }
    if (opened > shut && end < within.end && text[end] === close) return { start, end: end + 1 }
  }
  return { start, end }
}
