import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, findRoom, isColliding, pushApart, toVisibleLabels } from '../../../web/draw/boxes.ts'

const box = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.integer({ min: 10, max: 60 }),
})
const pairs = <T>(list: readonly T[]): (readonly [T, T])[] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const))

describe('pushing boxes apart', () => {
  test('leaves no two of them overlapping', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const moved = pushApart(boxes, () => false, 4)
        for (const [a, b] of pairs(moved)) expect(isColliding(a, b)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('moves no fixed box, and none that has room', () => {
    const boxes: Box[] = [
      { x: 0, y: 0, width: 40, height: 40 },
      { x: 10, y: 0, width: 40, height: 40 },
      { x: 900, y: 900, width: 40, height: 40 },
    ]
    const [first, second, third] = pushApart(boxes, (one) => one === boxes[0], 0)
    expect(first).toEqual(boxes[0])
    expect(third).toEqual(boxes[2])
    expect(isColliding(first!, second!)).toBe(false)
  })
})

describe('finding room', () => {
  test('a box that stands free stays; another one goes where it collides with none', () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 30 }), (one, others) => {
        const at = findRoom(one, others, 2)
        expect(others.some((other) => isColliding({ ...one, ...at }, other, 2))).toBe(false)
        if (!others.some((other) => isColliding(one, other, 2))) expect(at).toEqual({ x: one.x, y: one.y })
      }),
    )
  })
})

describe('labels that find room', () => {
  const label = fc.record({ box, importance: fc.integer({ min: 0, max: 9 }) })
  const toLabels = (some: readonly { readonly box: Box; readonly importance: number }[]) =>
    some.map(({ box: { x, y, width, height }, importance }, i) => ({
      id: `n${i}`,
      body: { x, y: y - height, width: 12, height: 12 },
      label: { x, y, width, height },
      importance,
    }))

  test('never lie on one another, nor on the body of another node', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), (some) => {
        const labels = toLabels(some)
        const visible = toVisibleLabels(labels)
        const shown = labels.filter(({ id }) => visible.has(id))
        for (const [a, b] of pairs(shown)) expect(isColliding(a.label, b.label)).toBe(false)
        for (const one of shown)
          for (const other of labels) if (other !== one) expect(isColliding(one.label, other.body)).toBe(false)
      }),
    )
  })

  test('of two that collide the more important one is shown', () => {
    const at = { x: 0, y: 0, width: 50, height: 10 }
    const far = (x: number): Box => ({ x, y: 200, width: 5, height: 5 })
    expect([
      ...toVisibleLabels([
        { id: 'small', body: far(0), label: at, importance: 1 },
        { id: 'great', body: far(50), label: at, importance: 2 },
      ]),
    ]).toEqual(['great'])
  })

  test('a label that stands free is shown', () => {
    const body = { x: 0, y: 0, width: 20, height: 20 }
    expect(toVisibleLabels([{ id: 'a', body, label: { ...body, y: 20 }, importance: 0 }])).toEqual(new Set(['a']))
  })
})
