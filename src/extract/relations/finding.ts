// What a pattern found, before it becomes a relation of the extraction: ends as places in the text where they have one.
import type { RelationType } from '../../domain/ontology.ts'
import { isAllowed } from '../../domain/ontology.ts'
import type { Span } from '../../domain/span.ts'
import type { Line } from './groups.ts'
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

/** The rule that finds, how sure it is, and where in the skeleton its trigger stands. */
export interface Claim {
  readonly rule: string
  readonly confidence: number
  readonly at: number
}

/** The end that stands where `ref` stands. */
export const toEnd = (ref: Ref): End => ({ entity: ref.entity, span: { start: ref.start, end: ref.end } })

/** One finding of a line. */
export const toFinding = (line: Line, type: RelationType, head: End, tail: End, claim: Claim): Finding => ({
  type,
  head,
  tail,
  rule: claim.rule,
  confidence: claim.confidence,
  at: line.offsets[claim.at] as number,
  sentence: line.sentence,
})

/** A finding for every head with every tail, as far as the ontology allows it. */
export function pairUp(
  line: Line,
  type: RelationType,
  heads: readonly Ref[],
  tails: readonly Ref[],
  claim: Claim,
): Finding[] {
  return heads.flatMap((head) =>
    tails
      .filter((tail) => head.entity !== tail.entity && isAllowed(type, head.type, tail.type))
      .map((tail) => toFinding(line, type, toEnd(head), toEnd(tail), claim)),
  )
}
