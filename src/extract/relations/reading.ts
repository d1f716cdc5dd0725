// Subject and objects of a trigger in one sentence, with what earlier sentences hand on when the subject is dropped.
import type { EntityType } from '../../domain/ontology.ts'
import { type Clause, findClauses, groupsBetween, isAttributive, toCase } from './clause.ts'
import type { Group, Line } from './groups.ts'
import type { Ref, Scene } from './scene.ts'

export interface Reading {
  readonly scene: Scene
  readonly line: Line
  readonly clauses: readonly Clause[]
  /** The subject of the sentence before in the same paragraph. */
  readonly inherited?: Group
  /** Who 双方 stand for. */
  readonly sides: readonly Ref[]
}

/** How sure it is that a group is the subject: in the clause, in an earlier clause, in the sentence before. */
export type Distance = 'clause' | 'sentence' | 'inherited'
export interface Subject {
  readonly group: Group
  readonly distance: Distance
}
export type Accept = (type: EntityType) => boolean

export const hasAccepted = (group: Group, accept: Accept): boolean => group.refs.some((ref) => accept(ref.type))
export const acceptedRefs = (group: Group, accept: Accept): Ref[] => group.refs.filter((ref) => accept(ref.type))

/** Prepares a sentence; `inherited` is the main subject of the one before. */
export function createReading(scene: Scene, line: Line, sides: readonly Ref[], inherited: Group | undefined): Reading {
  const base = { scene, line, clauses: findClauses(line.skeleton), sides }
  return inherited ? { ...base, inherited } : base
}

/** The clause that holds a position of the skeleton. */
export function clauseAt(reading: Reading, position: number): number {
  const found = reading.clauses.findIndex((clause) => position >= clause.from && position < clause.to)
  return found < 0 ? reading.clauses.length - 1 : found
}

// Somebody without a name: then nobody named before is the subject.
const UNNAMED =
  /(?:代表团|考察团|考察组|调研组|督导组|验收组|工作组|专家组?|队伍|人员|代表|领导|嘉宾|来宾|师生|学生|大家|我们|他们|人们|各方|群众|市民|记者|用户|选手|客商|评委|观众|委员会|企业家|负责人|团队|运营商|技术|产品|系统|市场|会议|活动|企业|人才|[余多\d]人|部门|单位|机构|平台|项目|[们])(?:也|都|均|已|将|还|纷纷|共同|分别|积极|一致|先后|共|在[^，。]{0,8}|[^，。\uE000-\uF8FF]{0,3})?$/

// 甲局局长某甲，以及相关部门负责人参加: the unnamed are the end of a list.
const GOES_ON = /^(?:以及|及|和|与)/

// What may stand before a verb whose subject is dropped.
const FILLER =
  /并|还|也|均|都|已|将|先后|分别|共同|积极|应邀|受邀|随后|同时|此外|期间|当天|当日|上午|下午|近日|日前|目前|今年|去年|明年|同年|\d+[年月日]|正式|成功|一同|一起|亲自|专程|联合|隆重|再次|首次|进一步|全面|深入|持续|又|再|据悉|据了解|据介绍|[\s、的了]/g

const SIDES = /(?:双方|三方|四方|各方|两校|校企|两家|两地|政企)(?!代表|领导|人员|负责人|嘉宾)/
const toGroup = (refs: readonly Ref[]): Group => ({
  start: refs[0]?.start ?? 0,
  end: refs.at(-1)?.end ?? 0,
  members: [],
  refs,
  open: false,
})

/** Who does what is said at `position`: first in its clause, else of an earlier clause, else handed on. */
export function findSubject(reading: Reading, position: number, accept: Accept): Subject | undefined {
  const { line, clauses } = reading
  for (let c = clauseAt(reading, position); c >= 0; c--) {
    const clause = clauses[c] as Clause
    const to = Math.min(position, clause.to)
    const own = groupsBetween(line, clause.from, to)
    const found = own.find(({ group, place }) => isSubject(line, place) && hasAccepted(group, accept))
    if (found) return { group: found.group, distance: to === position ? 'clause' : 'sentence' }
    const sides = SIDES.exec(line.skeleton.slice(clause.from, to))
    const isNamed = own.some(({ place }) => isSubject(line, place))
    if (sides && !isNamed && reading.sides.length > 1 && reading.sides.some((ref) => accept(ref.type)))
      return { group: toGroup(reading.sides), distance: 'sentence' }
    const lastPlace = own.at(-1)?.place ?? clause.from - 1
    const rest = line.skeleton.slice(lastPlace + 1, to)
    if (to === position && UNNAMED.test(rest) && !(own.length === 0 && GOES_ON.test(rest))) return undefined
  }
  const before = line.skeleton.slice(clauses[clauseAt(reading, position)]?.from ?? 0, position).replace(FILLER, '')
  if (before.length < 6 && reading.inherited && hasAccepted(reading.inherited, accept))
    return { group: reading.inherited, distance: 'inherited' }
  return undefined
}

function isSubject(line: Line, place: number): boolean {
  if (isAttributive(line, place)) return false
  // 某某日报讯: who reports does nothing else.
  if (/^.(?:讯|消息|记者|报道|电(?=[ （]))/.test(line.skeleton.slice(place, place + 4))) return false
  // 某某团队 is not the person.
  if (
    /^.(?:团队|课题组|研究组|工作室)/.test(line.skeleton.slice(place, place + 5)) &&
    line.groups[line.places.indexOf(place)]?.refs.every((ref) => ref.type === 'Person')
  )
    return false
  return toCase(line, place) === 'none'
}

const ACTS: Accept = (type) => type !== 'Event' && type !== 'Policy' && type !== 'Honor' && type !== 'Project'
/** The subject that a sentence hands on to the next. */
export function toMainSubject(line: Line): Group | undefined {
  for (const clause of findClauses(line.skeleton)) {
    const found = groupsBetween(line, clause.from, clause.to).find(
      ({ group, place }) => isSubject(line, place) && hasAccepted(group, ACTS),
    )
    if (found) return found.group
  }
  return undefined
}

// 甲援建乙: before a noun it acts on, the first is no object itself.
const BUILT = /^.(?:援建|承建|投资建设|自主研发|研发|创办|兴建|运营)的?[^，。；\uE000-\uF8FF]{0,8}[\uE000-\uF8FF]/
const CONTINUES = /^[”"》]?[^，。；：]{0,14}(?:、|以及|及|和|与)[“"《]?$/
/** The groups that follow a trigger ending at `position` in its clause, list members with words between included. */
export function findObjects(reading: Reading, position: number, accept: Accept): Group[] {
  const { line } = reading
  const clause = reading.clauses[clauseAt(reading, Math.max(0, position - 1))]
  if (!clause) return []
  const found: Group[] = []
  let last = -1
  for (const { group, place } of groupsBetween(line, position, clause.to)) {
    if (last >= 0) {
      if (!CONTINUES.test(line.skeleton.slice(last + 1, place))) break
    } else if (isAttributive(line, place) || BUILT.test(line.skeleton.slice(place, place + 16))) continue
    else if (/^(?:at|with|by|to|from|led)$/.test(toCase(line, place)) && place > position) continue
    if (!hasAccepted(group, accept)) {
      if (last >= 0) break
      continue
    }
    found.push(group)
    last = place
  }
  return found
}
