// Overlapping candidates of one sentence in, those that become mentions out.
import { toFamily } from '../../domain/ontology.ts'
import { isInside, isOverlapping } from '../../domain/span.ts'
import type { Candidate } from './candidate.ts'
import { COORDINATED } from './organisation-lists.ts'
import { JOINT } from './organisations.ts'

/** Below this a candidate is no mention unless something else in the document vouches for it. */
export const THRESHOLD = 0.6

/** Names of these families are said about other names (某公司与某大学签约仪式), which stay mentions inside them. */
const HOLDS_OTHERS = new Set(['event'])

/** Longer names win over those they hold; otherwise the surer one wins. Ties go to the first proposed. */
export function arbitrate(candidates: readonly Candidate[]): Candidate[] {
  const towns = candidates.filter(({ type, name }) => type === 'Place' && /[省市县区镇乡]$|街道$/.test(name))
  const ranked = candidates
    .filter(({ confidence }) => confidence >= THRESHOLD)
    // 张浦镇 is a town of the gazetteer, whatever its first character.
    .filter(
      ({ type, start, end }) => type !== 'Person' || !towns.some((town) => town.start === start && town.end === end),
    )
    .map((candidate, order) => ({ candidate, order }))
    .sort((a, b) => rank(b.candidate) - rank(a.candidate) || a.order - b.order)
  const kept: Candidate[] = []
  for (const { candidate } of ranked) if (kept.every((other) => canStand(candidate, other))) kept.push(candidate)
  return kept.sort((a, b) => a.start - b.start || b.end - a.end)
}

const rank = ({ start, end, confidence }: Candidate): number => confidence * 10 + Math.min(end - start, 30) / 4

function canStand(candidate: Candidate, kept: Candidate): boolean {
  if (!isOverlapping(candidate, kept)) return true
  // 省、市科技局: two names over one stretch of text.
  if (candidate.start === kept.start && candidate.end === kept.end)
    return candidate.name !== kept.name && candidate.type === kept.type
  const [inner, outer] = isInside(candidate, kept) ? [candidate, kept] : [kept, candidate]
  if (outer.rule === COORDINATED && outer.end === inner.end) return inner.type === outer.type
  if (outer.rule === JOINT && isInside(inner, outer)) return inner.confidence >= 0.7
  // 第二十届某地企业孵化器年会: what the number counts is no organisation.
  if (
    outer.type === 'Event' &&
    /^第.{1,4}届/.test(outer.name) &&
    inner.start - outer.start <= 6 &&
    inner.type !== 'Project'
  )
    return false
  const holds = HOLDS_OTHERS.has(toFamily(kept.type)) && isInside(candidate, kept)
  // 某某产业基地项目签约仪式 names the project too.
  const isPurpose = kept.type === 'Event' && candidate.type === 'Project' && candidate.confidence >= 0.8
  if (holds) return isPurpose || (toFamily(candidate.type) === 'organisation' && candidate.confidence >= 0.9)
  return (
    HOLDS_OTHERS.has(toFamily(candidate.type)) && isInside(kept, candidate) && toFamily(kept.type) === 'organisation'
  )
}
