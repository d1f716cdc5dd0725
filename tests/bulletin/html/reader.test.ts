import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBulletin } from '../../../src/bulletin/read.ts'
import type { Document } from '../../../src/domain/document.ts'
import { toFilePlace } from '../../../src/domain/offsets.ts'
import { GongbaoError } from '../../../src/errors.ts'
import { encode, expectSound, toBytes, toLines } from '../reading.ts'
import { PARAGRAPHS, type PageParts, toPage } from './pages.ts'

const readPage = async (parts: PageParts = {}): Promise<Document> =>
  (await readBulletin(toBytes(toPage(parts)), 'page.html')).document
const readHtml = async (html: string): Promise<Document> => (await readBulletin(toBytes(html), 'page.html')).document

describe('a page of a government site', () => {
  it('gives its article without menu, form, related news and footer', async () => {
    expect(toLines(await readPage())).toEqual([
      'headline: 孙远航赴北湖高新区调研',
      ...PARAGRAPHS.map((text) => `body: ${text}`),
    ])
  })

  it.each<[string, PageParts, Partial<Document>]>([
    [
      'its <meta>',
      {
        meta: '<meta name="ArticleTitle" content="北湖调研记"><meta name="PubDate" content="2023-05-01 08:00"><meta name="ContentSource" content="云溪发布">',
      },
      { title: '北湖调研记', publishedOn: '2023-05-01', source: '云溪发布（page.html）' },
    ],
    [
      'what it says',
      {},
      { title: '孙远航赴北湖高新区调研', publishedOn: '2023-04-18', source: '云溪日报（page.html）' },
    ],
    [
      '<title> without the name of the site, where there is no heading',
      { heading: '<div class="t">孙远航赴北湖高新区调研</div>', about: '' },
      { title: '孙远航赴北湖高新区调研' },
    ],
  ])('takes title, date and source from %s', async (_, parts, expected) => {
    expect(await readPage(parts)).toMatchObject(expected)
  })

  it.each<[string, string, string[]]>([
    [
      'the entities of HTML',
      '<p>甲局&ldquo;启航&rdquo;&nbsp;计划，启动。</p><p>乙局，参加。</p>',
      ['甲局“启航” 计划，启动。', '乙局，参加。'],
    ],
    [
      'words cut by inline elements',
      '<p>甲<b>局</b>召<span>开</span>会议，部署工作。</p>',
      ['甲局召开会议，部署工作。'],
    ],
    [
      '<br> as the end of a line',
      '甲局召开会议。<br>乙局参加会议，部署。<br/>丙局出席。',
      ['甲局召开会议。', '乙局参加会议，部署。', '丙局出席。'],
    ],
    [
      'tags that are never closed',
      '<p>甲局召开会议，部署工作。<p>乙局参加。<div>丙局出席。',
      ['甲局召开会议，部署工作。', '乙局参加。', '丙局出席。'],
    ],
    [
      'nothing that is hidden',
      '<p>甲局召开会议，部署工作。</p><p style="display: none">隐藏的话，不读。</p><p hidden>也不读，。</p>',
      ['甲局召开会议，部署工作。'],
    ],
    [
      'names with links in them',
      '<p>甲局与<a href="/x">云溪大学</a>签约，共建园区。</p>',
      ['甲局与云溪大学签约，共建园区。'],
    ],
  ])('reads %s', async (_, html, expected) => {
    expect((await readHtml(`<html><body><div>${html}</div></body></html>`)).sentences.map(({ text }) => text)).toEqual(
      expected,
    )
  })

  it('keeps headings apart as headlines of articles', async () => {
    const document = await readHtml(
      `<div id="zoom"><h2>云溪大学与北湖集团签约</h2><p>${PARAGRAPHS[0]}</p><h2>云溪市科技局开会</h2><p>${PARAGRAPHS[1]}</p></div>`,
    )
    expect(document.articles.map(({ title }) => title)).toEqual(['云溪大学与北湖集团签约', '云溪市科技局开会'])
  })

  it('is the same document as its text in a plain file', async () => {
    const text = ['孙远航赴北湖高新区调研', ...PARAGRAPHS].join('\n')
    expect((await readPage()).id).toBe((await readBulletin(toBytes(text), 'a.txt')).document.id)
  })
})

describe('the layout of a page', () => {
  it('made of tables is no table', async () => {
    const cells = PARAGRAPHS.map((text) => `<tr><td width="20"></td><td><p>${text}</p></td></tr>`).join('')
    const document = await readHtml(
      `<table><tr><td><a href="/">首页</a> <a href="/1">新闻</a></td><td>站名</td></tr><tr><td colspan="2"><table id="content">${cells}</table></td></tr></table>`,
    )
    expect(document.tables).toBeUndefined()
    expect(document.sentences.map(({ text }) => text)).toEqual(expect.arrayContaining(PARAGRAPHS.slice(1)))
  })
})

describe('a table', () => {
  const html = `<div id="zoom"><p>现将立项名单公布如下，请按要求实施。</p><table>
<tr><th>序号</th><th>项目名称</th><th>承担单位</th><th>负责人</th></tr>
<tr><td>1</td><td>高效光伏组件研发</td><td rowspan="2">云溪大学</td><td>李思远</td></tr>
<tr><td>2</td><td>智能网联测试平台</td><td>吴小雨</td></tr>
<tr><td>3</td><td>海水淡化膜材料</td><td colspan="2">北湖集团</td></tr>
</table><p>特此公布，请遵照执行。</p></div>`

  it('is a row a sentence, with its header apart', async () => {
    expect(toLines(await readHtml(html))).toEqual([
      'body: 现将立项名单公布如下，请按要求实施。',
      'caption: 序号\t项目名称\t承担单位\t负责人',
      'body: 1\t高效光伏组件研发\t云溪大学\t李思远',
      'body: 2\t智能网联测试平台\t吴小雨',
      'body: 3\t海水淡化膜材料\t北湖集团',
      'body: 特此公布，请遵照执行。',
    ])
  })
  it('keeps its columns, with cells that reach over rows and columns in each', async () => {
    const { tables = [], text } = await readHtml(html)
    expect(tables[0]!.header.map((cell) => cell?.text)).toEqual(['序号', '项目名称', '承担单位', '负责人'])
    expect(tables[0]!.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['1', '高效光伏组件研发', '云溪大学', '李思远'],
      ['2', '智能网联测试平台', '云溪大学', '吴小雨'],
      ['3', '海水淡化膜材料', '北湖集团', '北湖集团'],
    ])
    for (const cell of tables[0]!.rows.flat()) expect(text.slice(cell!.start, cell!.end)).toBe(cell!.text)
  })
})

describe('the charset of a page', () => {
  const page = (declared: string): string => toPage().replace('charset="utf-8"', `charset="${declared}"`)
  it.each<[string, Uint8Array, string | undefined, string, string[]]>([
    ['is the declared one', encode(page('gb2312'), 'gb18030'), undefined, 'gb18030', []],
    ['is UTF-8 though GBK is declared', toBytes(page('gbk')), undefined, 'utf-8', ['WRONG_CHARSET_DECLARED']],
    [
      'is GBK though UTF-8 is declared',
      encode(page('utf-8'), 'gb18030'),
      undefined,
      'gb18030',
      ['WRONG_CHARSET_DECLARED'],
    ],
    ['comes from the header before <meta>', encode(page('utf-8'), 'gb18030'), 'text/html; charset=GBK', 'gb18030', []],
    ['survives one that does not exist', toBytes(page('x-unknown')), undefined, 'utf-8', []],
    [
      'comes from the byte order mark first',
      toBytes(`\ufeff${page('gbk')}`),
      undefined,
      'utf-8',
      ['WRONG_CHARSET_DECLARED'],
    ],
  ])('%s', async (_, bytes, mediaType, charset, codes) => {
    const { document, issues } = await readBulletin(bytes, 'page.html', mediaType ? { mediaType } : {})
    expect(document.charset).toBe(charset)
    expect(document.title).toBe('孙远航赴北湖高新区调研')
    expect(issues.map(({ code }) => code)).toEqual(codes)
  })
  it('is believed though a few bytes are damaged', async () => {
    const bytes = encode(page('gb2312'), 'gb18030')
    const damaged = Uint8Array.from(bytes)
    damaged[bytes.length - 60] = 0xff
    const { issues } = await readBulletin(damaged, 'page.html')
    expect(issues.map(({ code }) => code)).toEqual(['REPLACEMENT_CHARACTERS'])
  })
})

const pieces = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<table>',
    '<tr>',
    '<td rowspan=2>',
    '<td colspan="3">',
    '<th>',
    '</table>',
    '<br>',
    '<h1>',
    '</h1>',
    '<a href=x>',
    '</a>',
  ],
  ...[
    '&nbsp;',
    '&#x4e91;',
    '&bogus',
    '<!-- x -->',
    '<![CDATA[',
    '<script>',
    '</script>',
    '<span style="display:none">',
    '</span>',
    '\ufeff',
    '\u200b',
    '\n',
    '　　',
  ],
  ...[
    '云溪市科技局召开会议，部署工作。',
    '项目名称',
    '承担单位',
    '（详情）',
    '上一篇：',
    '2023年4月18日',
    '“',
    '”',
    '𠀀',
    '\ud840',
  ],
)
const html = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((all) => all.join(''))

async function tryRead(bytes: Uint8Array): Promise<Document | undefined> {
  try {
    return (await readBulletin(bytes, 'page.html')).document
  } catch (error) {
    if (error instanceof GongbaoError) return undefined
    throw error
  }
}

describe('whatever a page holds', () => {
  it('sentences and cells are exact and lead back to its text', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (given) => {
        const document = await tryRead(toBytes(given))
        if (document) expectSound(document)
      }),
      { numRuns: 400, seed: 21 },
    )
  })
  it('the place of a sentence is where its words stand in the file', async () => {
    const page = toPage()
    const document = await readPage()
    for (const sentence of document.sentences) {
      const { offset = -1 } = toFilePlace(document, sentence)!
      expect(page.slice(offset).trimStart().startsWith(sentence.text.slice(0, 5))).toBe(
        document.text.lastIndexOf('\n', sentence.start) + 1 === sentence.start,
      )
    }
  })
  it('changed bytes end in a document or a GongbaoError', async () => {
    const bytes = [...toBytes(toPage())]
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 30 }), async (changes) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, byte] of changes) changed[at] = byte
        const document = await tryRead(changed)
        if (document) expectSound(document)
      }),
      { numRuns: 200, seed: 22 },
    )
  })
  // A quadratic step would take minutes here and run into the time limit of the test.
  it.each([
    '<div>',
    '<p>',
    '<a>',
    '</b>',
    '<table><tr><td>',
    '<',
    '&',
    '<p a=',
    '<!--',
    '<b><i></b></i>',
    '<td>甲',
    '甲<br>',
    '<h1>甲',
  ])('a megabyte of %j ends', async (unit) => {
    const document = await tryRead(toBytes(`<html>${unit.repeat(1_000_000 / unit.length)}甲局召开会议，部署工作。`))
    if (document) expect(document.text).not.toBe('')
  })
  it('a page of 50 MB is refused at once', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x20)
    await expect(readBulletin(bytes, 'page.html')).rejects.toMatchObject({ code: 'TOO_LARGE' })
  })
})
