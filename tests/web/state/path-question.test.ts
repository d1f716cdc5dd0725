import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSession, type Session, take, undo } from '../../../web/state/history.ts'
import { choosePath, findPathsFrom, setEnd, setLongest, swapEnds } from '../../../web/state/path-question.ts'
import { drawOnly, expand, openScreen, START, type Step } from '../../../web/state/view.ts'

const run = (steps: readonly Step[]): Session =>
  steps.reduce((session, step) => take(session, step), createSession(START))

describe('the question of paths', () => {
  test('swapping twice is as before', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const { view } = run([setEnd('from', from), setEnd('to', to)])
        expect(swapEnds(swapEnds(view))).toEqual(view)
        expect(swapEnds(view).paths).toMatchObject({ from: to, to: from })
      }),
    )
  })

  test('another question highlights no path of the one before', () => {
    const { view } = run([setEnd('from', 'a'), setEnd('to', 'b'), choosePath(['r1', 'r2'])])
    expect(view.paths.chosen).toEqual(['r1', 'r2'])
    for (const step of [setEnd('to', 'c'), swapEnds, setLongest(6)]) expect(step(view).paths.chosen).toEqual([])
  })

  test('the length stays within what the API allows', () => {
    fc.assert(
      fc.property(fc.integer(), (length) => {
        const { maxLength } = setLongest(length)(START).paths
        expect(maxLength).toBeGreaterThanOrEqual(1)
        expect(maxLength).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('undo between screens', () => {
  test('a swap is undone; highlighting a path is no step', () => {
    const asked = run([openScreen('paths'), setEnd('from', 'a'), setEnd('to', 'b'), swapEnds, choosePath(['r'])])
    expect(undo(asked).view.paths).toMatchObject({ from: 'a', to: 'b' })
  })

  test('goes to the screen that shows what is undone', () => {
    const fromMenu = run([expand('x'), findPathsFrom('x'), setEnd('to', 'y')])
    const once = undo(fromMenu)
    expect(once.view).toMatchObject({ screen: 'paths', paths: { from: 'x', to: undefined } })
    const thrice = undo(undo(once))
    expect(thrice.view).toMatchObject({ screen: 'graph', expanded: [] })
  })

  test('drawing a path in the network is one step back to the network before', () => {
    const drawn = run([expand('x'), drawOnly(['a', 'b'])])
    expect(drawn.view).toMatchObject({ focus: ['a', 'b'], reach: 0, expanded: [], screen: 'graph' })
    expect(undo(drawn).view).toMatchObject({ focus: [], reach: 1, expanded: ['x'] })
  })
})
