import { describe, expect, it } from 'vitest'
import { readBulletin } from '../../src/bulletin/read.ts'
import { toQuote } from '../../src/domain/offsets.ts'
import { extract } from '../../src/extract/extract.ts'

const toTable = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`

async function read(rows: readonly (readonly string[])[]) {
  const html = `<html><body><div id="zoom"><p>现将云溪市2023年度科技计划立项项目公布如下。</p>${toTable(rows)}</div></body></html>`
  const { document } = await readBulletin(new TextEncoder().encode(html), 'a.html')
  const extraction = extract(document)
  return {
    document,
    extraction,
    ties: extraction.relations
      .filter(({ rule }) => rule.startsWith('table/'))
      .map(({ type, head, tail, role }) =>
        [extraction.entities[head]!.name, type, extraction.entities[tail]!.name, ...(role ? [role] : [])].join(' '),
      ),
  }
}

const HEADER = ['序号', '项目名称', '承担单位', '项目负责人']

describe('a table of projects', () => {
  it('says who carries each project out and who leads it', async () => {
    const { ties } = await read([
      HEADER,
      ['1', '高效光伏组件关键技术研发', '云溪大学', '李思远'],
      ['2', '海水淡化膜材料中试平台', '北湖膜业科技有限公司', '吴小雨'],
    ])
    expect(ties.toSorted()).toEqual(
      [
        '云溪大学 UNDERTAKES 高效光伏组件关键技术研发',
        '李思远 UNDERTAKES 高效光伏组件关键技术研发',
        '北湖膜业科技有限公司 UNDERTAKES 海水淡化膜材料中试平台',
        '吴小雨 UNDERTAKES 海水淡化膜材料中试平台',
      ].toSorted(),
    )
  })
  it('says it with the row as the quote and the cells as the ends', async () => {
    const { document, extraction } = await read([HEADER, ['1', '高效光伏组件关键技术研发', '云溪大学', '李思远']])
    const tie = extraction.relations.find(({ rule }) => rule === 'table/承担单位')!
    expect(toQuote(document, tie.quote)).toBe('1\t高效光伏组件关键技术研发\t云溪大学\t李思远')
    expect(toQuote(document, tie.headSpan!)).toBe('云溪大学')
    expect(toQuote(document, tie.tailSpan!)).toBe('高效光伏组件关键技术研发')
  })
  it.each<[string, string[][], string[]]>([
    [
      'several units in a cell',
      [
        ['项目名称', '承担单位'],
        ['高效光伏组件关键技术研发', '云溪大学、北湖膜业科技有限公司'],
      ],
      ['云溪大学 UNDERTAKES 高效光伏组件关键技术研发', '北湖膜业科技有限公司 UNDERTAKES 高效光伏组件关键技术研发'],
    ],
    [
      'a unit over several rows',
      [
        ['承担单位', '项目名称'],
        ['<td rowspan="2">云溪大学</td>', '高效光伏组件关键技术研发'],
        ['海水淡化膜材料中试平台'],
      ],
      ['云溪大学 UNDERTAKES 高效光伏组件关键技术研发', '云溪大学 UNDERTAKES 海水淡化膜材料中试平台'],
    ],
    [
      'a name set wide',
      [
        ['课题名称', '主持人'],
        ['高效光伏组件关键技术研发', '李　远'],
      ],
      ['李远 UNDERTAKES 高效光伏组件关键技术研发'],
    ],
    [
      'posts',
      [
        ['姓名', '工作单位', '职务'],
        ['李思远', '云溪大学', '副校长'],
      ],
      ['李思远 HOLDS_POST 云溪大学 副校长'],
    ],
    [
      'empty cells as nothing',
      [
        ['项目名称', '承担单位'],
        ['高效光伏组件关键技术研发', '—'],
      ],
      [],
    ],
    [
      'columns that are not known as nothing',
      [
        ['甲', '乙'],
        ['高效光伏组件关键技术研发', '云溪大学'],
      ],
      [],
    ],
  ])('reads %s', async (_, rows, expected) => {
    expect((await read(rows)).ties.toSorted()).toEqual(expected.toSorted())
  })
})
