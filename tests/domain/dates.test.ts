import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates, parseDate, toIsoDate } from '../../src/domain/dates.ts'

describe('parseDate', () => {
  it.each([
    ['2021-08-26', '2021-08-26'],
    ['2021/8/6', '2021-08-06'],
    ['2021.8', '2021-08'],
    ['2021', '2021'],
    ['2021年8月26日', '2021-08-26'],
    ['2021年8月', '2021-08'],
    ['2021年', '2021'],
    ['二〇二一年八月二十六日', '2021-08-26'],
    ['二○二一年十二月', '2021-12'],
    ['2021-08-26 10:30', '2021-08-26'],
  ])('reads %s as %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso)
  })
  it.each(['', '8月26日', '2021-13-01', '2021-02-30', '2021-8/6', '去年', '近日', '20210826'])('refuses %j', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })
})

describe('findDates', () => {
  const show = (text: string, publishedOn?: string): string[] =>
    findDates(text, publishedOn).map(({ raw, on, until }) => `${raw} = ${on ?? 'open'}${until ? ` to ${until}` : ''}`)

  it.each([
    ['项目于2013年5月开工', ['2013年5月 = 2013-05']],
    ['2021年8月26日上午', ['2021年8月26日 = 2021-08-26']],
    ['2020年度高新区评价', ['2020年 = 2020']],
    ['二〇二一年八月二十六日', ['二〇二一年八月二十六日 = 2021-08-26']],
    ['2021年3月22日至3月23日', ['2021年3月22日至3月23日 = 2021-03-22 to 2021-03-23']],
    ['2021年12月30日至2022年1月2日', ['2021年12月30日至2022年1月2日 = 2021-12-30 to 2022-01-02']],
    ['方案（2023—2025年）', ['2023—2025年 = 2023 to 2025']],
    ['“十三五”期间', ['“十三五”期间 = 2016 to 2020']],
    ['十四五时期', ['十四五时期 = 2021 to 2025']],
    ['发布于2021-08-26', ['2021-08-26 = 2021-08-26']],
    ['2021年8月26日签约，9月3日开工', ['2021年8月26日 = 2021-08-26', '9月3日 = 2021-09-03']],
    ['2021年8月31日签约，次日开工', ['2021年8月31日 = 2021-08-31', '次日 = 2021-09-01']],
  ])('reads without help: %s', (text, expected) => {
    expect(show(text)).toEqual(expected)
  })
  it.each([
    ['8月26日召开', '2021-09-01', ['8月26日 = 2021-08-26']],
    ['12月26日召开', '2021-01-05', ['12月26日 = 2020-12-26']],
    ['八月二十六日召开', '2021-09-01', ['八月二十六日 = 2021-08-26']],
    ['12月12日至15日', '2021-12-20', ['12月12日至15日 = 2021-12-12 to 2021-12-15']],
    ['10月13-14日', '2021-12-20', ['10月13-14日 = 2021-10-13 to 2021-10-14']],
    ['预计8月投产', '2021-07-20', ['8月 = 2021-08']],
    ['去年立项', '2021-09-01', ['去年 = 2020']],
    ['今年4月印发', '2021', ['今年4月 = 2021-04']],
    ['去年11月16日签约', '2021-09', ['去年11月16日 = 2020-11-16']],
    ['上月验收', '2021-01-05', ['上月 = 2020-12']],
    ['本月验收', '2021-01', ['本月 = 2021-01']],
    ['昨日验收', '2021-03-01', ['昨日 = 2021-02-28']],
    ['今日验收', '2021-03', ['今日 = open']],
    ['近日验收', '2021-03-01', ['近日 = open']],
  ])('counts %s from %s', (text, publishedOn, expected) => {
    expect(show(text, publishedOn)).toEqual(expected)
  })
  it.each([
    ['8月26日召开', ['8月26日 = open']],
    ['去年立项', ['去年 = open']],
  ])('leaves open what it cannot know: %s', (text, expected) => {
    expect(show(text)).toEqual(expected)
  })
  it.each(['为期3年', '30年来', '农历三月廿三', '13月5日', '第12届', '编号2021', '历时3个月', '成立65周年'])(
    'finds none in %s',
    (text) => {
      expect(show(text, '2021-09-01')).toEqual([])
    },
  )
  it('tells by its rule how a date was known', () => {
    expect(findDates('2021年5月，去年8月，9月1日，近日').map(({ rule }) => rule)).toEqual([
      'full',
      'relative-year',
      'month-day',
      'vague',
    ])
  })
})

describe('every day', () => {
  const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  it('is read back from its Chinese form', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        const text = `于${year}年${month}月${of}日召开`
        expect(findDates(text)[0]).toMatchObject({
          on: date.toISOString().slice(0, 10),
          raw: `${year}年${month}月${of}日`,
        })
        expect(toIsoDate(year, month, of)).toBe(date.toISOString().slice(0, 10))
      }),
      { seed: 3 },
    )
  })
})
