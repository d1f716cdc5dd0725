// Ids of ties in; the sentences that say each of them out, asked for some ties at a time.
import { request } from '../api/client.ts'
import { PROOF_IDS, PROOFS } from '../api/proof-query.ts'
import type { Evidence, Page } from '../api/types.ts'
import type { Proof } from './sheet.ts'

/** Sentences of one tie; how many there are in all is told. */
export const SENTENCES = 20
/** Of more ties than this the sentences are not read: that would take minutes. */
export const MOST_PROVEN = 2_000

type Answer = Readonly<
  Record<string, { readonly id: string; readonly evidence: Pick<Page<Evidence>, 'nodes' | 'totalCount'> } | null>
>

/** Throws ApiError, or the signal's reason. `onRead` hears how many ties are read. */
export async function readProofs(
  ids: readonly string[],
  signal?: AbortSignal,
  onRead?: (count: number) => void,
): Promise<Map<string, Proof>> {
  const proofs = new Map<string, Proof>()
  for (let at = 0; at < ids.length; at += PROOF_IDS.length) {
    const variables = Object.fromEntries(PROOF_IDS.map((name, i) => [name, ids[Math.min(at + i, ids.length - 1)]]))
    const answer = await request<Answer>(PROOFS, { ...variables, first: SENTENCES }, signal)
    for (const relation of Object.values(answer))
      if (relation) proofs.set(relation.id, { evidence: relation.evidence.nodes, total: relation.evidence.totalCount })
    onRead?.(Math.min(ids.length, at + PROOF_IDS.length))
  }
  return proofs
}
