import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_BYTES } from '../../src/bulletin/limits.ts'
import { readDocument } from '../../src/bulletin/read.ts'
import type { Document } from '../../src/domain/document.ts'
import { toOriginalSpan } from '../../src/domain/offsets.ts'
import { GongbaoError } from '../../src/errors.ts'
import { BULLETIN, encode, expectSound, read, toBytes } from './reading.ts'

const codeOf = (bytes: Uint8Array): string => {
  try {
    readDocument(bytes, 'a.txt')
  } catch (error) {
    if (error instanceof GongbaoError) return error.code
    throw error
  }
  return 'no error'
}

describe('readDocument', () => {
  it('gives the same id to the same text in any charset and with any line ends', () => {
    const text = '云溪市科技局召开会议\r\n会议部署了全年工作。'
    const { id } = read(text)
    expect(read(text.replaceAll('\r\n', '\n')).id).toBe(id)
    expect(readDocument(encode(text, 'gb18030'), 'b.txt').document.id).toBe(id)
    expect(read(`${text}会后参观园区。`).id).not.toBe(id)
  })
  it('names the charset and the hash of the bytes', () => {
    const { document } = readDocument(encode('会议部署了全年工作。', 'gb18030'), 'b.txt')
    expect(document.charset).toBe('gb18030')
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
  it.each([
    ['nothing', new Uint8Array(), 'EMPTY'],
    ['white space', toBytes(' \r\n\u3000\n\ufeff'), 'EMPTY'],
    ['only front matter', toBytes('---\nplace: 云溪市\n---\n'), 'EMPTY'],
    ['a binary file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0]), 'NOT_TEXT'],
    ['more than 20 MB', new Uint8Array(MOST_BYTES + 1), 'TOO_LARGE'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code)
  })
})

describe('a text that lost a few characters', () => {
  it('is read with a warning', () => {
    const { issues } = readDocument(toBytes(`${BULLETIN.repeat(2)}市\ufffd局召开会议。`), 'a.txt')
    expect(issues).toEqual([
      expect.objectContaining({ code: 'REPLACEMENT_CHARACTERS', severity: 'warning', source: 'a.txt' }),
    ])
  })
})

describe('options', () => {
  it('set place, date and title', () => {
    expect(read(BULLETIN, { place: '云溪市', publishedOn: '2021年8月26日', title: '云溪科技' })).toMatchObject({
      place: '云溪市',
      publishedOn: '2021-08-26',
      title: '云溪科技',
    })
  })
  it('show an origin beside the name of the file, and an address alone', () => {
    expect(read(BULLETIN, { source: '云溪日报' }).source).toBe('云溪日报（a.txt）')
    expect(read(BULLETIN, { source: 'https://example.org/1.html' }).source).toBe('https://example.org/1.html')
    expect(read(BULLETIN).source).toBe('a.txt')
  })
  it('refuse what is no date', () => {
    expect(() => read(BULLETIN, { publishedOn: '2021-02-30' })).toThrow(
      expect.objectContaining({ code: 'BAD_ARGUMENT' }),
    )
  })
})

describe('front matter', () => {
  const readAll = (text: string) => readDocument(toBytes(text), 'a.txt')

  it.each([
    ['in English', '---\nplace: 云溪市\ndate: 2021-08-26\ntitle: 简报\n---\n'],
    ['in Chinese', '---\r\n地点：云溪市\r\n日期：2021年8月26日\r\n标题：“简报”\r\n---\r\n'.replace(/[“”]/g, '"')],
  ])('%s sets what options do not', (_, front) => {
    const { document, issues } = readAll(`${front}市科技局召开会议。`)
    expect(document).toMatchObject({
      place: '云溪市',
      publishedOn: '2021-08-26',
      title: '简报',
      text: '市科技局召开会议。',
    })
    expect(issues).toEqual([])
  })
  it('gives way to options', () => {
    expect(read('---\nplace: 云溪市\n---\n市科技局召开会议。', { place: '北湖市' }).place).toBe('北湖市')
  })
  it.each([
    ['an unknown key', '---\ncolour: red\n---\n市科技局召开会议。', 'FRONT_MATTER_LINE'],
    ['a key without value', '---\nplace:\n---\n市科技局召开会议。', 'FRONT_MATTER_LINE'],
    ['a date that is none', '---\ndate: 2021-13-01\n---\n市科技局召开会议。', 'FRONT_MATTER_DATE'],
    ['a missing end', '---\nplace: 云溪市\n市科技局召开会议。', 'FRONT_MATTER_OPEN'],
  ])('with %s is an issue that names the file', (_, text, code) => {
    const { document, issues } = readAll(text)
    expect(issues).toEqual([
      expect.objectContaining({ code, severity: 'warning', source: 'a.txt', documentId: document.id }),
    ])
  })
})

describe('the date of publication', () => {
  it.each([
    [
      'a line about the text',
      '市科技局召开会议\n发布时间：2021-08-26 10:20 来源：云溪网\n会议部署了工作。',
      '2021-08-26',
    ],
    ['a line that is a date', '市科技局召开会议\n2021年8月26日\n会议部署了工作。', '2021-08-26'],
    ['a signature', '市科技局召开会议\n会议部署了工作。\n云溪市科技局\n二〇二一年八月二十六日', '2021-08-26'],
    ['a masthead', '云溪科技简报 第8期 2021年8月26日\n市科技局召开会议\n会议部署了工作。', '2021-08-26'],
    ['never from a report', '市科技局召开会议\n2021年8月26日，会议部署了工作。', undefined],
    ['never from a chronicle', '2021年8月26日\n市科技局召开会议。\n2021年9月1日\n市科技局走访企业。', undefined],
  ])('comes from %s', (_, text, expected) => {
    expect(read(text).publishedOn).toBe(expected)
  })
})

/** Texts that look real, with all that may go wrong in them. */
const piece = fc.constantFrom(
  ...[
    ...BULLETIN.split('\n'),
    '记者 ',
    '“',
    '”',
    '（',
    '）',
    '。',
    '，',
    '\r\n',
    '\n\n',
    '\f',
    '\u200b',
    '\u3000\u3000',
    ' ',
    '---',
    '— 3 —',
    '（详情）',
    '2021年8月26日',
    'Clean Energy',
    '𠀀',
    '\ud840',
  ],
)
const realLooking = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''))

function tryRead(bytes: Uint8Array): Document | undefined {
  try {
    return readDocument(bytes, 'a.txt').document
  } catch (error) {
    if (error instanceof GongbaoError) return undefined
    throw error
  }
}

describe('whatever comes in', () => {
  it('sentences are in order, apart, exact, and lead back to the original', () => {
    fc.assert(
      fc.property(realLooking, (text) => {
        const document = tryRead(toBytes(text))
        if (document) expectSound(document)
      }),
      { numRuns: 400, seed: 7 },
    )
  })
  it('a span inside one piece is the same in text and original', () => {
    fc.assert(
      fc.property(realLooking, fc.nat(), fc.nat(), fc.nat(), (text, a, b, c) => {
        const document = tryRead(toBytes(text))
        const piece = document?.offsets[a % Math.max(1, document.offsets.length)]
        if (!document || !piece) return
        const start = piece.start + (b % piece.length)
        const end = start + 1 + (c % (piece.start + piece.length - start))
        const found = toOriginalSpan(document, { start, end })
        expect(document.original.slice(found.start, found.end)).toBe(document.text.slice(start, end))
      }),
      { numRuns: 400, seed: 8 },
    )
  })
  it('no letter of the original is lost but leftovers, page numbers and what cannot be seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('市', '科', '技', '，', '。', '\n', ' ', '\u3000'), { maxLength: 80 }),
        (signs) => {
          const text = signs.join('')
          const document = tryRead(toBytes(text))
          const bare = (given: string): string => given.replace(/\s/g, '')
          expect(bare(document?.text ?? '')).toBe(bare(text))
        },
      ),
      { seed: 9 },
    )
  })
  it('random bytes end in a document or a GongbaoError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const document = tryRead(bytes)
        if (document) expectSound(document)
      }),
      { numRuns: 500, seed: 10 },
    )
  })
  it('so do documents with bytes changed', () => {
    const bytes = [...toBytes(BULLETIN)]
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 }), (changes) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, byte] of changes) changed[at] = byte
        const document = tryRead(changed)
        if (document) expectSound(document)
      }),
      { numRuns: 200, seed: 11 },
    )
  })
})

describe('large texts of an unkind shape', () => {
  // A quadratic step would take minutes here and run into the time limit of the test.
  const LENGTH = 400_000
  it.each([
    '（',
    '）',
    '“甲。”',
    '甲\n',
    '的\n',
    '记者 张三 李四 ',
    '甲\u200b',
    '！”',
    '（详情）甲',
    '市科技局召开会议部署今年工作\n',
    '，\n',
    '甲 ',
  ])('made of %j are read', (unit) => {
    const document = tryRead(toBytes(unit.repeat(LENGTH / unit.length)))
    expect(document?.text.length).toBeGreaterThan(0)
  })
})
