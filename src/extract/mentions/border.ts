// Where the name of an organisation begins: walks left from its head word over units until something ends it.

import { divisionsNamed } from '../../domain/places.ts'
import {
  findField,
  findGroupBrand,
  findHiddenBrand,
  isDiscipline,
  isRanking,
  isTaught,
  isTradeOnly,
} from './border-fields.ts'
import {
  BUILDING,
  continuesBefore,
  findOpening,
  isFaculty,
  isInnerBracket,
  isInnerWord,
  isListBorder,
  isOpener,
  isOrganisationEnd,
  isOwned,
  isPartyEnd,
  isPlaceOfBuilding,
  startsWithOrganisation,
  trim,
} from './border-words.ts'
import { endsWithHead } from './heads.ts'
import { industries, isBoundary, type Unit } from './units.ts'

export interface Border {
  /** Position of the first unit of the name. */
  readonly first: number
  /** A place, a level, a brand, another organisation or a number in it says which one it is. */
  readonly anchored: boolean
  /** The name begins with, or holds, a place, a level or a known organisation: the surest anchor. */
  readonly sure: boolean
  /** Two organisations are joined before the head: 甲公司与乙大学联合实验室. */
  readonly joint: boolean
}

const MAX_LENGTH = 40
const WORLD = new Set(['国际', '世界', '全球', '全国', '亚洲', '亚太', '欧洲', '中外', '海峡两岸', '海峡'])
const NEVER_BRAND = new Set([...'的了在是与和及等对向由被把将从有为以到至该此我你他本各某于并也还又很更最已让使'])

/** 建设方案|及|某某中心: what is written or done is no part of what an organisation is called. */
const PAPER = /(?:方案|规划|计划|协议|情况|工作|汇报|报告|办法|政策|需求|问题)$/
const NUMERAL = /^[一二三四五六七八九十百千万亿]$/
const isFree = (unit: Unit | undefined): boolean =>
  !unit || unit.kind === 'mark' || unit.kind === 'and' || unit.kind === 'stop'

interface Options {
  /** Verbs end the name: true but before legal forms. */
  readonly strict: boolean
  /** The head ends associations, which may begin with 国际, 世界 or 全国. */
  readonly worldwide?: boolean
  /** The head ends company names, whose brand may be any word. */
  readonly brand?: boolean
  /** 与 may join two organisations before the head: 甲公司与乙大学联合实验室. */
  readonly joint?: boolean
}

/** Walks left from unit `from` (the unit that holds the head, or the one before it). */
export function findBorder(
  units: readonly Unit[],
  from: number,
  { strict, brand = false, worldwide = false, joint = false }: Options,
): Border {
  let first = from + 1
  let anchored = false
  let sure = false
  const end = units[from]?.end ?? 0
  let anchorAt = -1
  // Where the name is cut after all if nothing sure stands before a verb in it.
  let cutAt = -1
  let at = from
  walk: while (at >= 0) {
    const unit = units[at]!
    if (end - unit.start > MAX_LENGTH) break
    const before = units[at - 1]
    switch (unit.kind) {
      case 'stop':
        // 生物物理|所|综合处: an institute before its department.
        if (unit.text === '所' && at === from && before?.kind === 'noun') {
          first = at
          break
        }
        // 美国|都|安集团: a brand may begin with a word that is an adverb elsewhere.
        if (
          !brand ||
          unit.text.length > 1 ||
          NEVER_BRAND.has(unit.text) ||
          (before?.kind !== 'place' && before?.tag !== 'x') ||
          (strict && first <= from - 2)
        )
          break walk
        first = at
        anchored = true
        break
      case 'title':
        break walk
      case 'number':
        // 万|马集团: a brand may begin with a numeral that counts nothing.
        if (!brand || strict || !NUMERAL.test(unit.text) || !isFree(before) || units[at + 1]?.kind === 'nominal')
          break walk
        first = at
        anchored = true
        break walk
      case 'verb':
        // 某省|认定|省级技术中心: what begins with a level begins there.
        if (units[at + 1]?.text === '省级' || units[at + 1]?.text === '市级' || units[at + 1]?.text === '国家级')
          break walk
        if (unit.text.length < 3 && before?.kind === 'place' && units[at - 2]?.text !== '在') {
          first = at
          break
        }
        if (strict && unit.text.length > 1 && before && isInnerWord(before) && !isTaught(units, at, from)) {
          if (cutAt < 0) cutAt = at + 1
          first = at
          break
        }
        // 计测|工程学院: a faculty is named by what it teaches.
        if (strict && !(brand && before?.kind === 'place' && first > from) && !isTaught(units, at, from)) break walk
        first = at
        break
      case 'mark': {
        const opened = unit.text === ')' || unit.text === '”' ? findOpening(units, at) : -1
        if (opened >= 0) {
          const inner = units.slice(opened + 1, at)
          const length = unit.start - units[opened]!.end
          const isBracket = unit.text === ')'
          if (length > 0 && length <= 10 && (isBracket ? isInnerBracket(inner) : length <= 8 && first <= from)) {
            first = opened
            anchored = true
            if (anchorAt < 0) anchorAt = opened
            at = opened - 1
            continue
          }
        }
        if (unit.text === '·' && before && first <= from) {
          first = at
          break
        }
        if (unit.text === '、' && first <= from && canJoin(units, at, first, from, strict)) {
          first = at
          break
        }
        break walk
      }
      case 'and': {
        if (first > from) break walk
        if (canJoin(units, at, first, from, strict)) {
          first = at
          break
        }
        if (joint && at > 0 && isPartyEnd(units, at - 1) && startsWithOrganisation(units, first, from)) {
          const left = findBorder(units, at - 1, { strict: false })
          if (left.first < at) return { first: left.first, anchored: true, sure: true, joint: true }
        }
        break walk
      }
      case 'place':
      case 'level':
      case 'known':
        first = at
        anchored = true
        sure = true
        anchorAt = at
        // 蓝海电气|江苏|有限公司: a place right before the legal form is not where the name begins.
        if (brand && !strict && unit.kind === 'place' && at === from && before && isInnerWord(before)) break
        // 某某大学测绘工程|国家重点实验室: 国家 says the rank, what owns it may stand before.
        if (unit.text === '国家' && isOwned(units, at)) break
        // 某某材料制备|教育部重点实验室: so does the ministry that runs it; what it studies stands before.
        if (isRanking(unit, units[at + 1])) {
          const field = findField(units, at)
          if (field < at) return { first: field, anchored: true, sure: true, joint: false }
        }
        if (
          !continuesBefore(unit, before) &&
          !(joint && before && /^[和与、]$/.test(before.text) && isPartyEnd(units, at - 2))
        )
          break walk
        break
      case 'department':
        first = at
        anchored = anchored || unit.kind !== 'department'
        break
      case 'proper':
        first = at
        // One unknown character says nothing: 在|华合作中心.
        if (unit.text.length > 1 || before?.kind === 'proper' || units[at + 1]?.kind === 'proper') {
          anchored = true
          anchorAt = at
        }
        if (before && isOpener(before)) break walk
        break
      case 'opener':
        if (worldwide && WORLD.has(unit.text) && first <= from) {
          first = at
          anchored = true
          sure = true
          anchorAt = at
          if (before?.kind !== 'place' && before?.text !== '一带一路') break walk
          break
        }
        first = at
        break
      case 'nominal':
        // 在某区|建设某实验室: what is built begins after the verb.
        if (BUILDING.has(unit.text) && isPlaceOfBuilding(units, at)) break walk
        // 某某局|指导某某中心: behind an organisation it is what that does.
        if (
          isBoundary(unit.text) &&
          before &&
          before.text.length > 1 &&
          isOrganisationEnd(units, at - 1) &&
          // 某某产业园|运营管理有限公司: without it the company would have no name.
          !(brand && !strict && isTradeOnly(units, at, from))
        )
          break walk
        first = at
        break
      default:
        if (worldwide && WORLD.has(unit.text) && first <= from && before?.kind !== 'proper') {
          first = at
          anchored = true
          sure = true
          anchorAt = at
          if (before?.text !== '一带一路') break walk
          break
        }
        first = at
        if (/^第/.test(unit.text)) {
          anchored = true
        }
        if (divisionsNamed(unit.text).length > 0) anchored = true
        if (at < from && endsWithHead(unit.text) && unit.text.length > 1) {
          anchored = true
          anchorAt = at
        }
    }
    at--
  }
  if (cutAt >= 0 && !sure) {
    first = Math.max(first, cutAt)
    if (anchorAt < first) anchored = false
  }
  // 招商|美冷(香港)控股有限公司: where nothing stands before, the verb is the brand.
  const isWhole = brand && !strict && units[first]?.kind === 'nominal' && isListBorder(units[first - 1])
  if (!isWhole) first = trim(units, first, from, anchorAt)
  if (brand && !strict && !sure) {
    const place = findHiddenBrand(units, first, from)
    if (place !== undefined) return { first: place, anchored: true, sure: true, joint: false }
  }
  if (brand && strict && !sure && /集团$/.test(units[Math.min(from + 1, units.length - 1)]!.text)) {
    const place = findGroupBrand(units, from + 1)
    if (place !== undefined) return { first: place, anchored: true, sure: true, joint: false }
  }
  return { first, anchored: anchored && first <= from, sure, joint: false }
}

/**
 * Whether 和 between nouns stays inside one name: what stands before it begins with an anchor and is no
 * organisation, place or person itself (平湖市|经济和信息化局, 海州师范大学|计算机与信息学院).
 */
function canJoin(units: readonly Unit[], joint: number, first: number, from: number, strict: boolean): boolean {
  const last = units[joint - 1]
  const next = units[joint + 1]
  if (!last || !next) return false
  if (next.kind === 'place' || next.kind === 'level' || next.kind === 'known') return false
  const isUnknown = next.kind === 'proper' && next.tag !== 'nz' && !industries.has(next.text)
  // 北京|脑科学|与|类脑研究中心: a field right behind a place goes on.
  const isField =
    last.kind === 'noun' && /(?:科学|工程|技术|医学|学)$/.test(last.text) && units[joint - 2]?.kind === 'place'
  if (isUnknown && !isField) return false
  if (PAPER.test(last.text)) return false
  if (last.kind !== 'noun' && last.kind !== 'nominal' && last.kind !== 'opener') return false
  if (isOrganisationEnd(units, joint - 1) && last.text.length > 1) return false
  if (/^[局厅委办处司科系所署院会]$/.test(last.text)) return false
  const left = findBorder(units, joint - 1, { strict })
  if (units[joint]!.text === '、') {
    // A list inside a name needs 和 or 及 before its last member.
    let hasAnd = false
    for (let at = first; at <= from; at++) if (units[at]!.kind === 'and') hasAnd = true
    if (!hasAnd) return false
  }
  if (left.first >= joint) return false
  // 、化学与环境工程学院: a faculty between list marks.
  if (!left.anchored) {
    if (!isFaculty(units, from)) return false
    const begin = isDiscipline(units[left.first - 1]) ? left.first - 1 : left.first
    return joint - begin <= 2 && isListBorder(units[begin - 1])
  }
  for (let at = left.first; at < joint; at++) {
    const unit = units[at]!
    if (unit.kind === 'place' || unit.kind === 'level' || unit.kind === 'known' || unit.kind === 'proper')
      return at < joint - 1
    if (endsWithHead(unit.text) && unit.text.length > 1) return at < joint - 1
  }
  return false
}
