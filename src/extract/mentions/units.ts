// A sentence as the units that decide borders of names: each word with the part it can play inside or beside a name.
import type { Sentence } from '../../domain/document.ts'
import type { EntityType } from '../../domain/ontology.ts'
import { departments, knownOrganisation } from '../../domain/organisations.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { regions } from '../../domain/regions.ts'
import { segment, type Token } from '../segment.ts'
import { findTitles, type Title } from '../titles.ts'
import { readWords } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'
import type { DocumentContext } from './candidate.ts'

export type UnitKind =
  /** Punctuation and spaces. */
  | 'mark'
  /** 和 与 及 暨. */
  | 'and'
  /** A word that never stands inside a name, or a verb that hardly does. */
  | 'stop'
  | 'verb'
  | 'title'
  | 'number'
  /** A place of the gazetteer, or a word that the dictionary takes for a place. */
  | 'place'
  /** 省 市 县 区 国家 中国: says whose, without a name. */
  | 'level'
  /** An organisation of public knowledge. */
  | 'known'
  | 'department'
  /** An unknown word, a proper noun or Latin letters: what brands are made of. */
  | 'proper'
  /** A verb that may stand inside a name. */
  | 'nominal'
  /** A word that never begins a name: 重点, 龙头, 企业. */
  | 'opener'
  | 'noun'

export interface Unit extends Token {
  readonly kind: UnitKind
  /** Set for a name that the first reading found. */
  readonly type?: EntityType
}

/** The type of a `known` unit. */
export const toKnownType = (unit: Unit): EntityType => unit.type ?? knownOrganisation(unit.text)!.type

const boundaries = readWords('boundary-words.txt')
const nominals = readWords('nominal-verbs.txt')
const COMMON_AS_COUNTY = readWords('common-word-places.txt')
/** True for a word that may end a name on its left, even if it may stand inside one too. */
export const isBoundary = (word: string): boolean => boundaries.has(word)
export const openers = readWords('generic-words.txt', 'opener')
export const industries = readWords('generic-words.txt', 'industry')
const LEVELS = new Set([...'省市县区州旗镇乡', '国家', '中央', '中国', '中华', '省市', '自治区', '中华人民共和国'])
/** One-character boundary words that are parts of names too often to end one by themselves. */
const WEAK = new Set([
  ...'中上下内外前后同会时年月日能要应正原现图文左右进出入回走去来住做干打抓建造者间旁侧里地得着过之所数批余约近超达左右派驻讯摄获斩揽夺返抵离通',
])
/** Time words that names are made of. */
const TIMELESS = new Set([
  '未来',
  '现代',
  '当代',
  '新时代',
  '世纪',
  '明日',
  '明天',
  '春天',
  '阳光',
  '古代',
  '近代',
  '自然',
  '老年',
  '青年',
  '少年',
  '青少年',
  '中年',
  '成年',
  '童年',
  '暮年',
  '新年',
  '春季',
  '秋季',
  '夏季',
  '冬季',
])
const joints = new Set(['和', '与', '及', '暨', '以及', '&'])
const LONG_DEPARTMENT = createWordTree<true>(
  [...departments].filter((word) => word.length > 4).map((word) => [word, true] as const),
)

/** Words that the dictionary takes for places and that name none. */
const COMMON_GROUND = new Set([
  '城市',
  '农村',
  '乡村',
  '地区',
  '山区',
  '郊区',
  '城乡',
  '海洋',
  '丘陵地区',
  '城区',
  '社区',
  '平原',
  '高原',
  '沿海',
  '内地',
  '东部',
  '西部',
  '南部',
  '北部',
  '中部',
  '海外',
  '太空',
  '天空',
  '大地',
  '江河',
  '街道',
  '广场',
  '公园',
  '学校',
  '故乡',
  '家乡',
  '老家',
  '中西部',
  '沿江',
  '沿线',
  '城镇',
])

const COMMON_AS_CITY = new Set(['来宾', '白银', '日照', '朝阳', '安康', '大同', '海北', '海东', '海西', '黄南', '和田'])

/** Cities are places whatever the dictionary says; a county's short form is one only where it is no common word. */
function isPlaceWord(text: string, tag: string): boolean {
  if (text.length < 2 || COMMON_AS_COUNTY.has(text)) return false
  const named = divisionsNamed(text)
  if (named.length === 0) return false
  if (
    named.some(
      ({ name, level }) => name === text || (level !== 'county' && level !== 'town' && !COMMON_AS_CITY.has(text)),
    )
  )
    return true
  return tag === 'ns' || tag === 'pl' || tag === 'x' || tag === 'nr'
}

function toKind({ text, tag }: Token): UnitKind {
  if (joints.has(text)) return 'and'
  if (LEVELS.has(text)) return 'level'
  if (regions.has(text)) return 'place'
  const known = knownOrganisation(text)
  if (known) return 'known'
  if (departments.has(text)) return 'department'
  if (isPlaceWord(text, tag)) return 'place'
  if (/^[A-Za-z]/.test(text)) return 'proper'
  if (/^[\s\p{P}\p{S}]+$/u.test(text)) return 'mark'
  if (/^[\d.]+/.test(text)) return 'number'
  if (nominals.has(text)) return 'nominal'
  if (TIMELESS.has(text)) return 'noun'
  if (boundaries.has(text) && !(text.length === 1 && WEAK.has(text))) return 'stop'
  if (
    text.length === 4 &&
    boundaries.has(text.slice(0, 2)) &&
    (nominals.has(text.slice(2)) || boundaries.has(text.slice(2)))
  )
    return 'stop'
  if ((tag === 'l' || tag === 'i') && text.length > 3 && boundaries.has(text.slice(0, 2))) return 'stop'
  if (openers.has(text) || (tag === 'x' && /[式型化性]$/.test(text))) return 'opener'
  if (tag === 'ns' || tag === 'pl') return text.length > 1 ? (COMMON_GROUND.has(text) ? 'noun' : 'proper') : 'proper'
  if (tag === 'nt' && text.length > 4 && !/^(?:科学|技术|研究|综合)/.test(text)) return 'proper'
  if (tag === 'p') return 'stop'
  if (tag === 'm' || tag === 'mq') return /^第/.test(text) ? 'noun' : 'number'
  if (
    tag === 't' ||
    tag === 'tg' ||
    tag === 'p' ||
    tag === 'c' ||
    tag === 'u' ||
    tag === 'r' ||
    tag === 'y' ||
    tag === 'e'
  )
    return text.length > 1 || !WEAK.has(text) ? 'stop' : 'proper'
  if (tag === 'd' || tag === 'uj' || tag === 'ul' || tag === 'ud' || tag === 'uz' || tag === 'ug' || tag === 'uv')
    return 'stop'
  if (tag === 'v' || tag === 'vd' || tag === 'df' || tag === 'vg' || tag === 'vi' || tag === 'vq') return 'verb'
  if (tag === 'x' || tag === 'nz' || tag === 'nr' || tag === 'nrt' || tag === 'nrfg' || tag === 'eng') return 'proper'
  return 'noun'
}

/** One-character function words that the model of unknown words glues to what follows or goes before. */
const GLUED = new Set([...'对为与和在将由被把从向及是以于并了的至到赴让使该此我本各某也则'])

/**
 * Cuts a word further: the dictionary holds names of organisations as one word (成都市政府), which are cut behind the
 * place or organisation, and unknown words swallow function words (对安达, 21|日安达).
 */
function split(token: Token, before: Token | undefined): readonly Token[] {
  const { text, start, end, tag } = token
  if (tag === 'x' && text.length > 1 && /^[\u4e00-\u9fff]+$/.test(text)) {
    const isDay = /^[日月年号]/.test(text) && before !== undefined && /\d$/.test(before.text)
    if (isDay || GLUED.has(text[0]!)) return [part(text.slice(0, 1), start, 'p'), part(text.slice(1), start + 1, tag)]
    if (GLUED.has(text.at(-1)!)) return [part(text.slice(0, -1), start, tag), part(text.slice(-1), end - 1, 'p')]
  }
  if ((tag === 'x' || tag === 'nz') && text.length > 2 && !knownOrganisation(text)) {
    const place = text.slice(0, 2)
    if (
      divisionsNamed(place).some(({ level }) => level === 'province' || level === 'city') &&
      !COMMON_AS_CITY.has(place)
    )
      return [part(place, start, 'ns'), part(text.slice(2), start + 2, tag)]
  }
  if (text.length < 4 || text.length > 20 || tag === 'v' || knownOrganisation(text) || divisionsNamed(text).length > 0)
    return [token]
  for (let length = Math.min(text.length - 1, 8); length >= 2; length--) {
    const prefix = text.slice(0, length)
    if (knownOrganisation(prefix) || (tag === 'nt' && (regions.has(prefix) || divisionsNamed(prefix).length > 0)))
      return [part(prefix, start, 'ns'), part(text.slice(length), start + length, 'n')]
  }
  return [token]
}

const NEVER_IN_BRAND = new Set([
  ...'赴访见请带领率派去来到游驻抵观看听买卖送给聘选评获迎省市县区州镇乡村年月日时等名家个位项所',
])

/** 安|达尔: the model of unknown words leaves the first character of a brand apart. */
function joinBrands(units: Unit[]): void {
  for (let at = units.length - 2; at >= 0; at--) {
    const [unit, next, before] = [units[at]!, units[at + 1]!, units[at - 1]]
    if (unit.text.length !== 1 || next.kind !== 'proper' || next.text.length > 3 || next.type || next.tag === 'eng')
      continue
    if (unit.kind === 'mark' || unit.kind === 'and' || unit.kind === 'number' || unit.kind === 'level') continue
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

/** 某某教授|与: a rank directly behind a name ends it; elsewhere (博士联谊会) it is a noun. */
function markRanks(units: Unit[]): void {
  units.forEach((unit, at) => {
    const before = units[at - 1]
    if ((before?.kind === 'proper' || before?.tag === 'nr') && RANK.test(unit.text))
      units[at] = { ...unit, kind: 'title' }
  })
}

const part = (text: string, start: number, tag: string): Token => ({ text, tag, start, end: start + text.length })

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
      if (!hit || hit.end > to) continue
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
      if (start === undefined || start < at) continue
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

const BEFORE_TITLE = /(?:常务|名誉|荣誉|执行|高级|资深|首席|联席|轮值|专职|兼职|第一|第二|[副正代总])+$/

/** Where a post begins when what it belongs to is left out: 集团|总裁, 人大|代表, 市委|常委; undefined for ranks. */
function toTitleStart({ kind, text, core, end }: Title): number | undefined {
  if (kind === 'courtesy') return end - text.length
  if (kind !== 'post') return undefined
  const bare = core.replace(/^(?:中央|[省市县区旗州镇]委|人大|政协|系|党委|党组|村委会|社区|董事会)(?=.)/, '')
  const before = text.slice(0, text.length - bare.length)
  return end - bare.length - (BEFORE_TITLE.exec(before)?.[0].length ?? 0)
}
