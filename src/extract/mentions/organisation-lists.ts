// What lists and quotes around a name tell: 省、市科技局 are two, “某某联盟” is one, 市发展中心、市财政局 are of one kind.
import { leadingPlace } from '../../domain/names.ts'
import { toFamily } from '../../domain/ontology.ts'
import { departments } from '../../domain/organisations.ts'
import { regions } from '../../domain/regions.ts'
import { findShortForms } from '../short-forms.ts'
import type { Candidate } from './candidate.ts'
import { heads } from './heads.ts'
import type { Unit } from './units.ts'

/** The rule of names read from a list of levels before one head. */
export const COORDINATED = 'organisation/coordinated'

/** The rule of units of one list. */
const UNITS = 'organisation/units'
/** The rule of names that declare a short form. */
const DECLARED = 'organisation/declared'

/** 省、市科技局 names 省科技局 too: levels listed before the level that the name begins with. */
export function readCoordinated(units: readonly Unit[], candidate: Candidate): Candidate[] {
  let first = units.findIndex(({ start }) => start === candidate.start)
  const own = units[first]
  if (own?.kind === 'place' || own?.kind === 'known') return readPlacesListed(units, first, candidate)
  if (own?.kind !== 'level' || own.text.length > 2) return []
  const rest = candidate.name.slice(own.text.length)
  if (own.text === '省市') return ['省', '市'].map((level) => ({ ...candidate, name: level + rest, rule: COORDINATED }))
  const others: Candidate[] = []
  while (/^[、和与及]$/.test(units[first - 1]?.text ?? '') && units[first - 2]?.kind === 'level') {
    first -= 2
    const { text, start } = units[first]!
    others.push({ ...candidate, start, name: text + rest, rule: COORDINATED })
  }
  return others
}

/** 东区、西区、南区科技局: places of one level that share the department of the last of them, which begins at `own`. */
export function readPlacesListed(units: readonly Unit[], own: number, candidate: Candidate): Candidate[] {
  const place = leadingPlace(candidate.name) ?? ''
  const level = place.at(-1) ?? ''
  const rest = candidate.name.slice(place.length)
  if (!/[市县区旗镇]/.test(level) || !departments.has(rest)) return []
  const others: Candidate[] = []
  let at = own
  while (/^[、和与及]$/.test(units[at - 1]?.text ?? '') && isOfLevel(units[at - 2], level)) {
    at -= 2
    const { text, start } = units[at]!
    others.push({ ...candidate, start, name: text + rest, rule: COORDINATED })
  }
  return others.length > 1 ? others : []
}

const isOfLevel = (unit: Unit | undefined, level: string): boolean =>
  unit?.kind === 'place' && unit.text.endsWith(level) && unit.text.length > 2

const QUOTED = /“([^“”。，,；;:!?]{4,24})$/

/** “某某一体化某某联盟”: what stands in quotes up to the head is one name. */
export function readQuoted(candidate: Candidate, text: string, offset: number): Candidate | undefined {
  const end = candidate.end - offset
  if (text[end] !== '”') return undefined
  const quoted = QUOTED.exec(text.slice(Math.max(0, end - 26), end))?.[1]
  if (quoted === undefined || quoted.length <= candidate.name.length || candidate.confidence < 0.6) return undefined
  if (!isPlaceFirst(quoted)) return undefined
  return { ...candidate, start: candidate.end - quoted.length, name: quoted, confidence: 0.93 }
}

/** 海川助力创新联盟（下称联盟）: up to the clause before it, what has a short form and begins with a place is one name. */
export function readDeclared(end: number, text: string, offset: number, folded: string): Candidate | undefined {
  if (folded[end] !== '(') return undefined
  const head = heads.longestEndingAt(text, end - offset)
  const name = /[\u4e00-\u9fff]{5,24}$/.exec(text.slice(0, end - offset))?.[0] ?? ''
  if (!head || !isPlaceFirst(name) || !findShortForms(folded, end).some((form) => name.endsWith(form.text)))
    return undefined
  return { start: end - name.length, end, name, type: head.value.type, rule: DECLARED, confidence: 0.93 }
}

const UNIT_END = '(?:处|室|部|科|司|办|所|中心|院)'
const UNIT_LIST = new RegExp(
  `[\\u4e00-\\u9fff]{2,12}${UNIT_END}(?:、[\\u4e00-\\u9fff]{1,10}${UNIT_END}){2,}(?:(?:和|及|以及|与)[\\u4e00-\\u9fff]{2,14}${UNIT_END})?(?=等?(?:相关|有关|主要|各|部门|科室|处室|单位|职能|的)*(?:负责人|负责同志|领导|同志|人员|代表|参加|陪同|出席))`,
  'g',
)
const BEFORE_LIST =
  /^.*(?:及|以及|和|与|带领|率领|陪同|会同|由|在|对|向|包括|组织|联合|邀请|有关|[我本该](?:院|校|所|局|司|厅|中心)|[的了])/
const PARENTS: readonly (readonly [RegExp, Candidate['type'] | undefined])[] = [
  [/(?:公司|集团|银行|厂)/, undefined],
  [/(?:大学|学院|学校)/, 'University'],
  [/(?:研究院|研究所|科学院|[我该本]院|医院|[\u4e00-\u9fff]{2}所|院长|所长)/, 'Institute'],
]

/** 综合管理部、人事处、科研处和信息中心负责人: three and more units in one list are those of a body, by whatever name. */
export function readUnitList(text: string, offset: number): Candidate[] {
  if (!text.includes('、')) return []
  return [...text.matchAll(UNIT_LIST)].flatMap(({ 0: list, index }) => {
    const before = text.slice(0, index + list.indexOf('、'))
    const parent = PARENTS.find(([words]) => words.test(before))
    if (parent && parent[1] === undefined) return []
    const type = parent?.[1] ?? 'Bureau'
    let at = index
    return list.split('、').flatMap((part, i): Candidate[] => {
      const from = at
      at += part.length + 1
      const lead = i === 0 ? (BEFORE_LIST.exec(part)?.[0].length ?? 0) : 0
      const units = i === 0 ? [part.slice(lead)] : part.split(/(?<=[处室部科司办所心院])(?:以及|和|及|与)/)
      let start = from + lead
      return units.flatMap((name): Candidate[] => {
        start = text.indexOf(name, start)
        const candidate: Candidate = {
          start: offset + start,
          end: offset + start + name.length,
          name,
          type,
          rule: UNITS,
          confidence: 0.64,
        }
        return name.length > 2 ? [candidate] : []
      })
    })
  })
}

const NUMBERED = /(?<![第\d一二三四五六七八九〇零])[一二三四五六七八九〇零]{2,4}所(?![有以需得在处谓])/g

/** 七一六所: institutes of industry that go by their number. */
export function readNumbered(text: string, offset: number): Candidate[] {
  if (!text.includes('所')) return []
  return [...text.matchAll(NUMBERED)].map(({ 0: name, index }) => ({
    start: offset + index,
    end: offset + index + name.length,
    name,
    type: 'Institute',
    rule: UNITS,
    confidence: 0.85,
  }))
}

const COMPANY_LIST = /[\u4e00-\u9fff]{2,10}(?:公司|集团)(?:、[\u4e00-\u9fff]{2,8}(?:公司|集团)){2,}/g

/** 齐某公司、大力公司、光子公司: between companies of one list everyday words are a name too. */
export function readCompanyList(text: string, offset: number): Candidate[] {
  if (!text.includes('公司、')) return []
  return [...text.matchAll(COMPANY_LIST)].flatMap(({ 0: list, index }) => {
    let at = offset + index
    return list.split('、').flatMap((name, i): Candidate[] => {
      const start = at
      at += name.length + 1
      // The first may carry what stands before the list.
      if (i === 0 || /^(?:子|分|总|母|本|该|我|各)公司$|集团公司$/.test(name)) return []
      return [{ start, end: start + name.length, name, type: 'Company', rule: UNITS, confidence: 0.93 }]
    })
  })
}

/** True for a name that begins with a place. */
export const isPlaceFirst = (name: string): boolean =>
  leadingPlace(name) !== undefined || [...regions].some((region) => name.startsWith(region))

/** 市发展中心、市财政局: a centre of the government that is listed among its departments is one of them. */
export function toListedType(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const level = /^([省市县区]).+中心$/.exec(candidate.name)?.[1]
  if (!level || candidate.type !== 'Institute') return candidate
  const isListed = all.some(
    (other) =>
      other.type === 'Bureau' &&
      other.name.startsWith(level) &&
      (other.start === candidate.end + 1 || other.end === candidate.start - 1),
  )
  return isListed ? { ...candidate, type: 'Bureau' } : candidate
}

const LISTED = 0.62
/** Lists of these are of kinds, not of things: 建设了重点实验室、工程技术研究中心. */
const KINDS = /^(?:省级|国家级|市级|企业|校企|产业|行业|各类|新型)|(?:企业技术中心|工程技术研究中心|工作站)$/

/** 教务处、实验教学与设备管理中心、某学院: common words between sure names of one list are a name too. */
export function raiseListed(
  found: readonly Candidate[],
  earlier: readonly Candidate[],
  text: string,
  offset: number,
): readonly Candidate[] {
  const all = [...earlier.filter(({ type }) => toFamily(type) === 'organisation'), ...found]
  return found.map((candidate) => {
    const { start, end, name, confidence } = candidate
    if (confidence < 0.4 || confidence >= 0.6 || name.length < 6 || KINDS.test(name)) return candidate
    const isSure = (other: Candidate): boolean => other.confidence >= 0.6 && other.type !== 'Park'
    const before = all.some((other) => isSure(other) && other.end === start - 1 && text[other.end - offset] === '、')
    const after = all.some((other) => isSure(other) && other.start === end + 1 && text[end - offset] === '、')
    return before || after ? { ...candidate, confidence: LISTED } : candidate
  })
}
