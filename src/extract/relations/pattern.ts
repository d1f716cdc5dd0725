// A relation pattern is a value: a trigger, where its ends stand, how sure it is. This file applies one to a sentence.

import type { RelationType } from '../../domain/ontology.ts'
import { isAllowed } from '../../domain/ontology.ts'
import { type Case, type Clause, groupsBetween, isAttributive, toCase, toNoun } from './clause.ts'
import { type Finding, pairUp } from './finding.ts'
import { type Group, groupAt } from './groups.ts'
import { matchesOf } from './lexicon.ts'
import { type Accept, acceptedRefs, clauseAt, findObjects, findSubject, hasAccepted, type Reading } from './reading.ts'

import type { Ref } from './scene.ts'

/** Where an end may stand: `object` after the trigger; `relative` as the noun after 的; a case as the group after such a preposition. */
export type Place = 'subject' | 'beside' | 'object' | 'relative' | Case

export interface Pattern {
  readonly rule: string
  readonly type: RelationType
  /** Global; may look at groups with `GROUP`. */
  readonly trigger: RegExp
  readonly head: readonly Place[]
  readonly tail: readonly Place[]
  /** Of the direct case: ends in the trigger's clause. */
  readonly confidence: number
  /** Stricter than the ontology. */
  readonly heads?: Accept
  readonly tails?: Accept
  /** The most characters between trigger and object. */
  readonly near?: number
  /** True where those named by 与 or 携手 act too: 甲与乙共同实施. */
  readonly joint?: boolean
  /** False where a dropped subject is too often wrong. */
  readonly inherits?: boolean
}

/** What stands at one end of a trigger. */
export interface Ends {
  readonly groups: readonly Group[]
  /** The mentions of the groups that may be such an end. */
  readonly refs: readonly Ref[]
  readonly factor: number
}

const NEGATED =
  /(?:(?:未|没有|没|不|尚未|无法|拒绝|取消|暂停|并非|不得|不能|未能|停止|批准|同意|鼓励|号召|要求|建议|引导)[^\uE000-\uF8FF]{0,4}|(?:希望|期待|期盼|如果|若|渴望|呼吁)[^，。；]{0,14})$/
const FACTORS = { clause: 1, sentence: 0.85, inherited: 0.65 } as const

/** True when what is said at `position` is denied or only wished for. */
export const isNegated = (reading: Reading, position: number): boolean => {
  const clause = reading.clauses[clauseAt(reading, position)]
  return NEGATED.test(reading.line.skeleton.slice(Math.max(clause?.from ?? 0, position - 18), position))
}

/** What `pattern` finds in the sentence. */
export function applyPattern(reading: Reading, pattern: Pattern): Finding[] {
  const { line } = reading
  const { type } = pattern
  const findings: Finding[] = []
  for (const match of matchesOf(line.skeleton, pattern.trigger)) {
    const from = match.index
    const to = from + match[0].length
    // 项目的建设: a noun, not a verb.
    if (isNegated(reading, from) || line.skeleton.charAt(from - 1) === '的') continue
    const canTail: Accept = (t) => (pattern.tails?.(t) ?? true) && HEADS.some((h) => isAllowed(type, h, t))
    const tails = findEnds(reading, pattern.tail, from, to, canTail)
    if (!tails) continue
    if (pattern.near !== undefined && isFar(reading, tails.groups, to, pattern.near)) continue
    const canHead: Accept = (h) =>
      (pattern.heads?.(h) ?? true) && tails.refs.some((tail) => isAllowed(type, h, tail.type))
    const heads = findEnds(reading, pattern.head, from, to, canHead, pattern.inherits ?? true, tails.groups)
    if (!heads) continue
    const confidence = pattern.confidence * heads.factor * tails.factor
    const claim = { rule: pattern.rule, confidence, at: from }
    const partners = pattern.joint ? findPartners(reading, from, canHead, [...heads.groups, ...tails.groups]) : []
    const all = [...heads.refs, ...partners.flatMap((group) => acceptedRefs(group, canHead))]
    if (isRespective(reading, heads.refs, tails.refs, from)) {
      findings.push(...heads.refs.flatMap((head, i) => pairUp(line, type, [head], tails.refs.slice(i, i + 1), claim)))
    } else findings.push(...pairUp(line, type, all, tails.refs, claim))
  }
  return findings
}

const HEADS = ['Bureau', 'Person', 'Place', 'Project', 'Event', 'Policy'] as const

const IS_RELATIVE = /^(?:了|过)?的/

/** The groups at one end of a trigger that spans [from, to), from the first of `places` that has any. */
export function findEnds(
  reading: Reading,
  places: readonly Place[],
  from: number,
  to: number,
  accept: Accept,
  inherits = true,
  taken: readonly Group[] = [],
): Ends | undefined {
  const { line } = reading
  const relative = IS_RELATIVE.test(line.skeleton.slice(to, to + 3))
  for (const place of places) {
    let groups: readonly Group[] = []
    let factor = 1
    if (place === 'relative') {
      if (relative) groups = nounAfter(reading, to, accept)
      if (relative && groups.length === 0) groups = nounBefore(reading, from, accept)
    } else if (place === 'object') {
      if (!relative) groups = findObjects(reading, to, accept)
    } else if (place === 'beside') groups = beside(reading, from, accept)
    else if (place === 'subject') {
      if (relative && besideAny(reading, from)) groups = beside(reading, from, accept)
      else {
        const subject = findSubject(reading, from, (t) => accept(t))
        if (subject && !(subject.distance === 'inherited' && !inherits)) {
          groups = [subject.group]
          factor = FACTORS[subject.distance]
        }
      }
    } else groups = inCase(reading, place, from, accept)
    groups = groups.filter((group) => !taken.includes(group))
    if (groups.length > 0) return { groups, refs: groups.flatMap((group) => acceptedRefs(group, accept)), factor }
  }
  return undefined
}

// 甲、乙分别授予丙、丁: each its own.
function isRespective(reading: Reading, heads: readonly Ref[], tails: readonly Ref[], from: number): boolean {
  const clause = reading.clauses[clauseAt(reading, from)] as Clause
  const isEven = heads.length > 1 && heads.length === tails.length
  return isEven && /分别/.test(reading.line.skeleton.slice(clause.from, from))
}

function isFar(reading: Reading, groups: readonly Group[], to: number, near: number): boolean {
  const { line } = reading
  const first = line.places[line.groups.indexOf(groups[0] as Group)] ?? -1
  return (
    first >= to &&
    (first - to > near || /[、：；]|关系|以来/.test(line.skeleton.slice(to, first).replace(/[“《][^”》]*[”》]/g, '')))
  )
}

// 甲携手乙、丙，一起实施…: those that a preposition names in the same sentence.
function findPartners(reading: Reading, from: number, accept: Accept, taken: readonly Group[]): Group[] {
  const { line } = reading
  if (!/共同|合作|联合|一起|携手|共建|合建/.test(line.skeleton.slice(0, from + 8))) return []
  return groupsBetween(line, 0, from)
    .filter(
      ({ group, place }) => toCase(line, place) === 'with' && !taken.includes(group) && hasAccepted(group, accept),
    )
    .map(({ group }) => group)
}

// 甲承担的“乙”项目: the noun that the clause before 的 describes.
function nounAfter(reading: Reading, to: number, accept: Accept): Group[] {
  const clause = reading.clauses[clauseAt(reading, to)] as Clause
  for (const { group, place } of groupsBetween(reading.line, to, clause.to)) {
    if (place - to > 24) break
    if (isAttributive(reading.line, place) || !hasAccepted(group, accept)) continue
    // 甲共建的仪式在乙举行
    if (toCase(reading.line, place) === 'at') continue
    return [group]
  }
  return []
}

const besideAny = (reading: Reading, from: number): boolean => {
  const clause = reading.clauses[clauseAt(reading, from)] as Clause
  const last = groupsBetween(reading.line, clause.from, from).at(-1)
  return last !== undefined && from - last.place <= 9
}

// 乙是由甲共建的平台: the noun that a copula describes.
function nounBefore(reading: Reading, from: number, accept: Accept): Group[] {
  const clause = reading.clauses[clauseAt(reading, from)] as Clause
  const copula = COPULA.exec(reading.line.skeleton.slice(clause.from, from))
  const subject = copula ? findSubject(reading, clause.from + copula.index, accept) : undefined
  return subject && subject.distance !== 'inherited' ? [subject.group] : []
}
const COPULA = /(?:是|系|为|即)(?:由)?[\uE000-\uF8FF][^，。；\uE000-\uF8FF]{0,9}$/

// The group right before the trigger, as in 考察了甲承建的乙.
function beside(reading: Reading, from: number, accept: Accept): Group[] {
  const clause = reading.clauses[clauseAt(reading, from)] as Clause
  const last = groupsBetween(reading.line, clause.from, from).at(-1)
  if (!last || from - last.place > 9 || !hasAccepted(last.group, accept)) return []
  if (toCase(reading.line, last.place) === 'at') return []
  // 根据新出台的办法: somebody else issued it.
  return /根据|按照|依据|遵照|对|为|在|新/.test(reading.line.skeleton.slice(last.place, from)) ? [] : [last.group]
}

function inCase(reading: Reading, wanted: Case, from: number, accept: Accept): Group[] {
  const { line } = reading
  const clause = reading.clauses[clauseAt(reading, from)] as Clause
  for (const { place } of groupsBetween(line, clause.from, from).reverse()) {
    if (toCase(line, place) !== wanted) continue
    for (const at of [toNoun(line, place), place]) {
      const group = groupAt(line, at)
      if (at < from && group && hasAccepted(group, accept)) return [group]
    }
  }
  return []
}
