// The rows of one document in, the statements that store them out. Pure: what runs them is write/document.ts.

import { ontology } from '../../domain/ontology.ts'
import { parseSignature } from '../../domain/signature.ts'
import type { FusedDocument, StoredEvidence } from '../../fuse/fused-document.ts'
import type { Query } from '../query.ts'
import { toTerms } from './reprints.ts'

/** What is stored of a document beside its rows. */
export interface Provenance {
  /** Decides whether a later import may skip the document. */
  readonly fingerprint: string
  /** ISO date and time. */
  readonly importedAt: string
}

const byEntity = (a: { entityId: string }, b: { entityId: string }): number => (a.entityId < b.entityId ? -1 : 1)

const toBandTerms = (text: string | undefined): { readonly bands?: string } => {
  const signature = text === undefined ? undefined : parseSignature(text)
  return signature ? { bands: toTerms(signature) } : {}
}

/** In the order in which they must run; a document of the same id must have been removed before. */
export function toDocumentQueries(fused: FusedDocument, provenance: Provenance): readonly Query[] {
  const { document } = fused
  const queries: Query[] = [
    {
      text: 'CREATE (d:Document:Unmatched) SET d = $document, d.countsAs = d.id',
      parameters: {
        document: {
          ...document,
          ...provenance,
          ...toBandTerms(document.signature),
          entityCount: fused.claims.length,
          relationCount: new Set(fused.evidence.map((piece) => piece.relationId)).size,
        },
      },
    },
    {
      text: `MATCH (d:Document {id: $documentId}) UNWIND $rows AS row
CREATE (d)-[:CONTAINS]->(a:Article) SET a = row, a.documentId = $documentId`,
      parameters: { documentId: document.id, rows: fused.articles },
    },
    {
      text: `UNWIND $rows AS row MATCH (a:Article {id: row.articleId})
CREATE (a)-[:CONTAINS]->(s:Sentence) SET s = row, s.documentId = $documentId`,
      parameters: { documentId: document.id, rows: fused.sentences },
    },
    ...toClaimQueries(fused),
    {
      text: `UNWIND $rows AS row MATCH (s:Sentence {id: row.sentenceId}), (e:Entity {id: row.entityId})
CREATE (s)-[m:MENTIONS]->(e)
SET m = row, m.documentId = $documentId, m.confidence = toFloat(row.confidence), m.sentenceId = null, m.entityId = null`,
      parameters: { documentId: document.id, rows: fused.mentions },
    },
    {
      text: `UNWIND $rows AS row MATCH (s:Sentence {id: row.sentenceId})
CREATE (ev:Evidence)-[:IN]->(s) SET ev = row, ev.documentId = $documentId, ev.confidence = toFloat(row.confidence)`,
      parameters: { documentId: document.id, rows: fused.evidence.map(flattenSpans) },
    },
    {
      text: `UNWIND $rows AS row MATCH (s:Sentence {id: row.sentenceId})
CREATE (i:Indicator)-[:IN]->(s)
SET i = row, i.documentId = $documentId, i.confidence = toFloat(row.confidence), i.value = toFloat(row.value),
    i.valueTo = toFloat(row.valueTo)
WITH i, row MATCH (e:Entity {id: row.subjectId}) CREATE (i)-[:OF]->(e)`,
      parameters: { documentId: document.id, rows: fused.indicators },
    },
    {
      text: `UNWIND $rows AS row MATCH (p:Entity {id: row.personId}), (a:Article {id: row.articleId})
CREATE (p)-[:WROTE {role: row.role}]->(a)`,
      parameters: { rows: fused.authorships },
    },
    {
      text: `MATCH (d:Document {id: $documentId}) UNWIND $rows AS row
CREATE (d)-[:HAS]->(i:Issue) SET i = row, i.documentId = $documentId`,
      parameters: {
        documentId: document.id,
        rows: fused.issues.map(({ span, ...issue }, index) => ({ ...issue, ...span, index })),
      },
    },
    {
      text: `MATCH (d:Document {id: $documentId}) UNWIND $rows AS row
CREATE (d)-[:SUSPECTS]->(c:Candidate) SET c = row, c.score = toFloat(row.score)`,
      parameters: { documentId: document.id, rows: fused.candidates },
    },
  ]
  return queries.filter(({ parameters }) => !Array.isArray(parameters.rows) || parameters.rows.length > 0)
}

/**
 * Entities are made with what this document says, so that a reader never meets a nameless one, and marked stale:
 * refresh.ts derives them anew from all claims. One statement a type, because a label cannot be a parameter.
 */
function toClaimQueries({ document, claims }: FusedDocument): readonly Query[] {
  const made = ontology.entityTypes.map(
    ({ name: type, family }): Query => ({
      text: `UNWIND $rows AS row MERGE (e:Entity {id: row.entityId})
ON CREATE SET e:${type}, e.name = row.name, e.type = '${type}', e.family = '${family}', e.degree = 0
SET e:Stale`,
      parameters: { rows: claims.filter((claim) => claim.type === type).sort(byEntity) },
    }),
  )
  const named: Query = {
    text: `MATCH (d:Document {id: $documentId}) UNWIND $rows AS row MATCH (e:Entity {id: row.entityId})
CREATE (d)-[n:NAMES]->(e) SET n = row, n.entityId = null`,
    parameters: {
      documentId: document.id,
      rows: claims.map(({ aliases, ...claim }) => ({
        ...claim,
        aliasTexts: aliases.map((alias) => alias.text),
        aliasRules: aliases.map((alias) => alias.rule),
        aliasReasons: aliases.map((alias) => alias.reason ?? ''),
      })),
    },
  }
  return [...made, named]
}

/** Properties of a node hold no maps: spans become pairs of numbers. */
function flattenSpans({ headSpan, tailSpan, original, cells, ...piece }: StoredEvidence): Record<string, unknown> {
  return {
    ...piece,
    originalStart: original.start,
    originalEnd: original.end,
    ...cells,
    ...(headSpan && { headStart: headSpan.start, headEnd: headSpan.end }),
    ...(tailSpan && { tailStart: tailSpan.start, tailEnd: tailSpan.end }),
  }
}
