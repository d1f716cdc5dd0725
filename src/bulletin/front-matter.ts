// Text that may begin with front matter (--- key: value ---) in; what it sets, where the text begins and issues out.
import { parseDate } from '../domain/dates.ts'
import type { Issue } from '../domain/issue.ts'

export interface FrontMatter {
  readonly place?: string
  readonly publishedOn?: string
  readonly title?: string
  readonly source?: string
  /** Offset of the first character after it. */
  readonly end: number
  readonly issues: readonly Issue[]
}

type Key = 'place' | 'publishedOn' | 'title' | 'source'
const KEYS: ReadonlyMap<string, Key> = new Map([
  ['place', 'place'],
  ['地点', 'place'],
  ['地区', 'place'],
  ['date', 'publishedOn'],
  ['日期', 'publishedOn'],
  ['发布日期', 'publishedOn'],
  ['title', 'title'],
  ['标题', 'title'],
  ['source', 'source'],
  ['来源', 'source'],
])

const warn = (code: string, message: string): Issue => ({ code, severity: 'warning', message })

/** Reads front matter at the start of `text`; without any, `end` is 0. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^\s*---[ \t]*(?:\r\n|\r|\n)/.exec(text)
  if (!opening) return { end: 0, issues: [] }
  const closing = /(?:^|\r\n|\r|\n)---[ \t]*(?=\r|\n|$)/g
  closing.lastIndex = opening[0].length - 1
  const close = closing.exec(text)
  if (!close || close.index > 5_000)
    return {
      end: 0,
      issues: [
        warn('FRONT_MATTER_OPEN', 'The front matter that begins with --- is never closed; it was read as text.'),
      ],
    }
  const found: { [key in Key]?: string } = {}
  const issues: Issue[] = []
  for (const line of text.slice(opening[0].length, close.index).split(/\r\n|\r|\n/)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    const match = /^\s*([^:：]+?)\s*[:：]\s*(.*?)\s*$/.exec(line)
    const key = KEYS.get(match?.[1]?.toLowerCase() ?? '')
    const value = match?.[2]?.replace(/^(["'])(.*)\1$/, '$2') ?? ''
    if (!key || value === '') {
      issues.push(
        warn(
          'FRONT_MATTER_LINE',
          `The front matter line “${line.trim().slice(0, 80)}” is not one of place, date, title, source with a value.`,
        ),
      )
      continue
    }
    const date = key === 'publishedOn' ? parseDate(value) : undefined
    if (key === 'publishedOn' && date === undefined)
      issues.push(
        warn(
          'FRONT_MATTER_DATE',
          `The date “${value.slice(0, 80)}” of the front matter is not a date such as 2021-08-26 or 2021年8月26日.`,
        ),
      )
    else found[key] = date ?? value
  }
  return { ...found, end: close.index + close[0].length, issues }
}
