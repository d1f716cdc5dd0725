import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setCooperation, setMember, togglePair } from '../../../web/state/cooperation-question.ts'
import { createSession, redo, type Session, take, undo } from '../../../web/state/history.ts'
import { setEnd } from '../../../web/state/path-question.ts'
import { clearPeriod, setPeriod } from '../../../web/state/period.ts'
import {
  expand,
  focusOn,
  hide,
  openScreen,
  pin,
  START,
  type Step,
  select,
  startOver,
  toggleType,
  type View,
} from '../../../web/state/view.ts'

const id = fc.constantFrom('a', 'b', 'c')
const drawingStep: fc.Arbitrary<Step> = fc.oneof(
  id.map(expand),
  id.map(hide),
  id.map(focusOn),
  id.map((one) => pin(one, { x: 1.4, y: 2.6 })),
  fc.constant(startOver),
  fc.constantFrom('Place', 'Bureau').map(toggleType),
  fc.constantFrom('2021', '2022').map((from) => setPeriod({ from })),
  id.map(setMember),
  fc.constantFrom(0, 2).map((minWeight) => setCooperation({ minWeight })),
  id.map((one) => setEnd('from', one)),
)
const otherStep: fc.Arbitrary<Step> = fc.oneof(
  id.map((one) => select('entity', one)),
  fc.constant(openScreen('table')),
  id.map(togglePair),
  fc.constant(setCooperation({ tab: 'regions' })),
)
const run = (steps: readonly Step[]): Session =>
  steps.reduce((session, step) => take(session, step), createSession(START))
const drawing = ({ view }: Session) => {
  const { focus, expanded, hidden, pins, withoutTypes, period, paths, cooperation } = view
  return {
    focus,
    expanded,
    hidden,
    pins,
    withoutTypes,
    period,
    paths,
    member: cooperation.member,
    least: cooperation.minWeight,
  }
}
const times = (count: number, step: (session: Session) => Session, start: Session): Session =>
  Array.from({ length: count }).reduce<Session>(step, start)

describe('undo and redo', () => {
  test('undoing every step leads back to the first drawing, redoing all to the last', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(drawingStep, otherStep), { maxLength: 30 }), (steps) => {
        const last = run(steps)
        const count = last.past.length
        const first = times(count, undo, last)
        expect(drawing(first)).toEqual(drawing(createSession(START)))
        expect(drawing(times(count, redo, first))).toEqual(drawing(last))
      }),
    )
  })

  test('selecting, unfolding and switching screens are no steps to undo', () => {
    fc.assert(
      fc.property(fc.array(otherStep), (steps) => {
        expect(run(steps).past).toEqual([])
      }),
    )
  })

  test('undo keeps the selection, the open pair and the tab', () => {
    const session = run([setMember('a'), expand('a'), select('entity', 'b'), setCooperation({ tab: 'communities' })])
    const { view } = undo(run([setMember('a'), togglePair('p'), setCooperation({ tab: 'communities' }), expand('a')]))
    expect(view.expanded).toEqual([])
    expect(view.cooperation).toMatchObject({ member: 'a', pair: 'p', tab: 'communities' })
    expect(undo(session).view.selection).toEqual({ kind: 'entity', id: 'b' })
  })

  test.each<readonly [string, Step, View['screen'], View['screen']]>([
    ['a filter', toggleType('Place'), 'table', 'table'],
    ['a filter', toggleType('Place'), 'statistics', 'graph'],
    ['a time', setPeriod({ from: '2021' }), 'cooperation', 'cooperation'],
    ['a time', setPeriod({ from: '2021' }), 'paths', 'graph'],
    ['a member', setMember('a'), 'graph', 'cooperation'],
    ['an end of paths', setEnd('to', 'a'), 'cooperation', 'paths'],
    ['an expansion', expand('a'), 'cooperation', 'graph'],
  ])('undoing %s shows what changes', (_what, step, screen, shown) => {
    expect(undo(run([step, openScreen(screen)])).view.screen).toBe(shown)
  })

  test('what goes on is one step: dragging over the timeline, not what was done before', () => {
    const drag = (session: Session, from: string, goesOn: boolean) => take(session, setPeriod({ from }), goesOn)
    const before = run([expand('a')])
    const after = ['2020', '2021', '2022'].reduce((session, from, i) => drag(session, from, i > 0), before)
    expect(undo(after).view).toMatchObject({ period: {}, expanded: ['a'] })
    // By keys from the first: nothing began the step.
    expect(undo(drag(before, '2020', true)).view).toMatchObject({ period: {}, expanded: ['a'] })
    expect(take(after, clearPeriod, true).past).toEqual(before.past)
  })

  test('a new step after an undo takes away what could be redone', () => {
    const session = take(undo(run([expand('a'), expand('b')])), hide('c'))
    expect(redo(session)).toBe(session)
    expect(session.view).toMatchObject({ expanded: ['a'], hidden: ['c'] })
  })

  test('with nothing to undo or redo the session stays as it is', () => {
    const session = createSession(START)
    expect(undo(session)).toBe(session)
    expect(redo(session)).toBe(session)
  })
})

describe('steps', () => {
  test('expanding what was hidden by hand brings it back', () => {
    expect(run([hide('a'), expand('a')]).view).toMatchObject({ hidden: [], expanded: ['a'] })
  })
  test('hiding what is selected takes the selection away', () => {
    expect(run([select('entity', 'a'), hide('a')]).view.selection).toBeUndefined()
  })
  test('a filter put on twice is off again', () => {
    expect(run([toggleType('Park'), toggleType('Park')]).view.withoutTypes).toEqual([])
  })
})
