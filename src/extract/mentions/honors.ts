// Honours: awards wherever they are named (2023年度某某科学技术奖), titles after a verb of receiving or giving
// (荣获“…”称号, 被认定为某某示范基地, 荣获甲、乙等荣誉称号).
import type { Sentence } from '../../domain/document.ts'
import { readWords } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { findHeads, readThing, type ThingRules } from './things.ts'
import { createThingDetector } from './things-same.ts'

const toEntries = (section: string) =>
  [...readWords('honor-heads.txt', section)].map((word) => [word, section] as const)
const heads = createWordTree<string>([...toEntries('award'), ...toEntries('title')])
const receiving = [...readWords('honor-heads.txt', 'receive')].sort((a, b) => b.length - a.length)
const RECEIVED = new RegExp(`(?:${receiving.join('|')})[了过]?`, 'g')
const GENERIC = new Set([
  '优秀',
  '先进',
  '荣誉',
  '国家',
  '全国',
  '省',
  '市',
  '一',
  '二',
  '三',
  '多项',
  '各类',
  '科技',
  '年度',
  '重要',
  '相关',
  '该',
  '此',
  '最高',
  '首个',
  '唯一',
])
const STOPS = new Set([...readWords('thing-borders.txt', 'doing'), ...receiving, '被'])
for (const word of [
  '建设',
  '支持',
  '服务',
  '评价',
  '合作',
  '投资',
  '组织',
  '认定',
  '新',
  '区',
  '引进',
  '运营',
  '优化',
  '提升',
  '年度',
])
  STOPS.delete(word)
const RULES: ThingRules = { stops: STOPS, verbs: true, generic: GENERIC, most: 45, single: true }

/** Where in a sentence something is received or given: from the verb to the end of the clause. */
function findReach(text: string): { readonly start: number; readonly end: number; readonly verb: string }[] {
  return [...text.matchAll(RECEIVED)].map(({ 0: verb, index }) => {
    const start = index + verb.length
    const stop = /[。;!?\n]/.exec(text.slice(start, start + 120))
    return { start, end: stop ? start + stop.index : Math.min(text.length, start + 120), verb }
  })
}

const LIST_END = /等(?:多项|系列|一系列)?(?:[^,。;、]{0,6})(?:荣誉|称号|奖项|资质|认证|殊荣)/
const SPLIT = /、|(?<=[\u4e00-\u9fff])(?:和|及|以及)(?=[\u4e00-\u9fff“])/

/** 荣获甲、乙、丙等荣誉称号: every member of the list. */
function findListed(text: string, reach: { readonly start: number; readonly end: number }): [number, number][] {
  const region = text.slice(reach.start, reach.end)
  const stop = LIST_END.exec(region)
  if (!stop || /[,，]/.test(region.slice(0, stop.index))) return []
  const members: [number, number][] = []
  let at = 0
  for (const part of region.slice(0, stop.index).split(SPLIT)) {
    const index = region.indexOf(part, at)
    at = index + part.length
    const quote = /“([^“”]{2,40})”/.exec(part)
    const [start, length] = quote ? [index + quote.index + 1, quote[1]!.length] : [index, part.length]
    if (length >= 3 && length <= 30) members.push([reach.start + start, reach.start + start + length])
  }
  return members
}

const QUOTED = /“([^“”\n]{2,50})”(?=([^,。;]{0,8}))/g
const AFTER_QUOTE = new RegExp(
  `^(?:、|等|“)*[^,。;“”、]{0,5}(?:${[...readWords('honor-heads.txt', 'after')].join('|')})`,
)

function findQuoted(
  text: string,
  reach: { readonly start: number; readonly end: number; readonly verb: string },
): [number, number][] {
  const found: [number, number][] = []
  for (const { 1: title = '', index } of text.slice(reach.start, reach.end).matchAll(QUOTED)) {
    const start = reach.start + index + 1
    const end = start + title.length
    const after = text.slice(end + 1, end + 16).replace(/^(?:、?“[^”]*”)+/, '')
    const hasHead = heads.longestEndingAt(title, title.length) !== undefined
    const isTitle = AFTER_QUOTE.test(after) || (hasHead && /^(?:[,。;、]|$|等|和|的)/.test(after))
    if (isTitle && !/[,。;!?]/.test(title)) found.push([start, end])
  }
  return found
}

function find(sentence: Sentence, context: DocumentContext): Candidate[] {
  const text = context.foldedSentence(sentence)
  const reaches = findReach(text)
  const found: Candidate[] = []
  const add = (start: number, end: number, rule: string, confidence: number): void => {
    found.push({
      start,
      end,
      name: context.document.text.slice(start, end),
      type: 'Honor',
      rule: `honor/${rule}`,
      confidence,
    })
  }
  for (const reach of reaches) {
    for (const [start, end] of findListed(text, reach)) add(sentence.start + start, sentence.start + end, 'list', 0.85)
    for (const [start, end] of findQuoted(text, reach))
      add(sentence.start + start, sentence.start + end, 'quoted', 0.85)
  }
  // “某某基地”牌匾: the word after the quote says enough.
  for (const { 1: title = '', index } of text.matchAll(
    /“([^“”\n]{3,40})”(?=(?:、?“[^”]*”)*(?:荣誉称号|称号|牌匾|荣誉证书|奖牌|铜牌))/g,
  ))
    add(sentence.start + index + 1, sentence.start + index + 1 + title.length, 'plaque', 0.8)
  for (const place of findHeads(sentence, context, (part, end) => heads.longestEndingAt(part, end))) {
    const head = heads.longestEndingAt(context.folded, place.end)
    if (!head) continue
    if (
      /^(?:金|品|项目|励|学金|补|惩|牌|状|得主|助|项|评|单|赛|池)/.test(
        context.folded.slice(place.end, place.end + 3),
      ) &&
      !context.folded.startsWith('得主', place.end)
    )
      continue
    if (/[颁获得评中授设报申]奖$/.test(context.folded.slice(place.end - 2, place.end))) continue
    const thing = readThing({ ...place, headStart: head.start }, RULES)
    if (!thing) continue
    const offset = thing.start - sentence.start
    const reach = reaches.find(
      ({ start, end }) => start <= offset + 1 && offset < end && !/[,]/.test(text.slice(start, offset)),
    )
    const isNumbered = /^(?:特|[一二三四五])等奖$|^(?:金|银|铜|优秀|优胜|大)奖$/.test(
      context.folded.slice(thing.start, thing.end),
    )
    if (head.value === 'award') {
      const isOfState = thing.units.some((unit) => unit.kind === 'level' && unit.end <= thing.headStart)
      if ((thing.anchored || isOfState) && thing.content >= 2) add(thing.start, thing.end, 'award', 0.85)
      else if (reach && (isNumbered || thing.content >= 2))
        add(thing.start, thing.end, 'award', isNumbered ? 0.65 : 0.8)
    } else if (reach && thing.content >= 2) add(thing.start, thing.end, 'title', thing.anchored ? 0.8 : 0.7)
  }
  return found
}

/** Awards and titles of honour. */
export const honors: Detector = createThingDetector('honor', find)
