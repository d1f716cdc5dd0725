// How sure a run of words before a head is a name: a place in front is the best proof, then a brand, quotes, a
// founding or a post beside it; common words alone are none.
import { leadingPlaces } from '../../domain/names.ts'
import { isTaught } from './border-fields.ts'
import { endsWithHead, type Head } from './heads.ts'
import { isPlaceFirst } from './organisation-lists.ts'
import { industries, openers, type Unit } from './units.ts'

/** A run of words that ends in a head. */
export interface FoundName {
  readonly head: Head
  readonly sure: boolean
  readonly anchored: boolean
  /** Nothing stands before the head. */
  readonly bare: boolean
  readonly isDepartment: boolean
  readonly words: readonly Unit[]
  /** The unit behind the name. */
  readonly next: Unit | undefined
  /** The organisation before it in the sentence is a government body. */
  readonly afterBureau: boolean
  /** Positions in the sentence. */
  readonly start: number
  readonly end: number
}

/** Levels that a head carries itself: 市委, 县政府. */
const SELF_ANCHORED = /^(?:省|市|区|县|旗|州|镇)(?:委|政府|人民政府|人大|政协|纪委)|^[区镇乡](?:党委|党工委|管委)/
const FOUNDING = /(?:成立|设立|组建|建立|共建|筹建|创建|新建|打造|建设)了?[“]?$/
const FOUNDED = /^[”]?(?:正式|在[\u4e00-\u9fff]{2,6})?(?:揭牌|挂牌|成立|授牌|落成|启用|建成)/

const HELD = /^(?:[,，]?(?:隆重|正式|成功|顺利)?)(?:举行|召开|举办|揭牌|成立|开幕|启动|开工|落成|签约)/

/** What is looked at, or handed its plate, is one thing and not a kind. */
const VISITED =
  /(?:参观|考察|走访|调研|走进|来到|前往|视察|察看|入驻|落户)了?(?:学校|我校|我院|公司|该校|学院|医院|集团|位于[\u4e00-\u9fff]{2,4}的)?的?[“]?$/

/** 0 to 1; below the threshold of arbitration the name needs another voucher, at 0 it is none. */
export function judge(name: FoundName, text: string): number {
  const { head, sure, anchored, bare, isDepartment, words, start, end } = name
  const surface = text.slice(start, end)
  if (head.class === 'legal') return bare ? 0 : surface.length > 5 ? 0.95 : 0.7
  if (SELF_ANCHORED.test(surface)) return 0.9
  const isPost = name.next?.kind === 'title'
  if (bare) {
    if (!isDepartment || surface.length < 3) return 0
    return (isPost && name.afterBureau) || /[、及和]$/.test(text.slice(0, start)) ? 0.62 : 0.45
  }
  // 某市|高校|院所, 某省|重点实验室: a kind of things there, not one of them.
  if (sure && isKind(surface)) return 0.5
  if (sure) {
    // 市|中心, 全国|学校 say nothing; 中国|大学 neither. 国家|农业园区 is a kind, 国家|知识产权局 is one.
    if (surface.length < 4 && head.class === 'own') return 0
    if (/^国家(?:部委|大学|部门)$/.test(surface)) return 0
    if (/^国家/.test(surface) && head.type !== 'Bureau')
      return head.type === 'Park' || /^国家级?重点/.test(surface) ? 0.5 : 0.7
    // 某某大学|校企合作基地: nothing of its own between the owner and the head.
    if (
      /基地$/.test(surface) &&
      words.length > 1 &&
      words.slice(1, -1).every(({ kind }) => kind !== 'proper' && kind !== 'noun')
    )
      return 0.55
    return 0.92
  }
  if (!anchored && isPost && head.type === 'Bureau' && isUnitOfPost(name, text)) return 0.64
  if (head.class === 'place' || head.class === 'strict') {
    if (!anchored && head.type === 'Institute') return judgeShort(name, surface, text)
    if (head.type === 'University' && isPost && words.length > 1) return 0.66
    return anchored ? (head.class === 'place' ? 0.7 : 0.55) : 0
  }
  const isQuoted = text[start - 1] === '“' && text[end] === '”' && surface.length > 3
  if (anchored) return isQuoted ? 0.9 : 0.8
  if (isQuoted) return 0.75
  const lead = words[0]!
  if (head.type === 'Company' && surface.length > 4 && lead.tag === 'j' && !industries.has(lead.text)) return 0.7
  if (head.type === 'Company' && /集团$/.test(surface) && surface.length < 9 && isBrandLike(lead)) return 0.72
  // What universities and schools are called hardly differs from a name.
  if (/(?:出版社|日报|晚报|杂志社|日报社)$/.test(surface) && surface.length > 4) return 0.7
  if (/(?:大学|学院)$/.test(surface) && surface.length > 3 && isFacultyLead(words)) return 0.66
  if (
    /(?:小学|中学|幼儿园|学校)$/.test(surface) &&
    words.length > 1 &&
    lead.kind === 'noun' &&
    !isOpener(lead) &&
    surface.length > 3
  )
    return 0.62
  // 人工智能研究院院长: a post tells a name from a kind.
  if (isPost && /(?:研究院|研究所|医院)$/.test(surface) && surface.length > 5 && !isOpener(lead)) return 0.66
  const content = words.filter(({ kind }) => kind === 'noun' || kind === 'nominal').length
  // One word of the dictionary that begins with a place: 杨凌农业高新技术产业示范区.
  if (words.length === 1 && surface.length > 5 && isPlaceFirst(surface)) return 0.9
  // 在同济科技园举行: where something is held is one place.
  const isVenue = /[在于]$/.test(text.slice(0, start)) && HELD.test(text.slice(end))
  if (isVenue && head.type === 'Park' && head.class === 'own' && surface.length > 4 && isVenueLead(words)) return 0.64
  if (content >= 2 && head.class === 'own' && head.type !== 'Company') {
    if (FOUNDING.test(text.slice(Math.max(0, start - 5), start)) || FOUNDED.test(text.slice(end, end + 10))) return 0.68
    if (VISITED.test(text.slice(Math.max(0, start - 10), start))) return 0.64
    if (isPost && !/中心$/.test(surface)) return 0.66
  }
  // 区域中心|城市: the head is not the end of the word.
  if (name.next?.kind === 'noun') return 0.3
  return content >= 3 ? 0.5 : content >= 2 && head.class === 'own' && head.type !== 'Company' ? 0.4 : 0.3
}

const KIND = /^(?:(?:高校|科研)?院所|(?:省级|国家级|市级)?重点实验室|(?:重点)?企业研究院|众创空间|孵化器)$/
const KIND_IN_PROVINCE = /^(?:高新区|开发区|经开区|高新技术(?:产业)?(?:园区|开发区)|产业园区?|工业园区?)$/

function isKind(surface: string): boolean {
  const place = leadingPlaces(surface)
  if (place === undefined) return false
  const rest = surface.slice(place.length)
  return KIND.test(rest) || (KIND_IN_PROVINCE.test(rest) && /省|自治区/.test(place) && !/[市县区]$/.test(place))
}

/** 过程所, 边海院: an institute by its field and one character needs a post, a visit or a repetition. */
function judgeShort({ words, next, start, end }: FoundName, surface: string, text: string): number {
  if (surface.length < 3 || isOpener(words[0]!) || GENERAL.test(surface)) return 0
  const isPost = next?.kind === 'title' && /^(?:副|常务副|执行)*(?:院长|所长)$|书记$/.test(next.text)
  if (isPost) return 0.66
  if (
    words.length > 1 &&
    VISITED.test(text.slice(Math.max(0, start - 10), start)) &&
    !/^[得需在属有谓]/.test(text.slice(end))
  )
    return 0.62
  return surface.length > 3 && surface.endsWith('所') ? 0.42 : 0
}
const GENERAL =
  /^(?:我|该|两|本|各|全|总|贵|此|学|分|党|校|区|市|省|县|高校|科研|相关|有关|派出|会议|我们|他们|大家|企业|单位|群众|技术)/

/** 、技术市场管理处|副处长: a unit in a list of persons, whose head the title repeats. */
function isUnitOfPost({ words, next, start }: FoundName, text: string): boolean {
  const head = words.at(-1)!.text.at(-1)!
  const isRepeated =
    /[处科司室]/.test(head) && new RegExp(`^(?:副|常务副)?(?:${head}长|${head}主任|主任)$`).test(next?.text ?? '')
  const isListed = start === 0 || /[、,，]$/.test(text.slice(0, start))
  return (
    isRepeated &&
    isListed &&
    (words.length > 1 || words[0]!.text.length > 2) &&
    words.every(({ kind }) => /^(?:noun|nominal|opener|department)$/.test(kind))
  )
}

const isOpener = ({ kind, text }: Unit): boolean => kind === 'opener' || openers.has(text)

/** 环境|科学与工程学院, 造纸|与植物资源工程学院: several words that tell what is taught. */
const isFacultyLead = (words: readonly Unit[]): boolean => {
  const lead = words[0]!
  if (isOpener(lead)) return isTaught(words, 0, words.length - 1)
  return lead.kind !== 'nominal' || words.length > 3
}

/** 同济|科技园, but 科技|企业|孵化器 is a kind. */
const isVenueLead = (words: readonly Unit[]): boolean =>
  words[0]!.kind === 'noun' && words.every(({ kind, text }) => kind !== 'opener' || endsWithHead(text))

const isBrandLike = ({ kind, text }: Unit): boolean =>
  (kind === 'noun' || kind === 'verb') && text.length > 1 && !openers.has(text) && !industries.has(text)
