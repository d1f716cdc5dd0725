// Honours: awards wherever they are named (2023年度某某科学技术奖), titles after a verb of receiving or giving
// (荣获“…”称号, 被认定为某某示范基地, 荣获甲、乙等荣誉称号).
import type { Sentence } from '../../domain/document.ts'
import { readWords } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import {
  findListedBefore,
  findReaches,
  findReachOf,
  findReceived,
  isFounding,
  type Reach,
  receiving,
} from './honors-received.ts'
import { findHeads, readThing, type Thing, type ThingRules } from './things.ts'
import { createThingDetector } from './things-same.ts'

const toEntries = (section: string) =>
  [...readWords('honor-heads.txt', section)].map((word) => [word, section] as const)
const heads = createWordTree<string>([...toEntries('award'), ...toEntries('title'), ...toEntries('selected')])
const GENERIC = readWords('honor-heads.txt', 'generic')
/** Verbs of doing that stand inside the names of honours. */
const INSIDE = readWords('honor-heads.txt', 'inside')
const STOPS = new Set(
  [...readWords('thing-borders.txt', 'doing'), ...receiving, '被'].filter((word) => !INSIDE.has(word)),
)
const RULES: ThingRules = { stops: STOPS, verbs: true, generic: GENERIC, most: 45, single: true }

/** 奖 in these is another word: 奖金, 奖品, 奖项; or ends one: 颁奖, 获奖. */
const OTHER_AWARD = /^(?:金|品|项目|励|学金|补|惩|牌|状|助|项|评|单|赛|池)/
/** 金奖5项: how many were given, not which one. */
const COUNTED = /^[各共]?\d+余?[项名个枚家件位](?=[,、;。])/
const AWARDING = /[颁获得评中授设报申]奖$/
const NUMBERED = /^(?:特|[一二三四五])等奖$|^(?:金|银|铜|优秀|优胜|大)奖$/
/** 2020年度某某奖 is given every year: the year is of the giving. A bare 大赛 tells nothing. */
const LEADING = /^(?:(?:19|20)\d\d年度?|大赛|竞赛)(?=.{3})/

interface Found {
  readonly thing: Thing
  readonly rule: 'award' | 'title'
  readonly confidence: number
  readonly reach: Reach | undefined
}

function judge(
  thing: Thing,
  kind: string,
  text: string,
  reach: Reach | undefined,
): Omit<Found, 'thing' | 'reach'> | undefined {
  const isOfState = thing.units.some((unit) => unit.kind === 'level' && unit.end <= thing.headStart)
  if (kind === 'award') {
    if ((thing.anchored || isOfState) && thing.content >= 2) return { rule: 'award', confidence: 0.85 }
    if (!reach) return undefined
    if (NUMBERED.test(text.slice(thing.start, thing.end))) return { rule: 'award', confidence: 0.65 }
    // 荣获省科学技术奖: whose prize it is tells enough.
    const isWhole = (isOfState || thing.anchored) && thing.end - thing.start > 4
    return thing.content >= 2 || isWhole ? { rule: 'award', confidence: 0.8 } : undefined
  }
  // 国家高新技术企业: whose title it is tells enough.
  const isLevelled = thing.end - thing.start > 5 && /^(?:国家|全国|[省市]级?)/.test(text.slice(thing.start, thing.end))
  if (!reach || (thing.content < 2 && !isLevelled) || isFounding(text.slice(thing.start, thing.end), reach))
    return undefined
  if (kind === 'selected')
    return /^(?:入选|入围|获评)/.test(reach.verb) ? { rule: 'title', confidence: 0.88 } : undefined
  return { rule: 'title', confidence: thing.anchored || isOfState ? 0.8 : 0.7 }
}

/** 金奖5项, and no one is said to have won it. */
function isOnlyCounted(folded: string, start: number, end: number): boolean {
  if (!COUNTED.test(folded.slice(end, end + 6))) return false
  const prize = folded.slice(start, end)
  for (let at = folded.indexOf(prize); at >= 0; at = folded.indexOf(prize, at + 1))
    if (!COUNTED.test(folded.slice(at + prize.length, at + prize.length + 6))) return false
  return true
}

function findByHead(sentence: Sentence, context: DocumentContext, reaches: readonly Reach[]): Found[] {
  const { folded } = context
  const found: Found[] = []
  for (const place of findHeads(sentence, context, (part, end) => heads.longestEndingAt(part, end))) {
    const head = heads.longestEndingAt(folded, place.end)
    if (!head || AWARDING.test(folded.slice(place.end - 2, place.end))) continue
    if (head.value === 'award' && isOnlyCounted(folded, head.start, place.end)) continue
    if (head.value === 'award' && OTHER_AWARD.test(folded.slice(place.end, place.end + 3))) continue
    const thing = readThing({ ...place, headStart: head.start }, RULES)
    if (!thing) continue
    const at = thing.start - sentence.start
    const text = folded.slice(sentence.start, sentence.end)
    const reach = findReachOf(reaches, text, at)
    const judged = judge(thing, head.value, folded, reach)
    if (judged) found.push({ thing, reach, ...judged })
  }
  return found
}

function find(sentence: Sentence, context: DocumentContext): Candidate[] {
  const text = context.foldedSentence(sentence)
  const reaches = findReaches(text)
  const found: Candidate[] = []
  const add = (start: number, end: number, rule: string, confidence: number): void => {
    const surface = context.document.text.slice(start, end)
    found.push({ start, end, name: surface.replace(LEADING, ''), type: 'Honor', rule: `honor/${rule}`, confidence })
  }
  const hasHead = (title: string): boolean => heads.longestEndingAt(title, title.length) !== undefined
  for (const { start, end, rule } of findReceived(text, reaches, hasHead))
    add(
      sentence.start + start,
      sentence.start + end,
      rule,
      rule === 'named' ? (/[被获]/.test(text.slice(Math.max(0, start - 12), start)) ? 0.96 : 0.7) : 0.85,
    )
  for (const { thing, rule, confidence, reach } of findByHead(sentence, context, reaches)) {
    add(thing.start, thing.end, rule, confidence)
    for (const member of reach ? findListedBefore(text, reach, thing.start - sentence.start) : [])
      add(sentence.start + member.start, sentence.start + member.end, member.rule, 0.7)
  }
  return found
}

/** Awards and titles of honour. */
export const honors: Detector = createThingDetector('honor', find)
