import { describe, expect, it } from 'vitest'
import { readBulletin } from '../../src/bulletin/read.ts'
import { toBytes } from './reading.ts'

/** A compound file with nothing but the names of its streams. */
function toCompound(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * streams.length)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  streams.forEach((name, i) => {
    const at = 512 + 128 * i
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE(2 * name.length + 2, at + 64)
    bytes.writeUInt8(name === 'Root Entry' ? 5 : 2, at + 66)
  })
  return new Uint8Array(bytes)
}

describe('files of old Office programs are named, with what to do', () => {
  it.each<[string, string, Uint8Array, string, RegExp, RegExp]>([
    [
      'Word',
      'a.doc',
      toCompound('Root Entry', 'WordDocument', '1Table'),
      'OTHER_FORMAT',
      /Word document \(\.doc\)/,
      /\.docx/,
    ],
    ['WPS by its name', 'a.wps', toCompound('Root Entry', 'WordDocument'), 'OTHER_FORMAT', /WPS document/, /\.docx/],
    [
      'WPS by what it holds',
      'a.doc',
      toCompound('Root Entry', 'WordDocument', 'WpsCustomData'),
      'OTHER_FORMAT',
      /WPS document/,
      /\.docx/,
    ],
    ['Excel', 'a.xls', toCompound('Root Entry', 'Workbook'), 'OTHER_FORMAT', /Excel/, /\.txt/],
    ['PowerPoint', 'a.ppt', toCompound('Root Entry', 'PowerPoint Document'), 'OTHER_FORMAT', /presentation/, /PDF/],
    ['a locked .docx', 'a.docx', toCompound('Root Entry', 'EncryptedPackage'), 'PASSWORD', /password/, /without/],
    ['an unknown one', 'a.doc', toCompound('Root Entry'), 'OTHER_FORMAT', /unknown kind/, /\.docx/],
    ['RTF', 'a.doc', toBytes('{\\rtf1\\ansi 甲}'), 'OTHER_FORMAT', /RTF/, /\.docx/],
  ])('%s', async (_, source, bytes, code, message, hint) => {
    await expect(readBulletin(bytes, source)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    })
  })
  it('but a web page named .doc is read', async () => {
    const { document } = await readBulletin(
      toBytes('<html><body><p>甲局召开会议，部署工作。</p></body></html>'),
      'a.doc',
    )
    expect(document.text).toBe('甲局召开会议，部署工作。')
  })
})
