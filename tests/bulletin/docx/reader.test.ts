import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBulletin } from '../../../src/bulletin/read.ts'
import { toFilePlace } from '../../../src/domain/offsets.ts'
import { expectSound, toLines, tryReadBulletin } from '../reading.ts'
import { toZip } from '../zip-file.ts'

const toDocx = async (children: (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
const cell = (text: string, more: object = {}): TableCell => new TableCell({ children: [new Paragraph(text)], ...more })

const TABLE = new Table({
  rows: [
    new TableRow({ children: ['项目名称', '承担单位', '负责人'].map((text) => cell(text)) }),
    new TableRow({
      children: [
        cell('高效光伏组件研发'),
        cell('云溪大学', { verticalMerge: VerticalMergeType.RESTART }),
        cell('李思远'),
      ],
    }),
    new TableRow({
      children: [cell('智能网联测试平台'), cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('吴小雨')],
    }),
    new TableRow({ children: [cell('海水淡化膜材料'), cell('北湖集团', { columnSpan: 2 })] }),
  ],
})

/** `word/document.xml` with the given body, in a file with nothing else. */
const toBare = (body: string): Uint8Array =>
  toZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>` },
  ])
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

let bytes: Uint8Array
beforeAll(async () => {
  bytes = await toDocx([
    new Paragraph({ text: '云溪大学与北湖集团签约', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [new TextRun('近日，云溪'), new TextRun({ text: '大学', bold: true }), new TextRun('与北湖集团签约。')],
    }),
    TABLE,
    new Paragraph('特此公布。'),
  ])
})

describe('a Word file', () => {
  it('gives headings, paragraphs and the rows of tables in order', async () => {
    const { document, issues } = await readBulletin(bytes, 'a.docx')
    expect(toLines(document)).toEqual([
      'headline: 云溪大学与北湖集团签约',
      'body: 近日，云溪大学与北湖集团签约。',
      'caption: 项目名称\t承担单位\t负责人',
      'body: 高效光伏组件研发\t云溪大学\t李思远',
      'body: 智能网联测试平台\t吴小雨',
      'body: 海水淡化膜材料\t北湖集团',
      'body: 特此公布。',
    ])
    expect(document.title).toBe('云溪大学与北湖集团签约')
    expect(issues).toEqual([])
    expectSound(document)
  })
  it('keeps cells that reach over rows and columns in each of them', async () => {
    const { document } = await readBulletin(bytes, 'a.docx')
    expect(document.tables![0]!.rows.map((row) => row.map((each) => each?.text))).toEqual([
      ['高效光伏组件研发', '云溪大学', '李思远'],
      ['智能网联测试平台', '云溪大学', '吴小雨'],
      ['海水淡化膜材料', '北湖集团', '北湖集团'],
    ])
  })
  it('leads back to its paragraphs, those in tables counted', async () => {
    const { document } = await readBulletin(bytes, 'a.docx')
    expect(document.sentences.map((sentence) => toFilePlace(document, sentence)?.paragraph)).toEqual([
      1, 2, 3, 6, 9, 12, 14,
    ])
  })

  it.each<[string, string, string]>([
    [
      'no deleted text',
      `<w:p>${run('甲局')}<w:del><w:r><w:delText>乙局</w:delText></w:r></w:del><w:ins>${run('丙局')}</w:ins>${run('开会。')}</w:p>`,
      '甲局丙局开会。',
    ],
    [
      'no field codes',
      `<w:p><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>${run('甲局开会。')}</w:p>`,
      '甲局开会。',
    ],
    [
      'a text box once, before its paragraph',
      `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run('简报。')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p>${run('简报。')}</w:p></mc:Fallback></mc:AlternateContent>${run('甲局开会。')}</w:p>`,
      '简报。\n甲局开会。',
    ],
    [
      'a line break as the end of a line',
      `<w:p>${run('甲局开会。')}<w:r><w:br/></w:r>${run('乙局参加。')}</w:p>`,
      '甲局开会。\n乙局参加。',
    ],
    ['XML entities', `<w:p>${run('甲&amp;乙&#20844;司开会。')}</w:p>`, '甲&乙公司开会。'],
    [
      'a table that lays out the page as paragraphs',
      `<w:tbl><w:tr><w:tc><w:p>${run('甲局开会。')}</w:p><w:p>${run('乙局参加。')}</w:p></w:tc></w:tr></w:tbl>`,
      '甲局开会。\n乙局参加。',
    ],
  ])('reads %s', async (_, body, expected) => {
    expect((await readBulletin(toBare(body), 'a.docx')).document.text).toBe(expected)
  })
})

describe('a bad Word file', () => {
  const zip = (...names: string[]): Uint8Array => toZip(names.map((name) => ({ name, bytes: 'x' })))
  it.each<[string, () => Uint8Array, string]>([
    ['cut short', () => bytes.subarray(0, bytes.length / 2), 'BROKEN_FILE'],
    ['only its first bytes', () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'BROKEN_FILE'],
    ['without its text', () => zip('[Content_Types].xml', 'word/other.xml'), 'BROKEN_FILE'],
    ['without any words', () => toBare('<w:p></w:p>'), 'EMPTY'],
    ['nested without end', () => toBare('<w:p>'.repeat(100_000)), 'BROKEN_FILE'],
    ['an Excel table', () => zip('[Content_Types].xml', 'xl/workbook.xml'), 'OTHER_FORMAT'],
    ['a presentation', () => zip('[Content_Types].xml', 'ppt/presentation.xml'), 'OTHER_FORMAT'],
    ['an OFD file', () => zip('OFD.xml', 'Doc_0/Document.xml'), 'OTHER_FORMAT'],
    ['a zip of other things', () => zip('a.txt'), 'OTHER_FORMAT'],
    ['a bomb', () => toZip([{ name: 'word/document.xml', bytes: new Uint8Array(40 * 1024 * 1024) }]), 'ZIP_BOMB'],
    [
      'a bomb that lies about its size',
      () => toZip([{ name: 'word/document.xml', bytes: new Uint8Array(40 * 1024 * 1024), size: 100 }]),
      'BROKEN_FILE',
    ],
    ['locked entries', () => toZip([{ name: 'word/document.xml', bytes: 'x', isEncrypted: true }]), 'PASSWORD'],
  ])('that is %s ends in %s', async (_, make, code) => {
    await expect(readBulletin(make(), 'a.docx')).rejects.toMatchObject({ code, hint: expect.stringMatching(/.{8}/) })
  })
  it('with any bytes changed ends in a document or a GongbaoError', async () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, byte] of changes) changed[at] = byte
        const document = await tryReadBulletin(changed, 'a.docx')
        if (document) expectSound(document)
      }),
      { numRuns: 150, seed: 31 },
    )
  })
  it('with any XML in it ends in a document or a GongbaoError', async () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:gridSpan w:val="3"/>',
      '<w:vMerge/>',
      '<w:vMerge w:val="restart"/>',
      '<w:tblHeader/>',
      '<w:br/>',
      '<w:tab/>',
      '<w:del>',
      '</w:del>',
      '<mc:Fallback>',
      run('项目名称'),
      run('承担单位'),
      run('甲局召开会议，'),
      run('云溪大学。'),
      run('\u200b'),
      '&',
      '<',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 50 }), async (pieces) => {
        const document = await tryReadBulletin(toBare(pieces.join('')), 'a.docx')
        if (document) expectSound(document)
      }),
      { numRuns: 300, seed: 32 },
    )
  })
})
