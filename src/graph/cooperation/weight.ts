// A pair and the newest year of the network in, its weight with the parts it is made of out: the formula that the page
// shows, weight = recency × Σ kinds (kind weight × log2(1 + strength)).
import type { Pair, Shown } from './pairs.ts'
import { COOPERATION_KINDS, type CooperationKind, HALF_LIFE_YEARS, KIND_WEIGHTS } from './shares.ts'

export interface Part {
  readonly kind: CooperationKind
  /** With recency. */
  readonly weight: number
  /** Bulletins, each counted by its share. */
  readonly strength: number
  readonly documents: number
}

export interface Weight {
  readonly weight: number
  readonly documents: number
  readonly recency: number
  /** The heaviest first. */
  readonly parts: readonly Part[]
}

/** To six digits: what the order of adding changes is left out. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** In order of size, so that the sum does not depend on the order of imports. */
const toStrength = (shown: Shown): number => round([...shown.values()].sort((a, b) => a - b).reduce((a, b) => a + b, 0))

/** 0 to 1: 1 in the newest year and later, and where undated. */
export function toRecency(lastOn: string | undefined, newestYear: number | undefined): number {
  if (lastOn === undefined || newestYear === undefined) return 1
  const age = Math.max(0, newestYear - Number(lastOn.slice(0, 4)))
  return round(0.5 ** (age / HALF_LIFE_YEARS))
}

export function toWeight(pair: Pair, newestYear: number | undefined): Weight {
  const recency = toRecency(pair.lastOn, newestYear)
  const parts = COOPERATION_KINDS.flatMap((kind): Part[] => {
    const shown = pair.shown[kind]
    if (shown.size === 0) return []
    const strength = toStrength(shown)
    return [
      { kind, weight: round(recency * KIND_WEIGHTS[kind] * Math.log2(1 + strength)), strength, documents: shown.size },
    ]
  })
  const documents = new Set(COOPERATION_KINDS.flatMap((kind) => [...pair.shown[kind].keys()]))
  return {
    weight: round(parts.reduce((sum, part) => sum + part.weight, 0)),
    documents: documents.size,
    recency,
    parts: parts.sort((a, b) => b.weight - a.weight),
  }
}
