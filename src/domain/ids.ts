// Deterministic global ids: what a thing is goes in, a short prefixed hash comes out. The same input gives the same
// id on every machine and in every run, so that a second import meets what the first one stored.
import { createHash } from 'node:crypto'
import type { Family, RelationType } from './ontology.ts'
import { isSymmetric } from './ontology.ts'

/** What an id stands for, told by its prefix. */
export type IdKind = 'doc' | 'art' | 'sen' | 'ent' | 'rel' | 'ev' | 'ind' | 'iss'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 16

/**
 * Prefix and 80 bits of SHA-256 in Crockford's base 32, such as `doc_3k9x…`. With a thousand million things of a kind
 * two share an id with a chance of one in two million. Parts are joined as JSON, so that ['ab','c'] and ['a','bc'] differ.
 */
function toId(kind: IdKind | 'coop', ...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  let id = ''
  let bits = 0
  let held = 0
  for (const byte of digest) {
    held = ((held << 8) | byte) & 0xfff
    for (bits += 8; bits >= 5 && id.length < LENGTH; bits -= 5) id += ALPHABET[(held >> (bits - 5)) & 31]
  }
  return `${kind}_${id}`
}

/** From the normalised text: the same text is the same document wherever it lies. */
export const toDocumentId = (text: string): string => toId('doc', text)
/** From the document and the article's position. */
export const toArticleId = (documentId: string, index: number): string => toId('art', documentId, index)
/** From the document and the sentence's position. */
export const toSentenceId = (documentId: string, index: number): string => toId('sen', documentId, index)
/** From the family and the identity key (see fuse/identity.ts); the type may change with more evidence, the id does not. */
export const toEntityId = (family: Family, key: string): string => toId('ent', family, key)
/** From type and both ends; the ends of a symmetric type in either order give the same id. */
export function toRelationId(type: RelationType, headId: string, tailId: string): string {
  const [head, tail] = isSymmetric(type) && tailId < headId ? [tailId, headId] : [headId, tailId]
  return toId('rel', type, head, tail)
}
/** One per relation and sentence. */
export const toEvidenceId = (relationId: string, sentenceId: string): string => toId('ev', relationId, sentenceId)
/** From the sentence, the place in the text and what is counted. */
export const toIndicatorId = (sentenceId: string, start: number, end: number, metric: string): string =>
  toId('ind', sentenceId, start, end, metric)
/** From both ends in order: a pair of organisations that work together. */
export const toPairId = (firstId: string, secondId: string): string => toId('coop', firstId, secondId)
/** From the document and the issue's position. */
export const toIssueId = (documentId: string, index: number): string => toId('iss', documentId, index)

const PATTERN = /^(doc|art|sen|ent|rel|ev|ind|iss)_[0-9a-z]{1,64}$/

/** The kind an id's prefix tells; undefined for a text that is no id of ours. */
export const parseIdKind = (id: string): IdKind | undefined => PATTERN.exec(id)?.[1] as IdKind | undefined
