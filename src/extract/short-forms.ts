// Short forms that a text declares beside a name: 某某公司（以下简称“某某”）, 某某学会（ABC）.
import type { Span } from '../domain/span.ts'

export interface ShortForm extends Span {
  readonly text: string
  /** `short-for` where the text says 简称; `bracket` for a Latin abbreviation in brackets. */
  readonly rule: 'short-for' | 'bracket'
}

const DECLARED =
  /^\s?\((?:以下|下文|下称|以下统)?(?:均|统)?(?:简称|下称)(?:为)?[:：]?\s*((?:[“‘"《]?[^”’"》()。;]{1,20}[”’"》]?(?:或|、)?){1,2})\)/
const LATIN = /^\s?\(([A-Z][A-Za-z0-9 .,&-]{1,60})\)/
const BARE = /^[,，]?\s?(?:简称|以下简称)[:：]?\s*[“"]([^”"]{1,16})[”"]/

/** Short forms declared directly after position `end` of the folded text. */
export function findShortForms(folded: string, end: number): ShortForm[] {
  const rest = folded.slice(end, end + 80)
  const declared = DECLARED.exec(rest)
  if (declared) {
    const inner = declared[1]!
    const at = end + rest.indexOf(inner, 3)
    const forms: ShortForm[] = []
    for (const part of inner.matchAll(/[^“”‘’"《》或、]+/g)) {
      const text = part[0].trim()
      const start = at + part.index + part[0].indexOf(text)
      if (text !== '') forms.push({ text, start, end: start + text.length, rule: 'short-for' })
    }
    return forms
  }
  const bare = BARE.exec(rest)
  if (bare) {
    const start = end + rest.indexOf(bare[1]!)
    return [{ text: bare[1]!, start, end: start + bare[1]!.length, rule: 'short-for' }]
  }
  const latin = LATIN.exec(rest)
  if (latin) {
    const start = end + rest.indexOf('(') + 1
    return latin[1]!
      .split(/\s*,\s*/)
      .filter((text) => text.length > 1)
      .map((text) => {
        const at = start + latin[1]!.indexOf(text)
        return { text, start: at, end: at + text.length, rule: 'bracket' as const }
      })
  }
  return []
}
