import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findChosen, toAllowed, toLit, toPathGraph, toPathKey, toSteps } from '../../../web/state/path-picture.ts'
import { paths, toPath } from './paths.ts'

describe('a path as a chain', () => {
  test('each step goes on where the one before ended, from the start to the end', () => {
    fc.assert(
      fc.property(paths, (all) => {
        for (const path of all) {
          const steps = toSteps(path)
          expect(steps.length).toBe(path.length)
          expect(steps[0]!.before.id).toBe('a')
          expect(steps.at(-1)!.after.id).toBe('z')
          for (const [i, step] of steps.slice(1).entries()) expect(step.before).toBe(steps[i]!.after)
        }
      }),
    )
  })

  test('a tie that points against the walk says so', () => {
    expect(toSteps(toPath(['a', 'c', 'b'])).map(({ isForward }) => isForward)).toEqual([true, false])
  })
})

describe('the paths as a drawing', () => {
  test('each entity and each tie once, both ends of a tie among the entities', () => {
    fc.assert(
      fc.property(paths, (all) => {
        const { nodes, edges } = toPathGraph(all)
        const ids = nodes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
        for (const { head, tail } of edges) expect(ids).toEqual(expect.arrayContaining([head.id, tail.id]))
      }),
    )
  })

  test('the highlighted path is the one that was chosen, else the first', () => {
    fc.assert(
      fc.property(paths, fc.nat(), (all, at) => {
        const one = all[at % all.length]!
        expect(findChosen(all, toPathKey(one))).toBe(one)
        expect(findChosen(all, [])).toBe(all[0])
        expect(findChosen(all, ['gone'])).toBe(all[0])
        expect(toLit(one).size).toBe(one.nodes.length + one.relations.length)
      }),
    )
  })

  test('nothing is highlighted where there is no path', () => {
    expect(toLit(findChosen([], ['r']))).toEqual(new Set())
  })
})

test('the filter asks for what is left, or for nothing when all is', () => {
  expect(toAllowed(['A', 'B'], [])).toBeUndefined()
  expect(toAllowed(['A', 'B'], ['A'])).toEqual(['B'])
})
