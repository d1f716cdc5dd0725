import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSession, redo, type Session, take, undo } from '../../../web/state/history.ts'
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
} from '../../../web/state/view.ts'

const id = fc.constantFrom('a', 'b', 'c')
const drawingStep: fc.Arbitrary<Step> = fc.oneof(
  id.map(expand),
  id.map(hide),
  id.map(focusOn),
  id.map((one) => pin(one, { x: 1.4, y: 2.6 })),
  fc.constant(startOver),
)
const otherStep: fc.Arbitrary<Step> = fc.oneof(
  id.map((one) => select('entity', one)),
  fc.constant(openScreen('table')),
  fc.constant(toggleType('Place')),
)
const run = (steps: readonly Step[]): Session => steps.reduce(take, createSession(START))
const drawing = ({ view: { focus, expanded, hidden, pins } }: Session) => ({ focus, expanded, hidden, pins })
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

  test('selecting, filtering and switching screens are no steps to undo', () => {
    fc.assert(
      fc.property(fc.array(otherStep), (steps) => {
        expect(run(steps).past).toEqual([])
      }),
    )
  })

  test('undo keeps the selection and the filters', () => {
    const session = run([expand('a'), select('entity', 'b'), toggleType('Place')])
    const { view } = undo(session)
    expect(view.expanded).toEqual([])
    expect(view.selection).toEqual({ kind: 'entity', id: 'b' })
    expect(view.withoutTypes).toEqual(['Place'])
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
