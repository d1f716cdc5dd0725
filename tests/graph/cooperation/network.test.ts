// Weighted pairs in, communities, centrality, recency and regions out.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toMembers, type WeightedPair } from '../../../src/graph/cooperation/network.ts'
import { toCity, toRegionPair, toRegionPairs } from '../../../src/graph/cooperation/regions.ts'
import { toRecency } from '../../../src/graph/cooperation/weight.ts'

const pair = (ends: string, weight = 1): WeightedPair => ({ first: ends[0]!, second: ends[1]!, weight })

describe('members', () => {
  test('of two circles with one bridge are in two groups, the bridge most central', () => {
    const members = toMembers(['ab', 'ac', 'bc', 'cd', 'de', 'df', 'dg', 'ef', 'eg', 'fg'].map((ends) => pair(ends)))
    const groups = Map.groupBy(members, ({ community }) => community)
    expect([...groups.get(1)!.map(({ id }) => id)]).toEqual(['d', 'e', 'f', 'g'])
    expect([...groups.get(2)!.map(({ id }) => id)]).toEqual(['a', 'b', 'c'])
    expect(members.toSorted((a, b) => b.centrality - a.centrality)[0]).toMatchObject({
      id: 'd',
      centrality: 1,
      weight: 4,
    })
  })

  test('are drawn by weight, not by number of pairs', () => {
    const members = toMembers([pair('ab', 5), pair('bc', 0.1), pair('cd', 5)])
    const groups = new Map(members.map(({ id, community }) => [id, community]))
    expect(groups.get('a')).toBe(groups.get('b'))
    expect(groups.get('b')).not.toBe(groups.get('c'))
  })

  test('of nothing are none', () => expect(toMembers([])).toEqual([]))

  test('are the same whatever the order of the pairs; each organisation once', () => {
    const pairs = fc
      .uniqueArray(
        fc.tuple(fc.nat(12), fc.nat(12)).filter(([a, b]) => a < b),
        { selector: ([a, b]) => a * 13 + b },
      )
      .map((list) =>
        list.map(
          ([a, b]): WeightedPair => ({ first: `ent_${a + 10}`, second: `ent_${b + 10}`, weight: 1 + ((a * b) % 5) }),
        ),
      )
    fc.assert(
      fc.property(pairs, (list) => {
        const members = toMembers(list)
        expect(toMembers(list.toReversed())).toEqual(members)
        const ids = [...new Set(list.flatMap(({ first, second }) => [first, second]))].sort()
        expect(members.map(({ id }) => id)).toEqual(ids)
        for (const { centrality } of members) expect(centrality > 0 && centrality <= 1).toBe(true)
      }),
      { seed: 7 },
    )
  })
})

test.each<[string | undefined, number | undefined, number]>([
  ['2021-08', 2021, 1],
  ['2016', 2021, 0.5],
  ['2011-01-01', 2021, 0.25],
  ['2030', 2021, 1],
  [undefined, 2021, 1],
  ['2011', undefined, 1],
])('last shown %s while the newest bulletin is of %s: recency %d', (lastOn, newest, expected) => {
  expect(toRecency(lastOn, newest)).toBe(expected)
})

test.each<[readonly string[], string | undefined]>([
  [['江澜省', '云禾市', '青岚县'], '云禾市'],
  [['江澜省'], '江澜省'],
  [['海都市', '东湖区'], '海都市'],
  [[], undefined],
])('%j lies in %s', (region, city) => expect(toCity(region)).toBe(city))

test('weights between places add up, the heaviest first, in either direction', () => {
  const placed = (a: string | undefined, b: string | undefined, weight: number) => {
    const places = toRegionPair(a, b)
    return { properties: { weight, ...(places && { places }) } }
  }
  expect(
    toRegionPairs([
      placed('乙市', '丙市', 1),
      placed('丙市', '乙市', 2),
      placed('甲市', '甲市', 2.5),
      placed(undefined, '甲市', 9),
    ]),
  ).toEqual([
    { first: '丙市', second: '乙市', weight: 3, pairs: 2 },
    { first: '甲市', second: '甲市', weight: 2.5, pairs: 1 },
  ])
})
