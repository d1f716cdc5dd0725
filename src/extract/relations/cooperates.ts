// Who works with whom: 签约, 共建, 联合, 与…合作. Pairs are made across 与 (甲与乙、丙: 甲–乙, 甲–丙), or all of a list.
import { isOrganisation } from '../../domain/ontology.ts'
import { groupsBetween, isAttributive, toCase } from './clause.ts'
import { type Finding, toEnd } from './finding.ts'
import type { Group } from './groups.ts'
import { toTrigger } from './lexicon.ts'
import { isNegated } from './pattern.ts'
import { type Accept, acceptedRefs, findSubject, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

const isPartner: Accept = (type) => isOrganisation(type) || type === 'Place'
const COOPERATION = toTrigger('cooperate')
const JOINTLY = toTrigger('jointly')
const JOINS = /(?:联合|携手|会同|联手|牵手|协同)$/
const ALL_SIDES = /三方|四方|五方|多方|各方/

/** Finds COOPERATES_WITH in a sentence. */
export function findCooperation(reading: Reading): Finding[] {
  const { line } = reading
  const findings: Finding[] = []
  const pair = (left: readonly Ref[], right: readonly Ref[], rule: string, confidence: number, from: number) => {
    for (const head of left) for (const tail of right) {
      if (head.entity !== tail.entity) findings.push({ type: 'COOPERATES_WITH', head: toEnd(head), tail: toEnd(tail), rule, confidence, at: line.offsets[from] as number, sentence: line.sentence })
    }
  }
  const refsOf = (group: Group, from = 0, to = group.members.length) => group.members.slice(from, to).flatMap((member) => member.refs.filter((ref) => isPartner(ref.type)))
  for (const clause of reading.clauses) {
    const text = line.skeleton.slice(clause.from, clause.to)
    const trigger = [...text.matchAll(COOPERATION)].find((match) => !isNegated(reading, clause.from + match.index))
    const jointly = [...text.matchAll(JOINTLY)][0]
    for (const { group, place } of groupsBetween(line, clause.from, clause.to)) {
      const refs = acceptedRefs(group, isPartner)
      if (refs.length === 0) continue
      const before = line.skeleton.slice(Math.max(clause.from, place - 4), place)
      if (JOINS.test(before)) {
        const subject = findSubject(reading, place, isPartner)
        if (subject) pair(refsOf(subject.group), refs, 'cooperates/联合', subject.distance === 'clause' ? 0.85 : 0.65, place)
        continue
      }
      if (trigger && group.joint !== undefined) {
        const left = refsOf(group, 0, group.joint)
        pair(left, refsOf(group, group.joint), 'cooperates/与', 0.85, place)
        if (ALL_SIDES.test(line.skeleton)) pair(left, left, 'cooperates/各方', 0.7, place)
      } else if (trigger && toCase(line, place) === 'with' && !isAttributive(line, place)) {
        const subject = findSubject(reading, place, isPartner)
        if (subject && subject.group !== group) pair(refsOf(subject.group), refs, 'cooperates/同', subject.distance === 'clause' ? 0.85 : 0.65, place)
      } else if (refs.length > 1 && (jointly || trigger) && !group.open) {
        pair(refs, refs, jointly ? 'cooperates/共同' : 'cooperates/list', jointly ? 0.7 : 0.6, place)
      }
    }
  }
  return findings
}
