// Two readings of one text joined: what agrees is surer, what contradicts is an issue for review.
import { describe, expect, test } from 'vitest'
import type { Extraction } from '../../../src/domain/extraction.ts'
import { join } from '../../../src/extract/llm/join.ts'
import { type BulletinSketch, buildExtraction } from '../../setup/extraction.ts'

const sentences = ['动态', '云禾市科技局局长方知远走访江澜大学。', '江澜大学与远帆科技签约。']
/** What one way reads; `rule` is written into every mention and tie of it. */
function read(rule: string, sketch: Omit<BulletinSketch, 'sentences'>): Extraction {
  const extraction = buildExtraction({ sentences, ...sketch })
  return {
    ...extraction,
    mentions: extraction.mentions.map((mention) => ({ ...mention, rule })),
    relations: extraction.relations.map((relation) => ({ ...relation, rule, confidence: 0.8 })),
  }
}
const entities = [
  ['Bureau', '云禾市科技局'],
  ['Person', '方知远'],
  ['University', '江澜大学'],
] as const
const byRules = (sketch: Omit<BulletinSketch, 'sentences'>) => read('rules/x', sketch)
const byModel = (sketch: Omit<BulletinSketch, 'sentences'>) => read('llm/m', sketch)
const ties = ({ entities: all, relations }: Extraction) =>
  relations.map(({ type, head, tail, rule, confidence }) => [all[head]!.name, type, all[tail]!.name, rule, confidence])
const codes = ({ issues }: Extraction): string[] => issues.map(({ code }) => code)

describe('two readings', () => {
  test('that agree are one tie, surer than each, named after both', () => {
    const sketch = { entities, relations: [['VISITS', '方知远', '江澜大学', 1]] } as const
    const both = join(byRules(sketch), byModel(sketch))
    expect(ties(both)).toEqual([['方知远', 'VISITS', '江澜大学', 'llm/m & rules/x', 0.96]])
    expect(both.entities).toHaveLength(3)
    expect(codes(both)).toEqual([])
  })

  test('keep what only one of them found, and say so', () => {
    const both = join(
      byRules({ entities, relations: [['VISITS', '方知远', '江澜大学', 1]] }),
      byModel({
        entities: [...entities, ['Company', '远帆科技']],
        relations: [['COOPERATES_WITH', '江澜大学', '远帆科技', 2]],
      }),
    )
    expect(new Set(ties(both).map(([, type, , rule, confidence]) => `${type} ${rule} ${confidence}`))).toEqual(
      new Set(['VISITS rules/x 0.8', 'COOPERATES_WITH llm/m 0.8']),
    )
    expect(codes(both)).toEqual(['FOUND_BY_ONE', 'FOUND_BY_ONE'])
  })

  test.each<[string, Parameters<typeof byRules>[0], Parameters<typeof byModel>[0], string, RegExp]>([
    [
      'of another type of tie',
      { entities, relations: [['VISITS', '方知远', '江澜大学', 1]] },
      { entities, relations: [['HOLDS_POST', '方知远', '江澜大学', 1]] },
      'RELATION_DISPUTED',
      /HOLDS_POST.*or.*VISITS/,
    ],
    [
      'of another type of thing',
      { entities: [['University', '江澜大学']] },
      { entities: [['Institute', '江澜大学']] },
      'ENTITY_DISPUTED',
      /University.*Institute|Institute.*University/,
    ],
    [
      'of another border',
      { entities: [['Bureau', '科技局']] },
      { entities: [['Bureau', '云禾市科技局']] },
      'ENTITY_DISPUTED',
      /云禾市科技局/,
    ],
    [
      'of another title',
      { entities, relations: [['HOLDS_POST', '方知远', '云禾市科技局', 1, { role: '局长' }]] },
      { entities, relations: [['HOLDS_POST', '方知远', '云禾市科技局', 1, { role: '局长走访' }]] },
      'ROLE_DISPUTED',
      /局长走访.*局长/,
    ],
  ])('%s are an issue for review', (_, rules, model, code, message) => {
    const issue = join(byRules(rules), byModel(model)).issues.find((each) => each.code === code)
    expect(issue?.message).toMatch(message)
    expect(issue?.span ?? code).toBeDefined()
  })
})
