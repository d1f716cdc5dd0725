import { describe, expect, it } from 'vitest'
import { toOriginalSpan, toQuote } from '../../src/domain/offsets.ts'
import { read, toLines } from './reading.ts'

describe('the normalised text', () => {
  it.each([
    ['has one kind of line end', '甲局召开会议。\r\n乙局参加。\r丙局出席。', '甲局召开会议。\n乙局参加。\n丙局出席。'],
    ['has no empty lines', '甲局召开会议。\n\n\n乙局参加。', '甲局召开会议。\n乙局参加。'],
    ['has no characters that cannot be seen', '甲\u200b局\ufeff召开会议。', '甲局召开会议。'],
    [
      'has no white space at the ends of lines',
      '　　甲局召开会议。\u00a0\u3000\n  乙局参加。 ',
      '甲局召开会议。\n乙局参加。',
    ],
    ['keeps full width and inner spaces', '甲局 ２０２１　年召开Ａ级会议。', '甲局 ２０２１　年召开Ａ级会议。'],
    ['has no page numbers', '甲局召开会议。\n— 3 —\n第4页 共9页\n乙局参加。', '甲局召开会议。\n乙局参加。'],
    ['has no leftovers of web pages', '甲局召开会议。（详情）乙局参加。【打印】', '甲局召开会议。乙局参加。'],
    ['keeps their words inside a sentence', '甲局请读者查看更多内容。查看更多', '甲局请读者查看更多内容。'],
    [
      'joins a paragraph that a page break tore',
      '各单位要加强协作，统筹资源。构建科技\n\n服务体系，全力打通堵点。',
      '各单位要加强协作，统筹资源。构建科技服务体系，全力打通堵点。',
    ],
    [
      'joins the lines of a narrow column',
      '近日市科技局召开全市科技工\n作会议总结去年工作部署今年\n重点任务各县区科技局和有关\n单位参加会议。\n会议要求抓好落实确保完成全\n年目标任务。',
      '近日市科技局召开全市科技工作会议总结去年工作部署今年重点任务各县区科技局和有关单位参加会议。\n会议要求抓好落实确保完成全年目标任务。',
    ],
    ['joins after a comma', '甲局召开会议，\n乙局参加。', '甲局召开会议，乙局参加。'],
    ['joins Latin words with a space', '甲局引进Clean,\nEnergy项目。', '甲局引进Clean, Energy项目。'],
    [
      'does not join a paragraph that begins anew',
      '甲局召开会议，部署工作。完成了任务\n近日，乙局参加会议。',
      '甲局召开会议，部署工作。完成了任务\n近日，乙局参加会议。',
    ],
    [
      'does not join an indented line',
      '甲局召开会议，部署工作。完成了任务\n　　乙局参加会议。',
      '甲局召开会议，部署工作。完成了任务\n乙局参加会议。',
    ],
  ])('%s', (_, original, expected) => {
    expect(read(original).text).toBe(expected)
  })
})

describe('a text with a line a paragraph', () => {
  const paragraphs = [
    '云溪市科技局召开重点工作推进会',
    '近日，云溪市科技局召开重点工作推进会，总结今年以来的成绩，分析存在的困难和问题，部署下一阶段的任务，各科室负责人参加会议。',
    '会议指出，2021年新增高新技术企业128家，研发投入占比达3.2%，创新平台建设取得新的进展，为全市经济发展提供了有力支撑。',
    '会议要求，各单位要进一步加强协作，形成合力，抓好项目申报、平台建设和人才引进，以更实的作风和更高的标准完成全年目标。',
  ]
  const expected = toLines(read(paragraphs.join('\n')))
  const wrap = (text: string, width: number): string => text.match(new RegExp(`.{1,${width}}`, 'gu'))!.join('\n')

  it.each([16, 22, 30, 40])('reads the same when it is wrapped to %d characters', (width) => {
    expect(toLines(read(paragraphs.map((text) => wrap(text, width)).join('\n\n')))).toEqual(expected)
    expect(toLines(read(paragraphs.map((text) => wrap(`　　${text}`, width)).join('\n')))).toEqual(expected)
  })
})

describe('quotes', () => {
  const original =
    '标题\r\n\r\n　　甲\u200b局要加强协作，统筹资源。构建科技\r\n\r\n服务体系，打通堵点。（详情）乙局参加。'
  const document = read(original)
  const spanOf = (words: string): { start: number; end: number } => {
    const start = document.text.indexOf(words)
    return { start, end: start + words.length }
  }

  it.each([
    ['标题', '标题'],
    ['甲局要', '甲\u200b局要'],
    ['科技服务', '科技\r\n\r\n服务'],
    ['打通堵点。乙局', '打通堵点。（详情）乙局'],
    ['乙局参加。', '乙局参加。'],
  ])('of %s are cut from the original as %j', (words, quote) => {
    expect(toQuote(document, spanOf(words))).toBe(quote)
  })
  it('of nothing are empty', () => {
    expect(toOriginalSpan(document, { start: 3, end: 3 })).toMatchObject({ start: expect.any(Number) })
    expect(toQuote(document, { start: 3, end: 3 })).toBe('')
  })
  it('never touch the text that is kept as the original', () => {
    expect(document.original).toBe(original)
  })
})

describe('a label glued to a sentence', () => {
  it('is set apart', () => {
    expect(toLines(read('03重点关注今天，云溪项目落户。（详情）04民生热点近日，书院开放。'))).toEqual([
      'headline: 03重点关注',
      'body: 今天，云溪项目落户。',
      'headline: 04民生热点',
      'body: 近日，书院开放。',
    ])
  })
})
