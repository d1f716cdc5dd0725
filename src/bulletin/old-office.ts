// Files that are known but not read: old Word, WPS, Excel, PowerPoint, RTF, OFD. Their bytes in, an error that says what
// the file is and what to do with it out.
import { GongbaoError } from '../errors.ts'
import type { Reader } from './readers.ts'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY = 128
const SAVE_AS_DOCX = 'Open it in Word or WPS, choose “另存为” and the type .docx, and give that file.'

/** The names in the directory of a compound file; directory entries lie at multiples of 128 bytes. */
function findStreams(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder('utf-16le')
  const names = new Set<string>()
  for (let at = 512; at + ENTRY <= bytes.length && names.size < 1_000; at += ENTRY) {
    const length = view.getUint16(at + 64, true)
    const type = view.getUint8(at + 66)
    const colour = view.getUint8(at + 67)
    if (length < 4 || length > 64 || length % 2 === 1 || type < 1 || type > 5 || colour > 1) continue
    names.add(decoder.decode(bytes.subarray(at, at + length - 2)))
  }
  return names
}

function toOleError(bytes: Uint8Array, source: string): GongbaoError {
  const streams = findStreams(bytes)
  const has = (...names: readonly string[]): boolean => names.some((name) => streams.has(name))
  const other = (what: string, hint: string): GongbaoError =>
    new GongbaoError('OTHER_FORMAT', `This is ${what}, which is not read.`, hint)
  if (has('EncryptedPackage', 'EncryptionInfo'))
    return new GongbaoError(
      'PASSWORD',
      'The Office file is locked with a password.',
      'Open it with the password and save it without one.',
    )
  if (has('Workbook', 'Book')) return other('an old Excel table (.xls)', 'Save it as .txt, or copy it into a .docx.')
  if (has('PowerPoint Document')) return other('an old presentation (.ppt)', 'Save it as PDF and give that file.')
  // Kingsoft's writer keeps Word's streams and adds its own; Works has none of Word's.
  const isWps = /\.wp[st]$/i.test(source) || has('WpsCustomData', 'MatOST', 'CONTENTS')
  if (isWps) return other('a WPS document (.wps)', SAVE_AS_DOCX)
  if (has('WordDocument')) return other('an old Word document (.doc)', SAVE_AS_DOCX)
  return other('an old Office file of an unknown kind', SAVE_AS_DOCX)
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)
const isRtf = (bytes: Uint8Array): boolean => startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])

export const oldOfficeReader: Reader = {
  id: 'old-office',
  isMine: (bytes) => startsWith(bytes, OLE) || isRtf(bytes),
  read: (bytes, { source }) => {
    if (isRtf(bytes))
      throw new GongbaoError('OTHER_FORMAT', 'This is an RTF document, which is not read.', SAVE_AS_DOCX)
    throw toOleError(bytes, source)
  },
}
