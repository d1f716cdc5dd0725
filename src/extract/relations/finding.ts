// What a pattern found, before it becomes a relation of the extraction: ends as places in the text where they have one.
import type { RelationType } from '../../domain/ontology.ts'
import type { Span } from '../../domain/span.ts'
import type { Ref } from './scene.ts'

/** One end of a finding: the entity and, unless the text dropped it, where it stands. */
export interface End {
  readonly entity: number
  readonly span?: Span
}

export interface Finding {
  readonly type: RelationType
  readonly head: End
  readonly tail: End
  readonly role?: string
  readonly rule: string
  readonly confidence: number
  /** Where the trigger stands in the document's text; its sentence says the relation. */
  readonly at: number
  readonly sentence: number
}

/** The end that stands where `ref` stands. */
export const toEnd = (ref: Ref): End => ({ entity: ref.entity, span: { start: ref.start, end: ref.end } })
