// Joins that a rule would make but that the text leaves open go in, pairs of entities for an analyst to decide on come
// out: 东海集团 where two companies of that brand are named.
import type { LocalCandidate } from '../../domain/extraction.ts'
import type { Cluster } from './cluster.ts'

/** A join that was not made, because the rule fits others as well. */
export interface Doubt {
  /** Any mention of each; which cluster owns it is seen at the end, for later rules join further. */
  readonly short: number
  readonly long: number
  readonly rule: string
  readonly reason: string
}

/** A name that fits more than so many is too general for a candidate: it says nothing of any of them. */
const MOST_FITS = 5

/** How often a join by the rule would be right if only one fitted; the fits share it. An estimate: it orders the list. */
const SURENESS: Readonly<Record<string, number>> = {
  'place-dropped': 0.9,
  brand: 0.8,
  contracted: 0.7,
  'last-part': 0.6,
}

/**
 * `owners` tells the cluster of each mention that a doubt names; `entities` are the clusters in the order of
 * `Extraction.entities`. One candidate a pair, the likeliest.
 */
export function toCandidates(
  doubts: readonly Doubt[],
  owners: ReadonlyMap<number, Cluster>,
  entities: readonly Cluster[],
): readonly LocalCandidate[] {
  const positions = new Map(entities.map((cluster, index) => [cluster, index]))
  const toEntity = (mention: number): number | undefined => positions.get(owners.get(mention)!)
  const open = doubts.flatMap(({ short, long, rule, reason }) => {
    const [a, b] = [toEntity(short), toEntity(long)]
    return a === undefined || b === undefined || a === b ? [] : [{ short: a, long: b, rule, reason }]
  })
  const fitsOf = Map.groupBy(open, ({ short, rule }) => `${short} ${rule}`)
  const candidates = open.flatMap(({ short, long, rule, reason }): LocalCandidate[] => {
    const fits = [...new Set(fitsOf.get(`${short} ${rule}`)!.map((doubt) => doubt.long))]
    if (fits.length > MOST_FITS) return []
    const others = fits.filter((other) => other !== long).map((other) => entities[other]!.name)
    const score = Math.round(((SURENESS[rule] ?? 0.5) / fits.length) * 100) / 100
    const why =
      others.length > 0 ? `${reason}; it may as well be ${others.join(', ')}` : `${reason}; other names fitted too`
    return [{ short, long, rule, reason: why, score }]
  })
  const best = new Map<string, LocalCandidate>()
  for (const candidate of candidates) {
    const key = [candidate.short, candidate.long].sort((a, b) => a - b).join(' ')
    if ((best.get(key)?.score ?? 0) < candidate.score) best.set(key, candidate)
  }
  return [...best.values()]
}
