// Companies without a legal form: 安达科技 (a brand before an everyday word), and what stands before a post that only
// companies have (某某总裁张三).
import type { Sentence } from '../../domain/document.ts'
import { readWordList } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { endsWithHead } from './heads.ts'
import { industries, openers, toUnits, type Unit } from './units.ts'

const brandWords = createWordTree<true>(
  (readWordList('organisation-heads.txt').get('Company brand') ?? []).map((word) => [word, true] as const),
)
const COMPANY_POST =
  /^(?:副?董事长|(?:高级|执行|常务)*副?总裁|[^、]{0,4}副?总经理|总经理助理|创始人|联合创始人|CEO|CTO|CFO|COO|首席(?:执行|技术|运营|财务|科学|信息|战略)[官家]|董事|总工程师|董事会秘书|合伙人)$/

function find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
  const units = toUnits(sentence, context)
  const found: Candidate[] = readReporter(context.foldedSentence(sentence), sentence)
  units.forEach((unit, at) => {
    const brand = readBrand(units, at)
    if (brand !== undefined) found.push(toCandidate(units, brand, at, 'company/brand', 0.75))
    const apposition = readApposition(units, at)
    if (apposition !== undefined) found.push(toCandidate(units, at + 1, apposition, 'company/apposition', 0.7))
    for (const member of readListMembers(units, at)) found.push(member)
    if (unit.kind === 'title' && isFollowedByName(units, at) && COMPANY_POST.test(unit.text)) {
      const first = readPostHolder(units, at)
      if (first !== undefined) found.push(toCandidate(units, first, at - 1, 'company/post', 0.75))
    }
  })
  return found
}

/** 海川网讯（记者某某）, 海川日报讯: who reports, at the start of a paragraph. */
const REPORTS =
  /^((?!本)[\u4e00-\u9fff]{2,8}?(?:网|日报|晚报|早报|晨报|时报|导报|商报|新闻|电视台|广播|云媒|融媒))(?:讯|消息|综合消息|[\u4e00-\u9fff]{0,4}\d{1,2}月\d{1,2}日[讯电])?(?=\s?[(:]|讯|\d|[\u4e00-\u9fff]{2,3}\d{1,2}月\d{1,2}日[讯电])/

function readReporter(text: string, sentence: Sentence): Candidate[] {
  const name = /[讯电消(]/.test(text.slice(0, 24)) ? REPORTS.exec(text)?.[1] : undefined
  if (name === undefined || /^(?:快|喜|简|资|通)?讯/.test(name) || !/讯|电|消息|记者/.test(text.slice(name.length, 24)))
    return []
  const { start } = sentence
  return [{ start, end: start + name.length, name, type: 'Company', rule: 'company/reports', confidence: 0.88 }]
}

function toCandidate(units: readonly Unit[], first: number, last: number, rule: string, confidence: number): Candidate {
  const name = units
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('')
  return { start: units[first]!.start, end: units[last]!.end, name, type: 'Company', rule, confidence }
}

/** 总裁、首席科学家|张三: titles and then what may be a person's name. */
function isFollowedByName(units: readonly Unit[], title: number): boolean {
  let at = title + 1
  while (units[at]?.kind === 'title' || (units[at] && /^[、兼,\s]$/.test(units[at]!.text))) at++
  const unit = units[at]
  return (
    unit !== undefined &&
    (unit.kind === 'proper' || unit.tag === 'nr' || (unit.text.length === 1 && unit.kind === 'noun'))
  )
}

/** 子公司|某某: the last unit of the unknown name behind a word that says what it is. */
function readApposition(units: readonly Unit[], at: number): number | undefined {
  if (
    !/^(?:子公司|分公司|控股公司|全资子公司|控股子公司|企业|公司|品牌)$/.test(units[at]!.text) ||
    units[at - 1]?.kind === 'number'
  )
    return undefined
  let last = at
  while (units[last + 1]?.kind === 'proper' && units[last + 1]!.tag === 'x' && last - at < 3) last++
  if (last === at) return undefined
  if (/^自/.test(units[at + 1]!.text)) return undefined
  const length = units[last]!.end - units[at]!.end
  const next = units[last + 1]
  if (length < 2 || length > 8) return undefined
  return !next || next.kind === 'stop' || next.kind === 'mark' || next.kind === 'verb' ? last : undefined
}

const LIST_KIND: readonly (readonly [RegExp, Candidate['type']])[] = [
  [/^(?:企业|公司|巨头|厂商|车企|药企|民企|上市公司|国企|央企)/, 'Company'],
  [/^(?:高校|院校|大学|学校)/, 'University'],
  [/^(?:科研院所|研究院所|科研机构|院所)/, 'Institute'],
]

/** 甲、乙科技、丙等企业: the members of a list that the text says to be companies or universities. */
function readListMembers(units: readonly Unit[], at: number): Candidate[] {
  if (units[at]!.text !== '等') return []
  const kind = LIST_KIND.find(([pattern]) => {
    for (let next = at + 1; next < units.length && next <= at + 4; next++) {
      if (units[next]!.kind === 'mark' || units[next]!.text === '的') return false
      if (pattern.test(units[next]!.text)) return true
    }
    return false
  })?.[1]
  if (!kind) return []
  const members: Candidate[] = []
  let end = at
  for (;;) {
    let first = end
    while (first > 0 && isMemberUnit(units[first - 1]!) && units[end - 1]!.end - units[first - 1]!.start <= 14) first--
    // 入区企业|某某: what the list is of stands before its first member.
    for (let at = end - 2; at >= first; at--) if (/^(?:企业|公司|单位|高校|院校)$/.test(units[at]!.text)) first = at + 1
    if (first === end) break
    const isListed = /^[、和及与]$/.test(units[first - 1]?.text ?? '')
    const words = units.slice(first, end)
    const isNamed = words.some(({ kind }) => kind === 'proper' || kind === 'known')
    if (
      isNamed ||
      (isListed && words.every(({ kind, text }) => kind !== 'opener' || text === '集团' || industries.has(text)))
    )
      if (words.length > 1 || words[0]!.text.length > 1)
        members.push({ ...toCandidate(units, first, end - 1, 'company/list', toListed(words)), type: kind })
    if (!isListed) break
    end = first - 1
  }
  if (members.length < 2) return []
  // A long list with one name that is sure: the others are names of the same kind.
  const isSure = members.length > 2 && members.some(({ confidence }) => confidence > 0.6)
  return isSure ? members.map((member) => ({ ...member, confidence: Math.max(member.confidence, 0.62) })) : members
}

/** 太原某某: a brand behind its place is no place. */
function toListed(words: readonly Unit[]): number {
  const isNamed = words.some(({ kind }) => kind === 'proper' || kind === 'known')
  return isNamed ? (words[0]!.kind === 'place' && words[1]!.kind === 'proper' ? 0.85 : 0.7) : 0.55
}

const isMemberUnit = ({ kind }: Unit): boolean =>
  kind === 'proper' ||
  kind === 'noun' ||
  kind === 'nominal' ||
  kind === 'known' ||
  kind === 'place' ||
  kind === 'opener'

/** 高新区|科技|广场, 低碳|科技、生命|科技: a field of work with what belongs to it, or one of several fields. */
function isEverydayPhrase(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!
  const next = units[at + 1]
  const before = units[at - 1]
  if (!/(?:科技|文化|信息|环保|教育|健康|生物|医疗)$/.test(unit.text)) return false
  if (before && endsWithHead(before.text) && before.text.length > 2) return true
  const field = unit.text.slice(-2)
  if (next?.text === '、' && units.slice(at + 2, at + 5).some((other) => other.text === field)) return true
  return /^(?:部门|广场|战|界|部|处|局|发展部|管理部|馆|大会|周|节|系统|工作者|竞争|博弈|领域|产业)$/.test(
    next?.text ?? '',
  )
}

const STRONG =
  /(?:科技|股份|控股|药业|制药|医药|电子|重工|电气|光电|半导体|新材|创投|实业|生物|微电子|数控|软件|智能|集团)$/

/** The first unit of a brand name that ends in unit `at`: one or two unknown words before 科技, 电子, 股份 … */
function readBrand(units: readonly Unit[], at: number): number | undefined {
  const unit = units[at]!
  const word = brandWords.longestEndingAt(unit.text, unit.text.length)
  const next = units[at + 1]
  if (!word || next?.kind === 'proper') return undefined
  // 某某科技|帮扶团, 某某科技|特派员: the word goes on.
  if (
    /(?:科技|文化|信息|环保|教育|健康|农业)$/.test(unit.text) &&
    /^(?:帮扶|特派|服务|创新|工作|下乡|人才|成果|小院|大院|志愿|兴|扶)/.test(next?.text ?? '')
  )
    return undefined
  if (isEverydayPhrase(units, at) || /(?:科学|社科|青年)基金$/.test(unit.text)) return undefined
  if (unit.text === '基金' && /(?:科学|社科|青年)$/.test(units[at - 1]?.text ?? '')) return undefined
  if (word.start > 0) return word.start >= 2 && unit.kind === 'proper' ? at : undefined
  let first = at - 1
  while (first >= 0 && units[first]!.kind === 'proper' && at - first < 3) first--
  first++
  if (first === at) return undefined
  const length = unit.start - units[first]!.start
  const before = units[first - 1]
  if (length < 2 || length > 6) return undefined
  if (before && (before.kind === 'noun' || before.kind === 'nominal' || before.kind === 'verb' || before.text === '·'))
    return undefined
  const words = units.slice(first, at)
  // A proper noun of the dictionary (巴蜀) makes a brand only before words that little else ends in.
  if (!words.some(({ tag }) => tag === 'x' || tag === 'eng') && !STRONG.test(unit.text)) return undefined
  if (words.length === 1 && words[0]!.tag === 'nr' && !STRONG.test(unit.text)) return undefined
  if (before?.kind === 'place') return first - 1
  return first
}

/** The first unit of the name before a company post, or undefined where nothing there can be a name. */
function readPostHolder(units: readonly Unit[], post: number): number | undefined {
  let first = post
  while (first > 0) {
    const unit = units[first - 1]!
    if (unit.kind === 'mark' || unit.kind === 'and' || unit.kind === 'title' || unit.kind === 'number') break
    if (unit.kind === 'stop' && unit.text.length > 1) break
    if (unit.kind === 'stop' && '的了在是等对向由被把将从有为以到至该此我本各让使'.includes(unit.text)) break
    if (units[post]!.start - unit.start > 10) return undefined
    first--
  }
  const words = units.slice(first, post)
  if (words.length === 0) return undefined
  const text = words.map((unit) => unit.text).join('')
  if (text.length < 2 || text.length > 10) return undefined
  if (
    words.every(({ kind, text }) => kind !== 'proper' && (kind !== 'noun' || openers.has(text) || industries.has(text)))
  )
    return undefined
  if (!words.some(({ kind }) => kind === 'proper') && units[post]!.text !== 'CEO') return undefined
  if (
    words.some(
      ({ kind, text }) =>
        (kind === 'opener' && openers.has(text) && text !== '国际' && text !== '集团' && text !== '公司') ||
        (endsWithHead(text) && text.length > 2),
    )
  )
    return undefined
  return first
}

export const companies: Detector = { name: 'company', find }
