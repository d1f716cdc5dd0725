import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/bulletin/charset.ts'
import { encode, toBytes } from './reading.ts'

const SIMPLIFIED = '市科技局召开全市科技工作会议，部署2021年重点任务。'
const TRADITIONAL = '本市舉辦科技創新研討會，與會學者約二百人。'

const toUtf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, isLittle)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + 2, text.charCodeAt(i), isLittle)
  return bytes
}
const codeOf = (action: () => unknown): string => {
  try {
    action()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'no error'
}

describe('decodeText finds the charset', () => {
  it.each([
    ['UTF-8', toBytes(SIMPLIFIED), 'utf-8', SIMPLIFIED],
    ['UTF-8 with a mark', toBytes(`\ufeff${SIMPLIFIED}`), 'utf-8', SIMPLIFIED],
    ['plain ASCII', toBytes('Science 2021'), 'utf-8', 'Science 2021'],
    ['GBK, simplified', encode(SIMPLIFIED, 'gb18030'), 'gb18030', SIMPLIFIED],
    ['GBK, traditional', encode(TRADITIONAL, 'gb18030'), 'gb18030', TRADITIONAL],
    ['Big5', encode(TRADITIONAL, 'big5'), 'big5', TRADITIONAL],
    ['UTF-16, little end first', toUtf16(SIMPLIFIED, true), 'utf-16le', SIMPLIFIED],
    ['UTF-16, big end first', toUtf16(SIMPLIFIED, false), 'utf-16be', SIMPLIFIED],
    ['UTF-16 without a mark', toUtf16(SIMPLIFIED, true).slice(2), 'utf-16le', SIMPLIFIED],
  ])('of %s', (_, bytes, charset, text) => {
    expect(decodeText(bytes)).toEqual({ text, charset })
  })

  it('reads a GB18030 text of two characters', () => {
    expect(decodeText(new Uint8Array([0xb9, 0xa4, 0xd7, 0xf7]))).toEqual({ text: '工作', charset: 'gb18030' })
  })

  it('lets the caller decide', () => {
    const bytes = encode(TRADITIONAL, 'big5')
    expect(decodeText(bytes, 'gb18030').text).not.toBe(TRADITIONAL)
    expect(decodeText(bytes, 'Big5')).toEqual({ text: TRADITIONAL, charset: 'big5' })
  })
})

describe('decodeText refuses', () => {
  it.each([
    ['a zip', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2]), undefined, 'NOT_TEXT'],
    ['a PDF', toBytes('%PDF-1.7 …'), undefined, 'NOT_TEXT'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), undefined, 'NOT_TEXT'],
    ['a text with a NUL', toBytes('科技\0局'), undefined, 'NOT_TEXT'],
    ['control characters', toBytes('\u0001\u0002\u0003科技'), undefined, 'NOT_TEXT'],
    ['bytes of no charset', new Uint8Array([0xff, 0x80, 0xff, 0x80, 0xff]), undefined, 'WRONG_ENCODING'],
    ['a text full of replacement characters', toBytes('市\ufffd\ufffd局\ufffd'), undefined, 'WRONG_ENCODING'],
    ['a text that a wrong conversion ruined', toBytes('锟斤拷锟斤拷科技'), undefined, 'WRONG_ENCODING'],
    ['UTF-8 that was read as Latin-1', toBytes('å¸\u0082ç§\u0091æ\u008a\u0080å±\u0080'), undefined, 'WRONG_ENCODING'],
    ['bytes that are not in the named charset', encode(SIMPLIFIED, 'gb18030'), 'utf-8', 'WRONG_ENCODING'],
    ['a charset that does not exist', toBytes('a'), 'gb-2312-x', 'BAD_ARGUMENT'],
  ])('%s', (_, bytes, charset, code) => {
    expect(codeOf(() => decodeText(bytes, charset))).toBe(code)
  })

  it('with a hint that says what to do', () => {
    expect(() => decodeText(toBytes('科\0'))).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/text file/) }),
    )
  })
})

describe('any sentence of common Chinese', () => {
  const sentence = fc
    .array(fc.constantFrom(...'我们在这里开展科技工作会议要求各地加强服务提高水平推动发展建设创新'), {
      minLength: 8,
      maxLength: 60,
    })
    .map((signs) => `${signs.join('')}。`)
  it('comes back from GB18030 and is named so', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(decodeText(encode(text, 'gb18030'))).toEqual({ text, charset: 'gb18030' })
      }),
      { numRuns: 30, seed: 1 },
    )
  })
})
