// Who receives and who gives an award or title: 荣获, 被认定为, 授予; also lists under a prize (一等奖：…).
import { isOrganisation } from '../../domain/ontology.ts'
import { groupsBetween } from './clause.ts'
import { type Finding, pairUp } from './finding.ts'
import { GROUP, refsOf } from './groups.ts'
import { matchesOf, toAlternation, toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'
import { acceptedRefs, findSubject, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

export const honours: readonly Pattern[] = [
  {
    rule: 'receives/荣获',
    type: 'RECEIVES',
    trigger: toTrigger('receive'),
    head: ['subject'],
    tail: ['object', 'relative'],
    confidence: 0.85,
    heads: (type) => type !== 'Place' && type !== 'Event',
  },
  {
    rule: 'receives/向…授予',
    type: 'RECEIVES',
    trigger: toTrigger('award'),
    head: ['to'],
    tail: ['object'],
    confidence: 0.85,
  },
  {
    rule: 'awards/授予',
    type: 'AWARDS',
    trigger: new RegExp(`(?<!被)${toAlternation('award')}`, 'g'),
    head: ['by', 'subject'],
    tail: ['object'],
    confidence: 0.75,
    heads: (type) => isOrganisation(type),
  },
]
const GIVEN = new RegExp(`(?:授予|颁给|授牌给?|认定|评选|推选)(${GROUP})[^，。；]{0,12}?(${GROUP})`, 'g')

const ANNOUNCES = /公布|发布|通报|表彰|公示|揭晓|授予/
const WINS = /荣获|获得|获批|入选|列入|当选|上榜|成功获批|获评/

/** 甲公布评价结果，乙荣获“丙”: the one who announces gives it. */
export function findAwarders(reading: Reading): Finding[] {
  const { line } = reading
  const announced = ANNOUNCES.exec(line.skeleton)
  const won = announced ? WINS.exec(line.skeleton.slice(announced.index)) : null
  if (!announced || !won) return []
  const from = announced.index
  const giver = findSubject(reading, from, isOrganisation)
  const honors = groupsBetween(line, from + won.index, line.skeleton.length).flatMap(({ group }) =>
    acceptedRefs(group, (type) => type === 'Honor'),
  )
  if (giver?.distance !== 'clause') return []
  const claim = { rule: 'awards/公布', confidence: 0.65, at: from }
  return pairUp(line, 'AWARDS', acceptedRefs(giver.group, isOrganisation), honors, claim)
}

const LISTED_THERE =
  /(?:榜上有名|位列其中|名列其中|名列榜单|成功入选|成功上榜|成功入围|入选|上榜|在列|入围|获奖)(?=[，。；]|$)/g
/** 甲公布“乙”名单，丙、丁入选: the honour that was said before is theirs. */
export function findListedThere(reading: Reading): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, LISTED_THERE).flatMap((match) => {
    const honor = groupsBetween(line, 0, match.index).findLast(({ group }) =>
      group.refs.some(({ type }) => type === 'Honor'),
    )
    const subject = findSubject(
      reading,
      match.index,
      (type) => isOrganisation(type) || type === 'Person' || type === 'Project',
    )
    if (!honor || subject?.distance !== 'clause') return []
    const heads = subject.group.refs.filter((ref) => ref.type !== 'Place' && ref.type !== 'Honor')
    const tails = acceptedRefs(honor.group, (type) => type === 'Honor')
    return pairUp(line, 'RECEIVES', heads, tails, { rule: 'receives/名单', confidence: 0.7, at: match.index })
  })
}

/** 授予甲“乙”称号. */
export function findGiven(reading: Reading): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, GIVEN).flatMap((match) => {
    const honors = refsOf(line, match[2]).filter((ref) => ref.type === 'Honor')
    const claim = { rule: 'receives/授予', confidence: 0.8, at: match.index }
    return pairUp(line, 'RECEIVES', refsOf(line, match[1]), honors.slice(0, 1), claim)
  })
}

/** A prize that stands above a list of those who won it. */
export function toOpenHonor(reading: Reading): Ref | undefined {
  const { line } = reading
  const honor = line.groups.flatMap((group) => group.refs).findLast((ref) => ref.type === 'Honor')
  if (!honor || line.skeleton.length > 40) return undefined
  return /(?:有|为|是|：|名单|获得者|得主|获奖者|获奖单位|如下)$/.test(line.skeleton.trim()) ||
    line.skeleton.trim().length <= 4
    ? honor
    : undefined
}

/** Lines under a prize: those that open with a name are its winners. */
export function findWinners(reading: Reading, honor: Ref): Finding[] {
  const { line } = reading
  const first = line.groups[0]
  if (!first || (line.places[0] ?? 9) > 4 || line.skeleton.length > 60 || /[。，]/.test(line.skeleton)) return []
  const winners = first.refs.filter(({ type }) => isOrganisation(type) || type === 'Person' || type === 'Project')
  return pairUp(line, 'RECEIVES', winners, [honor], { rule: 'receives/list', confidence: 0.8, at: line.places[0] ?? 0 })
}
