import { describe, expect, test } from 'vitest'
import type { ReaderSentence } from '../../../web/api/types.ts'
import { toBlocks, toMarked } from '../../../web/state/reading.ts'

type Line = readonly [kind: ReaderSentence['kind'], paragraph: number, text: string]
const sentence = ([kind, paragraph, text]: Line): ReaderSentence => ({
  id: text,
  text,
  start: 0,
  end: text.length,
  kind,
  paragraph,
  mentions: [],
})
const read = (...lines: readonly Line[]) =>
  toBlocks({ sentences: lines.map(sentence) }).map(({ kind, sentences }) => [
    kind,
    ...sentences.map(({ text }) => text),
  ])

describe('the blocks of an article', () => {
  test('lines of the opening headline stand together, sentences of a paragraph too', () => {
    expect(
      read(
        ['headline', 0, '云禾智造'],
        ['headline', 1, '高新区发展势头强劲'],
        ['byline', 2, '记者 苏晚晴'],
        ['body', 3, '近日签约。'],
        ['body', 3, '随后揭牌。'],
        ['body', 4, '另一段。'],
      ),
    ).toEqual([
      ['title', '云禾智造', '高新区发展势头强劲'],
      ['byline', '记者 苏晚晴'],
      ['paragraph', '近日签约。', '随后揭牌。'],
      ['paragraph', '另一段。'],
    ])
  })

  test('a headline after the text is a heading inside the article', () => {
    expect(
      read(['headline', 0, '标题'], ['body', 1, '正文。'], ['headline', 2, '小标题'], ['caption', 3, '图为现场']),
    ).toEqual([
      ['title', '标题'],
      ['paragraph', '正文。'],
      ['heading', '小标题'],
      ['caption', '图为现场'],
    ])
  })

  test('an article without a headline begins with its text; an empty one has no blocks', () => {
    expect(read(['body', 0, '正文。'])).toEqual([['paragraph', '正文。']])
    expect(read()).toEqual([])
  })
})

describe('what is marked in a bulletin', () => {
  const at = (start: number, end: number) => ({ ...sentence(['body', 0, `${start}`]), start, end })
  const document = {
    articles: [{ id: 'a', title: '', start: 0, end: 30, sentences: [at(0, 10), at(10, 20), at(21, 30)] }],
  }
  const evidence = [{ start: 0, end: 10 }]
  const toSpans = (...args: Parameters<typeof toMarked>) => toMarked(...args).map(({ start, end }) => [start, end])
  test.each([
    ['the evidence alone where no place is asked for', undefined, [[0, 10]]],
    ['the evidence alone where the place lies in it', 4, [[0, 10]]],
    [
      'the sentence at the place too',
      10,
      [
        [0, 10],
        [10, 20],
      ],
    ],
    ['no sentence where there is none', 20, [[0, 10]]],
  ])('is %s', (_what, place, expected) => {
    expect(toSpans(document, evidence, place)).toEqual(expected)
  })
})
