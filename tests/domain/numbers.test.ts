import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers, parseChineseNumber, parseNumber } from '../../src/domain/numbers.ts'

describe('parseNumber', () => {
  it.each([
    ['207', 207],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ['14.97万', 149700],
    ['3.2亿', 320000000],
    ['2千', 2000],
    ['1.5万亿', 1.5e12],
    ['２０７', 207],
    ['３．５万', 35000],
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十三', 23],
    ['百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['三百五', 350],
    ['三千二百', 3200],
    ['一万二千', 12000],
    ['两万', 20000],
    ['三十万', 300000],
    ['二亿三千万', 230000000],
    ['一万亿', 1e12],
    ['二〇二一', 2021],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })
  it.each(['', '万元', '1,23', '1.2.3', '十十', '百千', '一二百', '二百三十百', '多', '-5'])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeUndefined()
  })
})

describe('findNumbers', () => {
  const show = (text: string): string[] =>
    findNumbers(text).map(
      ({ raw, value, valueTo, isPercent, qualifier }) =>
        `${raw} = ${value}${valueTo === undefined ? '' : ` to ${valueTo}`}${isPercent ? '%' : ''}${qualifier ? ` ${qualifier}` : ''}`,
    )
  it.each([
    ['在孵企业207家', ['207 = 207']],
    ['面积14.97万平方米', ['14.97万 = 149700']],
    ['人才400余名', ['400余 = 400 余']],
    ['企业30多万户', ['30多万 = 300000 多']],
    ['投资1.6万余元', ['1.6万余 = 16000 余']],
    ['百余名专家', ['百余 = 100 余']],
    ['十多家企业', ['十多 = 10 多']],
    ['近百家企业', ['近百 = 100 近']],
    ['三千二百人', ['三千二百 = 3200']],
    ['三百余万元', ['三百余万 = 3000000 余']],
    ['超过70支队伍', ['超过70 = 70 超过']],
    ['逾千名', ['逾千 = 1000 逾']],
    ['约 120 亩', ['约 120 = 120 约']],
    ['90%以上', ['90%以上 = 90% 以上']],
    ['12.5％', ['12.5％ = 12.5%']],
    ['百分之十二', ['百分之十二 = 12%']],
    ['百分之十二点五', ['百分之十二点五 = 12.5%']],
    ['超百分之90', ['超百分之90 = 90% 超']],
    ['3-5家', ['3-5 = 3 to 5']],
    ['200至300条', ['200至300 = 200 to 300']],
    ['3-5万元', ['3-5万 = 30000 to 50000']],
    ['10%—15%', ['10%—15% = 10 to 15%']],
    ['三到五年', ['三到五 = 3 to 5']],
  ])('finds in %s', (text, expected) => {
    expect(show(text)).toEqual(expected)
  })
  it.each([
    ['a model', '配以450*65的型材'],
    ['a model with letters', 'RSC-600M-3C系统'],
    ['a name with digits', '400G芯片和5G基站'],
    ['an ordinal', '第3届'],
    ['a version', 'v2.1.3'],
    ['a serial number', '编号12345678901234567890'],
  ])('passes over %s', (_, text) => {
    expect(findNumbers(text)).toEqual([])
  })
  it('gives spans that cut out what was written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '约',
            '近',
            '3',
            '12',
            '.',
            ',',
            '万',
            '亿',
            '十',
            '百',
            '余',
            '多',
            '%',
            '-',
            '至',
            '家',
            ' ',
            'A',
            '百分之',
          ),
        ),
        (pieces) => {
          const text = pieces.join('')
          for (const { start, end, raw, value, valueTo } of findNumbers(text)) {
            expect(text.slice(start, end)).toBe(raw)
            expect(Number.isFinite(value)).toBe(true)
            if (valueTo !== undefined) expect(valueTo).toBeGreaterThan(value)
          }
        },
      ),
      { numRuns: 500, seed: 1 },
    )
  })
})

describe('every whole number below a thousand million', () => {
  const DIGITS = '零一二三四五六七八九'
  const writeSmall = (value: number): string => {
    let text = ''
    let hasGap = false
    for (const [power, sign] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / power) % 10
      if (digit === 0) {
        hasGap = text !== ''
        continue
      }
      text += (hasGap ? '零' : '') + DIGITS[digit] + sign
      hasGap = false
    }
    return text
  }
  const write = (value: number): string => {
    if (value === 0) return '零'
    const [yi, wan, rest] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4]
    let text = yi > 0 ? `${writeSmall(yi)}亿` : ''
    if (wan > 0) text += `${text !== '' && wan < 1000 ? '零' : ''}${writeSmall(wan)}万`
    if (rest > 0) text += (text !== '' && rest < 1000 ? '零' : '') + writeSmall(rest)
    return text
  }
  it('is read as it was written in Chinese', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (value) => {
        expect(parseChineseNumber(write(value))).toBe(value)
      }),
      { numRuns: 1000, seed: 2 },
    )
  })
})
