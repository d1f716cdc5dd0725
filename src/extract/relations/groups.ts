// Joins coordinated members (甲、乙和丙等单位) into groups and writes the sentence as a skeleton: its text with one
// private-use character for each group, so that a pattern can look at what stands between the groups.
import { toFamily } from '../../domain/ontology.ts'
import type { Span } from '../../domain/span.ts'
import { readMembers } from './members.ts'
import type { Recent } from './recent.ts'
import type { Member } from './row.ts'
import { type Ref, type Scene, sentenceAt, toChinesePunctuation } from './scene.ts'

export interface Group extends Span {
  readonly members: readonly Member[]
  readonly refs: readonly Ref[]
  /** How many members stand before 与/同 (甲与乙、丙 → 1); undefined where the list is plain. */
  readonly joint?: number
  /** True where the text says that the list goes on: 等. */
  readonly open: boolean
}

/** A sentence with its groups. Positions of patterns count in `skeleton`; `offsets` leads back to the document. */
export interface Line {
  readonly sentence: number
  readonly paragraph: number
  readonly skeleton: string
  readonly offsets: readonly number[]
  readonly groups: readonly Group[]
  /** Position of each group in the skeleton. */
  readonly places: readonly number[]
}

const FIRST_MARK = 0xe000
/** Matches one group in a skeleton. */
export const GROUP = '[\\uE000-\\uF8FF]'
/** The mentions of the group that a character of a skeleton stands for. */
export const refsOf = (line: Line, mark: string | undefined): readonly Ref[] =>
  mark ? (line.groups[mark.charCodeAt(0) - FIRST_MARK]?.refs ?? []) : []

/** The group at a place of the skeleton. */
export const groupAt = (line: Line, place: number): Group | undefined => line.groups[line.places.indexOf(place)]

const SEPARATOR = /^[”’"》」]?\s*(、|，?和|，?及|，?以及|与|同|跟|暨|\/|&|，|；)?\s*[“‘"《「]?$/
const REPRESENTATIVES =
  /^的?(?:党委|党组|工会|机关)?(?:及(?:其)?)?(?:各级|相关|有关|主要|分管|部分|各|等)*(?:机关|职能)?(?:部门|处室|科室|单位|企业|学院|学科)?(?:相关|有关|主要|分管)?(?:负责人|负责同志|领导|代表|代表们|官员|股东|董事|嘉宾|技术人员|科技人员|教师|学生|同志|班子成员|工作人员|人员|师生|专家|业务骨干|党员|员工|职工|志愿者)+(?:一行|代表|们)?(?:[\d一二三四五六七八九十百]+余?人)?/
const PARTY = /^(?:一行|等一行|同志|先生|女士)?(?:[\d一二三四五六七八九十百]+余?人)?/
const AND_SO_ON =
  /^等(?:一行)?(?:[\d一二三四五六七八九十百余多数几]+(?:余|多)?(?:家|个|名|位|所|项|部|支)?|多(?:家|个|名|位|所|项|地)|各?地)?(?:各级|相关|有关|主要|市|县|区|省)*(?:部门|单位|高校|院校|企业|机构|科研院所|公司|社会组织|行业)?(?:的)?(?:相关|有关|主要)*(?:领导|嘉宾|专家|学者|负责人|代表|同志|人员|人士)*(?:人|一行)?/
const UNSEEN_MEMBER = /^、[^，。；：、由在向对将的了与和为有“”]{2,8}(?:、|和|以及|及)$/
const ASIDE = /^[”’"》」]?（[^（）]{1,24}）/

/** Reads one sentence as groups and skeleton. */
export function readLine(scene: Scene, recent: Recent, index: number): Line {
  const sentence = sentenceAt(scene, index)
  const text = toChinesePunctuation(sentence.text)
  const slice = (from: number, to: number) => text.slice(from - sentence.start, to - sentence.start)
  const members = joinAliases(readMembers(scene, recent, index), slice)
  const groups: Group[] = []
  let i = 0
  while (i < members.length) {
    const first = members[i] as Member
    const list = [first]
    let joint: number | undefined
    let { end, open, people: ended } = absorb(first, members[i + 1]?.start ?? sentence.end, slice)
    for (; i + 1 < members.length; i++) {
      const next = members[i + 1] as Member
      const gap = slice(end, next.start)
      // 甲公司、某某、乙公司: a member of the list that nobody found.
      const isOverUnseen =
        UNSEEN_MEMBER.test(gap) && [list[0] as Member, next].every((m) => familyOf(m) === 'organisation')
      const separator = isOverUnseen ? ['、', '、'] : SEPARATOR.exec(gap)
      if (!separator || !isJoined(list.at(-1) as Member, next, separator[1], gap, slice(next.end, next.end + 1), ended))
        break
      if (/[与同跟]/.test(separator[1] ?? '') && joint === undefined) joint = list.length
      list.push(next)
      const taken = absorb(next, members[i + 2]?.start ?? sentence.end, slice)
      end = taken.end
      open ||= taken.open
      ended = taken.people
    }
    i++
    const refs = list.flatMap((member) => member.refs)
    groups.push({ start: first.start, end, members: list, refs, open, ...(joint === undefined ? {} : { joint }) })
  }
  let skeleton = ''
  const offsets: number[] = []
  const places: number[] = []
  let at = sentence.start
  const copy = (to: number) => {
    for (; at < to; at++) {
      skeleton += text.charAt(at - sentence.start)
      offsets.push(at)
    }
  }
  groups.forEach((group, position) => {
    copy(group.start)
    places.push(skeleton.length)
    skeleton += String.fromCharCode(FIRST_MARK + position)
    offsets.push(group.start)
    at = group.end
  })
  copy(sentence.end)
  offsets.push(sentence.end)
  return { sentence: index, paragraph: sentence.paragraph, skeleton, offsets, groups, places }
}

const familyOf = (member: Member): string => {
  const family = toFamily((member.refs[0] as Ref).type)
  return family === 'place' ? 'organisation' : family
}

function isJoined(
  before: Member,
  next: Member,
  mark: string | undefined,
  gap: string,
  after: string,
  people: boolean,
): boolean {
  const family = familyOf(before)
  if (family !== familyOf(next)) return false
  if (mark === undefined)
    return family === 'person' ? /^\s+$/.test(gap) : /^(?:\s+|[”》][“《])$/.test(gap) && family !== 'organisation'
  if (mark !== '，' && mark !== '；') return true
  // 甲局局长某甲，乙局副局长某乙参加: a list over commas only of persons with titles; of organisations where
  // their people are meant (甲局相关人员，乙局…) or where nothing else stands between the commas.
  if (family === 'person') return next.posts.length > 0
  const sameType = before.refs[0]?.type === next.refs[0]?.type
  return family === 'organisation' && (people || (sameType && /^[，、；。和等]/.test(after)))
}

// 市科技局（以下简称“科技局”）: one member.
function joinAliases(members: readonly Member[], slice: (from: number, to: number) => string): Member[] {
  const joined: Member[] = []
  for (const member of members) {
    const last = joined.at(-1)
    const gap = last ? slice(last.end, member.start) : ''
    const same = last?.refs[0]?.entity === member.refs[0]?.entity
    if (last && same && /^[”》]?（(?:以下)?(?:简称|下称|英文名?|原)?为?[：:]?[“"]?$/.test(gap))
      joined[joined.length - 1] = { ...last, end: member.end + 1 }
    else joined.push(member)
  }
  return joined
}

function absorb(
  member: Member,
  limit: number,
  slice: (from: number, to: number) => string,
): { readonly end: number; readonly open: boolean; readonly people: boolean } {
  let end = member.end
  const take = (pattern: RegExp): string => {
    const taken = pattern.exec(slice(end, limit))?.[0] ?? ''
    end += taken.length
    return taken
  }
  take(ASIDE)
  const family = familyOf(member)
  if (family === 'person') take(PARTY)
  const people = family === 'organisation' && take(REPRESENTATIVES).length > 0
  const open = take(AND_SO_ON).length > 0
  return { end, open, people }
}
