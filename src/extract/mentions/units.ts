// A sentence as the units that decide borders of names: each word with the part it can play inside or beside a name.
import type { Sentence } from '../../domain/document.ts'
import type { EntityType } from '../../domain/ontology.ts'
import { departments, knownOrganisation } from '../../domain/organisations.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { segment, type Token } from '../segment.ts'
import { findTitles } from '../titles.ts'
import { createWordTree } from '../word-tree.ts'
import type { DocumentContext } from './candidate.ts'
import { joinBrands, markRanks, split, toTitleStart } from './unit-cuts.ts'
import { toKind, type Unit, type UnitKind } from './unit-kinds.ts'

export { industries, isBoundary, openers, toKnownType, type Unit, type UnitKind } from './unit-kinds.ts'

const LONG_DEPARTMENT = createWordTree<true>(
  [...departments].filter((word) => word.length > 4).map((word) => [word, true] as const),
)

/** 某区|长哨营镇: the last character of what looks like a title begins the name of a place. */
function startsPlace(text: string, at: number): boolean {
  if (text[at] !== '长') return false
  for (let length = 8; length > 1; length--) {
    const name = text.slice(at, at + length)
    const isFull = length > 2 && /[市县区镇乡旗]$/.test(name)
    if (isFull || length === 2 ? divisionsNamed(name).some((d) => d.name === name || d.level === 'city') : false)
      return true
  }
  return false
}

const cache = new WeakMap<DocumentContext, Map<Sentence, readonly Unit[]>>()

/** The units of a sentence, without gaps; titles are cut first, so that 农村处处长 gives 农村处 and 处长. */
export function toUnits(sentence: Sentence, context: DocumentContext): readonly Unit[] {
  let known = cache.get(context)
  if (!known) {
    known = new Map()
    cache.set(context, known)
  }
  let units = known.get(sentence)
  if (!units) {
    units = readUnits(sentence, context)
    known.set(sentence, units)
  }
  return units
}

function readUnits(sentence: Sentence, context: DocumentContext): readonly Unit[] {
  const text = context.foldedSentence(sentence)
  const units: Unit[] = []
  const add = (start: number, end: number, tag: string, kind: UnitKind, type?: EntityType): void => {
    const unit = { text: text.slice(start, end), tag, kind, start: sentence.start + start, end: sentence.start + end }
    units.push(type ? { ...unit, type } : unit)
  }
  const push = (part: Token): void => {
    const last = units.at(-1)
    // 3|D and 5|G are one word.
    if (last && last.end === part.start && last.kind === 'number' && /^[A-Za-z]/.test(part.text))
      units[units.length - 1] = { ...part, text: last.text + part.text, start: last.start, tag: 'eng', kind: 'proper' }
    else if (last && last.end === part.start && last.tag === 'eng' && /^\d+$/.test(part.text))
      units[units.length - 1] = { ...last, text: last.text + part.text, end: part.end }
    // 3|家: a measure word goes with its number.
    else if (last?.kind === 'number' && last.end === part.start && part.tag === 'q')
      units.push({ ...part, kind: 'number' })
    else units.push({ ...part, kind: toKind(part) })
  }
  const words = (from: number, to: number): void => {
    if (to <= from) return
    for (const token of segment(text.slice(from, to), sentence.start + from))
      for (const part of split(token, units.at(-1))) push(part)
  }
  // Long official names hold 和 and verbs; taken whole, they need no border.
  const departmentsAndWords = (from: number, to: number): void => {
    let at = from
    for (let i = from; i < to; i++) {
      const hit = LONG_DEPARTMENT.longestStartingAt(text, i)
      // 科技管理部|门: a longer word.
      if (!hit || hit.end > to || (text[hit.end - 1] === '部' && text[hit.end] === '门')) continue
      words(at, i)
      add(i, hit.end, 'dp', knownOrganisation(text.slice(i, hit.end)) ? 'known' : 'department')
      at = hit.end
      i = at - 1
    }
    words(at, to)
  }
  const titles = (from: number, to: number): void => {
    let at = from
    for (const title of findTitles(text.slice(from, to), from)) {
      const start = toTitleStart(title)
      // 协会|长三角
      if (
        title.core === '会长' &&
        /^(?:三角|江三角|江经济|江流域|春市|沙市)/.test(text.slice(title.end, title.end + 3))
      )
        continue
      // 院所长|协会: a title that a body is made of.
      if (
        /^(?:协会|联谊会|商会|联合会|俱乐部|委员会|办公室|大会|论坛|沙龙|工作室|进修|培训|学校|之家|协同)/.test(
          text.slice(title.end, title.end + 3),
        )
      )
        continue
      if (start === undefined || start < at || startsPlace(text, title.end - 1)) continue
      departmentsAndWords(at, start)
      add(start, title.end, 'tt', 'title')
      at = title.end
    }
    departmentsAndWords(at, to)
  }
  let at = 0
  for (const { start, end, type } of context.fixed?.(sentence) ?? []) {
    titles(at, start - sentence.start)
    at = end - sentence.start
    if (type === 'Person') add(start - sentence.start, at, 'nr', 'title')
    else add(start - sentence.start, at, 'og', 'known', type)
  }
  titles(at, text.length)
  joinBrands(units)
  markRanks(units)
  return units
}
