// What relation patterns and indicator rules see: a document whose mentions are found and resolved to entities.
import type { Document } from '../domain/document.ts'
import type { HomePlace, LocalCandidate, LocalEntity, Mention } from '../domain/extraction.ts'
import type { Issue } from '../domain/issue.ts'

export interface ResolvedDocument {
  readonly document: Document
  readonly homePlace?: HomePlace
  /** In text order; anaphors included. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly LocalEntity[]
  readonly issues: readonly Issue[]
  /** Pairs of entities that the text does not join and does not hold apart either. */
  readonly candidates?: readonly LocalCandidate[]
}
