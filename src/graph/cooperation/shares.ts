// What counts as working together, and how much: the one table behind weights. A relation type that is not here does
// not join two organisations.
import type { RelationType } from '../../domain/ontology.ts'

export const COOPERATION_KINDS = ['TIE', 'EVENT', 'PROJECT'] as const
export type CooperationKind = (typeof COOPERATION_KINDS)[number]

/** A lasting tie says most, a project nearly as much; being at one event says least. */
export const KIND_WEIGHTS: Readonly<Record<CooperationKind, number>> = { TIE: 1, PROJECT: 0.8, EVENT: 0.4 }

export interface Share {
  readonly kind: CooperationKind
  readonly type: RelationType
  /** What one bulletin counts that says it, 0 to 1. Of events and projects: one of two factors, one a side. */
  readonly share: number
  readonly reason: string
}

export const SHARES: readonly Share[] = [
  { kind: 'TIE', type: 'COOPERATES_WITH', share: 1, reason: 'The text says that they cooperate.' },
  { kind: 'TIE', type: 'FOUNDED', share: 0.5, reason: 'A founder and its foundation share people and means.' },
  { kind: 'TIE', type: 'INVESTS_IN', share: 0.5, reason: 'Money binds two sides; the text does not say they work.' },
  { kind: 'TIE', type: 'SUPPORTS', share: 0.5, reason: 'One gives, the other takes: half of a cooperation.' },
  { kind: 'EVENT', type: 'ORGANIZES', share: 1, reason: 'Those who organise together have agreed to.' },
  { kind: 'EVENT', type: 'PARTICIPATES_IN', share: 0.5, reason: 'Who takes part meets the others, no more.' },
  { kind: 'PROJECT', type: 'UNDERTAKES', share: 1, reason: 'Those who undertake a project do its work together.' },
  { kind: 'PROJECT', type: 'SUPPORTS', share: 0.5, reason: 'Who supports or pays a project takes part from outside.' },
  {
    kind: 'PROJECT',
    type: 'INVESTS_IN',
    share: 0.5,
    reason: 'Who supports or pays a project takes part from outside.',
  },
  { kind: 'PROJECT', type: 'REVIEWS', share: 0.25, reason: 'A reviewer judges the work and does none of it.' },
  // Not here: VISITS (attention), PART_OF and LOCATED_IN (belonging), posts and honours (not between organisations).
]

export const toTypes = (...kinds: readonly CooperationKind[]): readonly RelationType[] => [
  ...new Set(SHARES.filter(({ kind }) => kinds.includes(kind)).map(({ type }) => type)),
]

/**
 * Of an event or project with more organisations only so many are joined, those that bulletins say most; the rest of a
 * conference of hundreds would be thousands of pairs that say next to nothing.
 */
export const MOST_PARTIES = 12

/** Years after which what was shown counts half. */
export const HALF_LIFE_YEARS = 5
