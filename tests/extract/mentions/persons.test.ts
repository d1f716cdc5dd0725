import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { persons } from '../../../src/extract/mentions/persons.ts'
import { detect } from './detect.ts'

const namesIn = (text: string): string[] => [...new Set(detect(persons, text).candidates.map(({ name }) => name))]

const found: [text: string, names: string[]][] = [
  ['市科技局局长王建国出席会议并讲话。', ['王建国']],
  ['会上，王建国教授作了报告。', ['王建国']],
  ['青山大学计算机学院李晓芳教授、赵磊副教授参加了活动。', ['李晓芳', '赵磊']],
  ['副县长钱立、县科技局局长孙浩然、副局长周敏陪同调研。', ['钱立', '孙浩然', '周敏']],
  ['所长马延和与公司董事长冯伟签约。', ['马延和', '冯伟']],
  ['由王建国、李晓芳、赵磊等3位专家组成的评审组到会。', ['王建国', '李晓芳', '赵磊']],
  ['教授、博导吴思远、郑佳宁等专家参加评审。', ['吴思远', '郑佳宁']],
  ['公司董事长冯伟向客户介绍了产品。', ['冯伟']],
  ['董事长褚明为大家作了介绍。', ['褚明']],
  ['欧阳雪梅女士和司马青先生签署协议。', ['欧阳雪梅', '司马青']],
  ['本报讯（记者 陈思思 通讯员 卫东 报道）近日，大会召开。', ['陈思思', '卫东']],
  ['活动圆满结束。（沈丽丽 韩小宝）', ['沈丽丽', '韩小宝']],
  ['文/杨一帆 图/朱晓', ['杨一帆', '朱晓']],
  ['总工程师秦 峰、主任许 涛到会。', ['秦峰', '许涛']],
  ['大学教授约翰·史密斯来访。', ['约翰·史密斯']],
  ['村民代表艾合买提·吐尔逊说，收成很好。', ['艾合买提·吐尔逊']],
  ['英国皇家学院John Smith教授作了报告。', ['John Smith']],
  ['何文静表示，双方将加强合作。', ['何文静']],
  ['局长吕志强主持会议。随后，吕志强介绍了情况。', ['吕志强']],
]

const nobody: string[] = [
  '董事长高度重视此项工作。',
  '总经理办公会研究了方案。',
  '科技特派员充分发挥作用。',
  '各位领导、专家和企业代表参加了会议。',
  '青山市科技局联合农业农村局开展活动。',
  '星河华明集团总经理出席。',
  '党员干部向全国劳模学习。',
]

describe('persons', () => {
  it.each(found)('%s names %j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it.each(nobody)('%s names nobody', (text) => {
    expect(namesIn(text)).toEqual([])
  })

  it('reads a surname with a title as the person of that surname', () => {
    const { candidates, document } = detect(persons, '县长施国梁到会。\n会上，施县长作了讲话。')
    expect(candidates.map(({ start, end, name }) => [document.text.slice(start, end), name])).toEqual([
      ['施国梁', '施国梁'],
      ['施县长', '施国梁'],
    ])
  })

  it('does not guess whom a surname with a title means', () => {
    expect(namesIn('会上，施县长作了讲话。')).toEqual([])
  })

  it('never crashes and stays inside its sentence, for any text', () => {
    const pieces = fc.constantFrom(
      '王',
      '李明',
      '局长',
      '教授',
      '、',
      '·',
      ' ',
      '（',
      '）',
      '记者',
      '总',
      '说',
      '。',
      '\n',
      'John Smith',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), pieces), { minLength: 1 }), (parts) => {
        const text = `${parts.join('').replace(/[\p{C}\ufffd]/gu, '')}完`
        const { document, candidates } = detect(persons, text)
        for (const { start, end } of candidates)
          expect(document.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true)
      }),
    )
  })
})
