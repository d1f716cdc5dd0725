import { describe, expect, test } from 'vitest'
import { toSearchForms, toSearchText } from '../../src/fuse/search-forms.ts'

describe('a name can be typed', () => {
  test.each([
    ['云禾市科技局', 'yunheshikejiju', 'yhskjj'],
    ['重庆长江港', 'chongqingchangjianggang', 'cqcjg'],
    ['3D打印联盟', '3ddayinlianmeng', '3ddylm'],
    ['女企业家协会', 'nvqiyejiaxiehui', 'nqyjxh'],
    ['ＡＩ研究院', 'aiyanjiuyuan', 'aiyjy'],
  ])('%s: %s, %s', (name, pinyin, initials) => {
    expect(toSearchForms(name, [], false)).toEqual([{ form: name, folded: toSearchText(name), pinyin, initials }])
  })

  test('as a surname is read when it is a person', () => {
    expect(toSearchForms('单立行', [], true)[0]?.pinyin).toBe('shanlixing')
  })

  test('in every one of its forms, each once', () => {
    expect(toSearchForms('甲局', ['乙局', '甲局'], false).map(({ form }) => form)).toEqual(['甲局', '乙局'])
  })
})
