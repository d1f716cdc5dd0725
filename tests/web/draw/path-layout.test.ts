import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutPaths, toSegments } from '../../../web/draw/path-layout.ts'
import { paths, toPath } from '../state/paths.ts'

const direction = fc.constantFrom('right' as const, 'down' as const)
const far = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y)

describe('the places of paths', () => {
  test('no two entities stand on one another, the start first, the end last', () => {
    fc.assert(
      fc.property(paths, direction, (all, way) => {
        const { positions } = layOutPaths(all, way)
        const places = Object.entries(positions)
        for (const [i, [, a]] of places.entries())
          for (const [, b] of places.slice(i + 1)) expect(far(a, b)).toBeGreaterThanOrEqual(100)
        const along = way === 'right' ? 'x' : 'y'
        const others = places.filter(([id]) => id !== 'a' && id !== 'z').map(([, place]) => place[along])
        for (const one of others) {
          expect(one).toBeGreaterThan(positions.a![along])
          expect(one).toBeLessThan(positions.z![along])
        }
      }),
    )
  })

  test('a tie that skips layers passes beside what stands there', () => {
    fc.assert(
      fc.property(paths, direction, (all, way) => {
        const { positions, bends } = layOutPaths(all, way)
        for (const points of bends.values())
          for (const point of points)
            for (const place of Object.values(positions)) expect(far(point, place)).toBeGreaterThanOrEqual(50)
      }),
    )
  })

  test('are the same for the same paths', () => {
    fc.assert(
      fc.property(paths, direction, (all, way) => {
        expect(layOutPaths(all, way)).toEqual(layOutPaths(all, way))
      }),
    )
  })

  test('a direct tie goes around what lies between', () => {
    const { bends, positions } = layOutPaths([toPath(['a', 'z']), toPath(['a', 'b', 'z'])], 'right')
    expect([...bends.keys()]).toEqual(['az'])
    expect(Object.keys(positions).sort()).toEqual(['a', 'b', 'z'])
  })

  test('nothing for no paths', () => {
    expect(layOutPaths([], 'right')).toEqual({ positions: {}, bends: new Map() })
  })
})

test('points beside a line lead back to themselves', () => {
  const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
  fc.assert(
    fc.property(point, point, point, (from, to, beside) => {
      fc.pre(far(from, to) > 1)
      const { weights, distances } = toSegments(from, to, [beside])
      const [dx, dy] = [to.x - from.x, to.y - from.y]
      const length = Math.hypot(dx, dy)
      const back = {
        x: from.x + dx * weights[0]! - (dy / length) * distances[0]!,
        y: from.y + dy * weights[0]! + (dx / length) * distances[0]!,
      }
      expect(far(back, beside)).toBeLessThan(1)
    }),
  )
})
