import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveEntity } from '../../src/fuse/derive-entity.ts'
import { deriveRelation, type Statement } from '../../src/fuse/derive-relation.ts'
import type { Claim } from '../../src/fuse/fused-document.ts'

type AnyClaim = Omit<Claim, 'entityId'>
const claim = (name: string, more: Partial<AnyClaim> = {}): AnyClaim => ({
  name,
  type: 'Bureau',
  aliases: [],
  region: [],
  mentionCount: 1,
  ...more,
})
const said = (more: Partial<Statement> = {}): Statement => ({ documentId: 'doc_1', confidence: 0.8, ...more })

describe('an entity is called', () => {
  test.each([
    ['what most documents call it', ['云禾市科技局', '云禾市科技局', '云禾市科学技术局'], '云禾市科技局'],
    ['else the longest', ['云禾市科技局', '云禾市科学技术局'], '云禾市科学技术局'],
    ['else the first in order', ['乙局', '丙局'], '丙局'],
  ])('%s', (_, names, expected) => expect(deriveEntity(names.map((name) => claim(name))).name).toBe(expected))

  test('by its other names too, those of most documents first, with the rule that joined them', () => {
    const short = { text: '市科技局', rule: 'short-for' }
    const derived = deriveEntity([
      claim('云禾市科技局', { aliases: [{ text: '科技局', rule: 'last-part', reason: '上文为云禾市科技局' }, short] }),
      claim('云禾市科技局', { aliases: [short] }),
      claim('云禾市科学技术局'),
    ])
    expect(derived.aliases).toEqual([
      short,
      { text: '云禾市科学技术局', rule: 'spelling' },
      { text: '科技局', rule: 'last-part', reason: '上文为云禾市科技局' },
    ])
    expect(derived).toMatchObject({ documentCount: 3, mentionCount: 3 })
  })

  test('the same whatever the order of the claims', () => {
    const any = fc.record({
      name: fc.constantFrom('甲局', '甲局办公室', '乙局'),
      type: fc.constantFrom<AnyClaim['type'][]>('Bureau', 'Institute'),
      region: fc.constantFrom([], ['江澜省'], ['江澜省', '云禾市']),
      aliases: fc.array(fc.record({ text: fc.constantFrom('甲', '乙'), rule: fc.constantFrom('a', 'b') })),
      mentionCount: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1 }), (claims) => {
        expect(deriveEntity(claims.toReversed())).toEqual(deriveEntity(claims))
      }),
    )
  })
})

describe('a relation', () => {
  test.each<[string, Statement[], object]>([
    ['is as sure as its surest evidence', [said({ confidence: 0.5 }), said({ confidence: 0.9 })], { confidence: 0.9 }],
    ['counts a document once', [said(), said(), said({ documentId: 'doc_2' })], { documentCount: 2, evidenceCount: 3 }],
    [
      'is dated by its events, else by publication',
      [said({ on: '2022-03', publishedOn: '2022-09' }), said({ publishedOn: '2023' })],
      { firstOn: '2022-03', lastOn: '2023' },
    ],
    [
      'keeps each date once, those of events apart from those of publication',
      [
        said({ on: '2022-03', publishedOn: '2022-09' }),
        said({ on: '2022-01' }),
        said({ on: '2022-03' }),
        said({ publishedOn: '2022-09' }),
      ],
      { eventDates: ['2022-01', '2022-03'], publishedDates: ['2022-09'] },
    ],
    [
      'has the status said last',
      [said({ status: 'ACTIVE', on: '2021' }), said({ status: 'PLANNED', on: '2022' })],
      { status: 'PLANNED' },
    ],
    [
      'has the furthest of statuses said at once',
      [said({ status: 'SIGNED' }), said({ status: 'PLANNED' })],
      { status: 'SIGNED' },
    ],
    [
      'has the title most documents give',
      [said({ role: '局长' }), said({ role: '党组书记、局长' }), said({ role: '局长' })],
      { role: '局长' },
    ],
  ])('%s', (_, statements, expected) => {
    expect(deriveRelation(statements)).toMatchObject(expected)
    expect(deriveRelation(statements.toReversed())).toEqual(deriveRelation(statements))
  })

  test('without dates, titles and statuses has none', () => {
    expect(deriveRelation([said()])).toEqual({ confidence: 0.8, documentCount: 1, evidenceCount: 1 })
  })
})
