// Ids of ties in; the sentences that say each of them out, asked for some ties at a time.
import { request } from '../api/client.ts'
import type { Evidence, Page } from '../api/types.ts'
import type { Proof } from './sheet.ts'

/** Ties of one request; the API takes up to 60 aliases. */
const AT_ONCE = 25
/** Sentences of one tie; how many there are in all is told. */
export const SENTENCES = 20
/** Of more ties than this the sentences are not read: that would take minutes. */
export const MOST_PROVEN = 2_000

const numbers = Array.from({ length: AT_ONCE }, (_, i) => i)
// Always the same text, so that the server compiles it once; ids that are not needed are empty and lead to nothing.
export const PROOFS = `query Proofs(${numbers.map((i) => `$i${i}: ID!`).join(' ')}, $first: Int) {
  ${numbers.map((i) => `r${i}: relation(id: $i${i}) { ...proof }`).join('\n  ')}
}
fragment proof on Relation {
  id
  evidence(first: $first) {
    totalCount
    nodes {
      id quote start end text page tableRow { row headColumn tailColumn } rule confidence role status on
      headSpan { start end } tailSpan { start end }
      document { id title source publishedOn }
    }
  }
}`

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
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const variables = Object.fromEntries(numbers.map((i) => [`i${i}`, ids[at + i] ?? '']))
    const answer = await request<Answer>(PROOFS, { ...variables, first: SENTENCES }, signal)
    for (const relation of Object.values(answer))
      if (relation) proofs.set(relation.id, { evidence: relation.evidence.nodes, total: relation.evidence.totalCount })
    onRead?.(Math.min(ids.length, at + AT_ONCE))
  }
  return proofs
}
