// Counts by kind and type, as the API and the import report show them.
import type { EntityType, RelationType } from '../domain/ontology.ts'
import { counts } from './queries/statistics.ts'
import type { Reader } from './reader.ts'

export interface Counts {
  readonly documents: number
  readonly articles: number
  readonly sentences: number
  readonly entities: number
  readonly relations: number
  readonly evidence: number
  readonly indicators: number
  /** Most first; types without any are left out. */
  readonly entitiesByType: readonly { readonly type: EntityType; readonly count: number }[]
  readonly relationsByType: readonly { readonly type: RelationType; readonly count: number }[]
}

export async function readCounts(reader: Reader): Promise<Counts> {
  const rows = await reader.read(counts)
  const total = (name: string): number =>
    (rows.find((row) => row.kind === 'total' && row.name === name)?.count ?? 0) as number
  const byType = <T>(kind: string): { type: T; count: number }[] =>
    rows
      .filter((row) => row.kind === kind && (row.count as number) > 0)
      .map((row) => ({ type: row.name as T, count: row.count as number }))
      .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1))
  const relationsByType = byType<RelationType>('relation')
  return {
    documents: total('Document'),
    articles: total('Article'),
    sentences: total('Sentence'),
    entities: total('Entity'),
    relations: relationsByType.reduce((sum, { count }) => sum + count, 0),
    evidence: total('Evidence'),
    indicators: total('Indicator'),
    entitiesByType: byType<EntityType>('entity'),
    relationsByType,
  }
}
