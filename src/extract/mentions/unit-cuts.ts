// Mends what the segmentation cut wrongly for names: function words glued to unknown ones, brands cut apart,
// organisations taken for one word, ranks behind names, and where titles begin.
import { leadingPlace } from '../../domain/names.ts'
import { knownOrganisation } from '../../domain/organisations.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { regions } from '../../domain/regions.ts'
import type { Token } from '../segment.ts'
import type { Title } from '../titles.ts'
import { readWords } from '../word-list.ts'
import { endsWithHead } from './heads.ts'
import { isCity, type Unit } from './unit-kinds.ts'

const GLUED = readWords('unit-words.txt', 'glued')
const NEVER_IN_BRAND = readWords('unit-words.txt', 'not-in-brand')

/**
 * Cuts a word further: the dictionary holds names of organisations as one word (湖州市政府), which are cut behind the
 * place or organisation, and unknown words swallow function words (对安达, 21|日安达).
 */
export function split(token: Token, before: Token | undefined): readonly Token[] {
  const { text, start, end, tag } = token
  if (tag === 'x' && text.length > 1 && /^[\u4e00-\u9fff]+$/.test(text)) {
    const isDay = /^[日月年号]/.test(text) && before !== undefined && /\d$/.test(before.text)
    const isCount = text.startsWith('人') && before !== undefined && /\d$/.test(before.text)
    if (isDay || isCount || GLUED.has(text[0]!))
      return [
        part(text.slice(0, 1), start, 'p'),
        part(text.slice(1), start + 1, isCount && text.length === 2 ? 'v' : tag),
      ]
    if (GLUED.has(text.at(-1)!)) return [part(text.slice(0, -1), start, tag), part(text.slice(-1), end - 1, 'p')]
  }
  if ((tag === 'x' || tag === 'nz') && text.length > 2 && !knownOrganisation(text)) {
    const place = text.slice(0, 2)
    if (isCity(place)) return [part(place, start, 'ns'), part(text.slice(2), start + 2, tag)]
  }
  // 上海市|浦东新区
  const place = tag === 'ns' && text.length > 4 ? leadingPlace(text) : undefined
  if (place && place.length < text.length && divisionsNamed(text.slice(place.length)).length > 0)
    return [part(place, start, 'ns'), part(text.slice(place.length), start + place.length, 'ns')]
  if (text.length < 4 || text.length > 20 || tag === 'v' || knownOrganisation(text) || divisionsNamed(text).length > 0)
    return [token]
  for (let length = Math.min(text.length - 1, 8); length >= 2; length--) {
    const prefix = text.slice(0, length)
    if (knownOrganisation(prefix) || (tag === 'nt' && (regions.has(prefix) || divisionsNamed(prefix).length > 0)))
      return [part(prefix, start, 'ns'), part(text.slice(length), start + length, 'n')]
  }
  return [token]
}

/** 安|达尔: the model of unknown words leaves the first character of a brand apart. */
export function joinBrands(units: Unit[]): void {
  for (let at = units.length - 2; at >= 0; at--) {
    const [unit, next, before] = [units[at]!, units[at + 1]!, units[at - 1]]
    // 郑东新|区: the dictionary cuts a new district's name before its last character.
    if (next.text === '区' && unit.kind === 'proper' && /^[\u4e00-\u9fff]{2}新$/.test(unit.text)) {
      units.splice(at, 2, { text: unit.text + next.text, tag: 'ns', kind: 'place', start: unit.start, end: next.end })
      continue
    }
    if (unit.text.length !== 1 || next.kind !== 'proper' || next.text.length > 3 || next.type || next.tag === 'eng')
      continue
    if (unit.kind === 'mark' || unit.kind === 'and' || unit.kind === 'number' || unit.kind === 'level') continue
    // 就|高新区: no brand, but a thing by its head.
    if (endsWithHead(next.text)) continue
    if (GLUED.has(unit.text) || NEVER_IN_BRAND.has(unit.text) || !/^[\u4e00-\u9fff]+$/.test(unit.text + next.text))
      continue
    if (
      before &&
      before.kind !== 'mark' &&
      before.kind !== 'stop' &&
      before.kind !== 'place' &&
      before.kind !== 'and' &&
      before.kind !== 'title'
    )
      continue
    units.splice(at, 2, { text: unit.text + next.text, tag: 'x', kind: 'proper', start: unit.start, end: next.end })
  }
}

const RANK = /^(?:副?教授|(?:副|助理)?研究员|博士|院士|博导|(?:高级)?工程师|同学|老师|先生|女士|同志)$/

/** 某某教授|与: a rank directly behind a name ends it; elsewhere (博士俱乐部) it is a noun. */
export function markRanks(units: Unit[]): void {
  units.forEach((unit, at) => {
    const before = units[at - 1]
    if ((before?.kind === 'proper' || before?.tag === 'nr') && RANK.test(unit.text))
      units[at] = { ...unit, kind: 'title' }
  })
}

const part = (text: string, start: number, tag: string): Token => ({ text, tag, start, end: start + text.length })

const BEFORE_TITLE = /(?:常务|名誉|荣誉|执行|高级|资深|首席|联席|轮值|专职|兼职|第一|第二|[副正代总])+$/

/** Where a post begins when what it belongs to is left out: 集团|总裁, 人大|代表, 市委|常委; undefined for ranks. */
export function toTitleStart({ kind, text, core, end }: Title): number | undefined {
  if (kind === 'courtesy') return end - text.length
  if (kind !== 'post') return undefined
  const bare = core.replace(/^(?:中央|[省市县区旗州镇]委|人大|政协|系|党委|党组|村委会|社区|董事会)(?=.)/, '')
  const before = text.slice(0, text.length - bare.length)
  return end - bare.length - (BEFORE_TITLE.exec(before)?.[0].length ?? 0)
}
