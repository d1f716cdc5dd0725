// Chinese dates in text to ISO dates, possibly partial: 2021年8月26日 → 2021-08-26, 二〇二一年 → 2021.

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九']
    .map((sign, i): [string, number] => [sign, i])
    .concat([
      ['〇', 0],
      ['○', 0],
    ]),
)

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

const toDigits = (text: string): string =>
  text.replace(/[零〇○一二三四五六七八九]/g, (sign) => String(DIGITS.get(sign)))
const toDayNumber = (text: string): number => {
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text]
  if (!text.includes('十')) return Number(toDigits(text))
  return (tens === '' ? 1 : Number(toDigits(tens!))) * 10 + (units === '' ? 0 : Number(toDigits(units!)))
}

/** Reads a text that is one date: 2021-08-26, 2021/8, 2021年8月26日, 二〇二一年八月. */
export function parseDate(text: string): string | undefined {
  const plain = text.trim()
  const numeric = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(
    plain,
  )
  if (numeric)
    return toIsoDate(
      Number(numeric[1]),
      numeric[2] ? Number(numeric[2]) : undefined,
      numeric[3] ? Number(numeric[3]) : undefined,
    )
  const chinese =
    /^([零〇○一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?)?$/.exec(
      plain,
    )
  if (!chinese) return undefined
  return toIsoDate(
    Number(toDigits(chinese[1]!)),
    chinese[2] ? toDayNumber(chinese[2]) : undefined,
    chinese[3] ? toDayNumber(chinese[3]) : undefined,
  )
}
