// A page's tree and segments in; what the page says about itself (title, date, source) out.
import type { ParentNode } from 'domhandler'
import { parseDate } from '../../domain/dates.ts'
import type { Segment } from './segments.ts'
import { findElement, walk } from './tree.ts'

export interface PageFacts {
  readonly title?: string
  /** Where the title stands in the decoded file. */
  readonly titleOffset: number
  readonly publishedOn?: string
  readonly source?: string
}

/** Names of <meta> that sites of the government must set (国办 网站指南), then those of news sites. */
const TITLES = ['articletitle', 'og:title']
const DATES = ['pubdate', 'publishdate', 'firstpublishedtime', 'article:published_time', 'og:release_date', 'dc.date']
const SOURCES = ['contentsource', 'article:source', 'source']

const STATED_DATE =
  /(?:发布时间|发布日期|发文日期|时间|日期|更新时间)\s*[:：]\s*(\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2}))/
const STATED_SOURCE = /(?:信息来源|稿件来源|文章来源|来源)\s*[:：]\s*([^\s:：|｜】\])）]{2,30})/
const LONGEST_LINE = 160

export function findPageFacts(root: ParentNode, segments: readonly Segment[]): PageFacts {
  const metas = new Map<string, { readonly content: string; readonly offset: number }>()
  for (const step of walk(root, () => true)) {
    if (step.kind !== 'open' || step.element.name !== 'meta') continue
    const { attribs, startIndex } = step.element
    const name = (attribs.name ?? attribs.property ?? '').toLowerCase()
    const content = attribs.content?.replace(/\s+/g, ' ').trim() ?? ''
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, { content, offset: startIndex ?? 0 })
  }
  const first = (names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? [])[0]
  const short = segments.filter(({ text }) => text.length <= LONGEST_LINE)
  const stated = (pattern: RegExp): string | undefined => short.flatMap(({ text }) => pattern.exec(text)?.[1] ?? [])[0]

  const title = first(TITLES) ?? findTitle(root, segments)
  const written = first(DATES)?.content
  const date = (written && parseDate(written.slice(0, 10))) || parseDate(stated(STATED_DATE) ?? '')
  const source = first(SOURCES)?.content ?? stated(STATED_SOURCE)
  return {
    ...(title && { title: title.content }),
    titleOffset: title?.offset ?? 0,
    ...(date && { publishedOn: date }),
    ...(source && { source }),
  }
}

/** The only <h1>, or the beginning of <title> that stands on the page too: what follows it names the site. */
function findTitle(root: ParentNode, segments: readonly Segment[]): { content: string; offset: number } | undefined {
  const headings = segments.filter(({ element }) => element && isInHeading(element))
  const [heading] = headings
  if (heading && headings.length === 1) return { content: heading.text, offset: heading.offset }
  const element = findElement(root, ({ name }) => name === 'title')
  const written = element?.children.map((child) => ('data' in child ? child.data : '')).join('') ?? ''
  const bare = toBare(written)
  const found = segments.find(({ text }) => text.length >= 6 && bare.startsWith(toBare(text)))
  return found && { content: found.text, offset: found.offset }
}

const isInHeading = (element: NonNullable<Segment['element']>): boolean => {
  for (let at: typeof element | null = element, steps = 0; at && steps < 4; steps++) {
    if (at.name === 'h1') return true
    at = at.parent && 'name' in at.parent ? at.parent : null
  }
  return false
}

/** What two writings of one title share. */
export const toBare = (text: string): string => text.replace(/\s/g, '')
