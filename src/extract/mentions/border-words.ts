// What single units mean for the left border of a name: whether the name goes on before them, what brackets may
// hold, what ends like an organisation.
import { divisionsNamed } from '../../domain/places.ts'
import { readWords } from '../word-list.ts'
import { isTaught } from './border-fields.ts'
import { endsWithHead } from './heads.ts'
import { industries, type Unit } from './units.ts'

export const BUILDING = new Set([
  '建设',
  '创建',
  '发展',
  '组织',
  '推广',
  '投资',
  '合作',
  '联合',
  '开发',
  '生产',
  '研究',
  '创新',
  '实践',
])

/** 在 or 于 before the place that stands before the verb. */
export function isPlaceOfBuilding(units: readonly Unit[], verb: number): boolean {
  let at = verb - 1
  while (at >= 0 && (units[at]!.kind === 'place' || units[at]!.kind === 'proper' || endsWithHead(units[at]!.text))) at--
  return at < verb - 1 && (units[at]?.text === '在' || units[at]?.text === '于')
}

const kinds = readWords('generic-words.txt', 'tail')

export const isInnerWord = (unit: Unit): boolean =>
  (unit.kind === 'noun' || unit.kind === 'nominal' || unit.kind === 'proper') &&
  unit.text.length > 1 &&
  !endsWithHead(unit.text)

/** 企业|安达科技: what says the kind of the thing named next. */
export const isOpener = (unit: Unit): boolean => kinds.has(unit.text)

/** Before a place or a level only another place, an organisation or a brand still belongs to the name. */
export function continuesBefore(unit: Unit, before: Unit | undefined): boolean {
  if (!before) return false
  if (before.kind === 'place') return true
  if (unit.text === '国家') return before.tag === 'ns' || (before.kind === 'proper' && before.tag !== 'eng')
  if (before.kind === 'level') return unit.kind !== 'known'
  if (unit.kind === 'level') return false
  if (before.kind === 'known' || before.kind === 'proper') return true
  return before.kind === 'noun' && before.text.length > 2 && endsWithHead(before.text)
}

/** Before 国家 stand, without a gap, nouns and then a place or a known organisation. */
export function isOwned(units: readonly Unit[], national: number): boolean {
  for (let at = national - 1; at >= 0 && national - at < 7; at--) {
    const unit = units[at]!
    if (unit.kind === 'known' || unit.kind === 'place') return at < national - 1 || unit.kind === 'known'
    if (unit.kind !== 'noun' && unit.kind !== 'nominal' && unit.kind !== 'opener' && unit.kind !== 'proper')
      return false
    if (isOrganisationEnd(units, at)) return true
  }
  return false
}

export const isInnerBracket = (inner: readonly Unit[]): boolean =>
  inner.length > 0 &&
  inner.every(
    ({ kind, text }) =>
      kind === 'place' ||
      divisionsNamed(text).length > 0 ||
      kind === 'level' ||
      /^(?:集团|国际|中国|控股|全国|总部|普通合伙|有限合伙|·|亚太|省|市|华东|华南|华北)$/.test(text),
  )

export function findOpening(units: readonly Unit[], closing: number): number {
  const wanted = units[closing]!.text === ')' ? '(' : '“'
  for (let at = closing - 1; at >= 0 && closing - at < 9; at--) if (units[at]!.text === wanted) return at
  return -1
}

export const isOrganisationEnd = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at]
  return unit !== undefined && (unit.kind === 'known' || unit.kind === 'department' || endsWithHead(unit.text))
}

/** As above, or a brand before what it trades in (安达|科技): a party of a joint laboratory. */
export const isPartyEnd = (units: readonly Unit[], at: number): boolean =>
  isOrganisationEnd(units, at) || (industries.has(units[at]?.text ?? '') && units[at - 1]?.kind === 'proper')

export function startsWithOrganisation(units: readonly Unit[], first: number, from: number): boolean {
  for (let at = first; at < from; at++) if (isOrganisationEnd(units, at)) return true
  return false
}

export const isFaculty = (units: readonly Unit[], from: number): boolean =>
  [units[from], units[from + 1]].some((unit) => unit !== undefined && /(?:学院|系)$/.test(unit.text))

export const isListBorder = (unit: Unit | undefined): boolean =>
  unit === undefined || unit.kind === 'mark' || unit.kind === 'and' || unit.kind === 'title' || unit.kind === 'stop'

/** Takes away from the left what cannot begin a name. */
export function trim(units: readonly Unit[], first: number, from: number, anchorAt: number): number {
  let at = first
  while (at < from) {
    const unit = units[at]!
    if (isTaught(units, at, from)) break
    if (unit.kind === 'and' || unit.kind === 'verb' || unit.text === '·') at++
    else if (unit.kind === 'opener' && at !== anchorAt) at++
    else if (unit.kind === 'nominal' && anchorAt > at) at++
    else break
  }
  // Common nouns before an anchor belong to the sentence: 走访企业|上海某某集团.
  if (anchorAt > at) {
    const lead = units.slice(at, anchorAt)
    const kind = units[anchorAt]!.kind
    if (
      (kind === 'place' || kind === 'level' || kind === 'known') &&
      lead.every((unit) => unit.kind === 'noun' && !endsWithHead(unit.text))
    )
      return anchorAt
  }
  return at
}
