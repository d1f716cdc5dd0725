// One document's relations in, its evidence out: one piece for each relation and sentence.
import type { Extraction, LocalRelation } from '../domain/extraction.ts'
import { toEvidenceId, toRelationId, toSentenceId } from '../domain/ids.ts'
import { toFilePlace, toOriginalSpan } from '../domain/offsets.ts'
import { isSymmetric } from '../domain/ontology.ts'
import type { StoredEvidence } from './fused-document.ts'
import { byText } from './order.ts'
import { findTablePlace } from './table-place.ts'

/** In order of id. A relation whose ends turned out to be the same thing says nothing and is left out. */
export function toEvidence(extraction: Extraction, ids: readonly string[]): readonly StoredEvidence[] {
  const stored = extraction.relations
    .map((relation) => toPiece(extraction, relation, ids))
    .filter((piece) => piece.headId !== piece.tailId)
  const byId = Map.groupBy(stored, (piece) => piece.id)
  return [...byId.values()].map(joinPieces).sort((a, b) => byText(a.id, b.id))
}

function toPiece({ document }: Extraction, relation: LocalRelation, ids: readonly string[]): StoredEvidence {
  const [from, to] = [ids[relation.head]!, ids[relation.tail]!]
  const turned = isSymmetric(relation.type) && to < from
  const [headSpan, tailSpan] = turned ? [relation.tailSpan, relation.headSpan] : [relation.headSpan, relation.tailSpan]
  const relationId = toRelationId(relation.type, from, to)
  const sentenceId = toSentenceId(document.id, relation.sentence)
  const { start, end } = relation.quote
  const original = toOriginalSpan(document, relation.quote)
  const page = toFilePlace(document, relation.quote)?.page
  const cells = headSpan && tailSpan && findTablePlace(document, headSpan, tailSpan)
  return {
    id: toEvidenceId(relationId, sentenceId),
    relationId,
    type: relation.type,
    headId: turned ? to : from,
    tailId: turned ? from : to,
    sentenceId,
    start,
    end,
    text: document.text.slice(start, end),
    quote: document.original.slice(original.start, original.end),
    original,
    ...(page !== undefined && { page }),
    ...(cells && { cells }),
    rule: relation.rule,
    confidence: relation.confidence,
    ...(headSpan && { headSpan: { start: headSpan.start, end: headSpan.end } }),
    ...(tailSpan && { tailSpan: { start: tailSpan.start, end: tailSpan.end } }),
    ...(relation.role && { role: relation.role }),
    ...(relation.status && { status: relation.status }),
    ...(relation.on && { on: relation.on }),
    ...(document.publishedOn && { publishedOn: document.publishedOn }),
  }
}

/** What a sentence says twice is said once: by the surest reading, with all titles (院长、党委书记). */
function joinPieces(pieces: readonly StoredEvidence[]): StoredEvidence {
  const sorted = [...pieces].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      a.start - b.start ||
      a.end - b.end ||
      byText(a.rule, b.rule) ||
      byText(a.role ?? '', b.role ?? ''),
  )
  const best = sorted[0]!
  const roles = [...new Set(sorted.flatMap((piece) => piece.role ?? []))]
  const status = sorted.find((piece) => piece.status)?.status
  const on = sorted.find((piece) => piece.on)?.on
  return { ...best, ...(roles.length > 0 && { role: roles.join('、') }), ...(status && { status }), ...(on && { on }) }
}
