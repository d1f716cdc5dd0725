import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExpansion, toExpansionText } from '../../../web/state/expansion.ts'
import { expandAll, hideAll, keepOnly, mark, pinAll, toggleMark, unmark } from '../../../web/state/marking.ts'
import { toNeighborhoods } from '../../../web/state/use-picture.ts'
import {
  collapse,
  expand,
  isExpanded,
  pin,
  START,
  select,
  setLayout,
  unpin,
  type View,
} from '../../../web/state/view.ts'

const run = (steps: readonly ((view: View) => View)[]): View => steps.reduce((view, step) => step(view), START)

describe('an expansion', () => {
  const by = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom('VISITS', 'PART_OF').map((relationType) => ({ relationType })),
    fc.constantFrom('Park', 'Company').map((type) => ({ type })),
  )
  test('stands in the view as text and is read back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^ent_[a-z0-9]{1,20}$/), by, (id, how) => {
        expect(parseExpansion(toExpansionText({ id, by: how }))).toEqual({ id, by: how })
      }),
    )
  })
  test('of one type asks for neighbours of that type, the same again for more of them', () => {
    const view = run([
      expand('a', { type: 'Park' }),
      expand('a', { type: 'Park' }),
      expand('a', { relationType: 'VISITS' }),
    ])
    expect(toNeighborhoods(view).slice(1)).toEqual([
      { ids: ['a'], depth: 1, limit: 41, filter: { types: ['Park'] } },
      { ids: ['a'], depth: 1, limit: 81, filter: { types: ['Park'] } },
      { ids: ['a'], depth: 1, limit: 41, filter: { relationTypes: ['VISITS'] } },
    ])
  })
  test('is taken back by collapse, of whatever type, and others stay', () => {
    const view = run([expand('a'), expand('b'), expand('a', { type: 'Park' })])
    expect(isExpanded(view, 'a')).toBe(true)
    expect(collapse('a')(view).expanded).toEqual(['b'])
  })
})

describe('several entities together', () => {
  test('are marked one by one or all at once, each once', () => {
    expect(run([mark(['a', 'b', 'a']), toggleMark('b'), toggleMark('c')]).marked).toEqual(['a', 'c'])
    expect(run([mark(['a']), unmark]).marked).toEqual([])
  })
  test('are hidden, with the selection among them', () => {
    const view = run([select('entity', 'a'), mark(['a', 'b', 'c']), hideAll(['a', 'b'])])
    expect([view.hidden, view.selection, view.marked]).toEqual([['a', 'b'], undefined, ['c']])
  })
  test('alone are kept, at their places', () => {
    const view = run([expand('x'), pin('a', { x: 1, y: 2 }), pin('x', { x: 3, y: 4 }), keepOnly(['a', 'b'])])
    expect(view).toMatchObject({ focus: ['a', 'b'], reach: 0, expanded: [], pins: { a: { x: 1, y: 2 } } })
    expect(view.pins.x).toBeUndefined()
  })
  test('are expanded, and come back where hidden', () => {
    expect(run([hideAll(['a', 'z']), expandAll(['a', 'b'])])).toMatchObject({ expanded: ['a', 'b'], hidden: ['z'] })
  })
  test('are pinned where they are, and unpinned one by one', () => {
    const view = run([pinAll({ a: { x: 1.4, y: 2.6 }, b: { x: 0, y: 0 } }), unpin('b')])
    expect(view.pins).toEqual({ a: { x: 1, y: 3 } })
  })
})

test('another layout lets go of what was put by hand', () => {
  expect(run([pin('a', { x: 1, y: 2 }), setLayout('lanes')])).toMatchObject({ layout: 'lanes', pins: {} })
})
