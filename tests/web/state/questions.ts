// Any period, timeline and questions that a view may hold: for the properties of address and history.
import fc from 'fast-check'
import { COOPERATION_TABS, type CooperationQuestion } from '../../../web/state/cooperation-question.ts'
import { PATH_COUNTS, type PathQuestion } from '../../../web/state/path-question.ts'
import { type Period, TIMELINES } from '../../../web/state/period.ts'

const id = fc.string({ unit: 'grapheme', minLength: 1 })
const ids = fc.array(id)
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })
const two = (value: number): string => String(value).padStart(2, '0')

/** A day, a month or a year. */
export const date: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1949, max: 2049 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) =>
    fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`),
  )

const toDefined = ({ from, to }: { from: string | undefined; to: string | undefined }): Period => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
})
export const period: fc.Arbitrary<Period> = fc.record({ from: maybe(date), to: maybe(date) }).map(toDefined)

const paths: fc.Arbitrary<PathQuestion> = fc.record({
  from: maybe(id),
  to: maybe(id),
  maxLength: fc.integer({ min: 1, max: 6 }),
  first: fc.constantFrom(...PATH_COUNTS),
  withoutTypes: ids,
  withoutRelationTypes: ids,
  chosen: ids,
})

const cooperation: fc.Arbitrary<CooperationQuestion> = fc.record({
  types: ids,
  places: ids,
  minWeight: fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
  member: maybe(id),
  community: maybe(fc.nat({ max: 9_999 })),
  regions: maybe(fc.tuple(id, id)),
  tab: fc.constantFrom(...COOPERATION_TABS),
  pair: maybe(id),
})

export const questions = {
  reach: fc.constantFrom(0 as const, 1 as const),
  period,
  timeline: fc.constantFrom(...TIMELINES),
  paths,
  cooperation,
}
