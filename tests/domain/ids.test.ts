import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  parseIdKind,
  toArticleId,
  toDocumentId,
  toEntityId,
  toEvidenceId,
  toIndicatorId,
  toIssueId,
  toRelationId,
  toSentenceId,
} from '../../src/domain/ids.ts'

describe('an id', () => {
  test.each([
    ['doc', toDocumentId('云禾市科技局')],
    ['art', toArticleId('doc_x', 0)],
    ['sen', toSentenceId('doc_x', 0)],
    ['ent', toEntityId('place', '云禾市')],
    ['rel', toRelationId('FOUNDED', 'ent_a', 'ent_b')],
    ['ev', toEvidenceId('rel_x', 'sen_x')],
    ['ind', toIndicatorId('sen_x', 0, 4, '在孵企业')],
    ['iss', toIssueId('doc_x', 0)],
  ] as const)('begins with %s_ and tells its kind', (kind, id) => {
    expect(id).toMatch(new RegExp(`^${kind}_[0-9a-z]{16}$`))
    expect(parseIdKind(id)).toBe(kind)
  })

  test('is the same on every machine, or stored graphs would lose their ids', () => {
    expect(toEntityId('place', '平湖市')).toBe('ent_q5ghreytzd6s9v9v')
  })

  test('differs when parts are cut elsewhere', () => {
    expect(toEvidenceId('ab', 'c')).not.toBe(toEvidenceId('a', 'bc'))
  })

  test('of a symmetric relation is the same from both ends, of a directed one it is not', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b)
        expect(toRelationId('COOPERATES_WITH', a, b)).toBe(toRelationId('COOPERATES_WITH', b, a))
        expect(toRelationId('FOUNDED', a, b)).not.toBe(toRelationId('FOUNDED', b, a))
      }),
    )
  })

  test.each(['', 'x', 'ent', 'ent_', 'foo_0123456789abcdef', 'ent_01"}) DETACH DELETE'])('is not %j', (text) => {
    expect(parseIdKind(text)).toBeUndefined()
  })
})
