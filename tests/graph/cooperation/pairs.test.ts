// What bulletins say in, who works with whom out: rules as a table, and what must hold of any bulletins.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPairing, type Pair, type Role, type Said } from '../../../src/graph/cooperation/pairs.ts'
import { COOPERATION_KINDS, MOST_PARTIES, SHARES } from '../../../src/graph/cooperation/shares.ts'
import { toWeight } from '../../../src/graph/cooperation/weight.ts'

/** 甲 to 己 are organisations, E and F events, P and Q projects; anything else is a person. */
const roles = new Map<string, Role>([
  ...[...'甲乙丙丁戊己'].map((id) => [id, 'organisation'] as const),
  ...[...'EF'].map((id) => [id, 'event'] as const),
  ...[...'PQ'].map((id) => [id, 'project'] as const),
])
/** `1 甲 COOPERATES_WITH 乙`: the bulletin, and what it says. */
const say = (line: string): Said => {
  const [documentId, headId, type, tailId, on] = line.split(' ') as [string, string, Said['type'], string, string?]
  return { documentId, headId, type, tailId, ...(on && { on }) }
}
function pair(...said: readonly Said[]): readonly Pair[] {
  const pairing = createPairing(roles)
  for (const each of said) pairing.add(each)
  return pairing.pairs()
}
/** Kind, then each bulletin with its share. */
const toText = ({ first, second, shown }: Pair): string =>
  [
    first + second,
    ...COOPERATION_KINDS.flatMap((kind) => {
      const counted = [...shown[kind]].sort().map(([id, share]) => `${id}:${share}`)
      return counted.length > 0 ? `${kind} ${counted.join(' ')}` : []
    }),
  ].join(' ')

test.each<[string, readonly string[], readonly string[]]>([
  ['a tie', ['1 甲 COOPERATES_WITH 乙'], ['乙甲 TIE 1:1']],
  ['the same tie in two bulletins', ['1 甲 COOPERATES_WITH 乙', '2 乙 COOPERATES_WITH 甲'], ['乙甲 TIE 1:1 2:1']],
  ['two ties in one bulletin: the better counts', ['1 甲 FOUNDED 乙', '1 甲 COOPERATES_WITH 乙'], ['乙甲 TIE 1:1']],
  ['a visit is none', ['1 甲 VISITS 乙'], []],
  ['a tie with itself is none', ['1 甲 COOPERATES_WITH 甲'], []],
  ['a person joins nobody', ['1 方 ORGANIZES E', '1 甲 ORGANIZES E', '1 方 COOPERATES_WITH 甲'], []],
  ['an event of two', ['1 甲 ORGANIZES E', '1 乙 PARTICIPATES_IN E'], ['乙甲 EVENT 1:0.5']],
  [
    'an event of four counts half as much as one of two',
    ['1 甲 ORGANIZES E', '1 乙 ORGANIZES E', '1 丙 ORGANIZES E', '1 丁 ORGANIZES E'],
    ['丁丙', '丁乙', '丁甲', '丙乙', '丙甲', '乙甲'].map((ends) => `${ends} EVENT 1:0.5`),
  ],
  [
    'two projects in one bulletin: the better counts',
    ['1 甲 UNDERTAKES P', '1 乙 REVIEWS P', '1 甲 UNDERTAKES Q', '1 乙 SUPPORTS Q'],
    ['乙甲 PROJECT 1:0.5'],
  ],
  [
    'told of both by one bulletin, and of one by another',
    ['1 甲 ORGANIZES E', '1 乙 ORGANIZES E', '2 甲 ORGANIZES E'],
    ['乙甲 EVENT 1:1'],
  ],
  [
    'told of each by other bulletins: those of the side that fewer tell of',
    ['1 甲 ORGANIZES E', '2 甲 ORGANIZES E', '3 乙 ORGANIZES E'],
    ['乙甲 EVENT 3:1'],
  ],
  ['two kinds', ['1 甲 SUPPORTS 乙', '2 甲 UNDERTAKES P', '2 乙 UNDERTAKES P'], ['乙甲 TIE 1:0.5 PROJECT 2:1']],
])('%s', (_, lines, expected) => {
  expect(
    pair(...lines.map(say))
      .map(toText)
      .sort(),
  ).toEqual([...expected].sort())
})

test('a pair knows since when and until when it is shown', () => {
  const [found] = pair(
    say('1 甲 COOPERATES_WITH 乙 2021'),
    say('2 甲 ORGANIZES E 2019-05'),
    say('2 乙 ORGANIZES E 2023-01-02'),
  )
  expect(found).toMatchObject({ firstOn: '2019-05', lastOn: '2023-01-02' })
  expect([...found!.types].sort()).toEqual(['COOPERATES_WITH', 'ORGANIZES'])
  expect([...found!.through.EVENT]).toEqual(['E'])
})

test('a conference of hundreds joins only the best proven', () => {
  const ids = Array.from({ length: 300 }, (_, at) => `组织${String(at).padStart(3, '0')}`)
  const pairing = createPairing(
    new Map<string, Role>([...ids.map((id) => [id, 'organisation'] as const), ['E', 'event']]),
  )
  for (const [at, headId] of ids.entries()) {
    pairing.add({ type: at > 290 ? 'ORGANIZES' : 'PARTICIPATES_IN', headId, tailId: 'E', documentId: '1' })
  }
  const pairs = pairing.pairs()
  expect(pairs).toHaveLength((MOST_PARTIES * (MOST_PARTIES - 1)) / 2)
  const joined = new Set(pairs.flatMap(({ first, second }) => [first, second]))
  for (const organiser of ids.slice(291)) expect(joined.has(organiser)).toBe(true)
  for (const { shown } of pairs) expect(shown.EVENT.get('1')).toBeLessThanOrEqual(2 / 300)
})

const said = fc.record({
  type: fc.constantFrom(...SHARES.map(({ type }) => type), 'VISITS' as const, 'PART_OF' as const),
  headId: fc.constantFrom(...'甲乙丙丁戊己方'),
  tailId: fc.constantFrom(...'甲乙丙丁戊己EFPQ'),
  documentId: fc.constantFrom(...'12345'),
  on: fc.constantFrom('2019', '2020-05', '2021-08-26'),
})
const statements = fc.array(said, { maxLength: 40 })
/** Sets and maps in order. */
const toPlain = (pairs: readonly Pair[]): string =>
  JSON.stringify(pairs, (_, value) => (value instanceof Map || value instanceof Set ? [...value].sort() : value))

describe('of any bulletins', () => {
  test('the order of what is said makes no difference', () => {
    fc.assert(
      fc.property(statements, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list.map((each) => ({ each, key: keys.next().value })).sort((a, b) => a.key - b.key)
        const sort = (pairs: readonly Pair[]) =>
          pairs.map(({ first, second, shown, through, types, firstOn = '', lastOn = '' }) => ({
            first,
            second,
            shown,
            through,
            types,
            firstOn,
            lastOn,
          }))
        expect(toPlain(sort(pair(...shuffled.map(({ each }) => each))))).toBe(toPlain(sort(pair(...list))))
      }),
      { seed: 7 },
    )
  })

  test('saying it again changes nothing', () => {
    fc.assert(
      fc.property(statements, (list) => {
        expect(toPlain(pair(...list, ...list))).toBe(toPlain(pair(...list)))
      }),
      { seed: 7 },
    )
  })

  test('a pair is two different organisations, the lesser id first, once; no bulletin counts more than one', () => {
    fc.assert(
      fc.property(statements, (list) => {
        const pairs = pair(...list)
        expect(new Set(pairs.map(({ first, second }) => first + second)).size).toBe(pairs.length)
        for (const { first, second, shown } of pairs) {
          expect(first < second).toBe(true)
          expect([roles.get(first), roles.get(second)]).toEqual(['organisation', 'organisation'])
          for (const kind of COOPERATION_KINDS)
            for (const share of shown[kind].values()) {
              expect(share).toBeGreaterThan(0)
              expect(share).toBeLessThanOrEqual(1)
            }
        }
      }),
      { seed: 7 },
    )
  })

  test('a weight is the sum of its parts, and another tie never makes it less', () => {
    fc.assert(
      fc.property(statements, (list) => {
        const more = [...list, say('6 甲 COOPERATES_WITH 乙 2021')]
        const weigh = (pairs: readonly Pair[]) =>
          pairs.map((each) => ({ key: each.first + each.second, ...toWeight(each, 2021) }))
        const before = new Map(weigh(pair(...list)).map(({ key, weight }) => [key, weight]))
        for (const { key, weight, parts, documents, recency } of weigh(pair(...more))) {
          expect(weight).toBeCloseTo(
            parts.reduce((sum, part) => sum + part.weight, 0),
            5,
          )
          expect(weight).toBeGreaterThan(0)
          expect(recency).toBeGreaterThan(0)
          expect(recency).toBeLessThanOrEqual(1)
          expect(documents).toBeGreaterThanOrEqual(Math.max(...parts.map((part) => part.documents)))
          expect(weight).toBeGreaterThanOrEqual((before.get(key) ?? 0) - 1e-6)
        }
      }),
      { seed: 7 },
    )
  })
})
