import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAnswer } from '../../../src/extract/llm/answer.ts'

const entities = [
  { id: 1, type: 'Person', name: '秦望舒', aliases: ['秦局长'] },
  { id: 2, type: 'Bureau', name: '澄湖市科技局', aliases: [] },
]
const relation = { heads: [1], type: 'HOLDS_POST', tails: [2], role: '局长', s: [1], headAs: '', tailAs: '' }
const parse = (relations: readonly object[], more: readonly object[] = []) =>
  parseAnswer(JSON.stringify({ entities: [...entities, ...more], relations }))

describe('an answer', () => {
  test.each<[string, object]>([
    ['as asked for', relation],
    ['with one number where a list is asked for', { ...relation, heads: 1, s: '1' }],
    ['with names in place of numbers', { ...relation, heads: ['秦局长'], tails: '澄湖市科技局' }],
    ['with keys in the singular', { head: 1, type: 'HOLDS_POST', tail: 2, role: '局长', sentence: 1 }],
    ['with the Chinese label of a type', { ...relation, type: '任职' }],
    ['with nulls for what is empty', { ...relation, headAs: null, tailAs: null }],
  ])('%s is read', (_, row) => {
    expect(parse([row])).toEqual({ entities, relations: [relation], wrong: [] })
  })

  test.each<[string, object]>([
    ['an unknown type', { ...relation, type: 'LIKES' }],
    ['a name that is not listed', { ...relation, heads: ['祁连山'] }],
    ['no sentence', { ...relation, s: [] }],
    ['no object', []],
  ])('with %s loses that row alone, and says so', (_, row) => {
    const answer = parse([row, relation])
    expect(answer?.relations).toEqual([relation])
    expect(answer?.wrong).toHaveLength(1)
  })

  test('without a name loses that entity alone', () => {
    expect(parse([relation], [{ id: 3, type: 'Park', name: '' }])).toMatchObject({
      entities,
      relations: [relation],
      wrong: [expect.stringContaining('name')],
    })
  })

  test.each([
    ['in a fence', (json: string) => `好的：\n\`\`\`json\n${json}\n\`\`\`\n以上。`],
    ['after thoughts', (json: string) => `<think>{"entities": 先看第一句</think>\n${json}`],
    ['between words', (json: string) => `答案是 ${json} 请查收`],
  ])('%s is found', (_, wrap) => {
    expect(parseAnswer(wrap(JSON.stringify({ entities, relations: [] })))?.entities).toEqual(entities)
  })

  test('is none where there is no JSON of that form, whatever is written', () => {
    for (const text of ['', '好的', '{"entities":', '[]', 'null', '{"relations":[]}'])
      expect(parseAnswer(text)).toBeUndefined()
    fc.assert(fc.property(fc.string(), (text) => parseAnswer(text) === undefined || text.includes('entities')))
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.jsonValue()), (rows, ties) => {
        const answer = parseAnswer(JSON.stringify({ entities: rows, relations: ties }))!
        expect(answer.entities.length + answer.relations.length + answer.wrong.length).toBe(rows.length + ties.length)
      }),
    )
  })
})
