// What part a word can play inside or beside a name, by lexicons, gazetteers and part of speech.
import type { EntityType } from '../../domain/ontology.ts'
import { departments, knownOrganisation } from '../../domain/organisations.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { regions } from '../../domain/regions.ts'
import { toRemembered } from '../../domain/remembered.ts'
import type { Token } from '../segment.ts'
import { readWords } from '../word-list.ts'

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
const WEAK = readWords('unit-words.txt', 'weak')
const TIMELESS = readWords('unit-words.txt', 'timeless')
const COMMON_GROUND = readWords('unit-words.txt', 'common-ground')
const COMMON_AS_CITY = readWords('unit-words.txt', 'city-word')
const joints = new Set(['和', '与', '及', '暨', '以及', '&'])

/** True for a city that is no everyday word: 湖州, but not 来宾. */
export const isCity = (word: string): boolean =>
  !COMMON_AS_CITY.has(word) && divisionsNamed(word).some(({ level }) => level === 'province' || level === 'city')

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

/** The part a word plays; titles, persons and learned names are told apart elsewhere. */
export const toKind = ({ text, tag }: Token): UnitKind => kindOf(`${tag} ${text}`)

// The same words come again in every document.
const kindOf = toRemembered((key: string): UnitKind => {
  const end = key.indexOf(' ')
  return judgeKind(key.slice(end + 1), key.slice(0, end))
}, 20_000)

function judgeKind(text: string, tag: string): UnitKind {
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
  if (tag === 'nt' && text.length > 4 && !/^(?:科学|技术|研究|综合)|委员会$/.test(text)) return 'proper'
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
