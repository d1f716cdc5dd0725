import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/bulletin/read.ts'
import { findMentions } from '../../../src/extract/mentions/find.ts'
import { resolve } from '../../../src/extract/resolve/resolve.ts'

// Pieces of which names and their surroundings are made, so that random texts reach the rules.
const pieces = fc.constantFrom(
  ...'省市县区局厅委和与及、，。（）“”：·的在为对副等院校所系处科',
  ...[
    '浙江省',
    '湖州',
    '平湖市',
    '科技局',
    '有限公司',
    '集团',
    '大学',
    '学院',
    '联合实验室',
    '研究院',
    '高新区',
    '管委会',
  ],
  ...['该局', '我市', '双方', '以下简称', '局长', '董事长', '张三', '成立', '签约', '第一', '2021年', 'ABC', ' ', '\n'],
  ...[
    '安达尔',
    '发展和改革',
    '中国',
    '国家',
    '附属',
    '人民医院',
    '协会',
    '等企业',
    '园区内',
    '一带一路',
    '🙂',
    '\u3000',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((text) => !/[\p{Cc}]/u.test(text)),
)

describe('mentions of any text', () => {
  it('lie inside their sentence and carry its slice; entities share out the mentions', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = new TextEncoder().encode(`平湖市${text}`)
        const { document } = readDocument(bytes, 'any.txt')
        const resolved = resolve(document, findMentions(document))
        for (const mention of resolved.mentions) {
          const sentence = document.sentences[mention.sentence]!
          expect(mention.start).toBeGreaterThanOrEqual(sentence.start)
          expect(mention.end).toBeLessThanOrEqual(sentence.end)
          expect(mention.surface).toBe(document.text.slice(mention.start, mention.end))
          expect(mention.surface).not.toBe('')
        }
        const owned = resolved.entities.flatMap(({ mentions }) => mentions).sort((a, b) => a - b)
        expect(owned).toEqual(resolved.mentions.map((_, index) => index))
        for (const { mentions } of resolved.entities) expect(mentions).toEqual(mentions.toSorted((a, b) => a - b))
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('are the same on every reading', () => {
    const text = '湖州市科技局与浙江大学签约。市科技局局长陈一、该局干部到会。'
    const read = () => {
      const { document } = readDocument(new TextEncoder().encode(text), 'same.txt')
      return resolve(document, findMentions(document))
    }
    expect(read()).toEqual(read())
  })
})
