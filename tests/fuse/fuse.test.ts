import { describe, expect, test } from 'vitest'
import { fuse } from '../../src/fuse/fuse.ts'
import { bulletins, launch, visit } from '../setup/bulletins.ts'
import { buildExtraction } from '../setup/extraction.ts'

describe('a fused document', () => {
  test('refers only to rows that it has', () => {
    for (const sketch of bulletins) {
      const fused = fuse(buildExtraction(sketch))
      const sentences = new Set(fused.sentences.map(({ id }) => id))
      const entities = new Set(fused.claims.map(({ entityId }) => entityId))
      const articles = new Set(fused.articles.map(({ id }) => id))
      for (const { articleId } of fused.sentences) expect(articles).toContain(articleId)
      for (const { sentenceId, entityId } of fused.mentions) {
        expect(sentences).toContain(sentenceId)
        expect(entities).toContain(entityId)
      }
      for (const { sentenceId, headId, tailId } of fused.evidence) {
        expect(sentences).toContain(sentenceId)
        expect(entities).toContain(headId)
        expect(entities).toContain(tailId)
      }
    }
  })

  test('quotes the original file and highlights both ends in the text', () => {
    const extraction = buildExtraction(launch)
    const { document } = extraction
    for (const piece of fuse(extraction).evidence) {
      expect(piece.quote).toBe(document.original.slice(piece.original.start, piece.original.end))
      expect(piece.text).toBe(document.text.slice(piece.start, piece.end))
      expect(piece.quote).toBe(piece.text)
    }
    const post = fuse(extraction).evidence.find(({ type }) => type === 'HOLDS_POST')!
    expect(document.text.slice(post.headSpan!.start, post.headSpan!.end)).toBe('方知远')
    expect(document.text.slice(post.tailSpan!.start, post.tailSpan!.end)).toBe('云禾市科技局')
  })

  test('keeps the ends of a symmetric relation with their places in the sentence', () => {
    const { evidence, document } = fuse(buildExtraction(launch))
    const pieces = evidence.filter(({ type }) => type === 'COOPERATES_WITH')
    expect(new Set(pieces.map(({ relationId }) => relationId)).size).toBe(1)
    const [ids, names] = [new Set<string>(), new Set<string>()]
    for (const { headId, headSpan } of pieces) {
      ids.add(headId)
      names.add(document.text.slice(headSpan!.start, headSpan!.end).replace('云禾市', ''))
    }
    expect([ids.size, names.size]).toEqual([1, 1])
  })

  test('says once what a sentence says twice, with both titles', () => {
    const posts = fuse(buildExtraction(visit)).evidence.filter(({ type }) => type === 'HOLDS_POST')
    expect(posts.map(({ role, confidence }) => ({ role, confidence }))).toEqual([
      { role: '局长、党组书记', confidence: 0.9 },
    ])
  })

  test('joins entities that differ in spelling only, and drops a tie of a thing to itself', () => {
    const fused = fuse(
      buildExtraction({
        sentences: ['合作', '臺江大學与台江大学合作。'],
        entities: [
          ['University', '臺江大學'],
          ['University', '台江大学'],
        ],
        relations: [['COOPERATES_WITH', '臺江大學', '台江大学', 1]],
      }),
    )
    expect(fused.claims).toMatchObject([
      { name: '台江大学', aliases: [{ text: '臺江大學', rule: 'spelling' }], mentionCount: 2 },
    ])
    expect(fused.evidence).toEqual([])
  })
})
