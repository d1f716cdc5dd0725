// The rows that queries give, and the Cypher projections that make them; one pair a kind of thing.
import type { SentenceKind } from '../domain/document.ts'
import type { EntityType, RelationType, Status } from '../domain/ontology.ts'

export interface EntityRow {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly aliasTexts: readonly string[]
  readonly aliasRules: readonly string[]
  readonly aliasReasons: readonly string[]
  readonly pinyin: string
  readonly region: readonly string[]
  readonly degree: number
  readonly documentCount: number
  readonly firstOn: string | null
  readonly lastOn: string | null
}

/** While an import runs, an entity may not have been derived yet: what is missing is empty. */
export const entityRow = (e: string): string =>
  `${e} { .id, .name, .type, .firstOn, .lastOn, .degree, aliasTexts: coalesce(${e}.aliasTexts, []),
  aliasRules: coalesce(${e}.aliasRules, []), aliasReasons: coalesce(${e}.aliasReasons, []),
  pinyin: coalesce(${e}.pinyin, ''), region: coalesce(${e}.region, []), documentCount: coalesce(${e}.documentCount, 1) }`

export interface RelationRow {
  readonly id: string
  readonly type: RelationType
  readonly headId: string
  readonly tailId: string
  readonly role: string | null
  readonly status: Status | null
  readonly confidence: number
  readonly documentCount: number
  readonly firstOn: string | null
  readonly lastOn: string | null
}

export const relationRow = (r: string): string =>
  `${r} { .id, .role, .status, .confidence, .documentCount, .firstOn, .lastOn, type: type(${r}),
  headId: startNode(${r}).id, tailId: endNode(${r}).id }`

export interface EvidenceRow {
  readonly id: string
  readonly relationId: string
  readonly documentId: string
  readonly sentenceId: string
  readonly quote: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly originalStart: number
  readonly originalEnd: number
  readonly page: number | null
  /** Of a table; null elsewhere. */
  readonly row: number | null
  readonly headColumn: string | null
  readonly tailColumn: string | null
  readonly rule: string
  readonly confidence: number
  readonly headStart: number | null
  readonly headEnd: number | null
  readonly tailStart: number | null
  readonly tailEnd: number | null
  readonly role: string | null
  readonly status: Status | null
  readonly on: string | null
}

export const evidenceRow = (ev: string): string =>
  `${ev} { .id, .relationId, .documentId, .sentenceId, .quote, .text, .start, .end, .originalStart, .originalEnd, .page, .row,
  .headColumn, .tailColumn, .rule, .confidence, .headStart, .headEnd, .tailStart, .tailEnd, .role, .status, .on }`

export interface MentionRow {
  readonly entityId: string
  readonly sentenceId: string
  readonly documentId: string
  readonly surface: string
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly anaphor: boolean
}

export const mentionRow = (m: string, sentence: string, entity: string): string =>
  `${m} { .surface, .start, .end, .rule, .anaphor, .documentId, sentenceId: ${sentence}.id, entityId: ${entity}.id }`

export interface SentenceRow {
  readonly id: string
  readonly documentId: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: SentenceKind
  readonly paragraph: number
}

export const sentenceRow = (s: string): string => `${s} { .id, .documentId, .text, .start, .end, .kind, .paragraph }`

export interface ArticleRow {
  readonly id: string
  readonly documentId: string
  readonly title: string
  readonly start: number
  readonly end: number
}

export const articleRow = (a: string): string => `${a} { .id, .documentId, .title, .start, .end }`

export interface IndicatorRow {
  readonly id: string
  readonly documentId: string
  readonly sentenceId: string
  readonly subjectId: string | null
  readonly metric: string
  readonly value: number
  readonly valueTo: number | null
  readonly unit: string
  readonly qualifier: string | null
  readonly period: string | null
  readonly raw: string
  readonly rule: string
  readonly start: number
  readonly end: number
}

export const indicatorRow = (i: string): string =>
  `${i} { .id, .documentId, .sentenceId, .subjectId, .metric, .value, .valueTo, .unit, .qualifier, .period, .raw, .rule,
  .start, .end }`

export interface AuthorshipRow {
  readonly personId: string
  readonly articleId: string
  readonly role: string
}

export const authorshipRow = (w: string, person: string, article: string): string =>
  `${w} { .role, personId: ${person}.id, articleId: ${article}.id }`

/** Without the text, which is long and seldom asked for. */
export interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly publishedOn: string | null
  readonly place: string | null
  readonly placeReason: string | null
  readonly charset: string
  readonly sha256: string
  readonly importedAt: string
  readonly entityCount: number
  readonly relationCount: number
}

export const documentRow = (d: string): string =>
  `${d} { .id, .title, .source, .publishedOn, .place, .placeReason, .charset, .sha256, .importedAt, .entityCount,
  .relationCount }`

export interface IssueRow {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly start: number | null
  readonly end: number | null
  readonly documentId: string
}

export const issueRow = (i: string): string => `${i} { .code, .severity, .message, .start, .end, .documentId }`
