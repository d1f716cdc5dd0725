import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cooperation, CooperationPair } from '../../../web/api/types.ts'
import {
  createMatrix,
  toCommunityColours,
  toNarrowed,
  toPlaces,
  toWidth,
} from '../../../web/state/cooperation-picture.ts'
import { ALL_COOPERATION } from '../../../web/state/cooperation-question.ts'

const PLACES = { a: '甲市', b: '甲市', c: '乙市', d: '丙市' } as const
type Id = keyof typeof PLACES
const IDS = Object.keys(PLACES) as Id[]
const COMMUNITY: Record<Id, number> = { a: 1, b: 1, c: 2, d: 2 }

const organisation = (id: Id) => ({
  id,
  name: `机构${id}`,
  type: 'Bureau',
  degree: 1,
  documentCount: 1,
  region: ['某省', PLACES[id]],
})
const pair = (first: Id, second: Id, weight: number): CooperationPair => ({
  id: `${first}${second}`,
  first: organisation(first),
  second: organisation(second),
  weight,
  documents: 1,
  recency: 1,
  lastOn: null,
  parts: [],
})

const cooperation: fc.Arbitrary<Cooperation> = fc
  .subarray(IDS.flatMap((first, i) => IDS.slice(i + 1).map((second) => [first, second] as const)))
  .map((all): Cooperation => {
    const pairs = all.map(([first, second], i) => pair(first, second, 10 - i))
    const ids = IDS.filter((id) => all.some((both) => both.includes(id)))
    const regions = [
      ...Map.groupBy(pairs, (one) =>
        [one.first, one.second]
          .map(({ region }) => region[1]!)
          .sort()
          .join(),
      ),
    ]
    return {
      pairs,
      members: ids.map((id) => ({ entity: organisation(id), community: COMMUNITY[id], centrality: 0.5, weight: 1 })),
      communities: [1, 2]
        .filter((number) => ids.some((id) => COMMUNITY[id] === number))
        .map((number) => ({ number, leader: organisation(number === 1 ? 'a' : 'c'), size: 2 })),
      regions: regions.map(([key, group]) => {
        const [first, second] = key.split(',') as [string, string]
        return { first, second, weight: group.reduce((sum, { weight }) => sum + weight, 0), pairs: group.length }
      }),
      totalPairs: pairs.length,
      truncated: false,
      computedAt: null,
    }
  })

describe('cooperation narrowed', () => {
  test('to nothing is the whole answer', () => {
    fc.assert(
      fc.property(cooperation, (all) => {
        const { pairs, members, communities } = toNarrowed(all, ALL_COOPERATION)
        expect({ pairs, members, communities }).toEqual({
          pairs: all.pairs,
          members: all.members,
          communities: all.communities,
        })
      }),
    )
  })

  test('to a cell of the matrix has as many pairs and as much weight as the cell says', () => {
    fc.assert(
      fc.property(cooperation, (all) => {
        for (const { first, second, weight, pairs } of all.regions) {
          const { pairs: kept } = toNarrowed(all, { ...ALL_COOPERATION, regions: [first, second] })
          expect(kept).toHaveLength(pairs)
          expect(kept.reduce((sum, one) => sum + one.weight, 0)).toBe(weight)
        }
      }),
    )
  })

  test('to a member has all of its pairs and no other, and only who is in them', () => {
    fc.assert(
      fc.property(cooperation, fc.constantFrom(...IDS), (all, member) => {
        const { pairs, members } = toNarrowed(all, { ...ALL_COOPERATION, member })
        expect(pairs).toEqual(all.pairs.filter(({ id }) => id.includes(member)))
        expect(new Set(members.map(({ entity }) => entity.id))).toEqual(
          new Set(pairs.flatMap(({ first, second }) => [first.id, second.id])),
        )
      }),
    )
  })

  test('to a community has only pairs within it', () => {
    fc.assert(
      fc.property(cooperation, fc.constantFrom(1, 2, 3), (all, community) => {
        for (const { first, second } of toNarrowed(all, { ...ALL_COOPERATION, community }).pairs)
          expect([COMMUNITY[first.id as Id], COMMUNITY[second.id as Id]]).toEqual([community, community])
      }),
    )
  })
})

describe('the matrix of places', () => {
  test('is the same from both sides, hottest at 1, and names each place once', () => {
    fc.assert(
      fc.property(cooperation, ({ regions }) => {
        const toCell = createMatrix(regions)
        const places = toPlaces(regions)
        expect(new Set(places).size).toBe(places.length)
        for (const a of places) for (const b of places) expect(toCell(a, b)).toEqual(toCell(b, a))
        const heats = regions.map(({ first, second }) => toCell(first, second)!.heat)
        if (regions.length) expect(Math.max(...heats)).toBe(1)
      }),
    )
  })
})

test('communities keep their colour however many there are; heavier lines are wider', () => {
  const communities = Array.from({ length: 14 }, (_, number) => ({ number, leader: organisation('a'), size: 1 }))
  const colours = toCommunityColours(communities)
  expect(new Set(communities.slice(0, 10).map(({ number }) => colours.get(number))).size).toBe(10)
  expect(colours.get(13)).toBe(colours.get(9))
  expect(toWidth(4, 4)).toBe(8)
  expect(toWidth(1, 4)).toBeLessThan(toWidth(2, 4))
  expect(toWidth(0, 0)).toBe(1.2)
})
