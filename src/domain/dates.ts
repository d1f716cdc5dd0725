// Chinese dates in text to ISO dates, possibly partial: 2021年8月26日 → 2021-08-26, 二〇二一年 → 2021, 去年 → 2020.
import { parseChineseNumber } from './numbers.ts'
import type { Span } from './span.ts'

export interface FoundDate extends Span {
  /** As written. */
  readonly raw: string
  /** ISO, possibly partial; absent where the text leaves it open (近日) or its year is not known. */
  readonly on?: string
  /** The last day, month or year of a span of time. */
  readonly until?: string
  /** Such as `full`, `month-day`, `relative-year`, `plan-period`, `vague`. */
  readonly rule: string
}

interface Day {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** ISO text of a date, or undefined where there is no such day. */
export function toIsoDate(year: number, month?: number, day?: number): string | undefined {
  if (year < 1000 || year > 2999) return undefined
  if (month === undefined) return String(year)
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return `${year}-${pad(month)}`
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return `${year}-${pad(month)}-${pad(day)}`
}

const toIso = ({ year, month, day }: Day): string | undefined => toIsoDate(year, month, day)
const toValue = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : parseChineseNumber(text)

const CN = '[〇○零一二三四五六七八九十]'
const DAY_NUMBER = `(?:\\d{1,2}|${CN}{1,3})`

const WRITTEN = new RegExp(`^(\\d{4}|${CN}{4})年(?:(${DAY_NUMBER})月(?:(${DAY_NUMBER})[日号])?)?$`)

/** Reads a text that is one date: 2021-08-26, 2021/8, 2021年8月26日, 二〇二一年八月; a time of day is passed over. */
export function parseDate(text: string): string | undefined {
  const plain = text.trim().replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/, '')
  const numeric = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(plain)
  if (numeric) return toIsoDate(Number(numeric[1]), toValue(numeric[3]), toValue(numeric[4]))
  const written = WRITTEN.exec(plain)
  return written ? toIsoDate(toValue(written[1]) ?? 0, toValue(written[2]), toValue(written[3])) : undefined
}

function parseIso(text: string | undefined): Day | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? '')
  return match ? { year: Number(match[1]), month: toValue(match[2]), day: toValue(match[3]) } : undefined
}

/** What a pattern may look at besides its match: the day of publication and the last date before it in the text. */
interface Context {
  readonly base: Day | undefined
  readonly before: Day | undefined
}
interface Reading {
  readonly on?: Day | undefined
  readonly until?: Day | undefined
}
interface Pattern {
  readonly rule: string
  readonly expression: RegExp
  readonly read: (parts: readonly (string | undefined)[], context: Context) => Reading | undefined
}

const RELATIVE_YEARS: ReadonlyMap<string, number> = new Map([
  ['前年', -2],
  ['去年', -1],
  ['上年', -1],
  ['今年', 0],
  ['本年', 0],
  ['明年', 1],
])
const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['前天', -2],
  ['昨天', -1],
  ['昨日', -1],
  ['今天', 0],
  ['今日', 0],
  ['明天', 1],
  ['明日', 1],
])
/** First years of the five-year plans. */
const PLANS: ReadonlyMap<string, number> = new Map([
  ['十五', 2001],
  ['十一五', 2006],
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
])

/** The year of a month and day without one: that of the date before in the text, else the last such day before publication. */
function toYear(month: number, { base, before }: Context): number | undefined {
  if (before && (before.month === undefined || before.month <= month)) return before.year
  if (!base) return undefined
  return base.month !== undefined && month > base.month + 1 ? base.year - 1 : base.year
}

function shift({ year, month, day }: Day, days: number): Day | undefined {
  if (month === undefined || day === undefined) return undefined
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const YEAR = `((?:19|20)\\d{2}|[一二]${CN}{3})`
const TO = '\\s*(?:[-－–—~～至到]|——)\\s*'

/** Tried in this order at each place of the text. */
const patterns: readonly Pattern[] = [
  {
    rule: 'full',
    expression: new RegExp(
      `${YEAR}年(?:(${DAY_NUMBER})月(?:(${DAY_NUMBER})\\s*[日号])?)?(?:${TO}(?:${YEAR}年)?(?:(${DAY_NUMBER})月)?(?:(${DAY_NUMBER})[日号])?)?`,
      'y',
    ),
    read: ([, year, month, day, year2, month2, day2]) => {
      const on = { year: toValue(year)!, month: toValue(month), day: toValue(day) }
      if (year2 === undefined && month2 === undefined && day2 === undefined) return { on }
      return {
        on,
        until: {
          year: toValue(year2) ?? on.year,
          month: toValue(month2) ?? (year2 ? undefined : on.month),
          day: toValue(day2),
        },
      }
    },
  },
  {
    rule: 'year-range',
    expression: new RegExp(`${YEAR}${TO}${YEAR}年`, 'y'),
    read: ([, from, to]) => ({ on: { year: toValue(from)! }, until: { year: toValue(to)! } }),
  },
  {
    rule: 'numeric',
    expression: /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y,
    read: ([, year, , month, day]) => ({ on: { year: Number(year), month: Number(month), day: Number(day) } }),
  },
  {
    rule: 'relative-year',
    expression: new RegExp(`(前年|去年|上年|今年|本年|明年)(?:(${DAY_NUMBER})月(?:(${DAY_NUMBER})\\s*[日号])?)?`, 'y'),
    read: ([, word, month, day], { base }) =>
      base ? { on: { year: base.year + RELATIVE_YEARS.get(word!)!, month: toValue(month), day: toValue(day) } } : {},
  },
  {
    rule: 'month-day',
    expression: new RegExp(
      `(${DAY_NUMBER})月(?:(${DAY_NUMBER})\\s*[日号]?${TO}(?:(${DAY_NUMBER})月)?(${DAY_NUMBER})[日号]|(${DAY_NUMBER})\\s*[日号])?(?!\\d)`,
      'y',
    ),
    read: ([, month, firstDay, month2, lastDay, day], context) => {
      const year = toYear(toValue(month)!, context)
      if (year === undefined) return {}
      const on = { year, month: toValue(month), day: toValue(firstDay ?? day) }
      return lastDay === undefined
        ? { on }
        : { on, until: { year, month: toValue(month2) ?? on.month, day: toValue(lastDay) } }
    },
  },
  {
    rule: 'relative-month',
    expression: /(上个?月|本月|当月|下个?月)/y,
    read: ([, word], { base, before }) => {
      const from = word === '当月' ? before : base
      if (from?.month === undefined) return {}
      const month = from.month + (word!.startsWith('上') ? -1 : word!.startsWith('下') ? 1 : 0)
      return {
        on:
          month < 1
            ? { year: from.year - 1, month: 12 }
            : month > 12
              ? { year: from.year + 1, month: 1 }
              : { year: from.year, month },
      }
    },
  },
  {
    rule: 'relative-day',
    expression: /(前天|昨天|昨日|今天|今日|明天|明日)/y,
    read: ([, word], { base }) => ({ on: base && shift(base, RELATIVE_DAYS.get(word!)!) }),
  },
  {
    rule: 'same-day',
    expression: /(当天|当日|同日|次日)/y,
    read: ([, word], { before }) => ({ on: before && shift(before, word === '次日' ? 1 : 0) }),
  },
  {
    rule: 'plan-period',
    expression: /[“"‘]?(十(?:[一二三四五]?五))[”"’]?(?:期间|时期|规划期|以来|末|开局之年|收官之年)/y,
    read: ([, plan]) => {
      const year = PLANS.get(plan!)
      return year === undefined ? undefined : { on: { year }, until: { year: year + 4 } }
    },
  },
  { rule: 'vague', expression: /近日|日前|近期|不久前|近年来|最近|前不久/y, read: () => ({}) },
]

/** Where a date may begin; spares trying every pattern at every character. */
const START = /[\d〇一二三四五六七八九十前去上今本明当下昨同次近日不最“"‘]/
/** 3月 in 为期3个月 or 第12月, the lunar calendar and the digits of longer numbers are no dates. */
const isBlocked = (text: string, at: number): boolean =>
  /[\d.第]$|农历$|[A-Za-z]-?$/.test(text.slice(Math.max(0, at - 2), at))

/**
 * The dates in `text`, in order. `publishedOn` (ISO, possibly partial) is what 去年 and 8月26日 are counted from;
 * without it they have no `on`, unless an earlier date of the text gives the year.
 */
export function findDates(text: string, publishedOn?: string): FoundDate[] {
  const base = parseIso(publishedOn)
  const found: FoundDate[] = []
  let before: Day | undefined
  for (let at = 0; at < text.length; ) {
    const date = START.test(text[at]!) && !isBlocked(text, at) ? findDateAt(text, at, { base, before }) : undefined
    if (date) {
      found.push(date)
      before = parseIso(date.on) ?? before
    }
    at = date ? date.end : at + 1
  }
  return found
}

function findDateAt(text: string, at: number, context: Context): FoundDate | undefined {
  for (const { rule, expression, read } of patterns) {
    expression.lastIndex = at
    const match = expression.exec(text)
    const reading = match && read(match, context)
    if (!match || !reading) continue
    const on = reading.on && toIso(reading.on)
    if (reading.on && on === undefined) continue
    const until = reading.until && toIso(reading.until)
    return {
      start: at,
      end: at + match[0].length,
      raw: match[0],
      rule,
      ...(on !== undefined && { on }),
      ...(until !== undefined && { until }),
    }
  }
  return undefined
}
