// Organisations by head word and left border: 浙江省|科技厅, 某某大学计算机学院, 某某科技有限公司.
import type { Sentence } from '../../domain/document.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { findBorder } from './border.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { endsWithHead, type Head, heads } from './heads.ts'
import { judge } from './organisation-licence.ts'
import {
  raiseListed,
  readCompanyList,
  readCoordinated,
  readDeclared,
  readNumbered,
  readPlacesListed,
  readQuoted,
  readUnitList,
  toListedType,
} from './organisation-lists.ts'
import { toKnownType, toUnits, type Unit } from './units.ts'

/** The rule of names that hold the two organisations they join. */
export const JOINT = 'organisation/joint'

const RULE = 'organisation/head-word'

/** Bodies that companies and universities have too. */
const PARTY = /(?:党委|纪委|团委|党工委|办公室|委员会)$/
const PARTY_COMMITTEE = /(?:党委|纪委|团委|党工委)$/
/** The party committee of a hospital or institute is said as a post there. */
const OTHER_COMMITTEE = /(?:医院|研究院|研究所|科学院|中心|协会|学会)(?:党委|纪委|团委)$/
/** 企业所|需, 技术所|在; 工信科|创联盟. */
const SCIENCE = /[创技研普学教]/
const NEEDED = /[需在处属有谓做说列示占]/
const VENUE =
  /(?:会议中心|会展中心|博览中心|展览中心|体育中心|学术交流中心|国际交流中心|活动中心|报告厅|(?<!展)展厅|大厅|餐厅|演播厅|会客厅|客厅|洗手间|停车场)$/

/** 市科技局党委|书记: before a post the party body of a department is part of the title, as 党组 is. */
const OWN_COMMITTEE = /[局厅署办部](?:机关)?(?:党委|纪委|团委)$/

/** 民进|某某市委 is the committee of that party there. */
const PARTIES = new Set(['中共', '民革', '民盟', '民建', '民进', '农工党', '致公党', '九三学社', '台盟'])

/** Who reviews one thing and is gone: no body. */
const REVIEWERS = /^(?:鉴定|评审|验收|专家|评审专家|专家评审|论证|评标|评选|评奖|答辩)委员会$/

/** Words that end in a one-character head without being an organisation. */
const NOT_STRICT =
  /(?:国务院|法院|检察院|医院|学院|剧院|影院|书院|产院|产学研院|(?:我|该|两|本|各|全|总|贵|进|出|住|入|后|前|庭|大|分)院|建所|建院|建校|场所|住所|厕所|音乐厅|会议厅|宴会厅|功能厅|歌舞厅|展览厅|格局|布局|结局|全局|大局|当局|开局|体系|关系|联系|水系|星系|语系|学科|本科|专科|百科|文科|理科|外科|内科|长处|好处|到处|处处|用处|益处|之处|全部|内部|外部|本部|干部|一部|大部|中部|东部|西部|南部|北部|局部|头部|底部|上部|下部|总部|俱乐部|举办|主办|承办|协办|创办|开办|兴办|申办|督办|代办|经办|筹办|公司|上司|官司)$/

function find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
  const units = toUnits(sentence, context)
  const text = context.foldedSentence(sentence)
  const found: Candidate[] = []
  units.forEach((unit, at) => {
    const declared = readDeclared(unit.end, text, sentence.start, context.folded)
    if (declared) found.push(declared)
    const candidate = readHead(units, at, unit, text, sentence.start)
    if (!candidate) {
      if (unit.kind === 'known' && unit.type === 'Bureau') found.push(...readPlacesListed(units, at, toCandidate(unit)))
      return
    }
    const coordinated = readCoordinated(units, candidate)
    if (!candidate.name.startsWith('省市')) found.push(candidate)
    found.push(...coordinated)
    const quoted = readQuoted(candidate, text, sentence.start)
    if (quoted) found.push(quoted)
  })
  found.push(
    ...readUnitList(text, sentence.start),
    ...readCompanyList(text, sentence.start),
    ...readNumbered(text, sentence.start),
  )
  return raiseListed(found, context.earlier(sentence), text, sentence.start).map((candidate) =>
    toListedType(candidate, found),
  )
}

const toCandidate = ({ start, end, text }: Unit): Candidate => ({
  start,
  end,
  name: text,
  type: 'Bureau',
  rule: RULE,
  confidence: 0.9,
})

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
  if (PARTIES.has(units[first - 1]?.text ?? '') && /委/.test(unit.text)) first--
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
  if (OTHER_COMMITTEE.test(surface)) return undefined
  // 某某公司战略合作暨试验基地|揭牌仪式: what a ceremony is for.
  if (surface.includes('暨') && head.class !== 'legal') return undefined
  // 市委市政府 are two.
  const both = /^.*?[省市县区州旗镇乡]委(?=[省市县区州旗镇乡](?:人民)?政府$)/.exec(surface)?.[0]
  if (both !== undefined)
    return {
      start: start + both.length,
      end: unit.end,
      name: surface.slice(both.length),
      type: 'Bureau',
      rule: RULE,
      confidence: 0.9,
    }
  // 市政府|中心|工作: the head is the beginning of another word.
  if (/中心$/.test(surface) && /^(?:工作|任务|环节|组|城|大局|思想|地带)/.test(text.slice(end, end + 2)))
    return undefined
  // 各县(区)科技局: all of a level.
  if (/^\([省市县区州]\)/.test(surface)) return undefined
  if (units[at + 1]?.kind === 'title' && OWN_COMMITTEE.test(surface)) return undefined
  if (head.type === 'Bureau' && (type === 'Company' || (type !== 'Bureau' && PARTY_COMMITTEE.test(surface))))
    return undefined
  // 院学术委员会主任: a body of the school named before.
  if (
    /^[院校所](?:学术|学位|教学|教授|工会|党)/.test(surface) ||
    (unit.text === '所' && NEEDED.test(text.slice(end, end + 1))) ||
    (unit.text.endsWith('科') && SCIENCE.test(text.slice(end, end + 1)))
  )
    return undefined
  if (VENUE.test(surface) || REVIEWERS.test(surface) || /建[所院校厂]$|^第.{1,4}[届次]|部委$/.test(surface))
    return undefined
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
    type: isFaculty ? 'University' : /^(?:中国)?人民银行.+行$/.test(surface) ? 'Bureau' : type,
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

/** A department is of the kind of what it belongs to: 某某大学|教务处. */
function toParentType(units: readonly Unit[], first: number, at: number): Head['type'] {
  for (let parent = at - 1; parent >= first; parent--) {
    const { text, kind } = units[parent]!
    if (kind === 'known') return toKnownType(units[parent]!)
    const hit = heads.longestEndingAt(text, text.length)
    // 某市投资促进局|商会处: what a government's department deals with.
    if (hit && hit.value.class !== 'brand' && text.length - hit.start > 1 && !hasBureau(units, first, parent))
      return hit.value.type === 'Institute' || hit.value.type === 'Park' ? 'Bureau' : hit.value.type
  }
  return 'Bureau'
}

const hasBureau = (units: readonly Unit[], first: number, to: number): boolean =>
  units.slice(first, to).some(({ kind, text }) => kind === 'department' || /[局厅]$/.test(text))

export const organisations: Detector = { name: 'organisation', find }
