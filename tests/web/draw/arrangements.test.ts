import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../../web/draw/arrangements.ts'
import { isColliding } from '../../../web/draw/boxes.ts'
import { toLayoutFacts } from '../../../web/draw/layout-facts.ts'
import type { Edges, LayoutFacts, LayoutNode } from '../../../web/draw/layout-task.ts'
import { LAYOUTS, type LayoutId } from '../../../web/state/view.ts'

type ArrangedId = Exclude<LayoutId, 'force'>
const layouts = LAYOUTS.filter((id): id is ArrangedId => id !== 'force')

interface Network {
  readonly nodes: readonly LayoutNode[]
  readonly edges: Edges
  readonly facts: Readonly<Record<string, LayoutFacts>>
}
const networks: fc.Arbitrary<Network> = fc.integer({ min: 0, max: 24 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, i) => `n${i}`)
  const one = ids.length ? fc.constantFrom(...ids) : fc.constant('n0')
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  return fc.record({
    nodes: fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          width: fc.integer({ min: 30, max: 130 }),
          height: fc.integer({ min: 40, max: 90 }),
          offset: fc.integer({ min: 5, max: 20 }),
          stage: fc.constant(0),
          from: fc.constant(undefined),
        }),
      ),
    ),
    edges: ids.length ? fc.array(fc.tuple(one, one), { maxLength: 30 }) : fc.constant([]),
    facts: fc
      .tuple(
        ...ids.map((id) =>
          fc
            .record({
              degree: fc.nat(30),
              region: maybe(fc.constantFrom('云禾市', '江澜市')),
              year: maybe(fc.constantFrom('2021', '2022', '2023')),
              parent: maybe(one),
            })
            .map((facts) => [id, facts] as const),
        ),
      )
      .map((entries) => Object.fromEntries(entries)),
  })
})

describe.each(layouts)('the layout %s', (layout) => {
  test('places every entity once, none on another, the same way each time, whatever is part of whatever', () => {
    fc.assert(
      fc.property(networks, ({ nodes, edges, facts }) => {
        const { positions } = arrange(nodes, edges, { layout, facts })
        expect(Object.keys(positions).sort()).toEqual(nodes.map(({ id }) => id).sort())
        const boxes = nodes.map((node) => ({
          ...node,
          x: positions[node.id]!.x,
          y: positions[node.id]!.y + node.offset,
        }))
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(isColliding(a, b, -2) && [a, b]).toBe(false)
        expect(arrange(nodes, edges, { layout, facts }).positions).toEqual(positions)
      }),
      { numRuns: 40 },
    )
  })
})

const node = (id: string): LayoutNode => ({ id, width: 60, height: 60, offset: 10, stage: 0, from: undefined })
const fact = (parts: Partial<LayoutFacts>): LayoutFacts => ({
  degree: 1,
  region: undefined,
  year: undefined,
  parent: undefined,
  ...parts,
})

test('by year: years from left to right under their titles, what is undated last', () => {
  const facts = { a: fact({ year: '2023' }), b: fact({ year: '2021' }), c: fact({}) }
  const { positions, captions } = arrange(['a', 'b', 'c'].map(node), [], { layout: 'lanes', facts })
  expect(captions.map(({ text }) => text)).toEqual(['2021', '2023', ''])
  expect([positions.b!.x, positions.a!.x, positions.c!.x]).toEqual(captions.map(({ x }) => x))
})
test('by what is part of what: parts below their whole', () => {
  const facts = { whole: fact({}), a: fact({ parent: 'whole' }), b: fact({ parent: 'a' }) }
  const { positions } = arrange(['b', 'a', 'whole'].map(node), [], { layout: 'hierarchy', facts })
  expect(positions.whole!.y).toBeLessThan(positions.a!.y)
  expect(positions.a!.y).toBeLessThan(positions.b!.y)
})
test('by the number of ties: the most in the middle', () => {
  const names = Array.from({ length: 12 }, (_, i) => `n${i}`)
  const facts = Object.fromEntries(names.map((id, i) => [id, fact({ degree: i })]))
  const { positions } = arrange(names.map(node), [], { layout: 'concentric', facts })
  const distance = (id: string): number => Math.hypot(positions[id]!.x, positions[id]!.y + 10)
  expect(distance('n11')).toBe(0)
  expect(distance('n0')).toBeGreaterThan(distance('n10'))
})
test('by region: each under its name', () => {
  const facts = { a: fact({ region: '云禾市' }), b: fact({ region: '江澜市' }), c: fact({ region: '云禾市' }) }
  const { positions, captions } = arrange(['a', 'b', 'c'].map(node), [], { layout: 'region', facts })
  const title = captions.find(({ text }) => text === '云禾市')!
  for (const id of ['a', 'c']) expect(positions[id]!.y).toBeGreaterThan(title.y)
})

test('what the layouts go by is read from what is drawn', () => {
  const tie = (head: string, tail: string, type: string, firstOn: string | null, documentCount = 1) => ({
    ...{ id: `${head}${tail}`, role: null, status: null, confidence: 1, lastOn: null },
    ...{ head, tail, type, firstOn, documentCount },
  })
  const one = (id: string, region?: string[]) => ({
    ...{ id, name: id, type: 'Bureau', degree: 2, documentCount: 1, hiddenNeighbors: 0, stage: 0, from: undefined },
    ...(region && { region }),
  })
  const facts = toLayoutFacts({
    nodes: [one('a', ['江澜省', '云禾市']), one('b'), one('c')],
    edges: [
      tie('a', 'b', 'PART_OF', '2022-05'),
      tie('a', 'c', 'PART_OF', null, 3),
      tie('b', 'a', 'VISITS', '2021-01-01'),
    ],
  })
  expect(facts.a).toEqual({ degree: 2, region: '云禾市', year: '2021', parent: 'c' })
  expect(facts.c).toEqual({ degree: 2, region: undefined, year: undefined, parent: undefined })
})
