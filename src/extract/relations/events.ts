// Who holds an event and who takes part in it. The event is the one named beside the trigger, else the one that
// 会上, 仪式, 活动 stand for: the last one named before in the article.
import { isAllowed, isOrganisation } from '../../domain/ontology.ts'
import { groupsBetween } from './clause.ts'
import { type End, type Finding, toEnd } from './finding.ts'
import { type Group, GROUP } from './groups.ts'
import { toAlternation, toTrigger } from './lexicon.ts'
import { findEnds, isNegated, type Pattern } from './pattern.ts'
import { type Accept, acceptedRefs, clauseAt, findSubject, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

const isHost: Accept = (type) => isOrganisation(type) || type === 'Place'
const isGuest: Accept = (type) => isOrganisation(type) || type === 'Person'
const isEvent: Accept = (type) => type === 'Event'

const HOLDS = toTrigger('hold')
const ATTENDS = toTrigger('attend')
const SPEAKS = toTrigger('speak')
const BARE_EVENT = /会上|会议|大会|座谈会|论坛|仪式|活动|大赛|比赛|峰会|研讨会|推介会|发布会|会前|会后|会中|现场|签约|评审会|验收会|交流会|培训|启动会|年会|展会/
const OTHER_OBJECT = new RegExp(`^(?:了|过)?[“《]?(${GROUP})`)
const LISTED = /(?:出席|参加|参与|莅临|见证)[^，。；]{0,40}?的[^，。；]{0,14}?(?:有|包括|为|还有|分别是)[：，]?/g

const HOLD_ACTIVE: Pattern = { rule: 'organizes/召开', type: 'ORGANIZES', trigger: HOLDS, head: ['by', 'subject'], tail: ['relative', 'object'], confidence: 0.85 }

interface Held {
  readonly end: End
  readonly factor: number
}

/** Finds ORGANIZES and PARTICIPATES_IN in a sentence. */
export function findEventTies(reading: Reading): Finding[] {
  return [...findHosts(reading), ...findGuests(reading, ATTENDS, 'attend'), ...findGuests(reading, SPEAKS, 'speak'), ...findListed(reading)]
}

function toFindings(reading: Reading, type: 'ORGANIZES' | 'PARTICIPATES_IN', refs: readonly Ref[], held: Held, rule: string, confidence: number, from: number): Finding[] {
  return refs
    .filter((ref) => isAllowed(type, ref.type, 'Event'))
    .map((ref) => ({ type, head: toEnd(ref), tail: held.end, rule, confidence: confidence * held.factor, at: reading.line.offsets[from] as number, sentence: reading.line.sentence }))
}

function findHosts(reading: Reading): Finding[] {
  const { line } = reading
  const findings: Finding[] = []
  for (const match of line.skeleton.matchAll(HOLDS)) {
    const from = match.index
    const to = from + match[0].length
    if (isNegated(reading, from)) continue
    const strong = /主办|承办|协办/.test(match[0])
    const direct = findEnds(reading, HOLD_ACTIVE.tail, from, to, isEvent, HOLD_ACTIVE)
    const by = findEnds(reading, ['by'], from, to, isHost, HOLD_ACTIVE)
    let held: Held | undefined
    if (direct) held = { end: toEnd(acceptedRefs(direct.groups[0] as Group, isEvent)[0] as Ref), factor: 1 }
    else if (by || strong) held = findEvent(reading, from, strong)
    if (!held) continue
    const heads = by ?? findEnds(reading, ['subject'], from, to, isHost, HOLD_ACTIVE)
    if (!heads) continue
    const refs = heads.groups.flatMap((group) => acceptedRefs(group, isHost))
    findings.push(...toFindings(reading, 'ORGANIZES', refs, held, 'organizes/召开', 0.85 * heads.factor, from))
  }
  return findings
}

function findGuests(reading: Reading, trigger: RegExp, kind: 'attend' | 'speak'): Finding[] {
  const { line } = reading
  const findings: Finding[] = []
  for (const match of line.skeleton.matchAll(trigger)) {
    const from = match.index
    const to = from + match[0].length
    if (isNegated(reading, from)) continue
    const object = OTHER_OBJECT.exec(line.skeleton.slice(to, to + 4))
    if (object) {
      const group = line.groups[line.places.indexOf(to + object[0].length - 1)]
      if (group && !group.refs.some((ref) => isEvent(ref.type)) && /主持|参加|参与|出席/.test(match[0])) continue
    }
    const held = findEvent(reading, from, kind === 'attend')
    if (!held) continue
    const accept: Accept = kind === 'attend' ? isGuest : (type) => type === 'Person'
    const heads = findEnds(reading, ['by', 'led'], from, to, accept, HOLD_ACTIVE)
    const subject = heads ? undefined : findSubject(reading, from, accept)
    const groups = heads?.groups ?? (subject ? [subject.group] : [])
    const factor = subject ? { clause: 1, sentence: 0.85, inherited: 0.65 }[subject.distance] : 1
    const refs = groups.flatMap((group) => acceptedRefs(group, accept))
    findings.push(...toFindings(reading, 'PARTICIPATES_IN', refs, held, `participates/${kind}`, (kind === 'attend' ? 0.85 : 0.65) * factor, from))
  }
  return findings
}

// 出席仪式的领导有：甲、乙.
function findListed(reading: Reading): Finding[] {
  const { line } = reading
  return [...line.skeleton.matchAll(LISTED)].flatMap((match) => {
    const held = findEvent(reading, match.index, true)
    if (!held) return []
    const refs = groupsBetween(line, match.index + match[0].length, line.skeleton.length).flatMap(({ group }) => acceptedRefs(group, isGuest))
    return toFindings(reading, 'PARTICIPATES_IN', refs, held, 'participates/listed', 0.8, match.index)
  })
}

/** The event that a trigger at `position` is about. */
export function findEvent(reading: Reading, position: number, strong: boolean): Held | undefined {
  const { line } = reading
  const clause = reading.clauses[clauseAt(reading, position)]
  const events = line.places.flatMap((place, i) => {
    const ref = line.groups[i]?.refs.find((r) => isEvent(r.type))
    return ref ? [{ place, ref }] : []
  })
  const after = events.find(({ place }) => place > position && place < (clause?.to ?? 0))
  const before = events.findLast(({ place }) => place < position)
  const here = after ?? before ?? (strong ? events[0] : undefined)
  if (here) return { end: toEnd(here.ref), factor: 1 }
  const bare = BARE_EVENT.exec(line.skeleton)
  const span = bare ? { start: line.offsets[bare.index] as number, end: (line.offsets[bare.index + bare[0].length - 1] as number) + 1 } : undefined
  const article = reading.scene.document.sentences[line.sentence]?.article
  for (let k = reading.earlier.length - 1; k >= 0; k--) {
    const other = reading.earlier[k]
    if (!other) break
    const distance = line.paragraph - other.paragraph
    if (reading.scene.document.sentences[other.sentence]?.article !== article) break
    const isHeadline = reading.scene.document.sentences[other.sentence]?.kind === 'headline'
    if (distance > (bare ? 8 : strong ? 3 : 1) && !isHeadline) continue
    const ref = other.groups.flatMap((group) => group.refs).findLast((r) => isEvent(r.type))
    if (!ref) continue
    const factor = bare ? 0.95 : distance === 0 ? 0.9 : 0.75
    return { end: { entity: ref.entity, ...(span ? { span } : { span: { start: ref.start, end: ref.end } }) }, factor }
  }
  return undefined
}

/** Words for holding an event, for patterns of other families. */
export const HOLDING = toAlternation('hold')
