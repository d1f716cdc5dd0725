// Arguments as they come in, the same checked out. What is out of bounds is an error that says the bounds, never cut.
import { GongbaoError } from '../errors.ts'
import type { Filter } from '../graph/queries/filter.ts'
import { LONGEST_PATH } from '../graph/queries/paths.ts'

export const MOST_FIRST = 500
export const MOST_DEPTH = 4
export const MOST_NODES = 10_000
const MOST_IDS = 500
const LONGEST_SEARCH = 200

const refuse = (message: string, hint: string, value: unknown): never => {
  throw new GongbaoError('BAD_ARGUMENT', message, hint, value)
}

function checkNumber(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value
  return refuse(`\`${name}\` is ${value}.`, `Give a whole number from ${least} to ${most}.`, value)
}

export const checkFirst = (first: number): number => checkNumber('first', first, 0, MOST_FIRST)
export const checkDepth = (depth: number): number => checkNumber('depth', depth, 0, MOST_DEPTH)
export const checkLimit = (limit: number): number => checkNumber('limit', limit, 1, MOST_NODES)

/** Any number that is not negative. */
export function checkMinWeight(weight: number): number {
  if (weight >= 0) return weight
  return refuse(`\`minWeight\` is ${weight}.`, 'Give a number of at least 0.', weight)
}

export const checkMaxLength = (length: number): number => checkNumber('maxLength', length, 1, LONGEST_PATH)

/** At most 500 ids. */
export function checkIds(name: string, ids: readonly string[] | null | undefined): readonly string[] | undefined {
  if (ids && ids.length > MOST_IDS) {
    return refuse(`\`${name}\` holds ${ids.length} ids.`, `Give at most ${MOST_IDS}.`, ids.length)
  }
  return ids ?? undefined
}

/** At most 200 characters. */
export function checkSearchText(text: string): string {
  if (text.length <= LONGEST_SEARCH) return text
  return refuse(`\`text\` has ${text.length} characters.`, `Give at most ${LONGEST_SEARCH}.`, text.length)
}

function checkDate(name: string, date: string | null | undefined): void {
  if (date === null || date === undefined) return
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? []
  const full = `${year}-${month}-${day}`
  const read = new Date(`${full}T00:00:00Z`)
  if (year && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(full)) return
  refuse(`\`${name}\` is “${date}”, which is no date.`, 'Write it as 2021-08-26, 2021-08 or 2021.', date)
}

/** Checks dates, counts and the length of lists; an absent filter stays absent. */
export function checkFilter(filter: Filter | null | undefined): Filter | undefined {
  if (!filter) return undefined
  checkDate('filter.from', filter.from)
  checkDate('filter.to', filter.to)
  if (filter.minDocuments != null) checkNumber('filter.minDocuments', filter.minDocuments, 0, 1_000_000_000)
  checkIds('filter.documentIds', filter.documentIds)
  checkIds('filter.places', filter.places)
  return filter
}
