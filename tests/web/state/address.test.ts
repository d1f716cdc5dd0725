import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAddress, toAddress } from '../../../web/state/address.ts'
import { LAYOUTS, PANES, SCREENS, START, TABLES, type View } from '../../../web/state/view.ts'
import { questions } from './questions.ts'

const id = fc.string({ unit: 'grapheme', minLength: 1 })
const ids = fc.array(id)
const point = fc.record({
  x: fc.integer({ min: -999_999, max: 999_999 }),
  y: fc.integer({ min: -999_999, max: 999_999 }),
})
const view: fc.Arbitrary<View> = fc.record({
  ...questions,
  focus: ids,
  expanded: ids,
  hidden: ids,
  pins: fc.dictionary(id, point, { noNullPrototype: true }),
  size: fc.integer({ min: 0, max: 10_000 }),
  unfolded: ids,
  layout: fc.constantFrom(...LAYOUTS),
  marked: ids,
  selection: fc.option(fc.record({ kind: fc.constantFrom('entity' as const, 'relation' as const), id }), {
    nil: undefined,
  }),
  withoutTypes: ids,
  withoutRelationTypes: ids,
  screen: fc.constantFrom(...SCREENS),
  table: fc.constantFrom(...TABLES),
  pane: fc.constantFrom(...PANES),
  job: fc.option(id, { nil: undefined }),
  document: fc.option(fc.record({ id, at: fc.option(fc.integer({ min: 0, max: 999_999_999 }), { nil: undefined }) }), {
    nil: undefined,
  }),
})

describe('the address of a view', () => {
  test('leads back to the same view, whatever the ids contain', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(parseAddress(toAddress(one))).toEqual(one)
      }),
    )
  })

  test('survives the browser, which may normalise it', () => {
    fc.assert(
      fc.property(view, (one) => {
        const { search } = new URL(`http://localhost/?${toAddress(one)}`)
        expect(parseAddress(search)).toEqual(one)
      }),
    )
  })

  test('never throws, whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseAddress(text)).toBeDefined()
      }),
    )
  })

  test('is empty for the view that the explorer starts with', () => {
    expect(toAddress(START)).toBe('')
    expect(parseAddress('')).toEqual(START)
  })

  test('reads like what it says', () => {
    const selection = { kind: 'relation', id: 'rel_7' } as const
    expect(toAddress({ ...START, expanded: ['ent_1', 'ent_2'], pins: { ent_1: { x: -4, y: 20 } }, selection })).toBe(
      'expand=ent_1,ent_2&pin=ent_1:-4:20&select=r:rel_7',
    )
  })

  test.each([
    ['select=x:ent_1', 'a kind of selection that does not exist'],
    ['screen=tetris&pane=kitchen', 'a screen and a pane that do not exist'],
    ['pin=ent_1:left:right', 'a place that is no number'],
    ['expand=%E4%B8', 'half a character'],
    ['layout=spaghetti', 'a layout that does not exist'],
    ['since=soon&until=2021-13', 'a time that is none'],
    ['pathlength=0&pathcount=7&coweight=-1&cocommunity=first', 'numbers out of bounds'],
    ['coregions=one', 'one place where there should be two'],
    ['=&&==', 'nothing at all'],
  ])('%s is left out: %s', (query) => {
    expect(parseAddress(query)).toEqual(START)
  })
})
