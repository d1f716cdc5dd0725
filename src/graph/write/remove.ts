// The id of a document in; removes exactly what it said, and says which entities and relations it touched.
import type { ManagedTransaction } from 'neo4j-driver'
import { run } from '../query.ts'
import { type RelationKey, relationsSaidBy } from './relations.ts'

/** What the removed document had named and said, by id. */
export interface Touched {
  readonly entityIds: readonly string[]
  readonly relations: readonly RelationKey[]
}

/**
 * Removes the document with its articles, sentences, mentions, claims, evidence, indicators, issues and candidates.
 * Entities and relations stay: the caller derives them anew (`refreshRelations`) and removes what nothing names
 * (`removeUnnamed`).
 */
export async function removeDocument(transaction: ManagedTransaction, documentId: string): Promise<Touched> {
  const parameters = { documentId }
  const relations = await run(transaction, relationsSaidBy([documentId]))
  const named = await run(transaction, {
    text: `MATCH (:Document {id: $documentId})-[:NAMES]->(e:Entity) WITH e ORDER BY e.id SET e:Stale RETURN e.id AS id`,
    parameters,
  })
  for (const text of [
    'MATCH (ev:Evidence {documentId: $documentId}) DETACH DELETE ev',
    'MATCH (:Document {id: $documentId})-[:CONTAINS]->(:Article)-[:CONTAINS]->(s:Sentence)<-[:IN]-(i:Indicator) DETACH DELETE i',
    'MATCH (:Document {id: $documentId})-[:CONTAINS]->(:Article)-[:CONTAINS]->(s:Sentence) DETACH DELETE s',
    'MATCH (:Document {id: $documentId})-[:CONTAINS]->(a:Article) DETACH DELETE a',
    'MATCH (:Document {id: $documentId})-[:HAS]->(i:Issue) DETACH DELETE i',
    'MATCH (:Document {id: $documentId})-[:SUSPECTS]->(c:Candidate) DETACH DELETE c',
    'MATCH (d:Document {id: $documentId})<-[:REPRINTS]-(reprint:Document) SET reprint:Unmatched',
    'MATCH (d:Document {id: $documentId}) DETACH DELETE d',
  ]) {
    await run(transaction, { text, parameters })
  }
  return { entityIds: named.map((row) => row.id as string), relations: relations as unknown as readonly RelationKey[] }
}

/** Deletes those of the entities that no document names any more; their relations must be gone already. */
export async function removeUnnamed(transaction: ManagedTransaction, entityIds: readonly string[]): Promise<void> {
  if (entityIds.length === 0) return
  await run(transaction, {
    text: `UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE NOT EXISTS { (e)<-[:NAMES]-() }
OPTIONAL MATCH (e)-[w:WORKS_WITH]-() DELETE w, e`,
    parameters: { ids: [...entityIds].sort() },
  })
}
