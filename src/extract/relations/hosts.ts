// Who holds an event: 召开, 举办, 由…主办; also 甲、乙推广仪式在…举行.
import { isAllowed, isOrganisation } from '../../domain/ontology.ts'
import { findEvent, type Held } from './events.ts'
import { type Finding, toEnd } from './finding.ts'
import { GROUP, type Group, toGroupIndex } from './groups.ts'
import { toAlternation } from './lexicon.ts'
import type { Memory } from './memory.ts'
import { findEnds, isNegated } from './pattern.ts'
import { type Accept, acceptedRefs, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

const isHost: Accept = (type) => isOrganisation(type) || type === 'Place'
const isEvent: Accept = (type) => type === 'Event'
const HOLDS = new RegExp(`${toAlternation('hold')}|开展|实施|牵头实施|牵头`, 'g')
const OWNED = new RegExp(
  `(${GROUP})(?:的)?[“"《]?(${GROUP})(?=[”"》]?[^，。；\\uE000-\\uF8FF]{0,4}(?:(?:在|于)[^，。；]{1,24})?[^，。；\\uE000-\\uF8FF]{0,6}(?:${toAlternation('hold')}|启动|开幕))`,
  'g',
)
const LISTED = new RegExp(`(?:主办|承办)(?:单位|方)?[：为是]+(?=${GROUP})`, 'g')
const FRAGMENT = new RegExp(`(?:联合|会同|携手)(${GROUP})[^，。；\\uE000-\\uF8FF]{0,8}[。…]?$`)

/** Finds ORGANIZES in a sentence. */
export function findHosts(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  const findings: Finding[] = []
  const add = (
    type: 'ORGANIZES' | 'PARTICIPATES_IN',
    refs: readonly Ref[],
    held: Held,
    rule: string,
    confidence: number,
    from: number,
  ) => {
    for (const ref of refs) {
      if (!isAllowed(type, ref.type, 'Event')) continue
      findings.push({
        type,
        head: toEnd(ref),
        tail: held.end,
        rule,
        confidence: confidence * held.factor,
        at: line.offsets[from] as number,
        sentence: line.sentence,
      })
    }
  }
  for (const match of line.skeleton.matchAll(HOLDS)) {
    const from = match.index
    const to = from + match[0].length
    if (isNegated(reading, from)) continue
    const direct = findEnds(reading, ['relative', 'object'], from, to, isEvent)
    const by = findEnds(reading, ['by'], from, to, isHost)
    if (!direct && /实施|牵头|开展/.test(match[0])) continue
    const isHosting = /主办|承办|协办|发起/.test(match[0])
    const held = direct
      ? { end: toEnd(acceptedRefs(direct.groups[0] as Group, isEvent)[0] as Ref), factor: 1 }
      : by || isHosting
        ? findEvent(reading, memory, from, isHosting ? 'near' : 'here')
        : undefined
    if (!held) continue
    const beside = findEnds(reading, ['relative'], from, to, isEvent)
      ? findEnds(reading, ['beside'], from, to, isHost)
      : undefined
    const heads =
      beside ?? by ?? findEnds(reading, isHosting ? ['beside', 'subject', 'object'] : ['subject'], from, to, isHost)
    if (!heads) continue
    const refs = heads.groups.flatMap((group) => acceptedRefs(group, isHost))
    // 在合肥市举办的大会: a place or park in the locative is no host.
    add('ORGANIZES', refs, held, 'organizes/召开', 0.87 * heads.factor, from)
  }
  for (const match of line.skeleton.matchAll(OWNED)) {
    const [hosts, event] = [match[1], match[2]].map((mark) => line.groups[toGroupIndex(mark as string)]?.refs ?? [])
    const held = event?.find((ref) => ref.type === 'Event')
    if (held)
      add(
        'ORGANIZES',
        (hosts ?? []).filter((ref) => isOrganisation(ref.type)),
        { end: toEnd(held), factor: 1 },
        'organizes/owner',
        0.65,
        match.index,
      )
  }
  for (const match of line.skeleton.matchAll(LISTED)) {
    const held = findEvent(reading, memory, match.index, 'near')
    const group = line.groups[line.places.indexOf(match.index + match[0].length)]
    if (held && group) add('ORGANIZES', acceptedRefs(group, isOrganisation), held, 'organizes/单位', 0.8, match.index)
  }
  // 近日，甲局联合乙局、丙局等单位。 under a headline that names the meeting.
  const fragment = FRAGMENT.exec(line.skeleton)
  if (fragment && memory.event && line.sentence - memory.event.sentence <= 3) {
    const held: Held = { end: { entity: memory.event.entity, span: memory.event }, factor: 1 }
    const heads = findEnds(reading, ['subject'], fragment.index, fragment.index + 2, isHost)
    if (heads)
      add(
        'ORGANIZES',
        heads.groups.flatMap((group) => acceptedRefs(group, isHost)),
        held,
        'organizes/联合',
        0.65,
        fragment.index,
      )
    add(
      'PARTICIPATES_IN',
      line.groups[toGroupIndex(fragment[1] as string)]?.refs ?? [],
      held,
      'participates/联合',
      0.65,
      fragment.index,
    )
  }
  return findings
}
