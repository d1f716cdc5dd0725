import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFold, toFolded } from '../../../web/state/folding.ts'
import { toEdge, toNode } from './bare.ts'

const node = (id: string, degree = 1) => toNode(id, { name: `${id}局`, degree })

/** Two circles of four, led by a and w, and two stragglers. */
const picture = {
  nodes: [...'bcd'].map((id) => node(id)).concat(node('a', 9), node('w', 7), ...[...'xyzpq'].map((id) => node(id))),
  edges: [toEdge('a', 'b'), toEdge('b', 'c'), toEdge('a', 'w'), toEdge('x', 'd'), toEdge('w', 'x'), toEdge('p', 'a')],
}
const communities = [['a', 'b', 'c', 'd'], ['w', 'x', 'y', 'z'], ['p'], ['q']]

describe('a folded picture', () => {
  test('draws each community as one node, called after its best connected member; small ones together', () => {
    const { picture: folded } = toFolded(picture, communities, [])
    expect(folded.nodes.map(({ id, name, members }) => [id, name, members])).toEqual([
      ['fold_a', 'a局', 4],
      ['fold_w', 'w局', 4],
      ['fold_rest', '', 2],
    ])
  })

  test('bundles the ties between two communities; those within one are not drawn', () => {
    const { picture: folded } = toFolded(picture, communities, [])
    expect(folded.edges.map(({ head, tail, ties }) => [head, tail, ties])).toEqual([
      ['fold_a', 'fold_w', 2],
      ['fold_a', 'fold_rest', 1],
    ])
  })

  test('shows the members of an unfolded one with their own ties, and the others as before', () => {
    const { picture: folded, bases, groups } = toFolded(picture, communities, ['fold_a', 'fold_gone'])
    expect(folded.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'fold_w', 'fold_rest'])
    expect(folded.edges.map(({ head, tail, ties }) => [head, tail, ties])).toEqual([
      ['a', 'b', undefined],
      ['b', 'c', undefined],
      ['a', 'fold_rest', 1],
      ['a', 'fold_w', 1],
      ['d', 'fold_w', 1],
    ])
    expect(bases.map(({ id }) => id)).toEqual(['fold_a'])
    expect([...groups]).toEqual([...'abcd'].map((id) => [id, 'fold_a']))
  })

  test('draws between communities only the strongest bundles of each', () => {
    const circles = Array.from({ length: 12 }, (_, i) => Array.from({ length: 4 }, (_, j) => `n${i}.${j}`))
    const nodes = circles.flat().map((id) => node(id))
    // The first is tied to all others, to each with one tie more than to the one before.
    const edges = circles
      .slice(1)
      .flatMap((circle, i) =>
        Array.from({ length: i + 1 }, (_, n) => ({ ...toEdge(circles[0]![0]!, circle[n % 4]!), id: `${i} ${n}` })),
      )
    const all = toFolded({ nodes, edges }, circles, []).picture.edges
    // Each is among the six of the other end.
    expect(all).toHaveLength(11)
    const ring = circles.flatMap((circle, i) =>
      circles.slice(i + 1).map((other, n) => ({ ...toEdge(circle[0]!, other[0]!), id: `${i} to ${n}` })),
    )
    const strongest = toFolded({ nodes, edges: [...edges, ...ring] }, circles, []).picture.edges
    expect(strongest.length).toBeLessThan(66)
    expect(Math.max(...strongest.map(({ ties = 0 }) => ties))).toBe(12)
  })

  test('holds everybody once and no tie with an end that is not drawn, whatever is unfolded', () => {
    const ids = 'abcdefghijklmnop'
    const id = fc.constantFrom(...ids)
    const lists = fc.array(fc.uniqueArray(id, { minLength: 1, maxLength: 6 }), { maxLength: 5 })
    const ties = fc.array(fc.tuple(id, id), { maxLength: 40 })
    fc.assert(
      fc.property(lists, ties, fc.uniqueArray(id), (groups, pairs, open) => {
        const all = {
          nodes: [...ids].map((one, i) => node(one, i)),
          edges: pairs.map(([a, b], i) => ({ ...toEdge(a, b), id: `${i}` })),
        }
        const { picture: folded } = toFolded(
          all,
          groups,
          open.map((one) => `fold_${one}`),
        )
        const drawn = new Set(folded.nodes.map((one) => one.id))
        expect(drawn.size).toBe(folded.nodes.length)
        expect(folded.nodes.reduce((sum, { members = 1 }) => sum + members, 0)).toBe(ids.length)
        for (const { id: name, head, tail, ties: count } of folded.edges) {
          expect(drawn.has(head) && drawn.has(tail)).toBe(true)
          expect(isFold(name)).toBe(count !== undefined)
        }
      }),
    )
  })
})
