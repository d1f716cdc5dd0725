// Who holds an event: 召开, 举办, 由…主办; also 甲、乙推广仪式在…举行.
import { isOrganisation } from '../../domain/ontology.ts'
import { findEvent, type Held, tie } from './events.ts'
import { type Finding, toEnd } from './finding.ts'
import { GROUP, groupAt, refsOf } from './groups.ts'
import { matchesOf, toAlternation } from './lexicon.ts'
import type { Memory } from './memory.ts'
import { findEnds, isNegated } from './pattern.ts'
import { type Accept, acceptedRefs, type Reading } from './reading.ts'

const isHost: Accept = (type) => isOrganisation(type) || type === 'Place'
const isEvent: Accept = (type) => type === 'Event'
const HOLDS = new RegExp(`${toAlternation('hold')}|开展|实施|牵头实施|牵头`, 'g')
const OWNED = new RegExp(
  `(${GROUP})(?:的)?[“"《]?(${GROUP})(?=[”"》]?[^，。；\\uE000-\\uF8FF]{0,4}(?:(?:在|于)[^，。；]{1,24})?[^，。；\\uE000-\\uF8FF]{0,6}(?:${toAlternation('hold')}|启动|开幕))`,
  'g',
)
const LISTED = new RegExp(`(?:主办|承办)(?:单位|方)?[：为是]+(?=${GROUP})`, 'g')
const FRAGMENT = new RegExp(`(?:联合|会同|携手)(${GROUP})[^，。；\\uE000-\\uF8FF]{0,8}[。…]?$`)

/** Finds ORGANIZES in a sentence, and those who join the hosts of a meeting. */
export function findHosts(reading: Reading, memory: Memory): Finding[] {
  return [
    ...findHolding(reading, memory),
    ...findOwners(reading),
    ...findListedHosts(reading, memory),
    ...findFragment(reading, memory),
  ]
}

function findHolding(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, HOLDS).flatMap((match) => {
    const from = match.index
    const to = from + match[0].length
    const direct = findEnds(reading, ['relative', 'object'], from, to, isEvent)
    if (isNegated(reading, from) || (!direct && /实施|牵头|开展/.test(match[0]))) return []
    const by = findEnds(reading, ['by'], from, to, isHost)
    const isHosting = /主办|承办|协办|发起/.test(match[0])
    const held = direct?.refs[0]
      ? { end: toEnd(direct.refs[0]), factor: 1 }
      : by || isHosting
        ? findEvent(reading, memory, from, isHosting ? 'near' : 'here')
        : undefined
    if (!held) return []
    const isRelative = findEnds(reading, ['relative'], from, to, isEvent) !== undefined
    const heads =
      (isRelative ? findEnds(reading, ['beside'], from, to, isHost) : undefined) ??
      by ??
      findEnds(reading, isHosting ? ['beside', 'subject', 'object'] : ['subject'], from, to, isHost)
    const claim = { rule: 'organizes/召开', confidence: 0.87 * (heads?.factor ?? 1), at: from }
    return tie(line, 'ORGANIZES', heads?.refs ?? [], held, claim)
  })
}

// 甲、乙联合推广启动仪式在…举行.
function findOwners(reading: Reading): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, OWNED).flatMap((match) => {
    const event = refsOf(line, match[2]).find((ref) => ref.type === 'Event')
    const hosts = refsOf(line, match[1]).filter((ref) => isOrganisation(ref.type))
    const claim = { rule: 'organizes/owner', confidence: 0.65, at: match.index }
    return event ? tie(line, 'ORGANIZES', hosts, { end: toEnd(event), factor: 1 }, claim) : []
  })
}

// 主办单位：甲.
function findListedHosts(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, LISTED).flatMap((match) => {
    const held = findEvent(reading, memory, match.index, 'near')
    const group = groupAt(line, match.index + match[0].length)
    const claim = { rule: 'organizes/单位', confidence: 0.8, at: match.index }
    return held && group ? tie(line, 'ORGANIZES', acceptedRefs(group, isOrganisation), held, claim) : []
  })
}

// 近日，甲局联合乙局、丙局等单位。 under a headline that names the meeting.
function findFragment(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  const fragment = FRAGMENT.exec(line.skeleton)
  if (!fragment || !memory.event || line.sentence - memory.event.sentence > 3) return []
  const held: Held = { end: toEnd(memory.event), factor: 1 }
  const heads = findEnds(reading, ['subject'], fragment.index, fragment.index + 2, isHost)
  const claim = { confidence: 0.65, at: fragment.index }
  return [
    ...tie(line, 'ORGANIZES', heads?.refs ?? [], held, { ...claim, rule: 'organizes/联合' }),
    ...tie(line, 'PARTICIPATES_IN', refsOf(line, fragment[1]), held, { ...claim, rule: 'participates/联合' }),
  ]
}
