// Who visits whom: 走访, 调研, 赴…考察, 莅临; 考察团 and 第二站是 go back to who came first.
import { isOrganisation } from '../../domain/ontology.ts'
import { groupsBetween, toCase, toNoun } from './clause.ts'
import { type Finding, pairUp } from './finding.ts'
import { GROUP, groupAt, refsOf } from './groups.ts'
import { matchesOf, toAlternation } from './lexicon.ts'
import type { Memory } from './memory.ts'
import { findEnds, isNegated } from './pattern.ts'
import { type Accept, acceptedRefs, clauseAt, findSubject, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

const isVisitor: Accept = (type) => type === 'Person' || isOrganisation(type)
const isVisited: Accept = (type) => type === 'Project' || type === 'Place' || isOrganisation(type)
const isSite: Accept = (type) => isOrganisation(type)
// 调研组, 考察后, 走访中: a noun.
const VISITS = new RegExp(
  `(?<!、)${toAlternation('visit')}(?![团组员中后时、]|过程|期间|结束|活动|报告|成果|人员|对象)`,
  'g',
)
// 赴甲公司洽谈, 前往乙医院开展座谈: who goes there visits it.
const CALLS = new RegExp(
  `(?<=(?:前往|赴)${GROUP}[^，。；\\uE000-\\uF8FF]{0,8})(?:座谈|洽谈|对接|汇报|取经|学习|交流)`,
  'g',
)
const ARRIVES = new RegExp(
  `${toAlternation('arrive')}(?!了解|推进|实施|开展|学习|贯彻|研究|探讨|交流|合作|参与|落实|发展)(?:了)?`,
  'g',
)
const PARTY =
  /考察团|考察组|调研组|视察团|视察组|代表团|检查组|督导组|参访团|访问团|专家组|来宾|客人|嘉宾|^一行|调研团|慰问组|巡查组/
// 调研组深入甲，实地考察乙.
const PARTY_ACTS =
  /(?:^|[，。；：])[^，。；\uE000-\uF8FF]{0,4}(?:考察团|考察组|调研组|视察组|访问团|督导组)(?:一行)?(?:[^，。；]{0,6})[^，。；]*，[^，。；\uE000-\uF8FF]*$/
const LEADER = new RegExp(`以(${GROUP})为(?:组长|团长|队长|领队)`)
const STOP = /(?:第[一二三四五六七八]|首|最后一|下一|末)站[^，。；\uE000-\uF8FF]{0,6}(?:是|来到|到|为|走进|抵达)?/g

/** Finds VISITS in a sentence. */
export function findVisits(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  const findings: Finding[] = findOthers(reading)
  const called = matchesOf(line.skeleton, CALLS).slice(0, 1)
  const said = matchesOf(line.skeleton, VISITS)
  const matches = (said.length > 0 ? said : called).filter(
    ({ index }) => !isNegated(reading, index) && !isEscort(reading, index),
  )
  const arrivals = matchesOf(line.skeleton, ARRIVES).filter(
    ({ index }) => !isNegated(reading, index) && !isEscort(reading, index),
  )
  const first = matches[0] ?? arrivals[0]
  if (first && (matches.length > 0 || memory.visitors.length > 0 || comesToSee(reading, first.index))) {
    const { heads, factor } = findVisitors(reading, memory, first.index, first.index + first[0].length)
    const tails = new Map<number, Ref>()
    // 甲院院长某某来我院: not to where they come from.
    const own = new Set(heads.map((head) => head.entity))
    for (const { members } of line.groups)
      for (const member of members)
        if (member.refs.some((ref) => own.has(ref.entity)))
          for (const post of member.posts) for (const ref of post.of?.refs ?? []) own.add(ref.entity)
    const take = (refs: readonly Ref[]) => {
      for (const ref of refs) if (!own.has(ref.entity)) tails.set(ref.entity, ref)
    }
    for (const match of matches) {
      const to = match.index + match[0].length
      for (const place of said.length > 0 ? (['object', 'toward', 'to', 'at'] as const) : (['toward'] as const)) {
        const found = findEnds(reading, [place], match.index, to, place === 'at' || place === 'to' ? isSite : isVisited)
        if (!found) continue
        take(found.refs.filter((ref) => !isTopic(reading, ref)))
        break
      }
    }
    for (const place of line.places) {
      if (toCase(line, place) !== 'toward' || isEscort(reading, place)) continue
      const group = groupAt(line, toNoun(line, place))
      if (group) take(acceptedRefs(group, isVisited))
    }
    if (matches.length === 0)
      for (const match of arrivals)
        take(findEnds(reading, ['object'], match.index, match.index + match[0].length, isVisited)?.refs ?? [])
    const [rule, confidence]: [string, number] = matches.length > 0 ? ['visits/走访', 0.85] : ['visits/来到', 0.65]
    const claim = { rule, confidence: confidence * factor, at: first.index }
    findings.push(...pairUp(line, 'VISITS', heads, [...tails.values()], claim))
    if (tails.size > 0 && heads.length > 0) {
      memory.visitors = heads
      memory.visited = [...tails.values()]
    } else if (heads.length > 0 && matches.length > 0) {
      // 甲参加调研: those who join are not the ones who lead.
      const joins = /(?:参加|接受|配合)了?$|陪同/.test(line.skeleton.slice(0, first.index))
      if (!joins || memory.visitors.length === 0) memory.visitors = heads
    }
  }
  for (const match of matchesOf(line.skeleton, STOP)) {
    const next = groupsBetween(line, match.index, line.skeleton.length)[0]
    if (!next || memory.visitors.length === 0 || /[。；]/.test(line.skeleton.slice(match.index, next.place))) continue
    const noun = groupAt(line, toNoun(line, next.place))
    const claim = { rule: 'visits/站', confidence: 0.75, at: match.index }
    if (noun) findings.push(...pairUp(line, 'VISITS', memory.visitors, acceptedRefs(noun, isVisited), claim))
  }
  return findings
}

// 某某一行来到甲, 某某走进甲，听取介绍: who comes in person comes to see.
const SEES = /了解|听取|察看|查看|参观|座谈|指导|看望|慰问|洽谈|走访|观摩|服务|交流|体验|检查|详细|询问|莅临/
function comesToSee(reading: Reading, position: number): boolean {
  const { line, scene } = reading
  const subject = findSubject(reading, position, (type) => type === 'Person')
  if (subject?.distance !== 'clause') return false
  const text = scene.document.text.slice(subject.group.start, subject.group.end)
  return /一行/.test(text) || SEES.test(line.skeleton.slice(position))
}

// 某某在甲调研时强调; 甲迎来某某一行.
const WHILE_VISITING = new RegExp(
  `在(${GROUP})[^，。；\\uE000-\\uF8FF]{0,8}(?:调研|考察|视察|走访|参观|检查指导)时`,
  'g',
)
const RECEIVED = new RegExp(`(${GROUP})(?:迎来|接待)了?[^，。；\\uE000-\\uF8FF]{0,6}(${GROUP})`, 'g')
function findOthers(reading: Reading): Finding[] {
  const { line } = reading
  const during = matchesOf(line.skeleton, WHILE_VISITING).flatMap((match) => {
    const subject = findSubject(reading, match.index, (type) => type === 'Person')
    const heads = subject ? acceptedRefs(subject.group, (type) => type === 'Person') : []
    const tails = refsOf(line, match[1]).filter((ref) => isVisited(ref.type))
    return pairUp(line, 'VISITS', heads, tails, { rule: 'visits/时', confidence: 0.8, at: match.index })
  })
  const received = matchesOf(line.skeleton, RECEIVED).flatMap((match) => {
    const heads = refsOf(line, match[2]).filter((ref) => ref.type === 'Person')
    const tails = refsOf(line, match[1]).filter((ref) => isSite(ref.type))
    return pairUp(line, 'VISITS', heads, tails, { rule: 'visits/迎来', confidence: 0.65, at: match.index })
  })
  return [...during, ...received]
}

// 陪同考察 is what the host does; 在…陪同下 only says who was there.
function isEscort(reading: Reading, position: number): boolean {
  const clause = reading.clauses[clauseAt(reading, position)]
  return /陪同(?!下|人员)|陪着|迎接|接待(?!下)/.test(reading.line.skeleton.slice(clause?.from ?? 0, position))
}

// 调研我市工作: a topic, not a place to go to.
function isTopic(reading: Reading, ref: Ref): boolean {
  const text = reading.scene.document.text.slice(ref.end, ref.end + 6)
  return ref.type === 'Place' && /^(?:的?工作|经济|科技|发展|产业|社会)/.test(text)
}

// 某甲带领某乙等一行: those who are led visit too.
function findFollowers(reading: Reading, from: number, to: number): Ref[] {
  const { line } = reading
  return groupsBetween(line, from, to)
    .filter(({ place }) => /(?:带领|率领|率|带队|偕同|会同)(?:了)?$/.test(line.skeleton.slice(0, place)))
    .flatMap(({ group }) => acceptedRefs(group, isVisitor))
}

function findVisitors(
  reading: Reading,
  memory: Memory,
  from: number,
  to: number,
): { readonly heads: readonly Ref[]; readonly factor: number } {
  const clause = reading.clauses[clauseAt(reading, from)]
  const start = clause?.from ?? 0
  const before = reading.line.skeleton.slice(start, from)
  const invited = /邀请|特邀|应邀/.test(before) ? findEnds(reading, ['led'], from, to, isVisitor) : undefined
  if (invited) return { heads: invited.refs, factor: 1 }
  const subject = findEnds(reading, ['subject'], from, to, isVisitor)
  const isOwn = subject?.factor === 1
  const sentence = reading.line.skeleton.slice(0, from)
  const isParty = PARTY.test(before.trim()) || PARTY_ACTS.test(sentence)
  if (!isOwn && memory.visitors.length > 0 && isParty) return { heads: memory.visitors, factor: 0.9 }
  const leader = LEADER.exec(reading.line.skeleton)
  if (leader && subject) {
    return { heads: [...refsOf(reading.line, leader[1]), ...subject.refs], factor: 1 }
  }
  if (subject) {
    const { refs } = subject
    const people = refs.filter((ref) => ref.type === 'Person')
    const isHost = memory.visited.some((ref) => refs.some((other) => other.entity === ref.entity))
    if (!(isHost && subject.factor < 1 && memory.visitors.length > 0))
      return {
        heads: people.length > 0 ? [...people, ...findFollowers(reading, start, from)] : refs,
        factor: subject.factor,
      }
  }
  return { heads: memory.visitors, factor: 0.7 }
}
