// Links documents that print one text again to the first that printed it, after documents came or went. Only documents
// that share a band of their signatures with a new one are compared, found by an index. What counts differently after it
// is derived anew: relations at once, entities by their mark.
import type { ManagedTransaction } from 'neo4j-driver'
import { parseSignature, REPRINT_LIKENESS, toBandKeys, toLikeness } from '../../domain/signature.ts'
import { findReprints, type SignedDocument } from '../../fuse/reprints.ts'
import { markCooperation } from '../cooperation/refresh.ts'
import { type Connected, type Fields, type Query, run, write } from '../query.ts'
import { DOCUMENT_BANDS } from '../schema.ts'
import { type RelationKey, refreshRelations, relationsSaidBy } from './relations.ts'

/** Documents taken up together; each is looked up on its own. */
const BATCH = 20
/** A text printed more often than this is compared with so many of its prints, those that share most with it. */
const MOST_ALIKE = 5_000

/** Band keys as words of a full-text index; a hyphen would be an operator of its query language. */
export const toTerms = (signature: Uint32Array): string =>
  toBandKeys(signature)
    .map((key) => key.replaceAll('-', '_'))
    .join(' ')

interface Print extends SignedDocument {
  /** The document it counts as now. */
  readonly countsAs: string
  readonly likeness: number | null
}

const PRINT = `d { .id, .publishedOn, .signature, .names, .countsAs,
  likeness: head([(d)-[link:REPRINTS]->() | link.likeness]) } AS print`

const unmatched: Query = {
  text: `MATCH (d:Unmatched) WITH d ORDER BY d.id LIMIT $batch REMOVE d:Unmatched WITH d RETURN ${PRINT}`,
  parameters: { batch: BATCH },
}

const candidates = (terms: readonly string[], known: readonly string[]): Query => ({
  text: `UNWIND $terms AS terms
CALL db.index.fulltext.queryNodes('${DOCUMENT_BANDS}', terms, {limit: $most}) YIELD node
WITH DISTINCT node AS d WHERE NOT d.id IN $known
RETURN ${PRINT} ORDER BY d.id`,
  parameters: { terms, known, most: MOST_ALIKE },
})

const link = (rows: readonly object[]): Query => ({
  text: `UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.countsAs = row.root
WITH d, row OPTIONAL MATCH (d)-[old:REPRINTS]->() DELETE old
WITH DISTINCT d, row WHERE row.of IS NOT NULL
MATCH (o:Document {id: row.of}) CREATE (d)-[:REPRINTS {likeness: toFloat(row.likeness)}]->(o)`,
  parameters: { rows },
})

/** What the documents name is to be derived anew. */
const markNamed = (ids: readonly string[]): Query => ({
  text: 'UNWIND $ids AS id MATCH (:Document {id: id})-[:NAMES]->(e:Entity) WITH DISTINCT e ORDER BY e.id SET e:Stale',
  parameters: { ids },
})

/** Repeats until no document waits for it. */
export async function refreshReprints(connected: Connected): Promise<void> {
  while ((await write(connected, matchBatch)) > 0);
}

async function matchBatch(transaction: ManagedTransaction): Promise<number> {
  const seeds = (await run(transaction, unmatched)).map(toPrint)
  const prints = await findAlike(transaction, seeds)
  const reprints = new Map(findReprints(prints.filter(({ signature }) => signature)).map((found) => [found.id, found]))
  const changed = prints.flatMap((print) => {
    const found = reprints.get(print.id)
    const root = found?.of ?? print.id
    const isSame = print.countsAs === root && print.likeness === (found?.likeness ?? null)
    return isSame ? [] : [{ id: print.id, root, of: found?.of ?? null, likeness: found?.likeness ?? null }]
  })
  if (changed.length === 0) return seeds.length
  await run(transaction, link(changed))
  const ids = changed.map(({ id }) => id)
  const said = await run(transaction, relationsSaidBy(ids))
  await refreshRelations(transaction, said as unknown as readonly RelationKey[])
  await run(transaction, markNamed(ids))
  await markCooperation(transaction)
  return seeds.length
}

/** The seeds, and all that are alike to one of them, or to one of those. */
async function findAlike(transaction: ManagedTransaction, seeds: readonly Print[]): Promise<readonly Print[]> {
  const known = new Map(seeds.map((print) => [print.id, print]))
  for (let ring = seeds; ring.length > 0; ) {
    const signatures = ring.flatMap(({ signature }) => parseSignature(signature) ?? [])
    if (signatures.length === 0) break
    const rows = await run(transaction, candidates(signatures.map(toTerms), [...known.keys()]))
    ring = rows.map(toPrint).filter((print) => {
      const signature = parseSignature(print.signature)
      return signature && signatures.some((other) => toLikeness(signature, other) >= REPRINT_LIKENESS)
    })
    for (const print of ring) known.set(print.id, print)
  }
  return [...known.values()]
}

/** A text too short for a signature has an empty one: it is alike to nothing. */
function toPrint(row: Fields): Print {
  const { publishedOn, signature, names, ...print } = row.print as Fields
  return {
    ...(print as unknown as Print),
    ...(publishedOn !== null && { publishedOn: publishedOn as string }),
    ...(names !== null && { names: names as readonly string[] }),
    signature: (signature ?? '') as string,
  }
}
