// Signed documents in, groups of those that print one text out: each group counts once, and its first document (by date,
// then by id) is the one the others reprint. The order in which documents come makes no difference.
import { parseSignature, REPRINT_LIKENESS, toBandKeys, toLikeness } from '../domain/signature.ts'

export interface SignedDocument {
  readonly id: string
  readonly publishedOn?: string
  /** As `toSignatureText` writes it. */
  readonly signature: string
}

export interface Reprint {
  readonly id: string
  /** The document that it reprints. */
  readonly of: string
  /** 0 to 1, of the two. */
  readonly likeness: number
}

const byAge = (a: SignedDocument, b: SignedDocument): number => {
  const [x, y] = [`${a.publishedOn ?? '9'} ${a.id}`, `${b.publishedOn ?? '9'} ${b.id}`]
  return x < y ? -1 : x > y ? 1 : 0
}

/** A document reprints the oldest one it is alike to that is no reprint itself. */
export function findReprints(documents: readonly SignedDocument[]): Reprint[] {
  const reprints: Reprint[] = []
  const originals = new Map<string, { readonly id: string; readonly signature: Uint32Array }[]>()
  for (const document of documents.toSorted(byAge)) {
    const signature = parseSignature(document.signature)
    if (!signature) continue
    const keys = toBandKeys(signature)
    const alike = new Set(keys.flatMap((key) => originals.get(key) ?? []))
    const found = [...alike]
      .map((original) => ({ id: document.id, of: original.id, likeness: toLikeness(original.signature, signature) }))
      .filter(({ likeness }) => likeness >= REPRINT_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || (a.of < b.of ? -1 : 1))[0]
    if (found) reprints.push(found)
    else
      for (const key of keys) {
        const others = originals.get(key)
        if (others) others.push({ id: document.id, signature })
        else originals.set(key, [{ id: document.id, signature }])
      }
  }
  return reprints
}
