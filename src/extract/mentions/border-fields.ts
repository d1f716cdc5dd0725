// Left borders that a word hides: the field of study before a ministry's laboratory, a brand that is a verb or holds
// 和 elsewhere, a faculty named by a verb.
import { endsWithHead } from './heads.ts'
import { industries, isBoundary, toKnownType, type Unit } from './units.ts'

const RANKED = /^(?:重点|工程|野外|人文社科|哲学社会科学|协同|国际合作|创新|国家)/
const MINISTRY = /^(?:中华人民共和国)?.{1,8}(?:部|委|总局|局|科学院)$/

/** 教育部|重点实验室: the ministry tells the rank of the laboratory, not who owns it. */
export const isRanking = (unit: Unit, next: Unit | undefined): boolean => {
  if (next === undefined) return false
  if (unit.kind === 'known')
    return RANKED.test(next.text) && MINISTRY.test(unit.text) && toKnownType(unit) !== 'University'
  // 煤燃烧|国家重点实验室, 环境催化|广东省重点实验室
  return unit.text === '国家' || /.(?:省|自治区)$/.test(unit.text) ? LABORATORY.test(next.text) : false
}

const LABORATORY = /^(?:重点实验室|工程研究中心|工程技术研究中心|工程实验室|实验室)$/

/** The first unit of the field before such a ministry, with the university or academy that owns the laboratory. */
export function findField(units: readonly Unit[], ministry: number): number {
  let at = ministry
  while (at > 0 && units[ministry]!.start - units[at - 1]!.start <= 24) {
    const { kind, text } = units[at - 1]!
    if (kind === 'known' || kind === 'place') return at - 1
    if (kind === 'and' ? !isFieldWord(units[at - 2]) : !isFieldWord(units[at - 1])) break
    at--
    if (text.length > 1 && endsWithHead(text)) break
  }
  // A field of study is no single word and no kind of thing.
  if (units[ministry]!.kind !== 'known') while (at < ministry && !isFieldLead(units[at]!)) at++
  return units[ministry]!.kind === 'known' || units[ministry]!.start - units[at]!.start > 2 ? at : ministry
}

const isFieldLead = ({ kind, text }: Unit): boolean =>
  (kind === 'noun' || kind === 'proper' || (kind === 'nominal' && !isBoundary(text))) && text.length > 0

const isFieldWord = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'noun' ||
    unit.kind === 'nominal' ||
    unit.kind === 'proper' ||
    unit.kind === 'opener' ||
    (unit.kind === 'verb' && unit.text.length > 1 && !isBoundary(unit.text)))

/** 运营|管理|有限公司: nothing from here to the head says which company it is. */
export function isTradeOnly(units: readonly Unit[], first: number, from: number): boolean {
  for (let at = first; at <= from; at++) {
    const { kind, text } = units[at]!
    if (kind === 'nominal' || kind === 'opener' || industries.has(text) || text.endsWith('技术')) continue
    return false
  }
  return true
}

const NEVER = new Set([...'的了对向由被把将从到在为是等使让每各该我本'])
const LONGEST_BRAND = 4

/**
 * Where a company begins whose brand is an everyday word: 浙江|立新|检测技术有限公司, 山东|贵和显星|纸业有限公司.
 * Undefined unless a place stands close before, and either nothing else names the company or the brand holds 和.
 */
export function findHiddenBrand(units: readonly Unit[], first: number, from: number): number | undefined {
  let at = first - 1
  while (at >= 0 && units[at]!.kind !== 'place') {
    const { kind, text, start } = units[at]!
    if (kind === 'mark' || kind === 'title' || kind === 'number' || kind === 'known' || NEVER.has(text))
      return undefined
    if (units[first]!.start - start > LONGEST_BRAND) return undefined
    at--
  }
  if (at < 0 || at === first - 1) return undefined
  if (isTradeOnly(units, first, from)) return at
  const isSplit = first - at === 3 && units[at + 1]!.text.length === 1 && /^[和与同]$/.test(units[at + 2]!.text)
  return isSplit ? at : undefined
}

const TAUGHT = /(?:学院|系)$/
/** What faculties teach and what elsewhere says nothing: 环境|科学与工程学院. */
const DISCIPLINES = new Set([
  '环境',
  '资源',
  '材料',
  '信息',
  '社会',
  '工程',
  '数据',
  '质量',
  '市场',
  '设备',
  '国际',
  '海外',
  '产业',
  '资产',
  '资本',
  '公益',
  '公共',
])

export const isDiscipline = (unit: Unit | undefined): boolean => unit !== undefined && DISCIPLINES.has(unit.text)

/** The first word of the name of a faculty, though it could begin no other name: 计测|工程学院, 环境|科学与工程学院. */
export function isTaught(units: readonly Unit[], at: number, from: number): boolean {
  const unit = units[at]!
  if (!TAUGHT.test(units[from]!.text) && !TAUGHT.test(units[from + 1]?.text ?? '')) return false
  if (DISCIPLINES.has(unit.text)) return at < from
  return unit.text.length > 1 && !isBoundary(unit.text) && unit.tag === 'v' && unit.kind === 'verb' && from - at <= 2
}

/** 宁波|均胜|集团: a brand of everyday words between a place and 集团. */
export function findGroupBrand(units: readonly Unit[], head: number): number | undefined {
  let at = head - 1
  while (at >= 0 && units[at]!.kind !== 'place') {
    const { kind, text, start } = units[at]!
    if (kind === 'mark' || kind === 'title' || kind === 'number' || kind === 'known' || kind === 'and') return undefined
    if (NEVER.has(text) || isOrganisationWord(text) || (kind === 'stop' && text.length > 1)) return undefined
    if (units[head]!.start - start > LONGEST_BRAND) return undefined
    at--
  }
  return at >= 0 && units[head]!.start - units[at]!.end >= 2 ? at : undefined
}

const isOrganisationWord = (text: string): boolean => text.length > 1 && endsWithHead(text)
