import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { haveDifferentOrdinals, leadingPlace, leadingPlaces, toFolded, toNameKey } from '../../src/domain/names.ts'

describe('toFolded', () => {
  const cases: [from: string, to: string][] = [
    ['ＡＢ１２（科技）', 'AB12(科技)'],
    ['甲，乙：丙；丁！', '甲,乙:丙;丁!'],
    ['「甲」『乙』"丙"', '“甲”“乙”“丙”'],
    ['约翰•史密斯、约翰・史密斯', '约翰·史密斯、约翰·史密斯'],
    ['2023—2025', '2023-2025'],
  ]
  it.each(cases)('%s becomes %s', (from, to) => {
    expect(toFolded(from)).toBe(to)
  })

  it('keeps the length of any text, so that offsets agree', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => toFolded(text).length === text.length))
  })

  it('changes nothing a second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => toFolded(toFolded(text)) === toFolded(text)))
  })
})

describe('toNameKey', () => {
  const same: [a: string, b: string][] = [
    ['湖州市科学技术局', '湖州市科技局'],
    ['国家发展和改革委员会', '国家发改委'],
    ['湖州市人力资源和社会保障局', '湖州市人社局'],
    ['浙江省湖州市人民政府', '浙江湖州市政府'],
    ['湖州高新技术产业开发区', '湖州高新区'],
    ['某某服务贸易与服务外包协会', '某某服务贸易和服务外包协会'],
    ['晨曦（湖州）有限公司', '晨曦(湖州)有限公司'],
  ]
  it.each(same)('%s is %s', (a, b) => {
    expect(toNameKey(a)).toBe(toNameKey(b))
  })

  const different: [a: string, b: string][] = [
    ['湖州市科技局', '湖州市财政局'],
    ['湖州市科技局', '绍兴市科技局'],
    ['浙江大学', '浙江农林大学'],
  ]
  it.each(different)('%s is not %s', (a, b) => {
    expect(toNameKey(a)).not.toBe(toNameKey(b))
  })
})

describe('places at the front of a name', () => {
  it('are read in full and short form', () => {
    expect(leadingPlace('湖州市科技局')).toBe('湖州市')
    expect(leadingPlace('湖州科技局')).toBe('湖州')
    expect(leadingPlace('科技局')).toBeUndefined()
    expect(leadingPlaces('浙江省湖州市科技局')).toBe('浙江省湖州市')
  })
})

describe('ordinals', () => {
  const cases: [a: string, b: string, differ: boolean][] = [
    ['第十四研究所', '第二十四研究所', true],
    ['湖州市第一医院', '湖州市第二医院', true],
    ['湖州市第一医院', '湖州市第一人民医院', false],
    ['湖州市医院', '绍兴市医院', false],
  ]
  it.each(cases)('%s and %s differ: %s', (a, b, differ) => {
    expect(haveDifferentOrdinals(a, b)).toBe(differ)
  })
})
