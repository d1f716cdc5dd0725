// What an import did: for a person as a table (cli/import-table.ts), for a program as JSON.

import type { Issue, Severity } from './domain/issue.ts'
import type { EntityType, RelationType } from './domain/ontology.ts'
import type { ModelUsage } from './extract/llm/usage.ts'
import type { Counts } from './graph/statistics.ts'
import type { Outcome } from './graph/write/document.ts'

export interface FileReport {
  /** The name it is shown under. */
  readonly source: string
  readonly outcome: Outcome | 'failed'
  readonly documentId?: string
  readonly title?: string
  /** The home place that 我市 and 市科技局 were read with. */
  readonly place?: string
  readonly placeReason?: string
  readonly entities?: number
  readonly relations?: number
  readonly issues: readonly { readonly code: string; readonly severity: Severity; readonly message: string }[]
  /** The bulletin that it prints again; facts of both count once. */
  readonly reprintOf?: { readonly documentId: string; readonly title: string; readonly source: string }
  /** Set when it failed. */
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string }
}

/** How many there are after the import, and how many more than before; less is negative. */
export interface Growth<T extends string> {
  readonly type: T
  readonly count: number
  readonly added: number
}

export interface ImportReport {
  readonly documents: Readonly<Record<Outcome | 'failed', number>>
  readonly files: readonly FileReport[]
  readonly entities: readonly Growth<EntityType>[]
  readonly relations: readonly Growth<RelationType>[]
  /** Of the whole database. */
  readonly totals: Readonly<Record<'documents' | 'entities' | 'relations' | 'evidence' | 'indicators', number>>
  /** Files inside folders that were passed over. */
  readonly skipped: readonly Issue[]
  /** True when the import was ended before all bulletins were read. */
  readonly stopped: boolean
  /** What a language model was asked for, in requests and tokens; absent where none read. Prices are not known here. */
  readonly model?: ModelUsage
}

export interface ReportParts {
  readonly files: readonly FileReport[]
  readonly skipped: readonly Issue[]
  readonly before: Counts
  readonly after: Counts
  readonly stopped: boolean
  readonly model?: ModelUsage
}

export function createReport({ files, skipped, before, after, stopped, model }: ReportParts): ImportReport {
  const count = (outcome: FileReport['outcome']): number => files.filter((file) => file.outcome === outcome).length
  const { documents, entities, relations, evidence, indicators } = after
  return {
    documents: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      duplicate: count('duplicate'),
      failed: count('failed'),
    },
    files,
    entities: toGrowth(before.entitiesByType, after.entitiesByType),
    relations: toGrowth(before.relationsByType, after.relationsByType),
    totals: { documents, entities, relations, evidence, indicators },
    skipped,
    stopped,
    ...(model && { model }),
  }
}

type TypeCounts<T> = readonly { readonly type: T; readonly count: number }[]

function toGrowth<T extends string>(before: TypeCounts<T>, after: TypeCounts<T>): readonly Growth<T>[] {
  const was = new Map(before.map(({ type, count }) => [type, count]))
  const is = new Map(after.map(({ type, count }) => [type, count]))
  return [...new Set([...is.keys(), ...was.keys()])].map((type) => {
    const count = is.get(type) ?? 0
    return { type, count, added: count - (was.get(type) ?? 0) }
  })
}
