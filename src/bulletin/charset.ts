// Bytes in, decoded text with the name of its charset out. Decoding is strict: a byte that does not belong ends it,
// and what decodes only to rare characters is refused rather than shown as rubbish.
import { readFileSync } from 'node:fs'
import { GongbaoError } from '../errors.ts'

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string
  /** Name as in the Encoding standard: utf-8, utf-16le, utf-16be, gb18030, big5. */
  readonly charset: string
}

const COMMON = new Set(
  readFileSync(new URL('../../seeds/lexicons/common-characters.txt', import.meta.url), 'utf8').trim(),
)
/** Below this share of common characters a decoding is not believed; running Chinese text has 0.5 to 0.8. */
const LEAST_PLAUSIBLE = 0.2
const SAMPLE = 20_000

const MARKS: readonly { readonly charset: string; readonly bytes: readonly number[] }[] = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
]

const FORMATS: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'a zip or Office file', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Office file (.doc, .wps)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
]

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Share of common characters among those beyond ASCII, 0 to 1; 1 where there are none. */
function toPlausibility(text: string): number {
  let common = 0
  let beyond = 0
  for (const character of text.slice(0, SAMPLE)) {
    if (character < '\u0080' || /[\u2000-\u206f\u3000-\u303f\uff00-\uff65]/.test(character)) continue
    beyond++
    if (COMMON.has(character)) common++
  }
  return beyond === 0 ? 1 : common / beyond
}

function toKnownCharset(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new GongbaoError(
      'BAD_ARGUMENT',
      `There is no charset named ${label}.`,
      'Try utf-8, gb18030, big5 or utf-16le.',
      label,
    )
  }
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8' }
  // GB18030 accepts nearly all of Big5 and the other way round, so both are tried and the more plausible one is taken.
  let best: Decoded | undefined
  let bestScore = LEAST_PLAUSIBLE
  for (const charset of ['gb18030', 'big5', 'utf-16le', 'utf-16be']) {
    const text = decode(bytes, charset)
    const score = text === undefined ? 0 : toPlausibility(text)
    if (text !== undefined && score > bestScore) {
      best = { text, charset }
      bestScore = score
    }
  }
  if (best) return best
  throw new GongbaoError(
    bytes.includes(0) ? 'NOT_TEXT' : 'WRONG_ENCODING',
    'The bytes are not readable text in UTF-8, GB18030, Big5 or UTF-16.',
    'Save the file as UTF-8, or name its charset.',
  )
}

/**
 * Decodes bytes: the byte order mark decides, else strict UTF-8, else the more plausible of GB18030 and Big5.
 * `charset` overrides all of it. Throws NOT_TEXT, WRONG_ENCODING, or BAD_ARGUMENT for an unknown charset.
 */
export function decodeText(bytes: Uint8Array, charset?: string): Decoded {
  for (const format of FORMATS)
    if (startsWith(bytes, format.bytes))
      throw new GongbaoError('NOT_TEXT', `This is ${format.name}, not a text file.`, 'Save its text as a .txt file.')
  const decoded = charset === undefined ? undefined : toKnownCharset(charset)
  const marked = decoded ?? MARKS.find((mark) => startsWith(bytes, mark.bytes))?.charset
  if (marked === undefined) return checkText(decodeUnmarked(bytes))
  const text = decode(bytes, marked)
  if (text === undefined)
    throw new GongbaoError(
      'WRONG_ENCODING',
      `The bytes are not valid ${marked}.`,
      'Save the file as UTF-8, or name its charset.',
      marked,
    )
  return checkText({ text, charset: marked })
}

export interface DeclaredDecoded extends Decoded {
  /** The charset that was declared, where the bytes are in another one. */
  readonly wrong?: string
}

/**
 * Decodes bytes whose charset someone declared (an HTTP header, a `<meta>`), whose word is not taken for it: the byte
 * order mark and valid UTF-8 come first, then the declared charset, then detection. A few damaged bytes are read as
 * replacement characters. Throws as `decodeText` does.
 */
export function decodeDeclared(bytes: Uint8Array, declared: string | undefined): DeclaredDecoded {
  const label = declared === undefined ? undefined : toEncoding(declared)
  const found = decodeFound(bytes, label)
  const isSame = label === undefined || label === found.charset || (label === 'gbk' && found.charset === 'gb18030')
  const isAscii = found.charset === 'utf-8' && !/[^\0-\u007f]/.test(found.text)
  return isSame || isAscii ? found : { ...found, wrong: declared! }
}

function toEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}

function decodeFound(bytes: Uint8Array, label: string | undefined): Decoded {
  const charset = label === 'gbk' ? 'gb18030' : label
  const isMarked = MARKS.some((mark) => startsWith(bytes, mark.bytes))
  if (charset !== undefined && charset !== 'utf-8' && !isMarked && decode(bytes, 'utf-8') === undefined) {
    const text = decode(bytes, charset)
    if (text !== undefined && toPlausibility(text) > LEAST_PLAUSIBLE) return checkText({ text, charset })
  }
  try {
    return decodeText(bytes)
  } catch (error) {
    if (!(error instanceof GongbaoError) || error.code !== 'WRONG_ENCODING') throw error
    for (const each of charset === undefined ? ['utf-8', 'gb18030'] : [charset, 'utf-8', 'gb18030']) {
      const text = new TextDecoder(each).decode(bytes)
      const lost = text.split('\ufffd').length - 1
      if (lost * 100 < text.length && toPlausibility(text) > LEAST_PLAUSIBLE) return checkText({ text, charset: each })
    }
    throw error
  }
}

/** Refuses what decodes but is no text: control characters, replacement characters, UTF-8 read as Latin-1. */
function checkText(decoded: Decoded): Decoded {
  const { text } = decoded
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const limit = text.length / 100
  if (count(/[\u0080-\u00ff]/g) > text.length / 3 && !/[\u4e00-\u9fff]/.test(text))
    throw new GongbaoError(
      'WRONG_ENCODING',
      'The text looks like Chinese that was read in a Western charset.',
      'Convert it again from the source, or name its charset.',
    )
  if (text.includes('\0') || count(/[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g) > limit)
    throw new GongbaoError(
      'NOT_TEXT',
      'The file holds control characters: it is binary, not text.',
      'Give a text file.',
    )
  if (count(/\ufffd|锟斤拷/g) > limit)
    throw new GongbaoError(
      'WRONG_ENCODING',
      'The file is full of replacement characters: it was damaged by a wrong conversion.',
      'Convert it again from the source.',
    )
  return decoded
}
