// What holds for every document, however senseless: no crash, spans inside quotes, ends that the ontology allows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAllowed, ontology } from '../../../src/domain/ontology.ts'
import { findRelations } from '../../../src/extract/relations/find.ts'
import { resolved } from './notation.ts'

const types = ontology.entityTypes.map(({ name }) => name)
const words = [
  ...'，。、；：（）“”的了和与由在对',
  ...[
    '召开',
    '出席',
    '签约',
    '共建',
    '成立',
    '位于',
    '走访',
    '调研',
    '一行',
    '局长',
    '教授',
    '公司',
    '项目',
    '双方',
    '会上',
  ],
  ...[
    '荣获',
    '授予',
    '承担',
    '验收',
    '发布',
    '投资',
    '获',
    '资助',
    '旗下',
    '等单位',
    '负责人',
    '5月8日',
    '将',
    '第二站是',
    '\n',
    '\n# ',
    '\n## ',
  ],
]
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...types), fc.integer({ min: 0, max: 9 }))
      .map(([type, n]) => `[${type}|${type}${n}]`),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replace(/[[\]|=\r\n\u2028\u2029]/g, '')),
  },
)
const notation = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''))

test('any resolved document gives relations that can be trusted in form', () => {
  fc.assert(
    fc.property(notation, (text) => {
      const document = resolved(text)
      const { relations } = findRelations(document)
      const keys = relations.map(({ type, head, tail, sentence }) => `${type} ${head} ${tail} ${sentence}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { type, head, tail, quote, headSpan, tailSpan, confidence, rule, sentence } of relations) {
        const [from, to] = [document.entities[head], document.entities[tail]]
        expect(head).not.toBe(tail)
        expect(from && to && isAllowed(type, from.type, to.type)).toBe(true)
        expect(quote.start).toBeLessThan(quote.end)
        const own = document.document.sentences[sentence]
        expect(own && quote.start <= own.start && quote.end >= own.end).toBe(true)
        for (const span of [headSpan, tailSpan]) {
          if (span) expect(span.start >= quote.start && span.end <= quote.end && span.start < span.end).toBe(true)
        }
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(rule).toMatch(/^[a-z-]+\/.+/)
      }
    }),
    { numRuns: 400 },
  )
})

test('reading twice gives the same', () => {
  fc.assert(
    fc.property(notation, (text) => {
      expect(findRelations(resolved(text))).toEqual(findRelations(resolved(text)))
    }),
    { numRuns: 100 },
  )
})

test('a sentence without end is left to an issue', () => {
  const { relations, issues } = findRelations(resolved(`[Company|蓝桥公司]荣获[Honor|质量奖]${'甲'.repeat(4000)}`))
  expect(relations).toEqual([])
  expect(issues.map(({ code }) => code)).toEqual(['SENTENCE_TOO_LONG'])
})
