// Where a sentence says that something is received or given, and the honours that this alone shows: members of a list
// (荣获甲、乙等荣誉称号), quotes (被授予“…”称号), plaques (“…”牌匾). Positions count in the text that is given.
import { readWords } from '../word-list.ts'

/** The stretch that a verb of receiving or giving governs. */
export interface Reach {
  readonly start: number
  readonly end: number
  readonly verb: string
}

/** A stretch of text with the rule that took it for an honour. */
export interface Received {
  readonly start: number
  readonly end: number
  readonly rule: 'list' | 'quoted' | 'plaque' | 'member' | 'named'
}

const longestFirst = (section: string): string[] =>
  [...readWords('honor-heads.txt', section)].sort((a, b) => b.length - a.length)
export const receiving = longestFirst('receive')
const RECEIVED = new RegExp(`(?:${receiving.join('|')})[了过]?`, 'g')
const MOST = 120

/** The reaches of a sentence, from the verb to the end of the clause group. */
export function findReaches(text: string): Reach[] {
  return [...text.matchAll(RECEIVED)].map(({ 0: verb, index }) => {
    const start = index + verb.length
    const stop = /[。;!?\n]/.exec(text.slice(start, start + MOST))
    return { start, end: stop ? start + stop.index : Math.min(text.length, start + MOST), verb }
  })
}

/** The reach that governs what begins at `at`: no comma between, except in a list of numbered prizes. */
export function findReachOf(reaches: readonly Reach[], text: string, at: number): Reach | undefined {
  let [low, high] = [0, reaches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reaches[middle]!.start <= at + 1) low = middle + 1
    else high = middle
  }
  let found: Reach | undefined
  for (let index = low - 1; index >= 0 && reaches[index]!.start > at - MOST; index--) {
    const reach = reaches[index]!
    if (/,(?!特|[一二三四五]等奖)/.test(text.slice(reach.start, at))) break
    if (at < reach.end) found = reach
  }
  return found
}

const LIST_END = /等(?:多项|系列|一系列)?(?:[^,。;、]{0,6})(?:荣誉|称号|奖项|资质|认证|殊荣)/
const SPLIT = /、|(?<=[\u4e00-\u9fff”])(?:和|及|以及)(?=[\u4e00-\u9fff“])/

function toMembers(text: string, start: number, end: number, rule: Received['rule']): Received[] {
  const members: Received[] = []
  let at = start
  for (const part of text.slice(start, end).split(SPLIT)) {
    const from = text.indexOf(part, at)
    at = from + part.length
    const quote = /“([^“”]{2,40})”/.exec(part)
    const begin = quote ? from + quote.index + 1 : from
    const length = quote ? quote[1]!.length : part.length
    const isCounted = /\d[项个名人家]$/.test(part)
    if (!isCounted && length >= 3 && length <= 30 && !/[,:]/.test(text.slice(begin, begin + length)))
      members.push({ start: begin, end: begin + length, rule })
  }
  return members
}

/** 荣获甲、乙、丙等荣誉称号: every member of the list. */
function findListed(text: string, { start, end }: Reach): Received[] {
  const stop = LIST_END.exec(text.slice(start, end))
  if (!stop || text.slice(start, start + stop.index).includes(',')) return []
  return toMembers(text, start, start + stop.index, 'list')
}

/** 获得甲工地和乙奖: what stands before an honour in one list with it. `honour` is where that begins. */
export function findListedBefore(text: string, { start }: Reach, honour: number): Received[] {
  const between = text.slice(start, honour)
  const joint = /(?:、|和|及|以及)$/.exec(between)
  if (!joint || between.length > 60 || /[,的]/.test(between)) return []
  return toMembers(text, start, honour - joint[0].length, 'member')
}

const QUOTED = /“([^“”\n]{2,50})”/g
const AFTER_QUOTE = new RegExp(`^(?:、|等|“)*[^,。;“”、]{0,5}(?:${longestFirst('after').join('|')})`)
const PLACE_OF_WORK = /(?:基地|中心|实验室|研究院|工作站|孵化器|空间|园|园区|高新区|开发区|平台|机构)$/
const SELECTING = /(?:入选|入围|获评|评为|认定为|认定于|批准为|确定为|确认为|评定为|命名为|授予|列为|评选为|跻身)/

/** 获批某某重点实验室 founds an institute; only 入选 and the like make an honour of one. */
export const isFounding = (title: string, { verb }: Reach): boolean =>
  PLACE_OF_WORK.test(title) && !SELECTING.test(verb)

/** 国家杰出青年科学基金获得者: whoever is called so has received it. */
const WON = /(?<=^|[、,。;是的为(（\s])([国省市全中教长何吴][\u4e00-\u9fff“”·]{3,18}(?:奖|基金|奖章))(?=获得者|得主)/g

const PLAQUE = /“([^“”\n]{3,40})”(?=(?:、?“[^”]*”)*(?:荣誉称号|称号|牌匾|荣誉证书|奖牌|铜牌))/g

function findQuoted(text: string, reach: Reach, hasHead: (title: string) => boolean): Received[] {
  const found: Received[] = []
  for (const { 1: title = '', index } of text.slice(reach.start, reach.end).matchAll(QUOTED)) {
    const start = reach.start + index + 1
    const end = start + title.length
    const after = text.slice(end + 1, end + 16).replace(/^(?:、?“[^”]*”)+/, '')
    const isHonour = hasHead(title) && !isFounding(title, reach)
    const isTitle = AFTER_QUOTE.test(after) || (isHonour && /^(?:[,。;、]|$|等|和|的)/.test(after))
    if (isTitle && !/[,。;!?]/.test(title)) found.push({ start, end, rule: 'quoted' })
  }
  return found
}

/** 被认定为国家某某企业: after these verbs all up to the end of the clause is the honour, whatever its head. */
const NAMING =
  /(?:认定|评定|命名|评选|评|确认|授予|认证|遴选|获批|批准|确定|纳入|列)为([^,。;:、“”《》\n(]{4,30})(?=[,。;、\n(]|$)/g

function findNamed(text: string): Received[] {
  return [...text.matchAll(NAMING)].flatMap(({ 0: match, 1: title = '', index }) => {
    const start = index + match.length - title.length
    return /[的了等]/.test(title) ? [] : [{ start, end: start + title.length, rule: 'named' as const }]
  })
}

/** Honours shown by a list, a quote or a plaque. `hasHead` tells whether a title ends like an honour. */
export function findReceived(text: string, reaches: readonly Reach[], hasHead: (title: string) => boolean): Received[] {
  const found = reaches.flatMap((reach) => [...findListed(text, reach), ...findQuoted(text, reach, hasHead)])
  found.push(...findNamed(text))
  for (const { 1: title = '', index } of text.matchAll(WON))
    found.push({ start: index, end: index + title.length, rule: 'named' })
  // “某某基地”牌匾: the word after the quote says enough.
  for (const { 1: title = '', index } of text.matchAll(PLAQUE))
    found.push({ start: index + 1, end: index + 1 + title.length, rule: 'plaque' })
  return found
}
