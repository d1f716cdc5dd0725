// What a document leaves open: joins that fit more than one name, as pairs for an analyst.
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/bulletin/read.ts'
import { extract } from '../../../src/extract/extract.ts'

const read = (text: string) => extract(readDocument(Buffer.from(text), 'test.txt').document)
const pairsOf = (text: string): string[] => {
  const { entities, candidates = [] } = read(text)
  return candidates.map(({ short, long, rule }) => `${entities[short]!.name} → ${entities[long]!.name} (${rule})`)
}

describe('a brand', () => {
  test('that two companies share may be either', () => {
    const text =
      '企业动态\n\n远帆精工机械有限公司与江澜大学签约。远帆船舶有限公司也参加签约。\n\n近日，远帆公司与江澜大学共建研究院。'
    const { candidates = [] } = read(text)
    expect(pairsOf(text).sort()).toEqual([
      '远帆公司 → 远帆精工机械有限公司 (brand)',
      '远帆公司 → 远帆船舶有限公司 (brand)',
    ])
    for (const { score, reason } of candidates) {
      expect(score).toBe(0.4)
      expect(reason).toContain('it may as well be')
    }
  })

  test('of one company is that company', () => {
    expect(pairsOf('企业动态\n\n远帆船舶有限公司与江澜大学签约。近日，远帆公司与江澜大学共建研究院。')).toEqual([])
  })
})

test('the pairs name entities of the document', () => {
  const { entities, candidates = [] } = read(
    '我市动态\n\n我市远帆精工机械有限公司、远帆船舶有限公司与江澜大学签约。远帆公司负责投资。平湖市经济发展良好。',
  )
  for (const { short, long } of candidates) {
    expect(entities[long]!.name.length).toBeGreaterThan(entities[short]!.name.length)
    expect(entities[long]!.name).toMatch(/^远帆/)
  }
  expect(candidates).toHaveLength(2)
})
