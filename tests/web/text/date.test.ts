import { describe, expect, test } from 'vitest'
import { toDateText, toPeriodText } from '../../../web/text/date.ts'

describe('dates in words', () => {
  test.each([
    ['2021-08-02', '2021年8月2日', '2021-08-02'],
    ['2021-08', '2021年8月', '2021-08'],
    ['2021', '2021年', '2021'],
    ['去年', '去年', '去年'],
  ])('%s is %s, in English %s', (date, chinese, english) => {
    expect(toDateText(date, 'zh')).toBe(chinese)
    expect(toDateText(date, 'en')).toBe(english)
  })

  test('a period with equal ends is one date; with one end it is that end; without any there is none', () => {
    expect(toPeriodText('2021', '2022-03', 'zh')).toBe('2021年 – 2022年3月')
    expect(toPeriodText('2021', '2021', 'zh')).toBe('2021年')
    expect(toPeriodText(null, '2021', 'zh')).toBe('2021年')
    expect(toPeriodText(null, null, 'zh')).toBeUndefined()
  })
})
