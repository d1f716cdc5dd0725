// What the tests of this folder share: a text in, the document that is read from it out.
import { expect } from 'vitest'
import { type ReadOptions, readBulletin, readDocument } from '../../src/bulletin/read.ts'
import type { Document, SentenceKind } from '../../src/domain/document.ts'
import { toQuote } from '../../src/domain/offsets.ts'
import { GongbaoError } from '../../src/errors.ts'

export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export const read = (text: string, options: ReadOptions = {}): Document =>
  readDocument(toBytes(text), 'a.txt', options).document

/** The sentences as `kind: text`. */
export const toLines = (document: Document): string[] =>
  document.sentences.map(({ kind, text }): `${SentenceKind}: ${string}` => `${kind}: ${text}`)

/** Bytes of `text` in a charset that has no encoder: each character is found by decoding what a table may hold. */
export function encode(text: string, charset: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(charset)
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail])
    }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : [...(table.get(sign) ?? [])])),
  )
}

/** An invented bulletin with all that a real one has. */
export const BULLETIN = `创新驱动发展 科技引领未来

云溪高端装备

省级产业园区建设提速

记者 赵一鸣 通讯员 钱小川

近日，云溪高端装备省级产业园区举行项目签约仪式。市科技局局长孙远航出席仪式并致辞。

园区负责人说：“我们会继续努力！”目前，园区入驻企业已达128家。

夯实平台基础 提升服务能力

园区与云溪大学共建联合实验室，为企业提供检测、培训和
咨询服务，服务企业320余家次。

工作动态

市科技局走访孵化器

通讯员 李思远

8月5日，市科技局副局长周明一行走访北湖孵化器。

摄影 吴小雨
`

/** Holds that sentences are in order, apart and exact, and that they and all cells of tables lead back to the original. */
export function expectSound(document: Document): void {
  const { text, original, offsets, sentences, places = [], tables = [] } = document
  for (const { start, original: from, length } of offsets)
    expect(original.slice(from, from + length)).toBe(text.slice(start, start + length))
  let end = 0
  for (const [index, sentence] of sentences.entries()) {
    expect(sentence.index).toBe(index)
    expect(sentence.start).toBeGreaterThanOrEqual(end)
    expect(sentence.end).toBeGreaterThan(sentence.start)
    expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
    expect(sentence.text).not.toContain('\n')
    const quote = toQuote(document, sentence)
    expect(original).toContain(quote)
    expect(quote.startsWith(sentence.text[0]!)).toBe(true)
    expect(quote.endsWith(sentence.text.at(-1)!)).toBe(true)
    end = sentence.end
  }
  for (const cell of tables.flatMap(({ header, rows }) => [...header, ...rows.flat()])) {
    if (!cell) continue
    expect(text.slice(cell.start, cell.end)).toBe(cell.text)
    expect(toQuote(document, cell)).toBe(cell.text)
    expect(cell.text).not.toBe('')
  }
  places.forEach((place, index) => {
    expect(place.start).toBeGreaterThan(places[index - 1]?.start ?? -1)
    expect(place.start).toBeLessThan(original.length)
  })
}

/** The document, or undefined for a GongbaoError; any other error is thrown. */
export async function tryReadBulletin(bytes: Uint8Array, source: string): Promise<Document | undefined> {
  try {
    return (await readBulletin(bytes, source)).document
  } catch (error) {
    if (error instanceof GongbaoError) return undefined
    throw error
  }
}
