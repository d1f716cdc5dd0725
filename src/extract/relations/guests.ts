// Who takes part in an event: 出席, 参加, 主持, 致辞, 来自…的代表参加, 出席的有….
import { isOrganisation } from '../../domain/ontology.ts'
import { groupsBetween, toCase } from './clause.ts'
import { findEvent, type Reach, tie } from './events.ts'
import { type Finding, toEnd } from './finding.ts'
import { GROUP, type Group, groupAt, refsOf } from './groups.ts'
import { matchesOf, toAlternation, toTrigger } from './lexicon.ts'
import type { Memory } from './memory.ts'
import { findEnds, isNegated } from './pattern.ts'
import { type Accept, acceptedRefs, findSubject, hasAccepted, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

const isGuest: Accept = (type) => isOrganisation(type) || type === 'Person'
const isPerson: Accept = (type) => type === 'Person'

interface Class {
  readonly rule: string
  readonly trigger: RegExp
  readonly reach: Reach
  readonly accept: Accept
  readonly confidence: number
}
const CLASSES: readonly Class[] = [
  { rule: 'participates/出席', trigger: toTrigger('attend'), reach: 'near', accept: isGuest, confidence: 0.88 },
  { rule: 'participates/签约', trigger: toTrigger('appear'), reach: 'here', accept: isPerson, confidence: 0.7 },
  {
    rule: 'participates/签约方',
    trigger: /(?<=[会式动坛赛\uE000-\uF8FF]上，[^。]{0,40})(?:签约|签署|签订)/g,
    reach: 'here',
    accept: isOrganisation,
    confidence: 0.6,
  },
  { rule: 'participates/介绍', trigger: toTrigger('speak'), reach: 'here', accept: isPerson, confidence: 0.7 },
  {
    rule: 'participates/负责人',
    trigger: /汇报|发言|介绍|讲解|解读/g,
    reach: 'here',
    accept: isOrganisation,
    confidence: 0.7,
  },
]
const OTHER_OBJECT = new RegExp(`^(?:了|过)?[“"《]?(${GROUP})`)
const LISTED =
  /(?:(?:出席|参会|与会|参加|到会)(?:的?(?:领导|嘉宾|人员|单位|专家|代表))+(?:有|包括|为|还有|分别是)*[：，]?(?=[\uE000-\uF8FF]))|(?:出席|参加|参与|莅临|见证)[^，。；]{0,40}?的[^，。；]{0,14}?(?:有|包括|为|还有|分别是)[：，]?/g
const BACKS = new RegExp(`(${GROUP})(?:共同|联合|特别)?(?:指导|支持|协助|协办)(?=的|、|，|；|。|$)`, 'g')
const BACKED = /(?:指导单位|支持单位|协办单位|参与单位|合作单位|特别支持)[：为有是]*/g
const INVITED = new RegExp(`邀请(?:了|到)?[^，。；\\uE000-\\uF8FF]{0,8}(${GROUP})`, 'g')
const SHOWS = new RegExp(
  `在[“"]?(${GROUP})[”"]?(?:中|上|现场|期间|赛场)?[^，。；\\uE000-\\uF8FF]{0,8}(?:分享|亮相|展示|发表|推介|展出|获奖|荣获|获得|斩获|夺得|摘得|演讲)`,
  'g',
)
const HEARD = new RegExp(
  `听取了?[^，。；\\uE000-\\uF8FF]{0,10}(${GROUP})(?=[^，。；]{0,12}(?:汇报|介绍|报告|讲解))`,
  'g',
)
const PANEL =
  /由[^，。；由]{1,60}组成的?(?:验收|评审|鉴定|论证|评估|咨询|核查)?(?:专家|评审|验收|鉴定|论证|评审专家|验收专家)(?:组|团|委员会)/g
const VERB = new RegExp(toAlternation('hold', 'attend', 'speak', 'visit'))

/** Finds PARTICIPATES_IN in a sentence. */
export function findGuests(reading: Reading, memory: Memory): Finding[] {
  return [
    ...CLASSES.flatMap((kind) => findActing(reading, memory, kind)),
    ...findListed(reading, memory),
    ...findBackers(reading, memory),
    ...findBeside(reading, memory),
    ...findShowing(reading),
    ...findLoose(reading, memory),
    ...findComposed(reading, memory),
  ]
}

function findActing(reading: Reading, memory: Memory, kind: Class): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, kind.trigger).flatMap((match) => {
    const from = match.index
    const to = from + match[0].length
    if (isNegated(reading, from) || hasOtherObject(reading, match[0], to)) return []
    const isSigning = kind.rule === 'participates/签约' && /签/.test(match[0]) && /签/.test(memory.event?.surface ?? '')
    const held = findEvent(reading, memory, from, isSigning ? 'near' : kind.reach)
    if (!held) return []
    // 研究院揭牌 unveils nobody: only who unveils something takes part.
    const accept = /揭牌|揭幕/.test(match[0]) ? isPerson : kind.accept
    const { refs, factor } = findPeople(reading, from, to, accept)
    return tie(line, 'PARTICIPATES_IN', refs, held, { rule: kind.rule, confidence: kind.confidence * factor, at: from })
  })
}

// 出席仪式的领导有：甲、乙.
function findListed(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, LISTED).flatMap((match) => {
    const held = findEvent(reading, memory, match.index, 'near')
    const listed = groupsBetween(line, match.index + match[0].length, line.skeleton.length)
    const refs = listed.flatMap(({ group }) => acceptedRefs(group, isGuest))
    const claim = { rule: 'participates/listed', confidence: 0.8, at: match.index }
    return held ? tie(line, 'PARTICIPATES_IN', refs, held, claim) : []
  })
}

// 由甲指导、乙主办的论坛; 支持单位：甲.
function findBackers(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  const isHeld = /主办|承办|举办|召开|举行/.test(line.skeleton)
  const hasProject = line.groups.some((group) => group.refs.some((ref) => ref.type === 'Project'))
  const backing = isHeld ? matchesOf(line.skeleton, BACKS).map(({ index }) => ({ index, place: index })) : []
  const listed = hasProject ? [] : matchesOf(line.skeleton, BACKED)
  const named = listed.map((match) => ({ index: match.index, place: match.index + match[0].length }))
  return [...backing, ...named].flatMap(({ index, place }) => {
    const held = findEvent(reading, memory, index, 'near')
    const group = groupAt(line, place)
    const claim = { rule: 'participates/指导', confidence: 0.8, at: index }
    return held && group ? tie(line, 'PARTICIPATES_IN', acceptedRefs(group, isOrganisation), held, claim) : []
  })
}

// 会议邀请了甲, 专家组听取了乙的汇报.
function findBeside(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  const invited = matchesOf(line.skeleton, INVITED).map((match) => ({
    match,
    rule: 'participates/邀请',
    accept: isPerson,
    reach: 'here' as const,
  }))
  const heard = matchesOf(line.skeleton, HEARD).map((match) => ({
    match,
    rule: 'participates/听取',
    accept: isGuest,
    reach: 'near' as const,
  }))
  return [...invited, ...heard].flatMap(({ match, rule, accept, reach }) => {
    const held = findEvent(reading, memory, match.index, reach)
    const refs = refsOf(line, match[1]).filter((ref) => accept(ref.type))
    return held ? tie(line, 'PARTICIPATES_IN', refs, held, { rule, confidence: 0.6, at: match.index }) : []
  })
}

// 甲公司在某论坛上亮相.
function findShowing(reading: Reading): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, SHOWS).flatMap((match) => {
    const event = refsOf(line, match[1]).find((ref) => ref.type === 'Event')
    const subject = event ? findSubject(reading, match.index, isGuest) : undefined
    if (!event || subject?.distance !== 'clause') return []
    const claim = { rule: 'participates/亮相', confidence: 0.7, at: match.index }
    return tie(line, 'PARTICIPATES_IN', acceptedRefs(subject.group, isGuest), { end: toEnd(event), factor: 1 }, claim)
  })
}

// 仪式在…举行，甲总经理某某、乙局长某某等: a list without a verb.
function findLoose(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  const last = line.groups.at(-1)
  const place = line.places.at(-1) ?? 0
  if (!last || last.members.length < 2 || !last.refs.every((ref) => ref.type === 'Person')) return []
  if (!/^.[。.…]*$/.test(line.skeleton.slice(place)) || !/[，；。]$/.test(line.skeleton.slice(0, place))) return []
  const held = findEvent(reading, memory, place, 'named')
  const claim = { rule: 'participates/fragment', confidence: 0.6, at: place }
  return held ? tie(line, 'PARTICIPATES_IN', last.refs, held, claim) : []
}

// 由某甲、某乙等组成的专家组听取汇报: who forms the panel of a meeting takes part in it.
function findComposed(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, PANEL).flatMap((match) => {
    const held = findEvent(reading, memory, match.index, 'near')
    const people = groupsBetween(line, match.index, match.index + match[0].length)
    const refs = people.flatMap(({ group }) => acceptedRefs(group, isPerson))
    const claim = { rule: 'participates/组成', confidence: 0.75, at: match.index }
    return held ? tie(line, 'PARTICIPATES_IN', refs, held, claim) : []
  })
}

// 主持国家项目, 参加某协会: not an event.
function hasOtherObject(reading: Reading, trigger: string, to: number): boolean {
  const { line } = reading
  if (!/主持|参加|参与|出席|启动|签署|签订|代表|发布|展示/.test(trigger)) return false
  const object = OTHER_OBJECT.exec(line.skeleton.slice(to, to + 4))
  const group = object ? groupAt(line, to + object[0].length - 1) : undefined
  if (!group || group.refs.some((ref) => ref.type === 'Event')) return false
  return !/启动|签署|签订|代表|发布|展示/.test(trigger)
}

function findPeople(
  reading: Reading,
  from: number,
  to: number,
  accept: Accept,
): { readonly refs: readonly Ref[]; readonly factor: number } {
  const { line } = reading
  const led = findEnds(reading, ['by', 'led'], from, to, accept)
  if (led) return { refs: led.refs, factor: led.factor }
  if (/来自[^\uE000-\uF8FF]{1,40}$/.test(line.skeleton.slice(0, from))) return { refs: [], factor: 1 }
  const coming = line.places.findLast(
    (place) => place < from && /来自(?:于)?[“"]?$/.test(line.skeleton.slice(0, place)),
  )
  if (coming !== undefined) {
    const group = groupAt(line, coming)
    if (group && hasAccepted(group, accept)) return { refs: acceptedRefs(group, accept), factor: 0.9 }
  }
  const signs = /签/.test(line.skeleton.slice(from, to)) ? findEnds(reading, ['with'], from, to, accept) : undefined
  const subject = findSubject(reading, from, accept)
  if (!subject) return { refs: signs?.refs ?? [], factor: 1 }
  const factor = { clause: 1, sentence: 0.85, inherited: 0.65 }[subject.distance]
  const index = line.groups.indexOf(subject.group)
  if (index < 0) return { refs: acceptedRefs(subject.group, accept), factor }
  const groups = [...widen(reading, index, from).map((i) => line.groups[i] as Group), ...(signs?.groups ?? [])]
  return { refs: groups.flatMap((group) => acceptedRefs(group, accept)), factor }
}

// A long list that something unnamed interrupts (…总经理某某，甲公司各大区经理；乙公司经理某某): groups on both sides
// of the subject, as long as no verb stands between.
function widen(reading: Reading, index: number, limit: number): number[] {
  const { line } = reading
  const joins = (a: number, b: number) => {
    const gap = line.skeleton.slice((line.places[a] as number) + 1, line.places[b])
    if (/^(?:以及|及其?|和)$/.test(gap)) return true
    if (
      /^(?:亲切)?(?:会见|会晤|接见)了?$/.test(gap) &&
      /共同|一同|一起|并/.test(line.skeleton.slice(line.places[b], limit))
    )
      return true
    return (
      gap.length <= 16 &&
      /[，；、]/.test(gap) &&
      !/。/.test(gap) &&
      !VERB.test(gap) &&
      toCase(line, line.places[b] as number) === 'none'
    )
  }
  const found = [index]
  for (let i = index; i > 0 && joins(i - 1, i); i--) found.unshift(i - 1)
  for (let i = index; i + 1 < line.groups.length && (line.places[i + 1] as number) < limit && joins(i, i + 1); i++)
    found.push(i + 1)
  return found
}
