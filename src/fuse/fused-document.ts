// What one document adds to the graph, as flat rows under global ids: the form in which it is stored and removed again.
import type { SentenceKind } from '../domain/document.ts'
import type { Alias } from '../domain/extraction.ts'
import type { Severity } from '../domain/issue.ts'
import type { EntityType, RelationType, Status } from '../domain/ontology.ts'
import type { Span } from '../domain/span.ts'
import type { TablePlace } from './table-place.ts'

export interface StoredDocument {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly publishedOn?: string
  readonly place?: string
  readonly placeReason?: string
  readonly charset: string
  readonly sha256: string
  readonly text: string
  /** By which reprints are known; absent for short texts. */
  readonly signature?: string
  /** What reprints name alike: organisations and projects as written, sorted. */
  readonly names: readonly string[]
}

export interface StoredArticle extends Span {
  readonly id: string
  readonly index: number
  readonly title: string
}

export interface StoredSentence extends Span {
  readonly id: string
  readonly articleId: string
  readonly index: number
  readonly paragraph: number
  readonly kind: SentenceKind
  readonly text: string
  /** The form in which phrases are sought; of the same length as the text. */
  readonly searchText: string
  /** Of the document: what is found is ordered by it. */
  readonly publishedOn?: string
}

/** What a document says an entity is called and is; an entity's properties follow from the claims of all documents. */
export interface Claim {
  readonly entityId: string
  readonly name: string
  readonly type: EntityType
  readonly aliases: readonly Alias[]
  readonly region: readonly string[]
  readonly mentionCount: number
}

export interface StoredMention extends Span {
  readonly sentenceId: string
  readonly entityId: string
  readonly surface: string
  readonly rule: string
  readonly anaphor: boolean
  readonly confidence: number
}

export interface StoredEvidence extends Span {
  readonly id: string
  readonly relationId: string
  readonly type: RelationType
  readonly headId: string
  readonly tailId: string
  readonly sentenceId: string
  readonly quote: string
  readonly text: string
  readonly original: Span
  /** Page of the original file, from 1, where it has pages. */
  readonly page?: number
  /** Set where a row of a table says it. */
  readonly cells?: TablePlace
  readonly rule: string
  readonly confidence: number
  readonly headSpan?: Span
  readonly tailSpan?: Span
  readonly role?: string
  readonly status?: Status
  readonly on?: string
  /** Of the document: a relation without event dates is dated by it. */
  readonly publishedOn?: string
}

export interface StoredIndicator extends Span {
  readonly id: string
  readonly sentenceId: string
  readonly subjectId?: string
  readonly metric: string
  readonly value: number
  readonly valueTo?: number
  readonly unit: string
  readonly qualifier?: string
  readonly period?: string
  readonly raw: string
  readonly rule: string
  readonly confidence: number
}

export interface StoredAuthorship {
  readonly personId: string
  readonly articleId: string
  readonly role: string
}

export interface StoredIssue {
  readonly id: string
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly span?: Span
}

/** Two entities that one document leaves open to be one; what is likely over all documents is derived when it is asked for. */
export interface StoredCandidate {
  /** The lesser id first. */
  readonly firstId: string
  readonly secondId: string
  readonly rule: string
  readonly reason: string
  /** 0 to 1. */
  readonly score: number
}

export interface FusedDocument {
  readonly document: StoredDocument
  readonly articles: readonly StoredArticle[]
  readonly sentences: readonly StoredSentence[]
  readonly claims: readonly Claim[]
  readonly mentions: readonly StoredMention[]
  readonly evidence: readonly StoredEvidence[]
  readonly indicators: readonly StoredIndicator[]
  readonly authorships: readonly StoredAuthorship[]
  readonly issues: readonly StoredIssue[]
  readonly candidates: readonly StoredCandidate[]
}
