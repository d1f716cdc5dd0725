// What is read from one document, before it is joined with any other: mentions, the entities they stand for
// within the document, relations, indicators, authorships and issues. Lists refer to one another by position.
import type { Document } from './document.ts'
import type { Issue } from './issue.ts'
import type { EntityType, RelationType, Status } from './ontology.ts'
import type { Span } from './span.ts'

/** A place in the text that stands for an entity. `name`: a written form; `anaphor`: 该局, 我市, 双方. */
export interface Mention extends Span {
  readonly sentence: number
  /** Exactly `Document.text.slice(start, end)`. */
  readonly surface: string
  /** What the surface stands for by itself; differs from it for coordinated heads (省、市科技局 → 省科技局). */
  readonly name: string
  readonly type: EntityType
  readonly kind: 'name' | 'anaphor'
  /** The detector that found it, such as `organisation/head-word`. */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
}

/** A written form of an entity with the rule that joined it. */
export interface Alias {
  readonly text: string
  /** Such as `bracket`, `short-for`, `region-completed`, `official-abbreviation`, `last-part`. */
  readonly rule: string
  readonly reason?: string
}

/** An entity as one document knows it. */
export interface LocalEntity {
  readonly type: EntityType
  /** The fullest form, home place completed. */
  readonly name: string
  readonly aliases: readonly Alias[]
  /** Positions in `Extraction.mentions`, in text order, anaphors included. */
  readonly mentions: readonly number[]
  /** Names of the administrative places it belongs to, widest first (浙江省, 嘉兴市, 平湖市), where known. */
  readonly region?: readonly string[]
  /** Set for a person: keys that tell namesakes apart (organisation names of posts, else the home place). */
  readonly anchors?: readonly string[]
}

export interface LocalRelation {
  readonly type: RelationType
  /** Positions in `Extraction.entities`. */
  readonly head: number
  readonly tail: number
  /** The title of a post, as written. */
  readonly role?: string
  /** Only where the text says it. */
  readonly status?: Status
  /** Date of the event, ISO, possibly partial. */
  readonly on?: string
  readonly rule: string
  readonly confidence: number
  /** The sentence that says it; position in `Document.sentences`. */
  readonly sentence: number
  /** The quote: whole sentences, from the first to the last one needed to see both ends. */
  readonly quote: Span
  /** Where the two ends stand inside the quote; a dropped subject has none. */
  readonly headSpan?: Span
  readonly tailSpan?: Span
}

/** A figure with its meaning: 在孵企业207家, 孵化面积14.97万平方米. */
export interface Indicator extends Span {
  readonly sentence: number
  /** What is counted: 在孵企业. */
  readonly metric: string
  /** Plain number with 万/亿 multiplied in; the lower end of a range. */
  readonly value: number
  /** The upper end of a range. */
  readonly valueTo?: number
  readonly unit: string
  /** 余, 多, 近, 超, 约 … as written. */
  readonly qualifier?: string
  /** 去年, 2021年, 目前 … as written. */
  readonly period?: string
  /** Position in `Extraction.entities`, where the text says whose it is. */
  readonly subject?: number
  readonly raw: string
  readonly rule: string
  readonly confidence: number
}

/** A person in a byline or a picture credit. */
export interface Authorship extends Span {
  readonly sentence: number
  readonly person: number
  readonly article: number
  /** 记者, 通讯员, 摄影 … as written. */
  readonly role: string
}

/** Two entities of the document that may be one: a rule would join them, and the text leaves open whether it is right. */
export interface LocalCandidate {
  /** Positions in `Extraction.entities`: the shorter name, and the longer one that it may stand for. */
  readonly short: number
  readonly long: number
  /** The rule that would join them. */
  readonly rule: string
  /** Why it may be right, and why it was not followed. */
  readonly reason: string
  /** 0 to 1: how likely they are one. */
  readonly score: number
}

/** The place whose 市, 我市 and 市科技局 a document means, and how that is known. */
export interface HomePlace {
  readonly name: string
  readonly rule: 'option' | 'front-matter' | 'folder' | 'text'
  readonly reason: string
}

export interface Extraction {
  readonly document: Document
  readonly homePlace?: HomePlace
  readonly mentions: readonly Mention[]
  readonly entities: readonly LocalEntity[]
  readonly relations: readonly LocalRelation[]
  readonly indicators: readonly Indicator[]
  readonly authorships: readonly Authorship[]
  readonly candidates?: readonly LocalCandidate[]
  readonly issues: readonly Issue[]
}
