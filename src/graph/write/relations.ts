// Ids of relations in; each is derived anew from all its evidence and stored, or deleted where none is left.
import type { ManagedTransaction } from 'neo4j-driver'
import { ontology, type RelationType } from '../../domain/ontology.ts'
import { deriveRelation, type Statement } from '../../fuse/derive-relation.ts'
import { type Query, run } from '../query.ts'

/** Type and ends of a relation; its id follows from them. */
export interface RelationKey {
  readonly id: string
  readonly type: RelationType
  readonly headId: string
  readonly tailId: string
}

/** The relations that the documents say: rows are RelationKeys. */
export const relationsSaidBy = (documentIds: readonly string[]): Query => ({
  text: `MATCH (ev:Evidence) WHERE ev.documentId IN $documentIds
RETURN DISTINCT ev.relationId AS id, ev.type AS type, ev.headId AS headId, ev.tailId AS tailId`,
  parameters: { documentIds },
})

const evidenceQuery = (ids: readonly string[]): Query => ({
  text: `MATCH (ev:Evidence) WHERE ev.relationId IN $ids
OPTIONAL MATCH (d:Document {id: ev.documentId})
RETURN ev.relationId AS id, collect({documentId: coalesce(d.countsAs, ev.documentId), confidence: ev.confidence, role: ev.role,
  status: ev.status, on: ev.on, publishedOn: ev.publishedOn}) AS statements`,
  parameters: { ids },
})

const mergeQuery = (type: RelationType, rows: readonly object[]): Query => ({
  text: `UNWIND $rows AS row MATCH (h:Entity {id: row.headId}), (t:Entity {id: row.tailId})
MERGE (h)-[r:${type} {id: row.id}]->(t)
SET r = row.properties, r.confidence = toFloat(row.properties.confidence)`,
  parameters: { rows },
})

const deleteQuery = (type: RelationType, rows: readonly object[]): Query => ({
  text: `UNWIND $rows AS row MATCH (:Entity {id: row.headId})-[r:${type} {id: row.id}]->(:Entity {id: row.tailId}) DELETE r`,
  parameters: { rows },
})

/** One statement a relation type, rows in order of id. */
export async function refreshRelations(
  transaction: ManagedTransaction,
  relations: readonly RelationKey[],
): Promise<void> {
  const sorted = [...new Map(relations.map((key) => [key.id, key])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (sorted.length === 0) return
  const rows = await run(transaction, evidenceQuery(sorted.map(({ id }) => id)))
  const statements = new Map(rows.map((row) => [row.id as string, withoutNulls(row.statements as object[])]))
  for (const { name: type } of ontology.relationTypes) {
    const ofType = sorted.filter((key) => key.type === type)
    const proven = ofType.flatMap((key) => {
      const said = statements.get(key.id)
      return said ? [{ ...key, properties: { id: key.id, ...deriveRelation(said) } }] : []
    })
    const unproven = ofType.filter((key) => !statements.has(key.id))
    if (proven.length > 0) await run(transaction, mergeQuery(type, proven))
    if (unproven.length > 0) await run(transaction, deleteQuery(type, unproven))
  }
}

const withoutNulls = (rows: readonly object[]): readonly Statement[] =>
  rows.map(
    (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Statement,
  )
