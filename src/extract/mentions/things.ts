// The names of events, projects, policies and honours alike: from the head word that ends a name, walks left over the
// units of the sentence to where it begins. Quotes and brackets are taken whole.
import type { Sentence } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import { readWords } from '../word-list.ts'
import type { DocumentContext } from './candidate.ts'
import { toUnits, type Unit } from './units.ts'

export interface Thing extends Span {
  /** Units of the name, the head in the last of them. */
  readonly units: readonly Unit[]
  /** Where the head word begins. */
  readonly headStart: number
  /** A quote, a session number, a year, a place or another proper name says which one it is. */
  readonly anchored: boolean
  /** How many characters before the head say something: fillers and generic words do not count. */
  readonly content: number
  /** The unit that stands before the name; undefined at the start of the sentence. */
  readonly before: Unit | undefined
}

export interface ThingRules {
  /** Words that end the walk. */
  readonly stops: ReadonlySet<string>
  /** Verbs may stand inside the name. */
  readonly verbs: boolean
  /** Words that say nothing about which one it is (科技, 重点): they do not count as content. */
  readonly generic: ReadonlySet<string>
  readonly most: number
  /** A stop that may also be a noun (基地建设与运营项目) ends the name only before other words than such. */
  readonly nominals?: boolean
  /** What follows a closing quote at once belongs to the name, even if it is a stop: “万店万家”联合推广行动. */
  readonly afterQuote?: boolean
  /** 和 and 及 end the name. */
  readonly single?: boolean
  /** 、 may stand inside the name behind words for what is done there. */
  readonly acts?: boolean
  /** How another name of the same kind ends: 和 after it parts two names. */
  readonly ends?: RegExp
}

const fillers = readWords('thing-borders.txt', 'filler')
const OPENING = new Map([
  ['”', '“'],
  [')', '('],
  ['》', '《'],
  ['’', '‘'],
])
/** 2030—“新一代”重大项目; two dashes part a name from what explains it. */
const GLUED = /^(?:会[上后前中间]|奖得主)$/
const ACT =
  /(?:签约|揭牌|授牌|揭幕|开工|动工|竣工|奠基|投产|颁奖|启动|启用|发布|推介|动员|表彰|总结|成立|开园|开业|剪彩)$/
const SPIRIT = /^.+会精神$/
const MEASURE = /^[个项次场名人家年月日时点支位多余万亿条批届期类大种份]/
const INNER_MARK = /^[·\-/+&]$/
const YEAR = /^(?:19|20)\d\d$/

/** The units of a sentence with the head's place among them. */
export interface HeadPlace {
  readonly units: readonly Unit[]
  /** Index of the unit in which the head ends. */
  readonly last: number
  readonly headStart: number
  readonly end: number
}

/** Every unit end of a sentence at which a word of `longest` ends. */
export function* findHeads(
  sentence: Sentence,
  context: DocumentContext,
  longest: (text: string, end: number) => { readonly start: number } | undefined,
): Generator<HeadPlace> {
  const units = toUnits(sentence, context)
  const text = context.foldedSentence(sentence)
  for (let last = 0; last < units.length; last++) {
    const unit = units[last]!
    if (unit.kind === 'mark') continue
    // 考评|会上: the dictionary glues the last character of the head to what follows.
    const end = GLUED.test(unit.text) ? unit.start + 1 : SPIRIT.test(unit.text) ? unit.end - 2 : unit.end
    const head = longest(text, end - sentence.start)
    if (head) yield { units, last, headStart: sentence.start + head.start, end }
  }
}

function findOpening(units: readonly Unit[], closing: number): number {
  const opening = OPENING.get(units[closing]!.text)
  if (opening === undefined) return -1
  for (let at = closing - 1; at >= 0 && units[closing]!.start - units[at]!.end < 40; at--)
    if (units[at]!.text === opening) return at
  return -1
}

function isStop(unit: Unit, rules: ThingRules): boolean {
  if (rules.stops.has(unit.text)) return true
  // 隆重举行, 共同召开: the dictionary glues adverbs to these verbs.
  if (/.(?:召开|举行|举办|出席|参加)$/.test(unit.text)) return true
  // A single verb character between nouns is mostly part of a brand.
  if (unit.kind === 'verb' && unit.text.length === 1) return false
  if (unit.kind === 'verb' || unit.kind === 'stop') return !rules.verbs
  return unit.kind === 'title'
}

const isNominalBetween = (units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from, to).every(({ kind }) => kind === 'nominal' || kind === 'and')

const isYear = (units: readonly Unit[], at: number): boolean =>
  YEAR.test(units[at]!.text) || (/^(?:19|20)\d\d年度?$/.test(units[at]!.text) && !/\d/.test(units[at + 1]?.text ?? ''))

/** The name that ends with this head. */
export function readThing({ units, last, headStart, end }: HeadPlace, rules: ThingRules): Thing | undefined {
  let first = last
  while (first > 0 && units[first]!.start > headStart) first--
  const headFirst = first
  let anchored = false
  let at = first - 1
  for (; at >= 0; at--) {
    const unit = units[at]!
    if (end - unit.start > rules.most) break
    if (unit.kind === 'mark') {
      const opening = findOpening(units, at)
      if (opening >= 0) {
        if (unit.text === '”' && first < headFirst && units[first]!.text === '“') break
        anchored ||= unit.text !== ')'
        at = opening
        first = opening
        // …重大项目“某某技术”项目启动会: the quote is the name of another thing of the same kind.
        if (unit.text === '”' && /(?:项目|课题|工程|计划|专项)$/.test(units[opening - 1]?.text ?? '')) break
        continue
      }
      if (INNER_MARK.test(unit.text) && at > 0 && units[at - 1]!.kind !== 'mark') continue
      // 揭牌暨项目签约、道路开工仪式: a list of what is done there.
      if (rules.acts && unit.text === '、' && ACT.test(units[at - 1]?.text ?? '')) continue
      break
    }
    // 1064|周年, although 周年 is a word of time.
    if (unit.text === '周年' && /^\d/.test(units[at - 1]?.text ?? '')) continue
    // 四季度重点项目集中开工仪式: seasons belong to the name, days do not.
    if (/(?:季度|[春夏秋冬]季|半年)$/.test(unit.text)) {
      first = at
      continue
    }
    const isAfterQuote = rules.afterQuote && units[at - 1]?.text === '”' && findOpening(units, at - 1) >= 0
    if (rules.single && unit.kind === 'and') break
    // 签约仪式和“某某实验室”授牌仪式 are two; 揭牌仪式暨座谈会 is one.
    if (unit.kind === 'and' && unit.text !== '暨' && rules.ends?.test(units[at - 1]?.text ?? '')) break
    if (isStop(unit, rules) && !isAfterQuote) {
      const isNoun = rules.nominals && unit.kind === 'nominal' && isNominalBetween(units, at + 1, headFirst)
      // 安全改建及水平延深工程: a verb that 及 joins to the rest is said as a noun.
      const isJoined = rules.nominals && units[at + 1]?.kind === 'and' && unit.text.length > 1
      // 小区改造工程: right before the head a verb says what is done.
      const isPurpose = rules.nominals && unit.tag === 'v' && at + 1 === headFirst && !rules.stops.has(unit.text)
      if (!isNoun && !isJoined && !isPurpose) break
    }
    if (unit.kind === 'number' || unit.tag === 't') {
      // 2019年增强观测期 belongs to the name, 5月6日 does not.
      if (isYear(units, at)) {
        anchored = true
        first = at
        continue
      }
      if (unit.text === '年' || unit.text === '年度') {
        if (YEAR.test(units[at - 1]?.text ?? '')) continue
        break
      }
      if (/^第|[届次]$|^十大|^[百千万]/.test(unit.text)) {
        first = at
        anchored ||= /^第|届$/.test(unit.text)
        continue
      }
      // 二水平延深工程, 三江治理工程: a numeral that counts nothing.
      const next = units[at + 1]
      if (/^[一二三四五六七八九十两双]$/.test(unit.text) && next && next.kind !== 'mark' && !MEASURE.test(next.text)) {
        first = at
        continue
      }
      // 1064周年, 5G: a number that something other than a measure word follows.
      if (
        /^\d/.test(unit.text) &&
        units[at + 1] &&
        !/^[个项次场名人家年月日时点支位多余万亿％%]/.test(units[at + 1]!.text)
      ) {
        first = at
        continue
      }
      break
    }
    if (/^(?:第.+|.*届)$/.test(unit.text) && unit.kind !== 'and') anchored = true
    if (unit.kind === 'place' || unit.kind === 'known' || unit.kind === 'proper' || unit.kind === 'department')
      anchored = true
    first = at
  }
  while (first < headFirst && isFiller(units, first)) first++
  // 启动“某某”行动: a verb before the quote is said of the name.
  while (first < headFirst && isVerb(units[first]!) && units[first + 1]!.text === '“') first++
  if (first > headFirst) return undefined
  // 甲公司、乙公司“某某”启动会: the last of the list is not part of the name, the quote is.
  if (units[first - 1]?.text === '、') {
    const quote = units.findIndex(({ text }, index) => index > first && index < headFirst && text === '“')
    if (quote > 0) first = quote
  }
  const inside = units.slice(first, last + 1)
  let content = 0
  for (const unit of inside) {
    const until = Math.min(unit.end, headStart)
    if (until > unit.start && unit.kind !== 'mark' && !rules.generic.has(unit.text)) content += until - unit.start
  }
  const start = inside[0]!.start
  const stillAnchored = anchored && inside.some((unit) => unit.start < headStart && isAnchor(unit))
  return { start, end, units: inside, headStart, anchored: stillAnchored, content, before: units[first - 1] }
}

const isAnchor = ({ kind, text }: Unit): boolean =>
  kind === 'place' ||
  kind === 'known' ||
  kind === 'proper' ||
  kind === 'department' ||
  /^[“《‘]$/.test(text) ||
  /第|届|^(?:19|20)\d\d/.test(text)

function isFiller(units: readonly Unit[], at: number): boolean {
  const { text, kind } = units[at]!
  if (kind === 'mark') return !OPENERS.has(text)
  // 第|20|届
  if (text === '第' && units[at + 1]?.kind === 'number') return false
  return fillers.has(text) || kind === 'and'
}
const isVerb = ({ kind }: Unit): boolean => kind === 'verb' || kind === 'stop' || kind === 'nominal'
const OPENERS = new Set(['“', '《', '‘', '('])

/** The whole quote, when a head word ends right before its closing mark: “…签约仪式”. */
export function readQuote({ units, last }: HeadPlace, most: number): Span | undefined {
  if (units[last + 1]?.text !== '”') return undefined
  const opening = findOpening(units, last + 1)
  if (opening < 0 || opening === last) return undefined
  const inside = units.slice(opening + 1, last + 1)
  const span = { start: inside[0]!.start, end: inside.at(-1)!.end }
  return span.end - span.start <= most && !inside.some(({ text }) => /^[-—]{2}|[,。;!?:]/.test(text)) ? span : undefined
}
