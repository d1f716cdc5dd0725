import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBulletin } from '../../src/bulletin/read.ts'
import type { Document } from '../../src/domain/document.ts'
import { expectSound, toBytes, toLines, tryReadBulletin } from './reading.ts'

const read = async (text: string): Promise<Document> => (await readBulletin(toBytes(text), 'a.md')).document

describe('Markdown', () => {
  it('gives headings, paragraphs and points without their marks', async () => {
    const text = `---
place: 云溪市
---
# 云溪大学与北湖集团签约

近日，**云溪大学**与[北湖集团](https://example.org/a)签约。

## 市科技局开会

> 会议部署了*全年*工作。

- 甲局参加会议。
- 乙局出席会议。

---
![图](a.png)
`
    const document = await read(text)
    expect(toLines(document)).toEqual([
      'headline: 云溪大学与北湖集团签约',
      'body: 近日，云溪大学与北湖集团签约。',
      'headline: 市科技局开会',
      'body: 会议部署了全年工作。',
      'body: 甲局参加会议。',
      'body: 乙局出席会议。',
    ])
    expect(document).toMatchObject({ place: '云溪市', original: text })
    expect(document.articles).toHaveLength(2)
    expectSound(document)
  })
  it('gives tables with their columns', async () => {
    const { tables = [] } = await read(
      '立项名单如下。\n\n| 项目名称 | 承担单位 |\n|---|:-:|\n| 高效光伏组件 | 云溪大学 |\n| 海水淡化膜 | |\n\n特此公布。',
    )
    expect(tables[0]!.header.map((cell) => cell?.text)).toEqual(['项目名称', '承担单位'])
    expect(tables[0]!.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['高效光伏组件', '云溪大学'],
      ['海水淡化膜', undefined],
    ])
  })
  it('of any kind ends in a document or a GongbaoError that leads back', async () => {
    const piece = fc.constantFrom(
      '# ',
      '**',
      '*',
      '[',
      '](x)',
      '![',
      '|',
      '\n',
      '\n\n',
      '---',
      '> ',
      '- ',
      '`',
      '<b>',
      '\\',
      '甲局召开会议。',
      '云溪大学',
      '项目名称',
      '承担单位',
      ' ',
      '\u200b',
      '（详情）',
      '\r\n',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 50 }), async (pieces) => {
        const document = await tryReadBulletin(toBytes(pieces.join('')), 'a.md')
        if (document) expectSound(document)
      }),
      { numRuns: 500, seed: 51 },
    )
  })
  // A quadratic step would take minutes here and run into the time limit of the test.
  it.each(['[', '](', '*', '`', '|', '| a ', '<', '![', '# ', '甲*', '[甲](', '~~~'])(
    'half a megabyte of %j ends',
    async (unit) => {
      const text = `甲局召开会议。${unit.repeat(500_000 / unit.length)}\n甲局召开会议。`
      expect((await read(text)).text).toContain('甲局召开会议。')
    },
  )
})
