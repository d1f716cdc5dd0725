import { describe, expect, it } from 'vitest'
import { findSentences } from '../../src/bulletin/sentences.ts'

const cut = (text: string): string[] => findSentences(text).map(({ start, end }) => text.slice(start, end))

describe('findSentences cuts', () => {
  it.each([
    ['at full stops', '甲局召开会议。乙局参加。', ['甲局召开会议。', '乙局参加。']],
    ['at exclamation and question marks', '怎么办？干！继续。', ['怎么办？', '干！', '继续。']],
    ['not at semicolons', '一是培训；二是走访。', ['一是培训；二是走访。']],
    ['at the end of an unfinished line', '甲局召开会议', ['甲局召开会议']],
    ['after several marks', '太好了！！真的？！', ['太好了！！', '真的？！']],
    ['not inside a quotation', '他说“很好。继续干”，大家同意。', ['他说“很好。继续干”，大家同意。']],
    [
      'after a quotation that was introduced',
      '周明说：“要努力。”会后参观园区。',
      ['周明说：“要努力。”', '会后参观园区。'],
    ],
    ['not before the speaker of a quotation', '“要努力。”市科技局局长周明说。', ['“要努力。”市科技局局长周明说。']],
    ['not inside brackets', '该中心（原甲所。已撤）成立。', ['该中心（原甲所。已撤）成立。']],
    ['not inside the title of a document', '印发《怎么办？怎么干？》一文。', ['印发《怎么办？怎么干？》一文。']],
    ['inside a quotation that never ends', '他说“很好。大家同意。', ['他说“很好。', '大家同意。']],
    ['without the white space between', '  甲。 乙。 ', ['甲。', '乙。']],
    ['and leaves dots with the sentence before', '继续推进。...', ['继续推进。...']],
    ['not at decimal points', '面积14.97万平方米。', ['面积14.97万平方米。']],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('a speech of many sentences even inside its quotation marks', () => {
    const speech = `“${'我们要加快科技创新步伐，服务企业发展。'.repeat(20)}”`
    expect(cut(speech)).toHaveLength(20)
  })
})
