import { describe, expect, it } from 'vitest'
import { findLeadingByline, findTrailingByline, isByline, isCaption, isLabel } from '../../src/bulletin/bylines.ts'

describe('isByline', () => {
  it.each([
    '记者 赵一鸣 通讯员 钱小川',
    '记者赵一鸣 通讯员钱小川',
    '■本报记者 赵一鸣',
    '云溪日报记者 赵一鸣 钱小川 孙远航',
    '（云溪日报记者 赵一鸣 钱小川 孙远航吴小雨 周明）',
    '通讯员 阿依古丽·买买提',
    '文/赵一鸣 图/钱小川',
    '作者：赵一鸣',
    '责任编辑：赵一鸣',
    '来源：云溪市科技局',
    '发布时间：2021-08-26 来源：云溪市科技局 浏览次数：12',
    '【字号：大 中 小】',
  ])('accepts %s', (text) => {
    expect(isByline(text)).toBe(true)
  })
  it.each([
    '记者从市科技局获悉',
    '记者 从市科技局获悉近日举办活动',
    '市科技局召开会议。',
    '编辑出版科技年鉴取得进展',
    '文化科技融合发展',
    '摄影 吴小雨',
    '科技资讯',
    '',
  ])('refuses %s', (text) => {
    expect(isByline(text)).toBe(false)
  })
})

describe('isCaption', () => {
  it.each([
    '摄影 吴小雨',
    '吴小雨 摄',
    '图为揭牌仪式',
    '图1：签约仪式',
    '▲与会人员参观展厅',
    '揭牌仪式现场',
    '与会人员合影',
    '园区效果图',
  ])('accepts %s', (text) => {
    expect(isCaption(text)).toBe(true)
  })
  it.each(['市科技局举行揭牌仪式', '记者 赵一鸣', '现场观摩会在云溪召开。会后合影'])('refuses %s', (text) => {
    expect(isCaption(text)).toBe(false)
  })
})

describe('isLabel', () => {
  it.each([
    ['科技资讯', true],
    ['【要 闻】', true],
    ['云溪科技资讯网上线', false],
  ])('%s: %s', (text, expected) => {
    expect(isLabel(text)).toBe(expected)
  })
})

describe('bylines inside a paragraph', () => {
  const before = (text: string): string => {
    const span = findLeadingByline(text)
    return span ? text.slice(span.start, span.end) : ''
  }
  const after = (text: string): string => {
    const span = findTrailingByline(text)
    return span ? text.slice(span.start, span.end) : ''
  }
  it.each([
    ['本报讯（记者 赵一鸣 实习生 钱川 报道）8月5日，项目通过验收。', '本报讯（记者 赵一鸣 实习生 钱川 报道）'],
    ['（本网讯）8月5日，项目通过验收。', '（本网讯）'],
    ['本报云溪8月5日讯 项目通过验收。', '本报云溪8月5日讯'],
    ['市科技局（记者站）通过验收。', ''],
  ])('at its start: %s', (text, expected) => {
    expect(before(text)).toBe(expected)
  })
  it.each([
    ['项目通过验收。（赵一鸣 钱小川）', '（赵一鸣 钱小川）'],
    ['项目通过验收。（记者 赵一鸣）', '（记者 赵一鸣）'],
    ['项目通过验收（二期）', ''],
    ['项目通过验收。（此件公开发布，不得删改）', ''],
    ['（赵一鸣）', ''],
  ])('at its end: %s', (text, expected) => {
    expect(after(text)).toBe(expected)
  })
})
