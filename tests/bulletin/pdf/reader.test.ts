import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { readPdfPages } from '../../../src/bulletin/pdf/pages.ts'
import { replaceRadicals } from '../../../src/bulletin/pdf/radicals.ts'
import { readBulletin } from '../../../src/bulletin/read.ts'
import type { Document } from '../../../src/domain/document.ts'
import { toFilePlace } from '../../../src/domain/offsets.ts'
import { expectSound, toBytes, toLines, tryReadBulletin } from '../reading.ts'
import { type Placed, setLines, toPdf } from './pdf-file.ts'

const FIRST =
  '近日，云溪市科技局局长孙远航一行赴北湖高新区调研，实地察看了云溪大学科技园的建设情况，并与园区负责人座谈，听取企业在技术攻关、人才引进和成果转化方面的意见。'
const SECOND = '孙远航指出，要加强与云溪大学的合作，推动成果转化落地，提升园区的服务能力，为企业发展提供有力支撑。'
const THIRD = '北湖高新区管委会主任周明、云溪大学科技园总经理李思远参加调研，市科技局有关科室负责同志陪同。'

const readPdf = async (...pages: Placed[][]): Promise<Document> => (await readBulletin(toPdf(pages), 'a.pdf')).document
const TITLE: Placed = { text: '孙远航赴北湖高新区调研', x: 180, y: 760, size: 20 }

describe('a PDF', () => {
  it('gives its headline and its paragraphs, lines joined', async () => {
    const document = await readPdf([
      TITLE,
      ...setLines(FIRST),
      ...setLines(SECOND, { y: 600 }),
      ...setLines(THIRD, { y: 520 }),
    ])
    expect(toLines(document)).toEqual([
      'headline: 孙远航赴北湖高新区调研',
      `body: ${FIRST}`,
      `body: ${SECOND}`,
      `body: ${THIRD}`,
    ])
    expectSound(document)
  })
  it('joins a headline of two lines', async () => {
    const document = await readPdf([
      { text: '云溪市科学技术局关于公布第一批', x: 140, y: 770, size: 20 },
      { text: '科技计划项目的通知', x: 200, y: 740, size: 20 },
      ...setLines(FIRST),
    ])
    expect(document.title).toBe('云溪市科学技术局关于公布第一批科技计划项目的通知')
  })
  it('goes on over the page, without running heads, feet and page numbers', async () => {
    const long = FIRST.repeat(3)
    const all = setLines(long, { y: 200 })
    const pages = [0, 1, 2].map((page): Placed[] => [
      { text: '云溪科技简报', x: 72, y: 810, size: 9 },
      ...(page === 0 ? [TITLE, ...setLines(SECOND), ...all.slice(0, 4)] : []),
      ...(page === 1 ? all.slice(4).map((line, i) => ({ ...line, y: 760 - 20 * i })) : []),
      ...(page === 2 ? setLines(THIRD) : []),
      { text: `— ${page + 1} —`, x: 280, y: 30, size: 9 },
    ])
    const document = await readPdf(...pages)
    expect(document.text).toBe(['孙远航赴北湖高新区调研', SECOND, long, THIRD].join('\n'))
    expect(document.original).not.toMatch(/简报|—/)
    const pageOf = (words: string): number | undefined => {
      const start = document.text.indexOf(words)
      return toFilePlace(document, { start, end: start + 1 })?.page
    }
    expect([pageOf('孙远航赴'), pageOf('北湖高新区管委会'), pageOf(long)]).toEqual([1, 3, 1])
    const last = document.text.lastIndexOf('成果转化方面')
    expect(toFilePlace(document, { start: last, end: last + 1 })?.page).toBe(2)
  })
  it('reads the left column before the right one, below a headline over both', async () => {
    const column = (text: string, x: number): Placed[] => setLines(text, { x, columns: 17, y: 700 })
    const document = await readPdf([TITLE, ...column(FIRST + SECOND, 60), ...column(THIRD + SECOND, 320)])
    expect(document.text).toBe(['孙远航赴北湖高新区调研', FIRST + SECOND, THIRD + SECOND].join('\n'))
  })
  it('reads a table of projects as rows, with cells of several lines', async () => {
    const at = (row: number, ...cells: string[]): Placed[] =>
      cells.flatMap((text, i) => (text === '' ? [] : [{ text, x: [60, 110, 330, 480][i]!, y: 660 - row, size: 10 }]))
    const document = await readPdf([
      ...setLines('现将立项名单公布如下，请按要求实施。', { y: 720 }),
      ...at(0, '序号', '项目名称', '承担单位', '负责人'),
      ...at(30, '1', '高效光伏组件研发', '云溪大学', '李思远'),
      ...at(60, '2', '面向智能网联汽车的测试', '北湖集团', '吴小雨'),
      ...at(73, '', '平台建设'),
      ...at(103, '3', '海水淡化膜材料', '云溪大学', '周明'),
      ...setLines('特此公布，请遵照执行，项目承担单位应当按照合同书的要求组织实施并按时提交年度报告。', { y: 480 }),
    ])
    expect(document.tables![0]!.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['1', '高效光伏组件研发', '云溪大学', '李思远'],
      ['2', '面向智能网联汽车的测试平台建设', '北湖集团', '吴小雨'],
      ['3', '海水淡化膜材料', '云溪大学', '周明'],
    ])
    expect(document.sentences.at(-1)!.text).toMatch(/^特此公布.*年度报告。$/)
    expectSound(document)
  })
  it('reads radicals that stand for characters as those characters', async () => {
    expect(replaceRadicals('⾼新区⻓江⽂化⻋⻢﨑')).toBe('高新区长江文化车马﨑')
  })
  it('leaves water marks out and reads bold that is printed twice once', async () => {
    const twice = [
      { text: '云溪大学签约。', x: 72, y: 700 },
      { text: '云溪大学签约。', x: 72.3, y: 700 },
    ]
    expect((await readPdf(twice)).text).toBe('云溪大学签约。')
  })
})

const withPassword = async (): Promise<Uint8Array> => {
  const file = new PDFDocument({ userPassword: 'secret' })
  file.text('Bulletin of the bureau.')
  file.end()
  return new Uint8Array(await buffer(file))
}

describe('a bad PDF', () => {
  const good = toPdf([[TITLE, ...setLines(FIRST)]])
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, RegExp]>([
    ['with a password', withPassword, 'PASSWORD', /without|print/],
    ['of pictures only', () => toPdf([[], []]), 'SCANNED', /OCR/],
    ['of which only the beginning is there', () => toBytes('%PDF-1.4\n1 0 obj\n<<'), 'BROKEN_FILE', /print|source/],
  ])('%s ends in its own error', async (_, make, code, hint) => {
    await expect(readBulletin(await make(), 'a.pdf')).rejects.toMatchObject({ code, hint: expect.stringMatching(hint) })
  })
  it('that takes too long is given up, and the next one is read', async () => {
    const many = toPdf(Array.from({ length: 1500 }, () => setLines(FIRST)))
    await expect(readPdfPages(many, 100)).rejects.toMatchObject({ code: 'TOO_SLOW' })
    expect(await readPdfPages(good)).toHaveLength(1)
  })
  it('with bytes changed ends in a document or a GongbaoError', async () => {
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), async (changes) => {
        const changed = Uint8Array.from(good)
        for (const [at, byte] of changes) changed[at] = byte
        const document = await tryReadBulletin(changed, 'a.pdf')
        if (document) expectSound(document)
      }),
      { numRuns: 100, seed: 41 },
    )
  })
  it('with words anywhere ends in a document or a GongbaoError', async () => {
    const placed = fc.record({
      text: fc.constantFrom(
        '项目名称',
        '承担单位',
        '负责人',
        '云溪大学',
        '甲局召开会议，部署工作。',
        '1',
        '— 3 —',
        ' ',
      ),
      x: fc.integer({ min: 0, max: 590 }),
      y: fc.constantFrom(30, 400, 420, 421, 440, 460, 800),
      size: fc.constantFrom(9, 12, 20),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(placed, { maxLength: 14 }), { minLength: 1, maxLength: 3 }), async (pages) => {
        const document = await tryReadBulletin(toPdf(pages), 'a.pdf')
        if (document) expectSound(document)
      }),
      { numRuns: 150, seed: 42 },
    )
  })
})
