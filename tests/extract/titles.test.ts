import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTitleChains, findTitles } from '../../src/extract/titles.ts'

const chains: [text: string, titles: string[][]][] = [
  ['宏远集团党委副书记、副总经理王小明', [['党委副书记', '副总经理']]],
  ['市统计局党组书记、局长赵一鸣', [['党组书记', '局长']]],
  ['营销公司副总经理兼专用部部长钱立', [['副总经理'], ['部长']]],
  ['华东地区销售经理孙立，以及客户经理李晓红', [['销售经理'], ['客户经理']]],
  ['副教授、博导周明', [['副教授', '博导']]],
  ['首席执行官CEO吴天', [['首席执行官', 'CEO']]],
  ['委员会和代表团看院长期在岗', []],
  ['王明教授团队', [['教授']]],
  ['理事单位、会长单位、专家组', []],
]

describe('titles', () => {
  it.each(chains)('%s holds the chains %j', (text, expected) => {
    expect(findTitleChains(text).map((chain) => chain.titles.map((title) => title.text))).toEqual(expected)
  })

  it('tells a title from the party body in front of it', () => {
    const [title] = findTitles('青山镇党委副书记')
    expect(title).toMatchObject({ text: '党委副书记', core: '书记', start: 3, coreStart: 5, end: 8, kind: 'post' })
  })

  it('adds the offset to every position', () => {
    expect(findTitles('局长', 100)).toMatchObject([{ start: 100, coreStart: 100, end: 102 }])
  })

  it('gives spans that hold the text of the title, in order, for any text', () => {
    const pieces = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('局长', '党委', '副', 'CEO', '、', '王')),
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        let last = 0
        for (const title of findTitles(text)) {
          expect(title.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(title.start, title.end)).toBe(title.text)
          last = title.end
        }
      }),
    )
  })
})
