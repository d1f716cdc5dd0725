// What a model says, held against the text: slight errors are mended, what the text does not bear out is refused.
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/bulletin/read.ts'
import type { AnswerEntity, AnswerRelation } from '../../../src/extract/llm/answer.ts'
import { ground } from '../../../src/extract/llm/ground.ts'
import { createLocator } from '../../../src/extract/llm/locate.ts'

const text =
  '澄湖市科技局局长秦望舒走访岭桥光电（澄湖）科技有限公司。“英才计划”由云杉大学承担。该校与R·林登会面。会后合影留念。云杉大学还与蓝鲸集团签约。'
const document = readDocument(new TextEncoder().encode(text), 'a.txt').document
const entity = (id: number, type: AnswerEntity['type'], name: string, ...aliases: string[]): AnswerEntity => ({
  id,
  type,
  name,
  aliases,
})
const tie = (type: AnswerRelation['type'], s: number[], more: Partial<AnswerRelation> = {}): AnswerRelation => ({
  heads: [1],
  type,
  tails: [2],
  role: '',
  s,
  headAs: '',
  tailAs: '',
  ...more,
})
const read = (entities: readonly AnswerEntity[], relations: readonly AnswerRelation[]) =>
  ground({ entities, relations, wrong: [] }, document.sentences, document, createLocator(document.text))
const qin = entity(1, 'Person', '秦望舒')
const bureau = entity(2, 'Bureau', '澄湖市科技局')
const shown = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end)

describe('a fact that the text bears out', () => {
  test.each<[string, AnswerEntity, string]>([
    ['as written', entity(2, 'Company', '岭桥光电（澄湖）科技有限公司'), '岭桥光电（澄湖）科技有限公司'],
    ['with half-width brackets', entity(2, 'Company', '岭桥光电(澄湖)科技有限公司'), '岭桥光电（澄湖）科技有限公司'],
    ['with spaces', entity(2, 'Company', '岭桥光电 （澄湖） 科技有限公司'), '岭桥光电（澄湖）科技有限公司'],
    ['without its quotation marks', entity(2, 'Project', '英才计划'), '英才计划'],
    ['with other quotation marks', entity(2, 'Project', '「英才计划」'), '英才计划'],
    ['with another dot', entity(2, 'Person', 'R•林登'), 'R·林登'],
    ['by an alias', entity(2, 'Company', '岭桥光电', '岭桥光电（澄湖）科技有限公司'), '岭桥光电（澄湖）科技有限公司'],
  ])('is found: a name %s', (_, named, surface) => {
    const { entities, refusals } = read([named], [])
    expect(refusals).toEqual([])
    expect(entities[0]!.spans.map(shown).map((each) => each.replace(/[“”]/g, ''))).toContain(surface)
  })

  test.each<[string, readonly AnswerEntity[], AnswerRelation, string]>([
    ['in its sentence', [qin, bureau], tie('HOLDS_POST', [1], { role: '局长' }), '澄湖市科技局局长秦望舒'],
    [
      'the wrong way round',
      [bureau, qin].map((each, at) => ({ ...each, id: at + 1 })),
      tie('HOLDS_POST', [1]),
      '秦望舒',
    ],
    [
      'by a word that stands for it',
      [entity(1, 'University', '云杉大学'), entity(2, 'Person', 'R·林登')],
      tie('COOPERATES_WITH', [3], { headAs: '该校' }),
      '该校与R·林登会面',
    ],
    [
      'one sentence too early',
      [entity(1, 'University', '云杉大学'), entity(2, 'Company', '蓝鲸集团')],
      tie('COOPERATES_WITH', [4]),
      '云杉大学还与蓝鲸集团签约',
    ],
    [
      'whose subject was named four sentences before',
      [qin, entity(2, 'Company', '蓝鲸集团')],
      tie('VISITS', [5]),
      '秦望舒走访岭桥光电（澄湖）科技有限公司。“英才计划”由云杉大学承担。该校与R·林登会面。会后合影留念。云杉大学还与蓝鲸集团签约',
    ],
  ])('is quoted: a tie %s', (_, entities, relation, words) => {
    const { relations, refusals } = read(entities, [relation])
    expect(refusals).toEqual([])
    const { quote, headSpan, tailSpan } = relations[0]!
    expect(shown(quote)).toContain(words)
    for (const end of [headSpan, tailSpan]) {
      expect(end.start).toBeGreaterThanOrEqual(quote.start)
      expect(end.end).toBeLessThanOrEqual(quote.end)
    }
  })

  test('may stand by one word for several, and by the sign of a province', () => {
    const text = '秦望舒、阮星河来访。调研组察看了蓝鲸集团。签约仪式在京举行。青石路在北京市。'
    const read = readDocument(new TextEncoder().encode(text), 'a.txt').document
    const entities = [
      qin,
      entity(2, 'Company', '蓝鲸集团'),
      entity(3, 'Person', '阮星河'),
      entity(4, 'Event', '签约仪式'),
      entity(5, 'Place', '北京市'),
    ]
    const relations = [
      tie('VISITS', [2], { heads: [1, 3], headAs: '调研组' }),
      tie('LOCATED_IN', [3], { heads: [4], tails: [5], tailAs: '京' }),
    ]
    const found = ground({ entities, relations, wrong: [] }, read.sentences, read, createLocator(read.text))
    expect(found.refusals).toEqual([])
    expect(found.relations.map(({ quote }) => read.text.slice(quote.start, quote.end))).toEqual([
      '调研组察看了蓝鲸集团。',
      '调研组察看了蓝鲸集团。',
      '签约仪式在京举行。',
    ])
  })

  test('stands by a word that a model gives as another name, which does not become one', () => {
    const { entities, relations } = read(
      [entity(1, 'University', '云杉大学', '该校'), entity(2, 'Person', 'R·林登')],
      [tie('COOPERATES_WITH', [3])],
    )
    expect([...entities[0]!.forms]).toEqual(['云杉大学'])
    expect(relations).toMatchObject([{ isIndirect: true }])
    expect(shown(relations[0]!.headSpan)).toBe('该校')
  })

  test('keeps of the title what stands there', () => {
    const role = (said: string) => read([qin, bureau], [tie('HOLDS_POST', [1], { role: said })]).relations[0]!.role
    expect([role('局长'), role('党组书记、局长'), role('主任')]).toEqual(['局长', '局长', undefined])
  })
})

describe('a fact that the text does not bear out is refused, with the reason', () => {
  test.each<[string, readonly AnswerEntity[], readonly AnswerRelation[], RegExp]>([
    ['an invented name', [entity(1, 'Company', '青石电子有限公司')], [], /青石电子有限公司 does not stand/],
    ['a word that points', [entity(1, 'University', '该校')], [], /该校 is a word for a kind/],
    ['a word for a kind', [entity(1, 'Company', '龙头企业')], [], /龙头企业 is a word for a kind/],
    ['one character', [entity(1, 'Place', '澄')], [], /does not stand/],
    ['two entities of one number', [qin, { ...bureau, id: 1 }], [], /number 1/],
    [
      'a tie to a refused entity',
      [qin, entity(2, 'Company', '青石电子')],
      [tie('VISITS', [1])],
      /refused or not listed/,
    ],
    ['a tie of one thing to itself', [qin], [tie('VISITS', [1], { tails: [1] })], /both ends are one/],
    ['ends that may not be tied so', [qin, bureau], [tie('ISSUES', [1])], /no such tie/],
    ['a sentence that does not exist', [qin, bureau], [tie('HOLDS_POST', [99])], /no sentence 99/],
    ['a sentence without the ends', [qin, bureau], [tie('HOLDS_POST', [5])], /do not hold/],
    [
      'an invented word for an end',
      [qin, entity(2, 'Company', '蓝鲸集团')],
      [tie('VISITS', [1], { tailAs: '昨天下午三点' })],
      /do not hold/,
    ],
  ])('%s', (_, entities, relations, reason) => {
    const read_ = read(entities, relations)
    expect(read_.relations).toEqual([])
    expect(read_.refusals.map(({ message }) => message).join('\n')).toMatch(reason)
  })
})
