import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/bulletin/read.ts'
import { halve, toPieces } from '../../../src/extract/llm/pieces.ts'

const read = (text: string) => readDocument(new TextEncoder().encode(text), 'a.txt').document
const words = fc.stringMatching(/^[云杉大学澄湖局长走访签约]{4,40}$/)
const bulletin = fc
  .array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  .map((paragraphs) => paragraphs.map((sentences) => `${sentences.join('。')}。`).join('\n\n'))

describe('the pieces of a bulletin', () => {
  test('hold every sentence in order; none is longer than allowed unless a sentence is', () => {
    fc.assert(
      fc.property(bulletin, fc.integer({ min: 40, max: 300 }), (text, length) => {
        const document = read(text)
        const pieces = toPieces(document, length)
        let next = 0
        for (const piece of pieces) {
          const indexes = piece.map(({ index }) => index)
          expect(indexes).toEqual(Array.from(indexes, (_, at) => indexes[0]! + at))
          // What was read before is read again, nothing is passed over.
          expect(indexes[0]).toBeLessThanOrEqual(next)
          expect(indexes.at(-1)! + 1).toBeGreaterThan(next)
          next = indexes.at(-1)! + 1
          const own = piece.reduce((sum, sentence) => sum + sentence.text.length, 0)
          const longest = Math.max(...piece.map((sentence) => sentence.text.length))
          expect(own).toBeLessThanOrEqual(Math.max(length, longest + length / 4))
        }
        expect(next).toBe(document.sentences.length)
      }),
    )
  })

  test('begin with the end of the piece before, inside an article, not at the beginning of one', () => {
    const sentence = (at: number): string => `第${at}家单位与云杉大学在澄湖市签署了合作协议。`
    const long = Array.from({ length: 12 }, (_, at) => sentence(at)).join('\n')
    const [first, second] = toPieces(read(`云杉大学广泛合作\n\n${long}`), 160)
    expect(second![0]!.index).toBe(first!.at(-1)!.index)
  })

  test('can be halved down to a sentence, nothing lost', () => {
    const { sentences } = read('甲局走访乙校。乙校与丙公司签约。\n\n丙公司获奖。丁镇发布公告。')
    const split = (piece: typeof sentences): number[] => {
      const halves = halve(piece)
      return halves ? halves.flatMap(split) : piece.map(({ index }) => index)
    }
    expect(split(sentences)).toEqual(sentences.map(({ index }) => index))
    expect(halve(sentences.slice(0, 1))).toBeUndefined()
  })
})
