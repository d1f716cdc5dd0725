// Ways in a small network that is at hand, against all ways there are.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSurroundings, findPathsOfLength, sortPaths } from '../../src/graph/walks.ts'

type Edge = readonly [from: number, to: number]

/** The ties of each entity, as the database gives them. */
const toRows = (edges: readonly Edge[], ids: readonly string[]) =>
  ids.map((id) => ({
    id,
    ties: edges.flatMap(([a, b], index) => {
      const tie = { id: `r${index}`, documents: 1 + (index % 3), confidence: 0.5 }
      return [
        ...(String(a) === id ? [{ ...tie, other: String(b) }] : []),
        ...(String(b) === id ? [{ ...tie, other: String(a) }] : []),
      ]
    }),
  }))

/** Every way of this length without a repeated entity, by its ties. */
function enumerate(edges: readonly Edge[], from: number, to: number, length: number): string[] {
  const ways: string[] = []
  const go = (at: number, seen: readonly number[], taken: readonly number[]): void => {
    if (taken.length === length) {
      if (at === to) ways.push(taken.map((index) => `r${index}`).join(' '))
      return
    }
    if (at === to && taken.length > 0) return
    edges.forEach(([a, b], index) => {
      const next = a === at ? b : b === at ? a : undefined
      if (next !== undefined && !seen.includes(next)) go(next, [...seen, next], [...taken, index])
    })
  }
  go(from, [from], [])
  return ways.sort()
}

describe('ways of one length', () => {
  test('are all that there are', () => {
    const edge = fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a !== b)
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 14 }), fc.integer({ min: 1, max: 6 }), (edges, length) => {
        const around = createSurroundings('0', '1')
        for (let ring = 0; ring < Math.ceil(length / 2); ring++) around.add(toRows(edges, around.nextRing(99)))
        const found = findPathsOfLength(around.ties, '0', '1', length)
        expect(found.map(({ ties }) => ties.map(({ id }) => id).join(' ')).sort()).toEqual(
          enumerate(edges, 0, 1, length),
        )
        for (const { nodes } of found) expect(new Set(nodes).size).toBe(length + 1)
      }),
      { seed: 3 },
    )
  })

  test('come with the best proven weakest tie first, then by ids', () => {
    const way = (...ties: readonly [string, number][]) => ({
      nodes: [],
      ties: ties.map(([id, documents]) => ({ id, documents, confidence: 1 })),
    })
    const sorted = sortPaths([way(['b', 2], ['c', 2]), way(['z', 9], ['y', 1]), way(['a', 2], ['d', 3])])
    expect(sorted.map(({ ties }) => ties[0]!.id)).toEqual(['a', 'b', 'z'])
  })

  test('a ring holds those with most ties to what is known first', () => {
    const around = createSurroundings('0', '1')
    around.add(
      toRows(
        [
          [0, 2],
          [0, 3],
          [0, 3],
          [1, 4],
        ],
        around.nextRing(99),
      ),
    )
    expect(around.nextRing(1)).toEqual(['3', '4'])
  })
})
