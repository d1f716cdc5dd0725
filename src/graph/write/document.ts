// A fused document and the place it came from in; stored in one transaction, replacing what that place held before.
import type { ManagedTransaction } from 'neo4j-driver'
import type { FusedDocument, StoredEvidence } from '../../fuse/fused-document.ts'
import { markCooperation } from '../cooperation/refresh.ts'
import { type Connected, run, write } from '../query.ts'
import { type Provenance, toDocumentQueries } from './document-queries.ts'
import { type RelationKey, refreshRelations } from './relations.ts'
import { removeDocument, removeUnnamed, type Touched } from './remove.ts'
import { forgetSource, readSources, recordSource } from './sources.ts'

export interface Origin extends Provenance {
  /** What the place is called inside, such as an absolute path; never shown. */
  readonly sourceKey: string
}

/**
 * What became of it: `changed` when the place held something else or was read differently before, `duplicate` when
 * the same text is stored from another place already.
 */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'duplicate'

/**
 * Stores the document; entities are left marked stale for `refreshNetwork`. The same text from several places is one
 * document; of its places the first in order decides title, date and place, so that the order of imports does not.
 */
export async function storeDocument(connected: Connected, fused: FusedDocument, origin: Origin): Promise<Outcome> {
  return write(connected, async (transaction) => {
    const { previous, stored, others } = await readSources(transaction, origin.sourceKey, fused.document.id)
    const touched: Touched[] = []
    if (previous && previous.documentId !== fused.document.id) {
      touched.push(await forgetSource(transaction, previous))
    }
    const leads = others.every((key) => origin.sourceKey < key)
    const writes = !stored || stored.fingerprint === undefined || (leads && stored.fingerprint !== origin.fingerprint)
    if (writes) {
      if (stored) touched.push(await removeDocument(transaction, fused.document.id))
      // Sent one behind the other without waiting; the database keeps their order.
      await Promise.all(toDocumentQueries(fused, origin).map((query) => run(transaction, query)))
    }
    await recordSource(transaction, fused.document, origin)
    await settle(transaction, touched, writes ? fused.evidence : [])
    if (writes || touched.length > 0) await markCooperation(transaction)
    if (previous) return previous.fingerprint === origin.fingerprint && !writes ? 'unchanged' : 'changed'
    return stored ? 'duplicate' : 'new'
  })
}

/** Removes a document from wherever it came; gives false when there is none. */
export async function deleteDocument(connected: Connected, documentId: string): Promise<boolean> {
  return write(connected, async (transaction) => {
    const found = await run(transaction, {
      text: `OPTIONAL MATCH (d:Document {id: $documentId}) RETURN d IS NOT NULL AS found`,
      parameters: { documentId },
    })
    if (found[0]?.found !== true) return false
    const touched = await removeDocument(transaction, documentId)
    await run(transaction, {
      text: 'MATCH (s:Source {documentId: $documentId}) DELETE s',
      parameters: { documentId },
    })
    await settle(transaction, [touched], [])
    await markCooperation(transaction)
    return true
  })
}

/** Relations first: an entity goes when nothing names it, and then it must have no ties left. */
async function settle(
  transaction: ManagedTransaction,
  touched: readonly Touched[],
  evidence: readonly StoredEvidence[],
): Promise<void> {
  const written = evidence.map(
    ({ relationId, type, headId, tailId }): RelationKey => ({ id: relationId, type, headId, tailId }),
  )
  await refreshRelations(transaction, [...touched.flatMap(({ relations }) => relations), ...written])
  await removeUnnamed(
    transaction,
    touched.flatMap(({ entityIds }) => entityIds),
  )
}
