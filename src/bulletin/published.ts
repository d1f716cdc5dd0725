// Blocks in, the date of publication out where the text says it outright: 发布时间：2021-08-26, a line that is a date,
// a masthead with number and date. A date inside a report is never taken for it.
import { parseDate } from '../domain/dates.ts'
import type { Block } from './outline.ts'

const DAY = String.raw`\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2})`
const STATED = new RegExp(
  `(?:发布时间|发布日期|发文日期|成文日期|生成日期|更新时间|日期|时间|發布時間)[】\\]）)]?\\s*[:：]\\s*(${DAY})`,
)
const ALONE = new RegExp(
  `^[（(]?(${DAY}|[二〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[）)]?$`,
)
const MASTHEAD = new RegExp(`^(?=.{0,60}$)(?=.*第\\s*[\\d一二三四五六七八九十〇零]+\\s*期).*?(${DAY})`)
/** Where such lines stand: the first blocks and the last ones. */
const HEAD = 8
const TAIL = 3

export function findPublishedOn(blocks: readonly Block[]): string | undefined {
  const outer = blocks.filter((_, i) => i < HEAD || i >= blocks.length - TAIL).filter(({ text }) => text.length <= 200)
  const read = (pattern: RegExp, among: readonly Block[]): string[] =>
    among.flatMap(({ text }) => {
      const date = pattern.exec(text)?.[1]
      return (date === undefined ? undefined : parseDate(date)) ?? []
    })
  const stated = read(
    STATED,
    outer.filter(({ role }) => role === 'byline'),
  )
  if (stated[0]) return stated[0]
  const masthead = read(
    MASTHEAD,
    outer.filter(({ role }) => role !== 'body'),
  )
  if (masthead[0]) return masthead[0]
  // Several lines that are dates make a chronicle, not an imprint.
  const alone = read(
    ALONE,
    blocks.filter(({ text }) => text.length <= 20),
  )
  return alone.length === 1 && read(ALONE, outer).length === 1 ? alone[0] : undefined
}
