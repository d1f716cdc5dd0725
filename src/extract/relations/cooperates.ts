// Who works with whom: 签约, 共建, 联合, 与…合作. Pairs are made across 与 (甲与乙、丙: 甲–乙, 甲–丙), or all of a list.
import { isOrganisation } from '../../domain/ontology.ts'
import { type Clause, groupsBetween, isAttributive, toCase } from './clause.ts'
import { type Finding, pairUp } from './finding.ts'
import type { Group } from './groups.ts'
import { toTrigger } from './lexicon.ts'
import type { Memory } from './memory.ts'
import { isNegated } from './pattern.ts'
import { type Accept, clauseAt, findSubject, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

const isPartner: Accept = (type) => isOrganisation(type) || type === 'Place'
const COOPERATION = toTrigger('cooperate')
const JOINTLY = toTrigger('jointly')
// What several hosts or guests of an event do together is no cooperation by itself.
const EVENT_DUTY =
  /^(?:参与)?(?:主办|承办|协办|举办|指导|召开|举行|组织|出席|参加|见证|启动|参与|为|努力|推动|点亮|按下|开启|揭牌|揭幕|支持)/
const JOINS = /(?:联合|携手|会同|联手|牵手|协同|联袂)$/
/** 共建甲、乙等合作项目: what is built. */
const BUILT = /(?:共建|组建|建设|设立|成立|打造|建立)了?[“"]?$/
const ALL_SIDES = /三方|四方|五方|多方|各方/
// 德国企业, 上海专家: the place is not the one who acts.
const PLACE_OF = /^(?:企业|公司|专家|代表|客商|市场|大学|政府|教授|人民|各地|地区|等地|高校|院校|产业|经济|两地)/

/** Finds COOPERATES_WITH in a sentence. */
export function findCooperation(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  const findings: Finding[] = []
  const pair = (left: readonly Ref[], right: readonly Ref[], rule: string, confidence: number, at: number) =>
    findings.push(...pairUp(line, 'COOPERATES_WITH', left, right, { rule, confidence, at }))
  const acts = (ref: Ref) =>
    isPartner(ref.type) &&
    !(ref.type === 'Place' && PLACE_OF.test(reading.scene.document.text.slice(ref.end, ref.end + 4)))
  const partnersOf = (group: Group, from = 0, to = group.members.length) =>
    group.members.slice(from, to).flatMap((member) => member.refs.filter(acts))
  for (const clause of reading.clauses) {
    const text = line.skeleton.slice(clause.from, clause.to)
    const said = line.groups.some(
      (group, i) =>
        inClause(line.places[i] as number, clause) &&
        group.refs.some(
          (ref) =>
            ((ref.type === 'Event' || ref.type === 'Policy') && /签约|合作|共建|战略|协议/.test(ref.surface)) ||
            (ref.type === 'Project' && /^合作/.test(ref.surface)),
        ),
    )
    const triggers = [...text.matchAll(COOPERATION)]
      .filter((match) => !isNegated(reading, clause.from + match.index))
      .map((match) => clause.from + match.index)
    const trigger = said || triggers.length > 0
    for (const { group, place } of groupsBetween(line, clause.from, clause.to)) {
      const [ours, theirs] = toSigners(reading, group, place, clause)
      if (ours && theirs) pair(ours, theirs, 'cooperates/签字人', 0.72, place)
      const refs = partnersOf(group)
      if (refs.length === 0) continue
      const before = line.skeleton.slice(Math.max(clause.from, place - 4), place)
      if (JOINS.test(before)) {
        const subject = findSubject(reading, place, isPartner)
        if (subject && !isNegated(reading, place - 2))
          pair(partnersOf(subject.group), refs, 'cooperates/联合', subject.distance === 'clause' ? 0.85 : 0.65, place)
        continue
      }
      // The verb may stand in the next clause: 甲与乙在…，共同签署….
      if (group.joint !== undefined && (trigger || isSaidNext(reading, place))) {
        const left = partnersOf(group, 0, group.joint)
        const right = partnersOf(group, group.joint)
        pair(left, right, 'cooperates/与', 0.87, place)
        if (ALL_SIDES.test(line.skeleton) || (left.length > 1 && right.length === 1))
          pair(left, left, 'cooperates/各方', 0.7, place)
        if (left.length > 0 && right.length > 0) memory.sides = [...left, ...right]
      } else if (
        triggers.some((at) => at > place && at - place < 24) &&
        toCase(line, place) === 'with' &&
        !isAttributive(line, place)
      ) {
        const subject = findSubject(reading, place, isPartner)
        const left = subject && subject.group !== group ? partnersOf(subject.group) : []
        if (left.length > 1 && subject?.distance === 'inherited') continue
        if (left.length > 0) pair(left, refs, 'cooperates/同', subject?.distance === 'clause' ? 0.65 : 0.5, place)
        else if (!subject && memory.actor) pair([memory.actor], refs, 'cooperates/省略', 0.5, place)
        memory.sides = [...left, ...refs]
      } else if (refs.length > 1 && !group.open && toCase(line, place) !== 'to' && !BUILT.test(before)) {
        const jointly = [...line.skeleton.slice(place + 1, clause.to).matchAll(JOINTLY)].find(
          (match) => match.index < 14,
        )
        const after = jointly ? line.skeleton.slice(place + 1 + jointly.index + jointly[0].length) : ''
        const isEvent = groupsBetween(line, place, clause.to).some(({ group: other }) =>
          other.refs.some((ref) => ref.type === 'Event'),
        )
        const between = jointly ? line.skeleton.slice(place + 1, place + 1 + jointly.index) : ''
        // 甲、乙分别与有关企业签署: each with somebody who is not named.
        const isElsewhere = /[与同和跟](?:[^，。；]{0,6})(?:企业|公司|单位|机构|高校|院校|部门|方|客商)$/.test(between)
        if (jointly && !isEvent && !isElsewhere && !EVENT_DUTY.test(after))
          // In a long list the first one leads.
          pair(refs.length > 2 ? refs.slice(0, 1) : refs, refs, 'cooperates/共同', 0.7, place)
      }
    }
  }
  return findings
}

const SIGNS = /^[^，。；\uE000-\uF8FF]{0,14}(?:签署|签订|签约|签字|签下|签)/
/** 甲大学校长某某与乙公司总经理某某签署协议: those whom the two who sign serve. */
function toSigners(reading: Reading, group: Group, place: number, clause: Clause): Ref[][] {
  const after = reading.line.skeleton.slice(place + 1, clause.to)
  if (!SIGNS.test(after) || !group.refs.every((ref) => ref.type === 'Person')) return []
  const isBoth = group.members.length === 2 && /代表双方|双方代表/.test(after)
  const left = group.joint ?? (isBoth ? 1 : undefined)
  if (left === undefined) return []
  const employers = (from: number, to: number) =>
    group.members.slice(from, to).flatMap(({ posts }) => {
      const of = posts.find((post) => post.of)?.of?.refs ?? []
      return of.filter((ref) => isPartner(ref.type)).slice(0, 1)
    })
  return [employers(0, left), employers(left, group.members.length)]
}

const inClause = (place: number, clause: Clause): boolean => place >= clause.from && place < clause.to

// A trigger in the clause after, before any other group.
function isSaidNext(reading: Reading, place: number): boolean {
  const clause = reading.clauses[clauseAt(reading, place) + 1]
  if (!clause) return false
  const next = reading.line.places.find((other) => other >= clause.from && other < clause.to) ?? clause.to
  if (/分别(?:签|达成|建立)/.test(reading.line.skeleton.slice(clause.from, clause.to))) return true
  const said = [...reading.line.skeleton.slice(clause.from, next).matchAll(COOPERATION)]
  return said.some(([word]) => /签|合作|共建|战略/.test(word))
}
