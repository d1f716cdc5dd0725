// A sentence in, its figures out: a number with its unit and the words around it. Ordinals, dates, models and
// telephone numbers are no figures.
import { findDates } from '../../domain/dates.ts'
import { type FoundNumber, findNumbers } from '../../domain/numbers.ts'
import { isOverlapping, type Span } from '../../domain/span.ts'
import { findUnit, type UnitKind } from './lexicon.ts'

/** Offsets count in the sentence. */
export interface Figure extends Span {
  readonly number: FoundNumber
  readonly unit: string
  readonly kind: UnitKind
  readonly qualifier?: string
  /** What stands before the number in its clause. */
  readonly before: string
  /** What stands after the unit in its clause. */
  readonly after: string
  /** True when nothing follows in the clause. */
  readonly isLast: boolean
}

const BORDER = /[，。、；：！？,;:!?（()）“”‘’《》【】\s—…]/
const isChinese = (raw: string): boolean => !/[\d０-９]/.test(raw)
/** Below it a number in Chinese characters is mostly a manner of speaking: 一批, 两地, 三大. */
const LEAST_CHINESE = 10
const LONGEST_CLAUSE = 60

function toFigure(sentence: string, number: FoundNumber): Figure | undefined {
  const follows = sentence.slice(number.end, number.end + 10)
  const space = follows.length - follows.trimStart().length
  const found = number.isPercent ? { unit: '%', kind: 'percent' as const } : findUnit(follows.slice(space))
  if (!found) return undefined
  if (!number.isPercent && isChinese(number.raw) && number.value < LEAST_CHINESE) return undefined
  let end = number.isPercent ? number.end : number.end + space + found.unit.length
  const late =
    number.qualifier === undefined
      ? /^(?:以上|左右|上下|有余|余|多)/.exec(sentence.slice(end, end + 2))?.[0]
      : undefined
  if (late) end += late.length
  const qualifier = number.qualifier ?? late
  let from = number.start
  while (from > 0 && number.start - from < LONGEST_CLAUSE && !BORDER.test(sentence[from - 1]!)) from--
  let to = end
  while (to < sentence.length && to - end < LONGEST_CLAUSE && !BORDER.test(sentence[to]!)) to++
  const after = sentence.slice(end, to)
  return {
    number,
    start: number.start,
    end,
    ...found,
    ...(qualifier !== undefined && { qualifier }),
    before: sentence.slice(from, number.start),
    after,
    isLast: after === '' || /^(?:和|及|以及|与|并|等)/.test(after),
  }
}

/** The figures of a sentence in order. */
export function findFigures(sentence: string): Figure[] {
  const dates = findDates(sentence)
  return findNumbers(sentence)
    .filter((number) => !dates.some((date) => isOverlapping(date, number)))
    .map((number) => toFigure(sentence, number))
    .filter((figure) => figure !== undefined)
}
