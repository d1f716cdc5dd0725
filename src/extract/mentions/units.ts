// A sentence as the units that decide borders of names: each word with the part it can play inside or beside a name.
import type { Sentence } from '../../domain/document.ts'
import { departments, knownOrganisation } from '../../domain/organisations.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { regions } from '../../domain/regions.ts'
import { segment, type Token } from '../segment.ts'
import { findTitles } from '../titles.ts'
import { readWordList, readWords } from '../word-list.ts'
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
}

const boundaries = readWords('boundary-words.txt')
const nominals = readWords('nominal-verbs.txt')
export const openers = readWords('generic-words.txt', 'opener')
export const industries = readWords('generic-words.txt', 'industry')
const LEVELS = new Set([
  ...'省市县区州旗镇乡',
  '国家',
  '中央',
  '全国',
  '中国',
  '中华',
  '中共',
  '世界',
  '国际',
  '亚洲',
  '省市',
  '自治区',
  '中华人民共和国',
])
/** One-character boundary words that are parts of names too often to end one by themselves. */
const WEAK = new Set([
  ...'中上下内外前后同会时年月日能要应正原现图文左右进出入回走去来住做干打抓建造者间旁侧里地得着过之所数批余约近超达左右派驻讯摄获斩揽夺返抵离通',
])
/** Time words that names are made of. */
const TIMELESS = new Set(['未来', '现代', '当代', '新时代', '世纪', '明日', '明天', '春天', '阳光', '古代', '近代'])
const joints = new Set(['和', '与', '及', '暨', '以及', '&'])
const LONG_DEPARTMENT = createWordTree<true>(
  [...departments].filter((word) => word.length > 4).map((word) => [word, true] as const),
)

function toKind({ text, tag }: Token): UnitKind {
  if (joints.has(text)) return 'and'
  if (LEVELS.has(text)) return 'level'
  if (regions.has(text)) return 'place'
  const known = knownOrganisation(text)
  if (known) return 'known'
  if (departments.has(text)) return 'department'
  if (
    text.length > 1 &&
    (tag === 'ns' || tag === 'pl' || tag === 'x' || tag === 'nr' || tag === 'd') &&
    divisionsNamed(text).length > 0
  )
    return 'place'
  if (text.length > 2 && divisionsNamed(text).length > 0) return 'place'
  if (/^[A-Za-z]/.test(text)) return 'proper'
  if (/^[\s\p{P}\p{S}]+$/u.test(text)) return 'mark'
  if (/^[\d.]+/.test(text)) return 'number'
  if (nominals.has(text)) return 'nominal'
  if (TIMELESS.has(text)) return 'noun'
  if (boundaries.has(text) && !(text.length === 1 && WEAK.has(text))) return 'stop'
  if (openers.has(text)) return 'opener'
  if (tag === 'ns' || tag === 'pl') return text.length > 1 ? 'place' : 'proper'
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

/** The dictionary holds names of organisations as one word (成都市政府); they are cut behind the place or organisation. */
function split(token: Token): readonly Token[] {
  const { text, start } = token
  if (
    text.length < 4 ||
    text.length > 20 ||
    token.tag === 'v' ||
    knownOrganisation(text) ||
    divisionsNamed(text).length > 0
  )
    return [token]
  for (let length = Math.min(text.length - 1, 8); length >= 2; length--) {
    const prefix = text.slice(0, length)
    if (!knownOrganisation(prefix) && !(token.tag === 'nt' && divisionsNamed(prefix).length > 0)) continue
    const at = start + length
    const rest = { text: text.slice(length), tag: 'n', start: at, end: token.end }
    return [{ text: prefix, tag: 'ns', start, end: at }, rest]
  }
  return [token]
}

const cache = new WeakMap<Sentence, readonly Unit[]>()

/** The units of a sentence, without gaps; titles are cut first, so that 农村处处长 gives 农村处 and 处长. */
export function toUnits(sentence: Sentence, context: DocumentContext): readonly Unit[] {
  const cached = cache.get(sentence)
  if (cached) return cached
  const text = context.foldedSentence(sentence)
  const units: Unit[] = []
  const cut = (from: number, to: number): void => {
    let at = from
    // Long official names hold 和 and verbs; taken whole, they need no border.
    for (let i = from; i < to; i++) {
      const hit = LONG_DEPARTMENT.longestStartingAt(text, i)
      if (!hit || hit.end > to) continue
      words(at, i)
      units.push({
        text: text.slice(i, hit.end),
        tag: 'dp',
        kind: 'department',
        start: sentence.start + i,
        end: sentence.start + hit.end,
      })
      at = hit.end
      i = at - 1
    }
    words(at, to)
  }
  const words = (from: number, to: number): void => {
    if (to <= from) return
    for (const token of segment(text.slice(from, to), sentence.start + from))
      for (const part of split(token)) units.push({ ...part, kind: toKind(part) })
  }
  let at = 0
  for (const title of findTitles(text)) {
    if (title.kind !== 'post' && title.kind !== 'courtesy') continue
    // 市委常委 is a post of 市委; ranks (博士联谊会) may stand inside names and are no borders.
    const own = /^(?:中央|[省市县区旗州镇]委)/.exec(title.text)?.[0].length ?? 0
    const start = own > 0 ? title.start + own : title.coreStart
    cut(at, start)
    units.push({
      text: text.slice(start, title.end),
      tag: 'tt',
      kind: 'title',
      start: sentence.start + start,
      end: sentence.start + title.end,
    })
    at = title.end
  }
  cut(at, text.length)
  cache.set(sentence, units)
  return units
}

export const headLists = readWordList('organisation-heads.txt')
