import { describe, expect, test } from 'vitest'
import { isColliding } from '../../../web/draw/boxes.ts'
import { layOutFolds } from '../../../web/draw/layout-folds.ts'
import type { LayoutNode, Positions } from '../../../web/draw/layout-task.ts'

const node = (id: string): LayoutNode => ({ id, width: 80, height: 60, offset: 12, stage: 0, from: undefined })
const folds = ['fold_a', 'fold_b', 'fold_c', 'fold_d'].map(node)
const between = [
  ['fold_a', 'fold_b'],
  ['fold_b', 'fold_c'],
  ['fold_c', 'fold_d'],
] as const
const members = Array.from({ length: 30 }, (_, i) => node(`m${i}`))
const inside = members.slice(1).map(({ id }, i) => [id, `m${i >> 1}`] as const)

const closed = layOutFolds(folds, between, { bases: [], groups: [] })
const opened = layOutFolds(
  [...members, ...folds.filter(({ id }) => id !== 'fold_b')],
  [...inside, ['m3', 'fold_a'], ['m9', 'fold_a'], ['m4', 'fold_c'], ['fold_c', 'fold_d']],
  { bases: folds.filter(({ id }) => id === 'fold_b'), groups: members.map(({ id }) => [id, 'fold_b'] as const) },
)

const toBox = ({ id, width, height, offset }: LayoutNode, at: Positions) => ({
  width,
  height,
  x: at[id]!.x,
  y: at[id]!.y + offset,
})

describe('the layout of communities', () => {
  test('gives every node a place, and the unfolded community none', () => {
    expect(Object.keys(closed).sort()).toEqual(folds.map(({ id }) => id))
    expect(Object.keys(opened).sort()).toEqual([...members.map(({ id }) => id), 'fold_a', 'fold_c', 'fold_d'].sort())
  })

  test('nothing lies on anything else', () => {
    const boxes = [...members, ...folds.filter(({ id }) => id !== 'fold_b')].map((one) => toBox(one, opened))
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) expect(isColliding(a, b)).toBe(false)
    })
  })

  test('the members lie together: no other community is among them', () => {
    const places = members.map(({ id }) => opened[id]!)
    const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))]
    const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))]
    for (const id of ['fold_a', 'fold_c', 'fold_d']) {
      const { x, y } = opened[id]!
      expect(x > left && x < right && y > top && y < bottom).toBe(false)
    }
  })

  test('the others stay on the same side of one another as when all were folded', () => {
    const side = (at: Positions, a: string, b: string): boolean => at[a]!.x < at[b]!.x
    for (const [a, b] of [
      ['fold_a', 'fold_c'],
      ['fold_a', 'fold_d'],
    ] as const)
      if (Math.abs(closed[a]!.x - closed[b]!.x) > 200) expect(side(opened, a, b)).toBe(side(closed, a, b))
  })

  test('a reload gives the same picture', () => {
    expect(layOutFolds(folds, [...between].reverse(), { bases: [], groups: [] })).toEqual(closed)
  })
})
