import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isColliding } from '../../../web/draw/boxes.ts'
import { layOut } from '../../../web/draw/layout.ts'
import type { LayoutNode, LayoutTask, Positions } from '../../../web/draw/layout-task.ts'

const node = (id: string, stage = 0, from?: string): LayoutNode => ({
  id,
  width: 90,
  height: 60,
  offset: 14,
  stage,
  from,
})
const names = Array.from({ length: 24 }, (_, i) => `n${i}`)
/** A tree of three parts. */
const edges = names.flatMap((id, i) =>
  i % 8 === 0 ? [] : [[id, `n${Math.floor(i / 8) * 8 + ((i % 8) >> 1)}`] as const],
)
const start: LayoutTask = { nodes: names.map((id) => node(id)), edges, placed: {}, pins: {} }
const grown: LayoutTask = {
  ...start,
  nodes: [...start.nodes, ...['x', 'y', 'z'].map((id) => node(id, 1, 'n9'))],
  edges: [...edges, ['n9', 'x'], ['n9', 'y'], ['n9', 'z'], ['z', 'n20']],
}

function findOverlaps({ nodes }: LayoutTask, positions: Positions): string[] {
  const boxes = nodes.map((one) => ({ ...one, x: positions[one.id]!.x, y: positions[one.id]!.y + one.offset }))
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (isColliding(a, b) ? [`${a.id} on ${b.id}`] : [])))
}

describe('the layout', () => {
  test('no node or label lies on another', () => {
    expect(findOverlaps(start, layOut(start))).toEqual([])
    expect(findOverlaps(grown, layOut(grown))).toEqual([])
  })

  test('the same network is laid out the same each time', () => {
    expect(layOut(start)).toEqual(layOut(start))
  })

  test('what is drawn stays where it is when the network grows', () => {
    const before = layOut(start)
    expect(layOut({ ...grown, placed: before })).toMatchObject(before)
  })

  test('a network that grew step by step looks the same after a reload', () => {
    expect(layOut(grown)).toEqual(layOut({ ...grown, placed: layOut(start) }))
  })

  test('what an expansion brings comes to lie beside what was expanded', () => {
    const positions = layOut(grown)
    const distance = (a: string, b: string): number =>
      Math.hypot(positions[a]!.x - positions[b]!.x, positions[a]!.y - positions[b]!.y)
    const all = names.map((id) => distance('x', id))
    expect(distance('x', 'n9')).toBeLessThan(Math.max(...all) / 2)
  })

  test('a node put somewhere by hand is there, and does not move the others', () => {
    const pinned = layOut({ ...start, pins: { n3: { x: -5000, y: 7 } } })
    const { n3, ...others } = layOut(start)
    expect(n3).toBeDefined()
    expect(pinned).toEqual({ ...others, n3: { x: -5000, y: 7 } })
  })

  test('any network gets a place for each node and no overlap, in whatever order it grew', () => {
    const id = fc.constantFrom(...'abcdefghijkl')
    const some = fc.uniqueArray(id, { maxLength: 12 })
    const ties = fc.array(fc.tuple(id, id), { maxLength: 20 })
    fc.assert(
      fc.property(some, some, ties, (first, second, list) => {
        const nodes = [
          ...first.map((one) => node(one)),
          ...second.filter((one) => !first.includes(one)).map((one) => node(one, 1, first[0])),
        ]
        const task = { nodes, edges: list, placed: {}, pins: {} }
        const positions = layOut(task)
        expect(Object.keys(positions).sort()).toEqual(nodes.map((one) => one.id).sort())
        for (const { x, y } of Object.values(positions)) expect(Number.isFinite(x + y)).toBe(true)
        expect(findOverlaps(task, positions)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('a large network is laid out by its communities, the same each time', () => {
    const large = Array.from({ length: 600 }, (_, i) => node(`m${i}`))
    const ties = large.flatMap(({ id }, i) => {
      const circle = Math.floor(i / 60) * 60
      return [1, 7, 13].map((step) => [id, `m${circle + ((i - circle + step) % 60)}`] as const)
    })
    const between = Array.from({ length: 9 }, (_, i) => [`m${i * 60}`, `m${i * 60 + 60}`] as const)
    const task = { nodes: large, edges: [...ties, ...between], placed: {}, pins: {} }
    const positions = layOut(task)
    expect(layOut(task)).toEqual(positions)
    expect(findOverlaps(task, positions)).toEqual([])
    const distance = (a: number, b: number): number =>
      Math.hypot(positions[`m${a}`]!.x - positions[`m${b}`]!.x, positions[`m${a}`]!.y - positions[`m${b}`]!.y)
    const inside = distance(3, 33) + distance(303, 333) + distance(543, 573)
    const across = distance(3, 303) + distance(303, 543) + distance(543, 3)
    expect(inside).toBeLessThan(across)
  })

  test('a single node and no node at all have a layout too', () => {
    expect(Object.keys(layOut({ nodes: [node('a')], edges: [['a', 'a']], placed: {}, pins: {} }))).toEqual(['a'])
    expect(layOut({ nodes: [], edges: [], placed: {}, pins: {} })).toEqual({})
  })
})
