// Blocks in, the same blocks out with what each is for and the article it belongs to. Split headlines are put together.
import type { SentenceKind } from '../domain/document.ts'
import { isByline, isCaption, isLabel } from './bylines.ts'
import { joinLines, type Line } from './lines.ts'

/** `label`, `slogan` and `subheading` are headlines that name no article. */
export type Role = 'headline' | 'slogan' | 'label' | 'subheading' | 'byline' | 'caption' | 'body'

export interface Block extends Line {
  readonly role: Role
  readonly article: number
}

export const toKind = (role: Role): SentenceKind =>
  role === 'byline' || role === 'caption' || role === 'body' ? role : 'headline'

const MOST_HEADLINE = 64
const MOST_LIST = 4
/** 发力创新驱动 提升平台能级: two halves of equal length that say nothing of anyone. */
const isSlogan = (text: string): boolean => {
  const halves = text.split(/[\s　]+/)
  return (
    halves.length >= 2 &&
    halves.length <= 3 &&
    halves.every((half) => /^\p{Script=Han}{4,9}$/u.test(half) && half.length === halves[0]!.length)
  )
}
const isNumbered = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(text)
/** A line that could be a headline by its look alone. */
const isShort = (text: string): boolean =>
  text.length <= MOST_HEADLINE &&
  !/[。；]/.test(text.replace(/(?:前景|推广)[^。]*。$/, '')) &&
  !/[，、：:…]$|\.\.\.$/.test(text) &&
  !/^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[^，]{0,4}，|^\d{4}年[^，]{0,12}，|^(?:近日|日前)/.test(text)
const isFragment = (text: string): boolean => /^[了着过的地得，、]/.test(text)

type Draft = Line & { role: Role }

function toFirstRole(text: string): Role {
  if (isLabel(text)) return 'label'
  if (isByline(text)) return 'byline'
  if (isCaption(text)) return 'caption'
  if (!isShort(text)) return 'body'
  return isSlogan(text) ? 'slogan' : isNumbered(text) ? 'subheading' : 'headline'
}

/** True when the seam of two headline lines is written without a break in the text that follows, or cannot be a border. */
function isOneHeadline(first: string, second: string, following: string): boolean {
  if (/^[—-]{1,2}/.test(second)) return false
  if (/[的和与及暨、]$/.test(first) || /^[的和与及暨、》”]/.test(second)) return true
  if ((first.match(/[“《（]/g)?.length ?? 0) > (first.match(/[”》）]/g)?.length ?? 0)) return true
  const seam = first.slice(-3) + second.slice(0, 3)
  return seam.length >= 5 && following.includes(seam)
}

const WINDOW_BLOCKS = 40
const WINDOW_LENGTH = 20_000

function joinHeadlines(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  drafts.forEach((draft, i) => {
    const last = joined.at(-1)
    if (last?.role === 'headline' && draft.role === 'headline') {
      const following = drafts
        .slice(i + 1, i + 1 + WINDOW_BLOCKS)
        .map((each) => each.text)
        .join('')
        .slice(0, WINDOW_LENGTH)
      if (isOneHeadline(last.text, draft.text, following)) {
        joined[joined.length - 1] = { ...joinLines(last, draft), role: 'headline' }
        return
      }
    }
    joined.push(draft)
  })
  return joined
}

const isTitle = (draft: Draft | undefined): boolean => draft?.role === 'headline' || draft?.role === 'slogan'

/** Corrects roles that depend on the neighbours. */
function settleRoles(drafts: Draft[]): void {
  const hasBody = drafts.some((draft) => draft.role === 'body')
  const bylined = drafts.filter((draft, i) => isTitle(draft) && drafts[i + 1]?.role === 'byline').length
  for (let i = 0; i < drafts.length; i++) {
    if (!isTitle(drafts[i])) continue
    let end = i
    while (isTitle(drafts[end])) end++
    const before = drafts[i - 1]
    const after = drafts[end]
    const run = drafts.slice(i, end)
    const set = (role: Role): void =>
      run.forEach((draft) => {
        draft.role = role
      })
    const first = run[0]!
    const opensList = before !== undefined && /[：:有]$/.test(before.text)
    if (run.length > MOST_LIST || opensList || /[：:]$|者有$/.test(first.text)) set('body')
    else if (!after && hasBody && before) set('caption')
    else if (before && after && run.length === 1) {
      const bare = first.text.replace(/\s/g, '')
      if (isFragment(after.text) || (bare !== first.text && after.text.startsWith(bare))) set('caption')
      else if (
        after.role === 'body' &&
        before.role === 'body' &&
        (first.role === 'slogan' || first.text.length <= 8 || bylined >= 2)
      )
        set('subheading')
    }
    i = end - 1
  }
}

/** Gives each block its role and article; joins headlines that were split over lines. */
export function outlineBlocks(lines: readonly Line[]): Block[] {
  let drafts = lines.map((line): Draft => ({ ...line, role: toFirstRole(line.text) }))
  drafts = joinHeadlines(drafts)
  settleRoles(drafts)
  let article = 0
  let hasText = false
  return drafts.map((draft): Block => {
    const opens = draft.role === 'headline' || draft.role === 'slogan' || draft.role === 'label'
    if (opens && hasText) {
      article++
      hasText = false
    }
    if (draft.role === 'body' || draft.role === 'subheading') hasText = true
    return { ...draft, article }
  })
}
