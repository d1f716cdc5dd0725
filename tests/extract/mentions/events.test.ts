import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { events } from '../../../src/extract/mentions/events.ts'
import { isSameThing } from '../../../src/extract/mentions/things-same.ts'
import { detect } from './detect.ts'

const namesIn = (text: string): string[] => [
  ...new Set(
    detect(events, text)
      .candidates.filter(({ confidence }) => confidence >= 0.6)
      .map(({ name }) => name),
  ),
]

const found: [text: string, names: string[]][] = [
  ['5月6日，青山市科技创新大会召开。', ['青山市科技创新大会']],
  ['市领导出席绿湖新能源产业基地项目签约仪式。', ['绿湖新能源产业基地项目签约仪式']],
  ['甲科技与乙大学先进材料联合实验室揭牌仪式在青山隆重举行。', ['甲科技与乙大学先进材料联合实验室揭牌仪式']],
  ['本次“云帆杯”创新创业大赛共有百支队伍报名。', ['“云帆杯”创新创业大赛']],
  ['由市科协承办的第三届青山农业博览会圆满落幕。', ['第三届青山农业博览会']],
  ['青山开发区举行产业链招商项目集中签约活动。', ['产业链招商项目集中签约活动']],
  ['公司参加了“青山市优秀企业表彰大会”。', ['青山市优秀企业表彰大会']],
  ['双方代表共同出席签约仪式。', ['签约仪式']],
  ['市科技局召开全市科技管理部门深化区域创新暨重点任务推动会。', ['全市科技管理部门深化区域创新暨重点任务推动会']],
  ['开发区举行青山高新区揭牌暨项目签约、道路开工仪式。', ['青山高新区揭牌暨项目签约、道路开工仪式']],
  ['会议传达学习了全省科技工作精神和市委七届九次全会精神。', ['市委七届九次全会']],
  ['公司参加第20届高交会。', ['第20届高交会']],
  ['绿湖联盟召开一届一次理事会。', ['一届一次理事会']],
  ['市科技局举办科技成果转化对接活动。', ['科技成果转化对接活动']],
  ['青山医学联盟（下称联盟）成立大会在绿湖举行。', ['青山医学联盟成立大会']],
  ['青山市产教融合校地合作签约大会举行。市长等出席签约仪式。', ['青山市产教融合校地合作签约大会']],
  ['甲公司、乙公司“万店万家”联合推广启动仪式隆重举行。', ['“万店万家”联合推广启动仪式']],
]

const none: string[] = [
  '会议室里正在讨论。',
  '协会和学会的会员都来了。',
  '大赛组委会公布了规则。',
  '我们开展了一系列活动。',
  '会议指出，要加强管理。',
]

describe('events', () => {
  it.each(found)('%s names %j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it.each(none)('%s names none', (text) => {
    expect(namesIn(text)).toEqual([])
  })

  it('reads a bare ceremony as the fuller one of the document', () => {
    expect(namesIn('青山湖科创园揭牌仪式在青山举行。\n揭牌仪式上，市长致辞。')).toEqual(['青山湖科创园揭牌仪式'])
  })

  it('never crashes and stays inside its sentence, for any text', () => {
    const pieces = fc.constantFrom(
      '签约仪式',
      '“',
      '”',
      '（',
      '第三届',
      '2020',
      '年',
      '大会',
      '会上',
      '、',
      '。',
      '\n',
      '青山市',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), pieces), { minLength: 1 }), (parts) => {
        const text = `${parts.join('').replace(/[\p{C}\ufffd]/gu, '')}完`
        const { document, candidates } = detect(events, text)
        for (const { start, end } of candidates)
          expect(document.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true)
      }),
    )
  })
})

describe('the same thing', () => {
  it.each([
    ['第二届青山数字经济大会', '第三届青山数字经济大会', false],
    ['第二届青山数字经济大会', '第二届青山市数字经济大会', true],
    ['青山家电行业盛会', '青山家电行业盛会新闻发布会', false],
    ['科创园揭牌仪式', '青山湖科创园揭牌仪式', true],
    ['第二届“云帆杯”竞赛', '2020“云帆杯”遥感大赛', true],
  ] as const)('%s and %s: %s', (one, other, same) => {
    expect(isSameThing(one, other)).toBe(same)
  })
})
