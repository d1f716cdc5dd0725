// Blocks in, the same blocks out with what each is for and the article it belongs to. Split headlines are put together.
import type { SentenceKind } from '../domain/document.ts'
import { isByline, isCaption, isLabel } from './bylines.ts'
import { joinHeadlines } from './headlines.ts'
import type { Line } from './lines.ts'

/** `label`, `slogan` and `subheading` are headlines that name no article. */
export type Role = 'headline' | 'slogan' | 'label' | 'subheading' | 'byline' | 'caption' | 'body'

export interface Draft extends Line {
  readonly role: Role
}
export interface Block extends Draft {
  readonly article: number
}

/** What a block of this role is for. */
export const toKind = (role: Role): SentenceKind =>
  role === 'byline' || role === 'caption' || role === 'body' ? role : 'headline'

const LONGEST_HEADLINE = 64
const LONGEST_SUBHEADING = 8
/** More short lines in a row are a list: winners, members, projects. */
const MOST_HEADLINES = 4

/** 发力创新驱动 提升平台能级: halves of equal length that say nothing of anyone. */
function isSlogan(text: string): boolean {
  const halves = text.split(/\s+/)
  return (
    (halves.length === 2 || halves.length === 3) &&
    halves.every((half) => half.length === halves[0]!.length && /^\p{Script=Han}{4,9}$/u.test(half))
  )
}
const isDate = (text: string): boolean => /^[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[）)]?$/.test(text)
const isNumbered = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(text)
/** A line that opens with a date and a comma tells a story, even where its full stop is missing. */
const tellsTime = (text: string): boolean =>
  /^(?:\d{4}年)?\d{1,2}月\d{1,2}日[^，,]{0,4}[，,]|^\d{4}年[^，,]{0,12}[，,]|^(?:近日|日前|近期)/.test(text)
/** A line that could be a headline by its look alone. */
const isShort = (text: string): boolean =>
  text.length <= LONGEST_HEADLINE && !/[。；;]|[，,、：:…]$|\.\.\.$/.test(text) && !tellsTime(text)
/** The rest of a sentence whose beginning is lost. */
const isFragment = (text: string): boolean => /^[了着过的地得，、]/.test(text)
/** What cannot begin an article, because it points back. */
const pointsBack = (text: string): boolean =>
  /^(?:据悉|据介绍|此外|同时|与此同时|此次|本次|该|随后|会上|其中|下一步|接下来|他|她|为此|另外)/.test(text)

function toFirstRole(text: string): Role {
  if (isLabel(text) || isDate(text)) return 'label'
  if (isByline(text)) return 'byline'
  if (isCaption(text)) return 'caption'
  if (!isShort(text)) return 'body'
  if (isSlogan(text)) return 'slogan'
  return isNumbered(text) ? 'subheading' : 'headline'
}

const isTitle = (draft: Draft | undefined): boolean => draft?.role === 'headline' || draft?.role === 'slogan'

interface Surroundings {
  readonly run: readonly Draft[]
  readonly before: Draft | undefined
  readonly after: Draft | undefined
  /** True when headlines of this text are followed by bylines, so that one without it heads no article. */
  readonly hasBylines: boolean
  /** Empty lines that usually stand between two blocks. */
  readonly usualGap: number
}

/** The role of a run of lines that look like headlines, as its neighbours tell; undefined where they may be right. */
function toSettledRole({ run, before, after, hasBylines, usualGap }: Surroundings): Role | undefined {
  const { text, role, gap } = run[0]!
  if (run.length > MOST_HEADLINES || /[：:]$|者有$/.test(text) || (before && /[：:]$|者有$/.test(before.text)))
    return 'body'
  if (!before) return undefined
  if (!after) return 'caption'
  if (run.length > 1) return undefined
  const bare = text.replace(/\s/g, '')
  if (isFragment(after.text) || (bare !== text && after.text.startsWith(bare))) return 'caption'
  if (after.role !== 'body' || (before.role !== 'body' && before.role !== 'caption')) return undefined
  const isMinor =
    role === 'slogan' ||
    text.length <= LONGEST_SUBHEADING ||
    /[？?]$/.test(text) ||
    pointsBack(after.text) ||
    (hasBylines && gap <= usualGap)
  return isMinor ? 'subheading' : undefined
}

function findUsualGap(drafts: readonly Draft[]): number {
  const counts = new Map<number, number>()
  for (const { gap } of drafts) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
}

function settleRoles(drafts: readonly Draft[]): Draft[] {
  const settled: Draft[] = []
  const hasBody = drafts.some((draft) => draft.role === 'body')
  const hasBylines = drafts.filter((draft, i) => isTitle(draft) && drafts[i + 1]?.role === 'byline').length >= 2
  const usualGap = findUsualGap(drafts)
  for (let i = 0; i < drafts.length; ) {
    let end = i
    while (isTitle(drafts[end])) end++
    const run = drafts.slice(i, Math.max(end, i + 1))
    const surroundings = { run, before: drafts[i - 1], after: drafts[end], hasBylines, usualGap }
    const role = hasBody && end > i ? toSettledRole(surroundings) : undefined
    for (const draft of run) settled.push(role && !draft.given ? { ...draft, role } : draft)
    i += run.length
  }
  return settled
}

/** Gives each block its role and article; joins headlines that were split over lines. */
export function outlineBlocks(lines: readonly Line[]): Block[] {
  const drafts = settleRoles(
    joinHeadlines(lines.map((line) => ({ ...line, role: line.given ?? toFirstRole(line.text) }))),
  )
  let article = 0
  let hasText = false
  return drafts.map((draft): Block => {
    const opens = isTitle(draft) || draft.role === 'label'
    if (opens && hasText) {
      article++
      hasText = false
    }
    if (draft.role === 'body' || draft.role === 'subheading') hasText = true
    return { ...draft, article }
  })
}
