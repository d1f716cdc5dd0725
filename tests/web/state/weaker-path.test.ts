import { describe, expect, test } from 'vitest'
import type { EntityEnd, Mention, Tie } from '../../../web/api/types.ts'
import { findShared, isInferred, toSettled, toTurned, toWeakerPath } from '../../../web/state/weaker-path.ts'
import { bareTie } from './bare.ts'

const ref = (id: string) => ({ id, name: id, type: 'Bureau' })
const drawn = (id: string) => ({ ...ref(id), degree: 1, documentCount: 1 })
const tie = (head: string, tail: string): Tie => ({
  ...bareTie,
  id: `${head}-${tail}`,
  head: ref(head),
  tail: ref(tail),
})
const end = (
  id: string,
  region: readonly string[],
  office?: { readonly name: string; readonly region: readonly string[] },
) => {
  const post = office && { ...tie(id, office.name), tail: { ...ref(office.name), region: office.region } }
  return { ...ref(id), region, relations: { nodes: post ? [post] : [] } } satisfies EntityEnd
}

describe('a way over a place', () => {
  const person = end('人', [], { name: '局', region: ['省', '市'] })
  test.each([
    ['of an organisation begins at itself', end('局', ['省', '市']), ['局']],
    ['of a person begins with the post', person, ['人', '局']],
    ['of a person with a place too', { ...person, region: ['省', '县'] }, ['人', '局']],
    [
      'of an organisation where others hold posts',
      {
        ...end('局', ['省', '市']),
        relations: { nodes: [{ ...tie('人', '局'), tail: { ...ref('局'), region: ['省', '市'] } }] },
      },
      ['局'],
    ],
  ])('%s', (_what, from, before) => {
    const settled = toSettled(from)!
    expect(settled.place).toBe('市')
    const path = toWeakerPath(settled, ref('市'), { nodes: [drawn('市'), drawn('校')], relations: [tie('市', '校')] })!
    expect(path.nodes.map(({ id }) => id)).toEqual([...before, '市', '校'])
    expect(path.relations).toHaveLength(path.length)
    expect(path.relations.filter(isInferred).map(({ head, tail }) => [head.id, tail.id])).toEqual([['局', '市']])
    expect(toTurned(toTurned(path))).toEqual(path)
    expect(toTurned(path).nodes[0]!.id).toBe('校')
  })
  test.each([
    ['of nobody with a place', end('人', [])],
    ['of somebody whose office has no place', end('人', [], { name: '局', region: [] })],
  ])('there is none %s', (_what, from) => {
    expect(toSettled(from)).toBeUndefined()
  })
  test('that comes back to where it was is none', () => {
    const onwards = { nodes: [drawn('市'), drawn('局'), drawn('校')], relations: [tie('市', '局'), tie('局', '校')] }
    expect(toWeakerPath(toSettled(person)!, ref('市'), onwards)).toBeUndefined()
  })
})

describe('bulletins that name both', () => {
  const mention = (document: string, sentence: string, start: number): Mention => ({
    surface: '某',
    start,
    end: start + 1,
    rule: 'r',
    anaphor: false,
    sentence: { id: sentence, text: '某', start, end: start + 1 },
    document: { id: document, title: document, publishedOn: null },
  })
  test('each with the two nearest places, the nearest bulletin first', () => {
    const from = [mention('甲', 's1', 0), mention('甲', 's2', 50), mention('乙', 's9', 5), mention('丙', 's', 0)]
    const to = [mention('甲', 's3', 90), mention('乙', 's9', 9), mention('丁', 's', 0)]
    expect(findShared(from, to)).toEqual([
      { from: from[2], to: to[1], isOneSentence: true },
      { from: from[1], to: to[0], isOneSentence: false },
    ])
  })
  test('are none where there are none', () => {
    expect(findShared([mention('甲', 's', 0)], [mention('乙', 's', 0)])).toEqual([])
  })
})
