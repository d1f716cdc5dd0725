// Persons beside a title: 局长王明, 王明教授, 导师：王明; and the others of a list that such a person opens or closes
// (教授王明、李楠等). One sentence in, scored names out.
import type { Title } from '../titles.ts'
import {
  findNameEndingAt,
  findNameStartingAt,
  isFollowedBySaying,
  type NameView,
  type ScoredName,
  toLeftScore,
  toRightScore,
} from './persons-borders.ts'
import { isSurname, isWeakSurname, toGivenShare } from './persons-shape.ts'

export interface FoundName extends ScoredName {
  readonly rule: string
  readonly confidence: number
}

/** Below these sums of shape and borders a name is not believed. */
const AFTER_TITLE = 6
const BEFORE_TITLE = 6
/** Nothing on the left says that a name begins: 星河华明总经理 is no person 华明. */
const LOOSE = 10
const LOOSE_TWO = 13
/** How much all characters of a name with an unknown surname have to look like given ones. */
const RARE = 6
const IN_LIST = 7.5
/** In a list, and before a verb of saying, the right border has to be plain. */
const PLAIN_BORDER = 2
const BEFORE_SAYING = 9
/** The shape of names in a list without any title. */
const LISTED = 6

const toConfidence = (score: number, threshold: number): number => Math.min(0.97, 0.8 + (score - threshold) * 0.025)

function accept(name: ScoredName | undefined, threshold: number, rule: string): FoundName | undefined {
  if (!name || name.score < threshold) return undefined
  return { ...name, rule, confidence: toConfidence(name.score, threshold) }
}

/** A surname that no list has, after a post and before a plain border: the given characters have to convince. */
function findRareName(view: NameView, title: Title): FoundName | undefined {
  if (title.kind !== 'post' || /^(?:代表|成员|领导|负责人|委员|干部)/.test(title.core)) return undefined
  const start = title.end
  for (const end of [start + 3, start + 2]) {
    if (end > view.to || toRightScore(view, end) < PLAIN_BORDER || view.wordAround.has(end)) continue
    const shape = toGivenShare(view.text.slice(start, end))
    const word = view.wordAt.get(start)
    if (shape < RARE || (word && word.end - word.start > 1 && !/^(?:nr|x|nz)/.test(word.tag))) continue
    return { start, end, shape, score: shape + 4, rule: 'rare-surname', confidence: 0.8 }
  }
  return undefined
}

/** 王明副局长, but 山水集团党委常委: a title with a part of the organisation in front follows no name. */
const PERSONAL_TITLE =
  /^(?!集团|总部|大区|区域|项目|业务|技术|运营|财务|行政|营销|市场|销售|党|纪|团|工会|董事会|监事会|理事会|相关|有关|主要|专家组|编委)/

/** Where a name may begin after a title: at once, or after a colon or a blank. */
function skipGap(text: string, at: number): number {
  // 副校长(研究及创新)王明: what the post deals with.
  const duty = /^\([\u4e00-\u9fff、]{2,10}\)/.exec(text.slice(at, at + 12))?.[0].length ?? 0
  const gap = /^(?: ?: ?| {1,2})/.exec(text.slice(at + duty, at + duty + 3))?.[0].length ?? 0
  return at + duty + gap
}

function findBesideTitle(view: NameView, title: Title): (FoundName | undefined)[] {
  const found: (FoundName | undefined)[] = []
  if (title.kind !== 'courtesy') {
    const name = findNameStartingAt(view, skipGap(view.text, title.end))
    if (!name) found.push(findRareName(view, title))
    // 科技特派员方智: a rare surname needs a plain border on its right.
    const isDoubtful = name !== undefined && isWeakSurname(view.text[name.start]!) && name.shape < 6
    if (!isDoubtful || toRightScore(view, name.end) >= PLAIN_BORDER)
      found.push(accept(name, AFTER_TITLE, 'after-title'))
  }
  if (
    title.kind !== 'credit' &&
    title.kind !== 'role' &&
    PERSONAL_TITLE.test(title.text) &&
    !view.titleEnds.has(title.start)
  ) {
    const end = title.start > view.from && view.text[title.start - 1] === ' ' ? title.start - 1 : title.start
    const name = findNameEndingAt(view, end)
    const isLoose = name !== undefined && toLeftScore(view, name.start) < 1
    const threshold = isLoose ? (name.end - name.start === 2 ? LOOSE_TWO : LOOSE) : BEFORE_TITLE
    found.push(accept(name, threshold, 'before-title'))
  }
  return found
}

/** Extends sure names over 、 and the like, in both directions, until nothing new is found. */
function findListed(view: NameView, sure: readonly FoundName[]): FoundName[] {
  const found = new Map<number, FoundName>()
  const known = new Set(sure.map((name) => name.start))
  const queue = [...sure]
  const take = (name: FoundName | undefined): void => {
    if (!name || known.has(name.start)) return
    known.add(name.start)
    found.set(name.start, name)
    queue.push(name)
  }
  for (let name = queue.pop(); name; name = queue.pop()) {
    const next = /^(?: ?[、,和与及/] ?|以及| {1,2})/.exec(view.text.slice(name.end, name.end + 3))?.[0].length
    if (next) {
      const other = findNameStartingAt(view, name.end + next)
      if (other && toRightScore(view, other.end) >= PLAIN_BORDER) take(accept(other, IN_LIST, 'list'))
    }
    const previous = /[、和与及] ?$/.exec(view.text.slice(Math.max(view.from, name.start - 2), name.start))
    if (previous) take(accept(findNameEndingAt(view, name.start - previous[0].length), IN_LIST, 'list'))
  }
  return [...found.values()]
}

/** Where a list is closed by the number of its persons: 由王明、李楠、赵磊等6位专家. */
const COUNTED_IN = /、.*等[\d一二两三四五六七八九十]+余?[位名人]/
const COUNTED = /^等[\d一二两三四五六七八九十]+余?[位名人]/

/** 王明、李楠、赵磊出席: a clause that begins with a list of names needs no title. */
function findOpeningList(view: NameView): FoundName[] {
  const found: FoundName[] = []
  const isCounted = COUNTED_IN.test(view.text.slice(view.from, view.to))
  for (let from = view.from; from < view.to; from++) {
    if (!isSurname(view.text[from]!)) continue
    const isClauseStart = from === view.from || /[,;:!?。“” ]/.test(view.text[from - 1]!)
    if (!isClauseStart && !(isCounted && /[由有含括请了]/.test(view.text[from - 1]!))) continue
    const names: ScoredName[] = []
    for (let at = from; ; at = names.at(-1)!.end + 1) {
      const name = findNameStartingAt(view, at)
      if (!name || name.shape < LISTED || toRightScore(view, name.end) < PLAIN_BORDER) break
      names.push(name)
      if (view.text[name.end] !== '、') break
    }
    const last = names.at(-1)
    // The list has to be read to its end, or the members are words of another kind.
    if (!last || names.length < 2 || view.text[last.end] === '、') continue
    if (!isClauseStart && !COUNTED.test(view.text.slice(last.end, last.end + 6))) continue
    for (const name of names) found.push({ ...name, rule: 'list-of-names', confidence: 0.85 })
    from = last.end
  }
  return found
}

/** 王明表示: a clause that begins with a name and a verb of saying. */
function findBeforeSaying(view: NameView): FoundName[] {
  const found: FoundName[] = []
  for (let at = view.from; at < view.to; at++) {
    if (!isSurname(view.text[at]!)) continue
    if (at > view.from && !/[,;:!?。“”]/.test(view.text[at - 1]!)) continue
    const name = findNameStartingAt(view, at)
    if (name && isFollowedBySaying(view, name.end)) {
      const accepted = accept(name, BEFORE_SAYING, 'before-saying')
      if (accepted) found.push(accepted)
    }
  }
  return found
}

/** Names beside titles, in their lists, and before verbs of saying. May overlap; the better score should win. */
export function findNamesBesideTitles(view: NameView): FoundName[] {
  const sure = view.titles.flatMap((title) => findBesideTitle(view, title)).filter((name) => name !== undefined)
  const all = [...sure, ...findBeforeSaying(view), ...findOpeningList(view)]
  return [...all, ...findListed(view, all)]
}
