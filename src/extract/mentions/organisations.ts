// Organisations by head word and left border: 浙江省|科技厅, 某某大学计算机学院, 某某科技有限公司.
import type { Sentence } from '../../domain/document.ts'
import { leadingPlace, leadingPlaces } from '../../domain/names.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { regions } from '../../domain/regions.ts'
import { findBorder } from './border.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { endsWithHead, type Head, heads } from './heads.ts'
import { industries, openers, toKnownType, toUnits, type Unit } from './units.ts'

/** The rule of names that hold the two organisations they join. */
export const JOINT = 'organisation/joint'

/** The rule of names read from a list of levels before one head. */
export const COORDINATED = 'organisation/coordinated'

interface FoundName {
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

const RULE = 'organisation/head-word'

/** Bodies that companies and universities have too. */
const PARTY = /(?:党委|纪委|团委|党工委|办公室|委员会)$/
const PARTY_COMMITTEE = /(?:党委|纪委|团委|党工委)$/
const VENUE =
  /(?:会议中心|会展中心|博览中心|展览中心|体育中心|学术交流中心|国际交流中心|活动中心|报告厅|展厅|大厅|餐厅|演播厅|会客厅|客厅|洗手间|停车场)$/

/** Words that end in a one-character head without being an organisation. */
const NOT_STRICT =
  /(?:建所|建院|建校|场所|住所|厕所|音乐厅|会议厅|宴会厅|功能厅|歌舞厅|展览厅|格局|布局|结局|全局|大局|当局|开局|体系|关系|联系|水系|星系|语系|学科|本科|专科|百科|文科|理科|外科|内科|长处|好处|到处|处处|用处|益处|之处|全部|内部|外部|本部|干部|一部|大部|中部|东部|西部|南部|北部|局部|头部|底部|上部|下部|总部|俱乐部|举办|主办|承办|协办|创办|开办|兴办|申办|督办|代办|经办|筹办|公司|上司|官司)$/

function find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
  const units = toUnits(sentence, context)
  const text = context.foldedSentence(sentence)
  const found: Candidate[] = []
  units.forEach((unit, at) => {
    const candidate = readHead(units, at, unit, text, sentence.start)
    if (!candidate) return
    const coordinated = readCoordinated(units, candidate)
    if (!candidate.name.startsWith('省市')) found.push(candidate)
    found.push(...coordinated)
    const quoted = readQuoted(candidate, text, sentence.start)
    if (quoted) found.push(quoted)
  })
  return found
}

function readHead(units: readonly Unit[], at: number, unit: Unit, text: string, offset: number): Candidate | undefined {
  if (unit.kind === 'mark' || unit.kind === 'title') return undefined
  // 浦东新区 is a place of the gazetteer.
  if (unit.kind === 'place' && divisionsNamed(unit.text).length > 0) return undefined
  if (unit.kind === 'known') return unit.type ? extendKnown(units, at, text, offset) : undefined
  const end = unit.end - offset
  const isDepartment = unit.kind === 'department'
  const hit = heads.longestEndingAt(text, end)
  if (!hit) return undefined
  const head: Head = isDepartment ? { type: 'Bureau', class: 'strict' } : hit.value
  if (head.class === 'brand') return undefined
  // The head may reach over several units (农业|综合体), or stand inside one (科技园区).
  let from = at
  while (from > 0 && units[from]!.start - offset > hit.start) from--
  const isWithin = units[from]!.start - offset < hit.start || isDepartment
  if (head.class === 'strict' && !isDepartment) {
    if (NOT_STRICT.test(unit.text)) return undefined
    if (unit.text.length > 1 && unit.tag !== 'n' && unit.tag !== 'nt' && unit.tag !== 'x' && unit.tag !== 'nz')
      return undefined
  }
  const isJoint = /联合|合作|共建|校企|协同/.test(text.slice(Math.max(0, hit.start - 6), end))
  const isJoined = units[from - 1]?.kind === 'and'
  const border = findBorder(units, isWithin || isJoined ? from : from - 1, {
    strict: head.class !== 'legal',
    brand: head.type === 'Company',
    worldwide: head.type === 'Association' || /委员会$/.test(unit.text),
    joint: isJoint,
  })
  let first = border.first
  if (first > from) first = from
  if (units[first - 1]?.text === '中共' && /委/.test(unit.text)) first--
  const start = units[first]!.start
  const bare = start - offset === hit.start || (isDepartment && first === at)
  const surface = text.slice(start - offset, end)
  const confidence = judge(
    {
      head,
      sure: border.sure,
      anchored: border.anchored,
      bare,
      isDepartment,
      words: units.slice(first, at + 1),
      next: units[at + 1],
      afterBureau: isAfterBureau(units, at),
      start: start - offset,
      end,
    },
    text,
  )
  if (confidence === 0) return undefined
  const type =
    head.type === 'Bureau' && (head.class === 'strict' || PARTY.test(surface))
      ? toParentType(units, first, at)
      : head.type
  // A department of a company is named with a post and counts as the company.
  if (head.type === 'Bureau' && (type === 'Company' || (type !== 'Bureau' && PARTY_COMMITTEE.test(surface))))
    return undefined
  if (VENUE.test(surface) || /建[所院校厂]$|^第.{1,4}[届次]|部委$/.test(surface)) return undefined
  // 某某大学|生命科学院
  const isFaculty =
    type === 'Institute' &&
    /科学院$/.test(surface) &&
    units[first]?.kind === 'known' &&
    toKnownType(units[first]!) === 'University'
  return {
    start,
    end: unit.end,
    name: surface,
    type: isFaculty ? 'University' : type,
    rule: border.joint ? JOINT : RULE,
    confidence,
  }
}

function isAfterBureau(units: readonly Unit[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const unit = units[before]!
    if (unit.kind === 'known') return toKnownType(unit) === 'Bureau'
    if (unit.kind === 'department') return true
    if (unit.kind !== 'place' && unit.text.length > 1 && unit.kind !== 'title' && endsWithHead(unit.text))
      return heads.longestEndingAt(unit.text, unit.text.length)!.value.type === 'Bureau'
  }
  return true
}

/** 中科院|宁波材料所: a name learned elsewhere with the place or the parent that stands before it here. */
function extendKnown(units: readonly Unit[], at: number, text: string, offset: number): Candidate | undefined {
  const unit = units[at]!
  const before = units[at - 1]
  if (before?.kind !== 'place' && before?.kind !== 'known') return undefined
  const isBranch = /(?:分行|支行|分公司|营业部|分院|分校)$/.test(unit.text)
  if (before.kind === 'known' && toKnownType(before) === 'Company' && unit.type === 'Company' && !isBranch)
    return undefined
  let first = at - 1
  while (units[first - 1]?.kind === 'place') first--
  const start = units[first]!.start
  return {
    start,
    end: unit.end,
    name: text.slice(start - offset, unit.end - offset),
    type: unit.type!,
    rule: RULE,
    confidence: 0.9,
  }
}

/** 省、市科技局 names 省科技局 too: levels listed before the level that the name begins with. */
function readCoordinated(units: readonly Unit[], candidate: Candidate): Candidate[] {
  let first = units.findIndex(({ start }) => start === candidate.start)
  const own = units[first]
  if (own?.kind !== 'level' || own.text.length > 2) return []
  const rest = candidate.name.slice(own.text.length)
  if (own.text === '省市') return ['省', '市'].map((level) => ({ ...candidate, name: level + rest, rule: COORDINATED }))
  const others: Candidate[] = []
  while (/^[、和与及]$/.test(units[first - 1]?.text ?? '') && units[first - 2]?.kind === 'level') {
    first -= 2
    const { text, start } = units[first]!
    others.push({ ...candidate, start, name: text + rest, rule: COORDINATED })
  }
  return others
}

const QUOTED = /“([^“”。，,；;:!?]{4,24})$/

/** “某某一体化某某联盟”: what stands in quotes up to the head is one name. */
function readQuoted(candidate: Candidate, text: string, offset: number): Candidate | undefined {
  const end = candidate.end - offset
  if (text[end] !== '”') return undefined
  const quoted = QUOTED.exec(text.slice(Math.max(0, end - 26), end))?.[1]
  if (quoted === undefined || quoted.length <= candidate.name.length || candidate.confidence < 0.6) return undefined
  if (!isPlaceFirst(quoted)) return undefined
  return { ...candidate, start: candidate.end - quoted.length, name: quoted, confidence: 0.93 }
}

const isPlaceFirst = (name: string): boolean =>
  leadingPlace(name) !== undefined || [...regions].some((region) => name.startsWith(region))

/** A department is of the kind of what it belongs to: 某某大学|教务处. */
function toParentType(units: readonly Unit[], first: number, at: number): Head['type'] {
  for (let parent = at - 1; parent >= first; parent--) {
    const { text, kind } = units[parent]!
    if (kind === 'known') return toKnownType(units[parent]!)
    const hit = heads.longestEndingAt(text, text.length)
    if (hit && hit.value.class !== 'brand' && text.length - hit.start > 1)
      return hit.value.type === 'Institute' || hit.value.type === 'Park' ? 'Bureau' : hit.value.type
  }
  return 'Bureau'
}

/** Levels that a head carries itself: 市委, 县政府. */
const SELF_ANCHORED = /^(?:省|市|区|县|旗|州|镇)(?:委|政府|人民政府|人大|政协|纪委)/
const FOUNDING = /(?:成立|设立|组建|建立|共建|筹建|创建|新建|打造|建设)了?[“]?$/
const FOUNDED = /^[”]?(?:正式|在[\u4e00-\u9fff]{2,6})?(?:揭牌|挂牌|成立|授牌|落成|启用|建成)/

function judge(name: FoundName, text: string): number {
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
  if (head.class === 'place' || head.class === 'strict') {
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
  if (/(?:大学|学院)$/.test(surface) && surface.length > 3 && !isOpener(lead) && lead.kind !== 'nominal') return 0.66
  if (
    /(?:小学|中学|幼儿园|学校)$/.test(surface) &&
    words.length > 1 &&
    lead.kind === 'noun' &&
    !isOpener(lead) &&
    surface.length > 3
  )
    return 0.62
  const content = words.filter(({ kind }) => kind === 'noun' || kind === 'nominal').length
  if (content >= 2 && head.class === 'own' && head.type !== 'Company') {
    if (FOUNDING.test(text.slice(Math.max(0, start - 5), start)) || FOUNDED.test(text.slice(end, end + 10))) return 0.68
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

const isOpener = ({ kind, text }: Unit): boolean => kind === 'opener' || openers.has(text)

const isBrandLike = ({ kind, text }: Unit): boolean =>
  (kind === 'noun' || kind === 'verb') && text.length > 1 && !openers.has(text) && !industries.has(text)

export const organisations: Detector = { name: 'organisation', find }
