// The places that bulletins came from: which document each holds, and whether it has changed since.
import type { ManagedTransaction } from 'neo4j-driver'
import type { StoredDocument } from '../../fuse/fused-document.ts'
import { run } from '../query.ts'
import type { Reader } from '../reader.ts'
import type { Origin } from './document.ts'
import { removeDocument, type Touched } from './remove.ts'

export interface Source {
  readonly key: string
  readonly documentId: string
  readonly fingerprint: string
}

/** Key → id of the document, for those places whose document is stored just as they would be read now. */
export async function findUnchanged(
  reader: Reader,
  candidates: readonly { readonly key: string; readonly fingerprint: string }[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.read({
    text: `UNWIND $candidates AS candidate
MATCH (s:Source {key: candidate.key}) WHERE s.fingerprint = candidate.fingerprint
MATCH (d:Document {id: s.documentId}) WHERE d.fingerprint IS NOT NULL
  AND (d.fingerprint = s.fingerprint OR EXISTS { MATCH (other:Source {documentId: d.id}) WHERE other.key < s.key })
RETURN s.key AS key, d.id AS documentId`,
    parameters: { candidates: candidates.map(({ key, fingerprint }) => ({ key, fingerprint })) },
  })
  return new Map(rows.map((row) => [row.key as string, row.documentId as string]))
}

/** Id → the document that it reprints, for those of the documents that are reprints. */
export async function findOriginals(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly documentId: string; readonly title: string; readonly source: string }>> {
  const rows = await reader.read({
    text: `UNWIND $ids AS id MATCH (:Document {id: id})-[:REPRINTS]->(o:Document)
RETURN DISTINCT id, o.id AS documentId, o.title AS title, o.source AS source`,
    parameters: { ids },
  })
  return new Map(
    rows.map(({ id, documentId, title, source }) => [
      id as string,
      { documentId: documentId as string, title: title as string, source: source as string },
    ]),
  )
}

/** What the place held, whether the document is stored already, and from which other places. */
export async function readSources(
  transaction: ManagedTransaction,
  key: string,
  documentId: string,
): Promise<{
  readonly previous?: Source
  readonly stored?: { readonly fingerprint?: string }
  readonly others: readonly string[]
}> {
  const [row] = await run(transaction, {
    text: `OPTIONAL MATCH (s:Source {key: $key})
OPTIONAL MATCH (d:Document {id: $documentId})
OPTIONAL MATCH (other:Source {documentId: $documentId}) WHERE other.key <> $key
RETURN s AS previous, d.id AS id, d.fingerprint AS fingerprint, collect(other.key) AS others`,
    parameters: { key, documentId },
  })
  const previous = row?.previous as Source | null | undefined
  return {
    ...(previous && { previous }),
    ...(row?.id ? { stored: row.fingerprint ? { fingerprint: row.fingerprint as string } : {} } : {}),
    others: (row?.others ?? []) as readonly string[],
  }
}

/**
 * The place holds another text now. Without other places its old document goes; else the document is shown under the
 * next place, and loses its fingerprint so that the next import of that place reads it again.
 */
export async function forgetSource(transaction: ManagedTransaction, { key, documentId }: Source): Promise<Touched> {
  const rows = await run(transaction, {
    text: `MATCH (s:Source {key: $key}) DELETE s
WITH 1 AS gone
MATCH (other:Source {documentId: $documentId}), (d:Document {id: $documentId})
WITH other, d ORDER BY other.key LIMIT 1
SET d.fingerprint = CASE WHEN d.source = other.name AND d.fingerprint = other.fingerprint THEN d.fingerprint END,
    d.source = other.name, d.sha256 = other.sha256, d.charset = other.charset
RETURN other.key AS key`,
    parameters: { key, documentId },
  })
  return rows.length > 0 ? { entityIds: [], relations: [] } : removeDocument(transaction, documentId)
}

/** Notes which document the place holds now. */
export async function recordSource(
  transaction: ManagedTransaction,
  { id, source, sha256, charset }: StoredDocument,
  { sourceKey, fingerprint }: Origin,
): Promise<void> {
  await run(transaction, {
    text: 'MERGE (s:Source {key: $key}) SET s = $properties',
    parameters: {
      key: sourceKey,
      properties: { key: sourceKey, documentId: id, name: source, fingerprint, sha256, charset },
    },
  })
}
