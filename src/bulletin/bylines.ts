// Says of a line whether it is a byline, a caption or a section label, and finds bylines inside a paragraph.
import type { Span } from '../domain/span.ts'
import { LEXICON, toAlternation } from './lexicon.ts'

const ROLES = toAlternation(LEXICON.roles)
const CREDITS = toAlternation(LEXICON.credits)
const FACTS = toAlternation(LEXICON.facts)
const NAME = '[\\p{Script=Han}·]{2,6}'
const NAMES = `${NAME}(?:[\\s、，,]+${NAME})*`
const CREDIT = `(?:${ROLES}|${CREDITS})(?:[/／、](?:${ROLES}|${CREDITS}))*`

const BYLINES: readonly RegExp[] = [
  new RegExp(
    `^[■□●◆]?\\s*(?:[\\p{Script=Han}]{0,12}?)(?:${ROLES})\\s*[:：/／\\s]\\s*${NAMES}(?:\\s+(?:${CREDIT})?\\s*[:：/／]?\\s*${NAMES})*$`,
    'u',
  ),
  new RegExp(`^[（(][^（）()。]{0,20}(?:${ROLES}|${CREDITS})[^（）()。]{1,60}[）)]$`, 'u'),
  new RegExp(`^(?:${FACTS})\\s*[:：]`, 'u'),
  new RegExp(`^(?:文|图|文图|图文)\\s*[/／|｜:：]\\s*${NAMES}`, 'u'),
]
const CAPTIONS: readonly RegExp[] = [
  new RegExp(`^(?:${CREDITS})\\s*[:：/／\\s]\\s*${NAMES}$`, 'u'),
  new RegExp(`^${NAMES}\\s*(?:${CREDITS})$`, 'u'),
  /^图\s*\d+\s*[:：.、\s]/u,
  /^(?:上图|下图|左图|右图|图)(?:为|[:：])/u,
  /^[█▲△▼▽]/u,
  /(?:现场|合影|留影|效果图|实景图|示意图|资料图|资料图片)$/u,
]
const LEADING: readonly RegExp[] = [
  /^(?:本报|本刊|本网|本台)?\s*讯?\s*[（(](?:[^（）()]{0,16}?)(?:记者|通讯员|实习生|作者)[^（）()。]{1,60}[）)]/u,
  /^[（(]?(?:本报|本刊|本网|本站)讯[）)]?/u,
  /^(?:本报|本刊|本网)(?:[\p{Script=Han}]{0,8})\d{1,2}月\d{1,2}日[讯电]/u,
]
const TRAILING = new RegExp(
  `[（(](?:[^（）()。，]{0,16}(?:${ROLES}|${CREDITS})[^（）()。]{1,60}|${NAME}(?:[\\s、]+${NAME}){0,5}(?:[/／]文|\\s*摄)?)[）)]$`,
  'u',
)

const LABELS = new Set(LEXICON.labels)

export const isByline = (text: string): boolean => text.length <= 120 && BYLINES.some((pattern) => pattern.test(text))
export const isCaption = (text: string): boolean =>
  text.length <= 80 && !/[。；]./.test(text) && CAPTIONS.some((pattern) => pattern.test(text))
export const isLabel = (text: string): boolean => LABELS.has(text.replace(/[【】[\]◆■●★\s]/g, ''))

/** 本报讯（记者 某某） at the start of a paragraph, as a range of `text`. */
export function findLeadingByline(text: string): Span | undefined {
  const length = LEADING.map((pattern) => pattern.exec(text)?.[0].length ?? 0).find((each) => each > 0)
  return length === undefined ? undefined : { start: 0, end: length }
}

/** （某某 某某） after the last full stop of a paragraph, as a range of `text`. */
export function findTrailingByline(text: string): Span | undefined {
  const match = TRAILING.exec(text.slice(-100))
  if (!match) return undefined
  const start = text.length - match[0].length
  return start > 0 && /[。！？…”]\s*$/.test(text.slice(0, start)) ? { start, end: text.length } : undefined
}
