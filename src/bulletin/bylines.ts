// Says of a line whether it is a byline, a caption or a section label, and finds bylines inside a paragraph.
// Lines are cut into tokens instead of matched by one large pattern, so that no input takes more than linear time.

import { LEXICON, toAlternation } from '../domain/byline-words.ts'
import type { Span } from '../domain/span.ts'

const ROLES = [...LEXICON.roles, ...LEXICON.credits].sort((a, b) => b.length - a.length)
const CREDITS = new Set(LEXICON.credits)
const LABELS = new Set(LEXICON.labels)
const FACT = new RegExp(`^[【[（(]?(?:${toAlternation(LEXICON.facts)})[】\\]）)]?\\s*[:：]`)
const NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,6})+$/u
const PUBLISHER = /^\p{Script=Han}{0,12}$/u
const SEPARATORS = /[\s:：/／|｜、，,;；&]+/
const BRACKETS = /^[■□●◆★▲（([【]+|[）)\]】]+$/g
const LONGEST_BYLINE = 120

/** The role that a token ends with (本报记者), or that stands before a name in it (记者张某某). */
function findRole(token: string): { readonly role: string; readonly named: boolean } | undefined {
  const ending = ROLES.find((role) => token.endsWith(role) && PUBLISHER.test(token.slice(0, -role.length)))
  if (ending !== undefined && (ending.length > 1 || token === ending)) return { role: ending, named: false }
  const leading = ROLES.find((role) => role.length > 1 && token.startsWith(role) && NAME.test(token.slice(role.length)))
  return leading === undefined ? undefined : { role: leading, named: true }
}

/** Names that ran together where a space was lost. */
const GLUED_NAMES = /^\p{Script=Han}{5,8}$/u
const FILLER = /^\p{Script=Han}{0,3}报道$/u

/** The roles of a line that holds nothing but roles and names; empty for any other line. */
function findBylineRoles(text: string): string[] {
  if (text.length > LONGEST_BYLINE || /[。！？]/.test(text)) return []
  const tokens = text
    .replace(BRACKETS, '')
    .trim()
    .split(SEPARATORS)
    .filter((token) => token !== '')
  const roles: string[] = []
  let names = 0
  let glued = 0
  for (const token of tokens) {
    const found = findRole(token)
    if (found) roles.push(found.role)
    if (found?.named || (!found && NAME.test(token))) names++
    else if (!found && GLUED_NAMES.test(token)) glued++
    else if (!found && !FILLER.test(token)) return []
  }
  // One token of lost spaces is believed among clear names only.
  if (names === 0 || glued > 1 || (glued === 1 && names < 3)) return []
  const opens = findRole(tokens[0] ?? '') !== undefined
  const closes = tokens.length <= 3 && findRole(tokens.at(-1) ?? '') !== undefined
  return opens || closes ? roles : []
}

/** 记者 徐某某 通讯员 金某某, 文/某某, 来源：某报. */
export function isByline(text: string): boolean {
  if (text.length > LONGEST_BYLINE) return false
  return FACT.test(text) || findBylineRoles(text).some((role) => !CREDITS.has(role))
}

const CAPTIONS: readonly RegExp[] = [
  /^图\s*\d+\s*[:：.、\s]/,
  /^(?:上图|下图|左图|右图|图)(?:为|[:：])/,
  /^[█▲△▼▽]/,
  /^[^，,]{2,30}(?:现场|合影|留影|效果图|实景图|示意图|资料图|资料图片)$/,
]

/** 摄影 何某某, 何某某 摄, 图为…, 揭牌仪式现场. */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST_BYLINE) return false
  if (findBylineRoles(text).length > 0) return !isByline(text)
  return !/[。；！？]./.test(text) && CAPTIONS.some((pattern) => pattern.test(text))
}

/** 科技资讯, 【要闻】. */
export const isLabel = (text: string): boolean => text.length <= 20 && LABELS.has(text.replace(/[【】[\]◆■●★\s]/g, ''))

const LEADING: readonly RegExp[] = [
  /^(?:本报|本刊|本网|本台)?\s*讯?\s*[（(][^（）()。]{0,16}?(?:记者|通讯员|实习生|作者)[^（）()。]{1,60}[）)]/,
  /^[（(【]?(?:本报|本刊|本网|本站)讯[）)】]?(?=[\s\d\p{Script=Han}])/u,
  /^(?:本报|本刊|本网)\p{Script=Han}{0,8}\d{1,2}月\d{1,2}日[讯电]/u,
]
const TRAILING = /[（(]([^（）()。，]{2,80})[）)]$/

/** 本报讯（记者 某某） at the start of a paragraph, as a range of `text`. */
export function findLeadingByline(text: string): Span | undefined {
  const length = LEADING.map((pattern) => pattern.exec(text)?.[0].length ?? 0).find((each) => each > 0)
  return length === undefined ? undefined : { start: 0, end: length }
}

/** （某某 某某） or （记者 某某） after the last full stop of a paragraph, as a range of `text`. */
export function findTrailingByline(text: string): Span | undefined {
  const match = TRAILING.exec(text.slice(-LONGEST_BYLINE))
  if (!match) return undefined
  const start = text.length - match[0].length
  if (!/[。！？…”]\s*$/.test(text.slice(Math.max(0, start - 4), start))) return undefined
  const inner = match[1]!
  const isNames = inner.split(SEPARATORS).every((token) => NAME.test(token))
  return isNames || findBylineRoles(inner).length > 0 ? { start, end: text.length } : undefined
}

const GLUED_LABEL = new RegExp(`^\\d{1,2}\\s*(?:${toAlternation(LEXICON.labels)})`)

/** 03要闻 that a web page left before a sentence, as its length; 0 where there is none. */
export const toLabelLength = (text: string): number => GLUED_LABEL.exec(text)?.[0].length ?? 0
