// Signed documents in, groups of those that print one text out: each group counts once, and its first document (by date,
// then by id) is the one the others reprint. The order in which documents come makes no difference. Notices written by
// one form share most of their words and are no reprints: they name others.
import type { Extraction } from '../domain/extraction.ts'
import { isOrganisation } from '../domain/ontology.ts'
import { parseSignature, REPRINT_LIKENESS, toBandKeys, toLikeness } from '../domain/signature.ts'

export interface SignedDocument {
  readonly id: string
  readonly publishedOn?: string
  /** As `toSignatureText` writes it. */
  readonly signature: string
  /** As `toPrintedNames` gives them; without them only the signatures tell. */
  readonly names?: readonly string[]
}

export interface Reprint {
  readonly id: string
  /** The document that it reprints. */
  readonly of: string
  /** 0 to 1, of the two. */
  readonly likeness: number
}

/** Organisations and projects as they are written, sorted; people differ by byline from print to print. */
export function toPrintedNames({ entities, mentions }: Extraction): readonly string[] {
  const positions = entities
    .filter(({ type }) => isOrganisation(type) || type === 'Project')
    .flatMap((entity) => entity.mentions)
  const names = positions.flatMap((position) => {
    const { kind, surface } = mentions[position]!
    return kind === 'name' ? [surface] : []
  })
  return [...new Set(names)].sort()
}

/** Of the names of the shorter print, so many stand in the other: a paper that prints it adds its own. */
const LEAST_SHARED = 0.6
/** Fewer names tell nothing. */
const FEWEST = 2

function haveSameNames(a: readonly string[] = [], b: readonly string[] = []): boolean {
  const [few, many] = a.length < b.length ? [a, new Set(b)] : [b, new Set(a)]
  return few.length < FEWEST || few.filter((name) => many.has(name)).length >= few.length * LEAST_SHARED
}

const byAge = (a: SignedDocument, b: SignedDocument): number => {
  const [x, y] = [`${a.publishedOn ?? '9'} ${a.id}`, `${b.publishedOn ?? '9'} ${b.id}`]
  return x < y ? -1 : x > y ? 1 : 0
}

interface Original {
  readonly id: string
  readonly signature: Uint32Array
  readonly names: readonly string[] | undefined
}

/** A document reprints the oldest one it is alike to that is no reprint itself. */
export function findReprints(documents: readonly SignedDocument[]): Reprint[] {
  const reprints: Reprint[] = []
  const originals = new Map<string, Original[]>()
  for (const document of documents.toSorted(byAge)) {
    const signature = parseSignature(document.signature)
    if (!signature) continue
    const keys = toBandKeys(signature)
    const alike = new Set(keys.flatMap((key) => originals.get(key) ?? []))
    const found = [...alike]
      .filter(({ names }) => haveSameNames(names, document.names))
      .map((original) => ({ id: document.id, of: original.id, likeness: toLikeness(original.signature, signature) }))
      .filter(({ likeness }) => likeness >= REPRINT_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || (a.of < b.of ? -1 : 1))[0]
    if (found) reprints.push(found)
    else
      for (const key of keys) {
        const others = originals.get(key)
        const original: Original = { id: document.id, signature, names: document.names }
        if (others) others.push(original)
        else originals.set(key, [original])
      }
  }
  return reprints
}
