// Finds who acts and what is acted on in a skeleton: clauses, prepositions before groups, subject and objects.
import type { Group, Line } from './groups.ts'

/** A part of a skeleton between commas, semicolons and colons, half open. */
export interface Clause {
  readonly from: number
  readonly to: number
}

/** What the word before a group makes of it. */
export type Case = 'none' | 'at' | 'with' | 'by' | 'of' | 'to' | 'toward' | 'from' | 'as' | 'led'

const CLAUSE_END = /[，；：。！？\n]/g
const CASES: readonly (readonly [Case, RegExp])[] = [
  ['toward', /(?:赴|前往|来到|到|走进|深入|莅临|奔赴|抵达|来|至|去|到访|走访|访问)了?$/],
  ['at', /(?:位于|坐落于|坐落在|设在|地处|在|于|落户|落地|入驻|进驻)$/],
  ['with', /(?:与|同|和|跟|联合|携手|会同|联手|牵手|协同|依托|共同)$/],
  ['by', /(?:由|被)$/],
  ['of', /(?:受|经|获|应|获得|得到|接受|归口|通过)$/],
  ['to', /(?:向|对|为|给|就|围绕|针对|将|把|关于|帮助)$/],
  ['from', /(?:从|自|来自|源于)$/],
  ['led', /(?:率领|带领|陪同|随同|随|邀请|特邀|组织|聘请|感谢|欢迎|率|和)$/],
  ['as', /(?:作为|代表|根据|按照|以|按|是|为|包括|包含|包含有|称|即|其中)$/],
]
const NOT_CASE =
  /(?:正在|现在|存在|所在|方向|参与|面向|成为|认为|达到|得到|收到|感到|看到|听到|因为|称为|一同|共同|总和|温和|将来|未来|近来|以来|原来|本来|甚至|截至|自由|理由|经由)$/

/** The clauses of a skeleton. */
export function findClauses(skeleton: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (const match of skeleton.matchAll(CLAUSE_END)) {
    if (match.index > from) clauses.push({ from, to: match.index })
    from = match.index + 1
  }
  if (from < skeleton.length) clauses.push({ from, to: skeleton.length })
  return clauses
}

/** The case of the group at `place`, from the words before it in its clause. */
export function toCase(line: Line, place: number): Case {
  const before = line.skeleton.slice(Math.max(0, place - 6), place).replace(/[“‘"《「\s]+$/, '')
  if (NOT_CASE.test(before) && !/(?:来到|共同|得到)$/.test(before)) return 'none'
  return CASES.find(([, words]) => words.test(before))?.[0] ?? 'none'
}

/** 甲的乙, 甲承建的乙, 甲旗下乙, or two groups side by side: the first only says which the second is. */
export const isAttributive = (line: Line, place: number): boolean =>
  // 某甲、某乙等|某区领导: a list of persons that is closed so does not say which the second is.
  !isClosedList(line, place) &&
  /^.[”"》]?\s?(?:旗下的?|下属的?|所属的?|所辖的?|(?:全资|控股)?子公司|分公司|[^，。；：\uE000-\uF8FF]{0,4}(?:项目|课题|工程|产品)|[^，。；：\uE000-\uF8FF]{0,14}的[“"《]?[^，。；：的\uE000-\uF8FF]{0,6})?[“"《]?[\uE000-\uF8FF]/.test(
    line.skeleton.slice(place, place + 28),
  )

const isClosedList = (line: Line, place: number): boolean => {
  const group = line.groups[line.places.indexOf(place)]
  const isPeople = group?.open === true && group.refs.every((ref) => ref.type === 'Person')
  return isPeople && /^.[\uE000-\uF8FF]/.test(line.skeleton.slice(place, place + 2))
}

/** Groups whose place lies in [from, to), in order. */
export function groupsBetween(
  line: Line,
  from: number,
  to: number,
): { readonly group: Group; readonly place: number }[] {
  const found: { group: Group; place: number }[] = []
  line.places.forEach((place, i) => {
    if (place >= from && place < to) found.push({ group: line.groups[i] as Group, place })
  })
  return found
}

/** The place of the noun that a group belongs to: of 甲承担的乙, 乙. */
export function toNoun(line: Line, place: number): number {
  let at = place
  while (isAttributive(line, at)) {
    const next = line.places.find((other) => other > at)
    if (next === undefined) break
    at = next
  }
  return at
}
