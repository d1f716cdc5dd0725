import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/bulletin/read.ts'
import type { EntityType } from '../../../src/domain/ontology.ts'
import { findIndicators } from '../../../src/extract/indicators/find.ts'
import { resolveNames } from '../resolving.ts'

const NAMES: Readonly<Record<string, EntityType>> = {
  云溪创新园: 'Park',
  北湖学院: 'University',
  市科技局: 'Bureau',
  云溪市: 'Place',
  南山数据中心项目: 'Project',
}
const find = (text: string) => findIndicators(resolveNames(text, NAMES))
const show = (text: string): string[] =>
  find(text).map(({ metric, value, valueTo, unit, qualifier }) =>
    [metric, valueTo === undefined ? value : `${value}-${valueTo}`, unit, qualifier]
      .filter((part) => part !== undefined)
      .join(' '),
  )

describe('findIndicators reads', () => {
  it.each([
    ['目前在孵企业207家。', ['在孵企业 207 家']],
    ['拥有孵化面积14.97万平方米。', ['孵化面积 149700 平方米']],
    ['引进高层次人才400余名。', ['引进高层次人才 400 名 余']],
    ['开展政策宣传、技术培训65场，受训人员3255名。', ['技术培训 65 场', '受训人员 3255 名']],
    ['共发放各类资料2130余份。', ['发放各类资料 2130 份 余']],
    ['众创空间1家。', ['众创空间 1 家']],
    ['总投资11.5亿元，占地面积约120亩。', ['总投资 1150000000 元', '占地面积 120 亩 约']],
    ['年销售额可达4亿元。', ['年销售额 400000000 元']],
    ['园区入驻企业达到一百二十余家。', ['入驻企业 120 家 余']],
    ['拥有29家孵化器。', ['孵化器 29 家']],
    ['累计承担200余项科技计划项目。', ['累计承担科技计划项目 200 项 余']],
    ['成果转化率达90%以上。', ['成果转化率 90 % 以上']],
    ['研发投入占比百分之三点二。', ['研发投入占比 3.2 %']],
    ['规上工业产值120亿元，同比增长12.5%。', ['规上工业产值 12000000000 元', '规上工业产值同比增长 12.5 %']],
    ['引进专家3-5名。', ['引进专家 3-5 名']],
    ['培训农民近千人次。', ['培训农民 1000 人次 近']],
    ['产生了一等奖2项、二等奖4项。', ['一等奖 2 项', '二等奖 4 项']],
    ['等超快激光器国产化率提升至90%。', ['超快激光器国产化率 90 %']],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual(expected)
  })
})

describe('findIndicators passes over', () => {
  it.each([
    ['dates', '2021年8月26日，市科技局召开会议。'],
    ['durations', '项目历时2年半。'],
    ['ages', '建所65年，他今年45岁。'],
    ['telephone numbers', '联系电话0573-85123456。'],
    ['ordinals', '第3届大赛举行。'],
    ['models', '配以450*65的铝合金型材。'],
    ['floors and house numbers', '位于龙山路333号6楼。'],
    ['counts of a list', '市科技局等15家单位获奖。'],
    ['companions', '孙远航一行12人到访。'],
    ['figures without anything counted', '与2位院士建立合作关系。'],
    ['manners of speaking', '一批项目落地，三大平台建成，两地合作。'],
    ['prices', '批发价在每斤15至18元之间。'],
    ['plans put as a clause', '企业已计划投资30亿元。'],
  ])('%s', (_, text) => {
    expect(show(text)).toEqual([])
  })
  it('figures inside a name', () => {
    const resolved = resolveNames('举办云溪30人论坛。', { 云溪30人论坛: 'Event' })
    expect(findIndicators(resolved)).toEqual([])
  })
})

describe('the subject of an indicator', () => {
  it.each([
    ['heads the clause', '云溪创新园现有在孵企业207家。', '云溪创新园'],
    ['heads the sentence', '云溪创新园加快建设，在孵企业207家。', '云溪创新园'],
    ['comes after a time', '去年，北湖学院开展技术培训65场。', '北湖学院'],
    ['heads the sentence before', '云溪创新园加快建设。在孵企业207家。', '云溪创新园'],
    ['follows as what is described', '总投资200亿元的南山数据中心项目开工。', '南山数据中心项目'],
    ['is left open in a new paragraph', '云溪创新园加快建设。\n引进高层次人才400余名。', undefined],
    ['is the park before where only parks have it', '云溪创新园加快建设。\n众创空间1家。在孵企业207家。', '云溪创新园'],
    ['is left open where the one before is no park', '北湖学院加快建设。\n在孵企业207家。', undefined],
    ['is left open where another comes between', '云溪创新园加快建设。\n北湖学院来访。\n在孵企业207家。', undefined],
    ['is left open after a preposition', '与北湖学院共建平台6个。', undefined],
    ['is left open where another thing has come up', '云溪创新园引来新项目，这个新项目总投资3亿元。', undefined],
    ['is left open where a longer name goes on', '云溪市高端装备产业园加快建设，在孵企业207家。', undefined],
  ])('%s', (_, text, expected) => {
    const resolved = resolveNames(text, NAMES)
    const [indicator] = findIndicators(resolved)
    expect(indicator).toBeDefined()
    const subject = indicator?.subject
    expect(subject === undefined ? undefined : resolved.entities[subject]!.name).toBe(expected)
  })
})

describe('the period of an indicator', () => {
  it.each([
    ['去年，开展技术培训65场，受训人员3255名。', '去年'],
    ['目前在孵企业207家。', '目前'],
    ['截至2021年底，在孵企业207家。', '截至2021年底'],
    ['“十三五”期间，引进高层次人才400余名。', '“十三五”期间'],
    ['公司创办于1998年，总资产5.8亿元。', undefined],
    ['8月26日，会议召开，在孵企业207家。', undefined],
    ['在孵企业207家。', undefined],
  ])('of %s', (text, expected) => {
    expect(find(text).at(-1)?.period).toBe(expected)
  })
})

describe('every indicator', () => {
  it('quotes its own words and names its rule', () => {
    const resolved = resolveNames('云溪创新园拥有29家孵化器，总投资约3亿元，成果转化率达90%以上。', NAMES)
    const indicators = findIndicators(resolved)
    expect(indicators.map(({ raw }) => raw)).toEqual(['29家孵化器', '总投资约3亿元', '成果转化率达90%以上'])
    expect(indicators.map(({ rule }) => rule)).toEqual([
      'indicator/count-before',
      'indicator/measure',
      'indicator/rate',
    ])
    for (const { raw, start, end } of indicators) expect(resolved.document.text.slice(start, end)).toBe(raw)
  })
})

describe('the seed bulletin', () => {
  const { document } = readDocument(
    readFileSync(new URL('../../../seeds/bulletins/pinghu.txt', import.meta.url)),
    'pinghu.txt',
  )
  const found = findIndicators({ document, mentions: [], entities: [], issues: [] })
  it.each([
    ['众创空间', 1, '家'],
    ['孵化面积', 149700, '平方米'],
    ['在孵企业', 207, '家'],
    ['引进高层次人才', 400, '名'],
    ['技术培训', 65, '场'],
    ['受训人员', 3255, '名'],
    ['发放各类资料', 2130, '份'],
  ])('says %s %d %s', (metric, value, unit) => {
    expect(found).toContainEqual(expect.objectContaining({ metric, value, unit }))
  })
})
