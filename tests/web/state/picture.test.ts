import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Graph } from '../../../web/api/types.ts'
import { toCounts, toLoaded, toPicture } from '../../../web/state/picture.ts'
import { bareTie } from './bare.ts'

const TYPES = ['Bureau', 'Park', 'Person'] as const
/** A whole network: who is tied to whom. */
type Network = readonly (readonly [string, string])[]
const typeOf = (id: string): string => TYPES[id.charCodeAt(0) % TYPES.length]!
const neighborsOf = (network: Network, id: string): Set<string> =>
  new Set(network.flatMap(([a, b]) => (a === b ? [] : a === id ? [b] : b === id ? [a] : [])))

/** What the API answers for these entities of the network. */
function toGraph(network: Network, ids: readonly string[]): Graph {
  const inside = new Set(ids)
  return {
    nodes: [...inside].map((id) => ({
      entity: { id, name: id, type: typeOf(id), degree: neighborsOf(network, id).size, documentCount: 1 },
      distance: 0,
      hiddenNeighbors: [...neighborsOf(network, id)].filter((other) => !inside.has(other)).length,
    })),
    edges: network.flatMap(([head, tail]) =>
      inside.has(head) && inside.has(tail)
        ? [
            {
              id: `${head}-${tail}`,
              ...bareTie,
              head: { id: head },
              tail: { id: tail },
            },
          ]
        : [],
    ),
    truncated: false,
    totalNodes: inside.size,
    totalEdges: 0,
  }
}

const node = fc.constantFrom(...'abcdefgh')
const network = fc.uniqueArray(fc.tuple(node, node), { maxLength: 16, selector: (pair) => pair.join() })
const some = fc.uniqueArray(node, { maxLength: 6 })

describe('the picture', () => {
  test('an entity hides exactly its neighbours in the network that are not in the picture', () => {
    fc.assert(
      fc.property(network, some, some, some, (whole, start, more, hidden) => {
        const all = [...new Set([...start, ...more])]
        const { nodes } = toLoaded(
          [
            { from: undefined, graph: toGraph(whole, start) },
            { from: start[0], graph: toGraph(whole, more) },
          ],
          toGraph(whole, all),
          hidden,
        )
        const shown = new Set(nodes.map(({ id }) => id))
        expect([...shown].sort()).toEqual(all.filter((id) => !hidden.includes(id)).sort())
        for (const { id, hiddenNeighbors } of nodes)
          expect(hiddenNeighbors).toBe([...neighborsOf(whole, id)].filter((other) => !shown.has(other)).length)
      }),
    )
  })

  test('every edge has both its ends in the picture, whatever is filtered', () => {
    fc.assert(
      fc.property(network, some, fc.subarray([...TYPES]), (whole, ids, without) => {
        const loaded = toLoaded([{ from: undefined, graph: toGraph(whole, ids) }], undefined, [])
        const { nodes, edges } = toPicture(loaded, without, [])
        const shown = new Set(nodes.map(({ id }) => id))
        expect(nodes.every(({ type }) => !without.includes(type as never))).toBe(true)
        expect(edges.every(({ head, tail }) => shown.has(head) && shown.has(tail))).toBe(true)
      }),
    )
  })

  test('what came first keeps its stage; what an expansion brings knows from whom', () => {
    const whole: Network = [
      ['a', 'b'],
      ['b', 'c'],
    ]
    const { nodes } = toLoaded(
      [
        { from: undefined, graph: toGraph(whole, ['a', 'b']) },
        { from: 'b', graph: toGraph(whole, ['b', 'c']) },
      ],
      undefined,
      [],
    )
    expect(nodes.map(({ id, stage, from }) => [id, stage, from])).toEqual([
      ['a', 0, undefined],
      ['b', 0, undefined],
      ['c', 1, 'b'],
    ])
  })

  test('a type of ties taken out leaves its entities', () => {
    const loaded = toLoaded([{ from: undefined, graph: toGraph([['a', 'b']], ['a', 'b']) }], undefined, [])
    expect(toPicture(loaded, [], ['COOPERATES_WITH'])).toMatchObject({ nodes: [{ id: 'a' }, { id: 'b' }], edges: [] })
  })

  test('counts by type', () => {
    expect(toCounts([{ type: 'Park' }, { type: 'Person' }, { type: 'Park' }])).toEqual(
      new Map([
        ['Park', 2],
        ['Person', 1],
      ]),
    )
  })
})
