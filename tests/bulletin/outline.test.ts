import { describe, expect, it } from 'vitest'
import { BULLETIN, read, toLines } from './reading.ts'

describe('the outline of a bulletin', () => {
  const document = read(BULLETIN)

  it('tells headlines, bylines, captions and body apart', () => {
    expect(toLines(document)).toEqual([
      'headline: 创新驱动发展 科技引领未来',
      'headline: 云溪高端装备省级产业园区建设提速',
      'byline: 记者 赵一鸣 通讯员 钱小川',
      'body: 近日，云溪高端装备省级产业园区举行项目签约仪式。',
      'body: 市科技局局长孙远航出席仪式并致辞。',
      'body: 园区负责人说：“我们会继续努力！”',
      'body: 目前，园区入驻企业已达128家。',
      'headline: 夯实平台基础 提升服务能力',
      'body: 园区与云溪大学共建联合实验室，为企业提供检测、培训和咨询服务，服务企业320余家次。',
      'headline: 工作动态',
      'headline: 市科技局走访孵化器',
      'byline: 通讯员 李思远',
      'body: 8月5日，市科技局副局长周明一行走访北湖孵化器。',
      'caption: 摄影 吴小雨',
    ])
  })

  it('begins an article at each headline, and none at a subheading', () => {
    expect(document.articles.map(({ title }) => title)).toEqual([
      '云溪高端装备省级产业园区建设提速',
      '市科技局走访孵化器',
    ])
    expect(document.title).toBe('云溪高端装备省级产业园区建设提速')
  })

  it('gives sentences of one paragraph the same number', () => {
    const [first, second] = document.sentences.filter(({ text }) => /签约仪式。|致辞。/.test(text))
    expect(first?.paragraph).toBe(second?.paragraph)
  })

  it('keeps every article around its sentences', () => {
    for (const { article, start, end } of document.sentences) {
      expect(document.articles[article]!.start).toBeLessThanOrEqual(start)
      expect(document.articles[article]!.end).toBeGreaterThanOrEqual(end)
    }
  })
})

const BODY = '近日，市科技局召开会议，部署重点工作。会议要求抓好落实。'

describe('headlines over several lines', () => {
  it.each([
    [
      'are joined where the text below has no break',
      '云溪智能装备\n创新中心揭牌',
      '云溪智能装备创新中心成立。',
      ['云溪智能装备创新中心揭牌'],
    ],
    [
      'are joined after a word that cannot end one',
      '市科技局召开项目管理和\n经费使用座谈会',
      BODY,
      ['市科技局召开项目管理和经费使用座谈会'],
    ],
    ['are joined inside quotation marks', '市科技局启动“科技\n惠民”行动', BODY, ['市科技局启动“科技惠民”行动']],
    ['stay apart otherwise', '科技赋能乡村振兴\n专家团队进村入户', BODY, ['科技赋能乡村振兴', '专家团队进村入户']],
    ['stay apart before a dash', '云溪市召开论证会\n——专家一致通过', BODY, ['云溪市召开论证会', '——专家一致通过']],
  ])('%s', (_, headline, body, expected) => {
    const document = read(`${headline}\n${body}`)
    expect(document.sentences.filter(({ kind }) => kind === 'headline').map(({ text }) => text)).toEqual(expected)
    expect(document.articles).toHaveLength(1)
  })
})

describe('short lines that head nothing', () => {
  it('are body in a list', () => {
    const winners = ['云溪大学 晨星队', '北湖学院 远航队', '南山职校 追光队', '东岭大学 破浪队', '西塘学院 拓荒队']
    const document = read(`竞赛结果揭晓\n${BODY}\n一等奖的获得者有\n${winners.join('\n')}\n${BODY}`)
    for (const text of winners) expect(toLines(document)).toContain(`body: ${text}`)
  })
  it('are captions where the text repeats them as a name', () => {
    const document = read(`云溪市召开论证会\n${BODY}\n云溪集团总经理 孙远航\n云溪集团总经理孙远航主持会议。`)
    expect(toLines(document)).toContain('caption: 云溪集团总经理 孙远航')
  })
  it('are captions above the rest of a torn sentence', () => {
    const document = read(`云溪市召开论证会\n${BODY}\n产业基地项目签约仪式\n了“新速度”，跑出“新纪录”。`)
    expect(toLines(document)).toContain('caption: 产业基地项目签约仪式')
  })
  it('are captions after the last paragraph', () => {
    expect(toLines(read(`云溪市召开论证会\n${BODY}\n携手共进 共赢未来`))).toContain('caption: 携手共进 共赢未来')
  })
  it('are body where they tell of a day', () => {
    expect(
      toLines(read(`云溪市召开论证会\n${BODY}\n2021年8月5日上午，周明一行到北湖孵化器\n市科技局走访企业\n${BODY}`)),
    ).toContain('body: 2021年8月5日上午，周明一行到北湖孵化器')
  })
})

describe('a text without headline', () => {
  it('has an article without title and is called by its first words', () => {
    const document = read(BODY)
    expect(document.articles.map(({ title }) => title)).toEqual([''])
    expect(document.title).toBe('近日，市科技局召开会议，部署重点工作')
  })
  it('cuts a long beginning', () => {
    expect(
      read('云溪市科技局会同市财政局、市教育局、市农业农村局等部门和各镇街道联合开展了科技下乡活动，反响热烈。').title,
    ).toMatch(/^.{40}…$/)
  })
})
