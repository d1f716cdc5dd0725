// Chinese and Arabic numbers in text to values: 14.97万 → 149700, 三千二百 → 3200, 百余 → 100 with 余, 3-5 → 3 to 5.
import type { Span } from './span.ts'

export interface FoundNumber extends Span {
  /** As written, qualifiers included. */
  readonly raw: string
  /** The lower end of a range; a percentage is 12.5 for 12.5%. */
  readonly value: number
  readonly valueTo?: number
  readonly isPercent: boolean
  /** 余, 近, 超过, 以上 … as written. */
  readonly qualifier?: string
}

const DIGITS = new Map([...'零一二三四五六七八九'].map((sign, i): [string, number] => [sign, i]))
for (const [sign, value] of [
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
] as const)
  DIGITS.set(sign, value)
const SMALL_POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const LARGE_POWERS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
  ['万亿', 1e12],
])
const ARABIC_POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['十亿', 9],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
])

/** Below ten thousand: 三千二百, 二十三, 百. */
function parseSmall(text: string): number | undefined {
  let value = 0
  let digit: number | undefined
  let lastPower = 10_000
  let isAfterZero = false
  for (const sign of text) {
    const power = SMALL_POWERS.get(sign)
    if (power === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = DIGITS.get(sign)
      if (digit === undefined) return undefined
      isAfterZero ||= digit === 0
      continue
    }
    if (power >= lastPower || (digit === 0 && power !== 10)) return undefined
    value += (digit === undefined || digit === 0 ? 1 : digit) * power
    lastPower = power
    digit = undefined
    isAfterZero = false
  }
  if (digit === undefined) return value
  // 三百五 is 350 in speech: the last power is left out.
  return value + (lastPower >= 100 && lastPower < 10_000 && !isAfterZero ? (digit * lastPower) / 10 : digit)
}

/** Reads a number written in Chinese characters alone, 二〇二一 too; undefined for what is no number. */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '') return undefined
  if (text.length > 1 && [...text].every((sign) => DIGITS.has(sign) && sign !== '两'))
    return Number([...text].map((sign) => DIGITS.get(sign)).join(''))
  for (const power of ['万亿', '亿', '万']) {
    const at = text.lastIndexOf(power)
    if (at < 0) continue
    const head = at === 0 ? undefined : parseChineseNumber(text.slice(0, at))
    const rest = text.slice(at + power.length)
    const tail = rest === '' ? 0 : parseChineseNumber(rest.replace(/^零/, ''))
    const unit = LARGE_POWERS.get(power)!
    return head === undefined || tail === undefined || tail >= unit ? undefined : head * unit + tail
  }
  return parseSmall(text)
}

const toHalfWidth = (text: string): string =>
  text.replace(/[０-９．，％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/** Reads a plain number: 207, 1,234, 14.97万, 3.2亿, 三千二百; no qualifier, no unit. */
export function parseNumber(text: string): number | undefined {
  const plain = toHalfWidth(text.trim())
  const match = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([十百千万亿]{0,2})$/.exec(plain)
  if (!match) return parseChineseNumber(plain)
  const power = match[2] === '' ? 0 : ARABIC_POWERS.get(match[2]!)
  // The exponent is written, not multiplied, so that 14.97万 is 149700 and not 149700.00000000003.
  return power === undefined ? undefined : Number(`${match[1]!.replaceAll(',', '')}e${power}`)
}

const ARABIC = '(?:[\\d０-９]{1,3}(?:[,，][\\d０-９]{3})+|[\\d０-９]+)(?:[.．][\\d０-９]+)?'
const POWERS = '(?:[十百千万]?亿|万亿|[十百千]?万|[百千])?'
/** Bounded, so that a run of such signs that is no number costs little. */
const CHINESE = '[零〇一二两三四五六七八九十百千万亿]{1,16}'
/** Longer digit strings are serial numbers. */
const LARGEST = 1e15
const BEFORE = '超过|超|突破|逾|将近|接近|近|大约|约|不少于|不低于|至少|不到|不足|不超过|最多'
const AFTER = '以上|以下|左右|上下'
const NUMBER = new RegExp(
  `(?<before>${BEFORE})?\\s{0,2}(?:` +
    `(?<percentWord>百分之)(?<percent>${ARABIC}|${CHINESE}(?:点${CHINESE})?)` +
    `|(?<first>${ARABIC})(?<firstPower>${POWERS})(?<firstPercent>[%％])?\\s{0,2}(?:(?:[-－–—~～至到]|——)\\s{0,2}(?<second>${ARABIC})(?<secondPower>${POWERS})|(?<more>[余多])(?<morePower>[十百千万亿]{0,2}))?\\s{0,2}(?<sign>[%％])?` +
    `|(?<chinese>${CHINESE})(?:(?<chineseMore>[余多])(?<chineseMorePower>[万亿]?)|[至到](?<chineseSecond>${CHINESE}))?` +
    `)(?<plus>[余多])?(?<after>${AFTER})?`,
  'g',
)

function toPercentValue(text: string): number | undefined {
  const [whole, fraction] = text.split('点')
  if (fraction === undefined) return parseNumber(text)
  const decimals = [...fraction].map((sign) => DIGITS.get(sign) ?? '').join('')
  const value = parseNumber(whole!)
  return value === undefined || decimals === '' ? undefined : Number(`${value}.${decimals}`)
}

/** Value and upper end of one match, or undefined where it is no number after all. */
function toValues(groups: Readonly<Record<string, string | undefined>>): readonly [number, number?] | undefined {
  const {
    percent,
    first,
    firstPower = '',
    second,
    secondPower = '',
    morePower = '',
    chinese,
    chineseMorePower = '',
    chineseSecond,
  } = groups
  const pair = (low: number | undefined, high?: number): readonly [number, number?] | undefined =>
    low === undefined ? undefined : high === undefined ? [low] : high > low ? [low, high] : undefined
  if (percent !== undefined) return pair(toPercentValue(percent))
  if (first !== undefined) {
    // 3-5万 means 3万 to 5万.
    const low = parseNumber(first + (firstPower || (second === undefined ? morePower : secondPower)))
    return pair(
      firstPower && morePower ? parseNumber(first + firstPower + morePower) : low,
      second === undefined ? undefined : parseNumber(second + secondPower),
    )
  }
  if (chinese === undefined) return undefined
  return pair(
    parseChineseNumber(chinese + chineseMorePower),
    chineseSecond === undefined ? undefined : parseChineseNumber(chineseSecond),
  )
}

/**
 * The numbers in `text`, in order. Digits that belong to a model, a telephone number or a version (450*65, S13-M, 400G)
 * are left out; dates are not: see dates.ts.
 */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(NUMBER)) {
    const groups = match.groups!
    const raw = match[0].trim()
    const start = match.index + match[0].length - match[0].trimStart().length
    const end = start + raw.length
    if (/[A-Za-z\d０-９*×_.．]$|[A-Za-z\d][-/]$|\d[:：]$|第$/.test(text.slice(Math.max(0, start - 2), start))) continue
    if (
      /^(?:[A-Za-z*×_]|[-/.．:：]\s?[A-Za-z\d])/.test(text.slice(end, end + 3)) &&
      !/^(?:km|kW|MW|GW|kg|mm|cm|m[²2]|hm)/.test(text.slice(end))
    )
      continue
    const values = toValues(groups)
    if (!values || Math.max(...values.map((value) => value ?? 0)) > LARGEST) continue
    const qualifier = groups.before ?? groups.more ?? groups.chineseMore ?? groups.plus ?? groups.after
    found.push({
      start,
      end,
      raw,
      value: values[0],
      ...(values[1] !== undefined && { valueTo: values[1] }),
      isPercent: Boolean(groups.percentWord ?? groups.firstPercent ?? groups.sign),
      ...(qualifier !== undefined && { qualifier }),
    })
  }
  return found
}
