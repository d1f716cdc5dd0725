// Events by head word: meetings, ceremonies, contests, campaigns. A bare one (签约仪式) stands for the fuller name that
// the document gives for it, else for itself where the text says that it was held or joined.
import type { Sentence } from '../../domain/document.ts'
import { readWords } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { readSession } from './event-sessions.ts'
import { findHeads, type HeadPlace, readQuote, readThing, type Thing, type ThingRules } from './things.ts'
import { toFullestNames } from './things-same.ts'

type HeadClass = 'ceremony' | 'meeting' | 'contest' | 'loose'
const CLASSES = ['ceremony', 'meeting', 'contest', 'loose'] as const
const heads = createWordTree<HeadClass | 'not'>([
  ...[...readWords('event-heads.txt', 'not')].map((word) => [word, 'not'] as const),
  ...CLASSES.flatMap((kind) => [...readWords('event-heads.txt', kind)].map((word) => [word, kind] as const)),
])
const bodies = createWordTree<true>([...readWords('event-heads.txt', 'body')].map((word) => [word, true] as const))
const GENERIC = readWords('event-heads.txt', 'generic')
const HARD = readWords('thing-borders.txt', 'event')
const RULES: ThingRules = {
  stops: new Set([...HARD, ...readWords('thing-borders.txt', 'soft')]),
  verbs: true,
  generic: GENERIC,
  most: 60,
  afterQuote: true,
  ends: /(?:仪式|[大峰年]会|座谈会|论坛|大赛|典礼)$/,
}
/** Where the event is what the clause says to be held, all of the clause before the head is its name. */
const SUBJECT_RULES: ThingRules = { ...RULES, stops: HARD }
const OBJECT_RULES: ThingRules = { ...SUBJECT_RULES, acts: true }
const HELD =
  /^(?:[上于]|在[^,;。]{1,30}?)?(?:[今昨][天日]|近日|日前|上午|下午)?(?:顺利|圆满|成功|隆重|正式|如期|盛大|即将|同期|同步)*(?:召开|举行|举办|开幕|启幕|启动(?=[。,;!]|$)|开赛|落幕|闭幕|拉开|开班|收官|结束)/

/** 召开某某推动会: between the verb and the head all is the name. */
const HOLDS = /(?:召开|举行|举办)了?[^,。;:!?的]{2,50}$/

/** From this confidence on an event names itself. */
const FULL = 0.7

interface FoundEvent extends Thing {
  readonly kind: HeadClass
  readonly quoted: boolean
  /** A verb of holding stands before it. */
  readonly isObject?: boolean
}

function readEvent(place: HeadPlace, sentence: Sentence, context: DocumentContext): FoundEvent | undefined {
  const head = heads.longestEndingAt(context.folded, place.end)
  if (!head || head.value === 'not') return undefined
  const session = readSession(place, sentence, context)
  if (session) return { ...session, kind: head.value, quoted: false }
  if (bodies.longestStartingAt(context.folded, place.end)) return undefined
  const isTitle = sentence.kind === 'headline' && place.end === sentence.end
  const isSubject = isTitle || HELD.test(context.folded.slice(place.end, Math.min(place.end + 45, sentence.end)))
  const isObject = HOLDS.test(context.folded.slice(sentence.start, head.start))
  const rules = isObject ? OBJECT_RULES : isSubject ? SUBJECT_RULES : RULES
  const thing = readThing({ ...place, headStart: head.start }, rules)
  if (!thing) return undefined
  const quote = readQuote(place, 50)
  if (quote && quote.start < head.start)
    return { ...thing, ...quote, anchored: true, kind: head.value, quoted: true, isObject }
  return { ...thing, kind: head.value, quoted: false, isObject }
}

const GENERAL = new Set(['相关', '系列', '各类', '等', '各项', '多种', '和', '及'])

function toConfidence({ kind, quoted, anchored, content, end, headStart, units, isObject }: FoundEvent): number {
  const isGeneral = units.some((unit) => unit.end <= headStart && GENERAL.has(unit.text))
  if (quoted) return kind === 'loose' ? 0.75 : 0.9
  // 第一次会商会议: the number of the session makes a name of an everyday word.
  const isNumbered = units.some((unit) => unit.end <= headStart && /^第.|[一二三四五六七八九十\d]届$/.test(unit.text))
  if (anchored && isNumbered && content >= 2) return 0.88
  if (anchored) return kind === 'loose' ? (content >= 4 && !isGeneral ? 0.7 : 0) : 0.88
  // 举办成果直通车专场活动
  if (kind === 'loose' && isObject && content >= 6 && !isGeneral) return 0.66
  if (kind === 'loose' || kind === 'contest') return 0
  if (content >= 6) return 0.75
  if (content >= 4 && kind === 'meeting') return 0.7
  const isCompound = end - headStart >= 4 || (kind === 'meeting' && end - headStart === 3)
  if (content >= 2 || isCompound) return kind === 'ceremony' ? 0.65 : kind === 'meeting' ? 0.5 : 0
  return 0
}

/** Something is signed where it is about 合作. */
const isAlike = (act: string, name: string): boolean => name.includes(act) || (act === '签约' && name.includes('合作'))

/** The fuller event of the article that a bare one stands for: the last before it, else the first after. */
function findFuller(bare: FoundEvent, full: readonly FoundEvent[], text: string): FoundEvent | undefined {
  const head = text.slice(bare.headStart, bare.end)
  const name = text.slice(bare.start, bare.end)
  const fits = (wanted: string) => (event: FoundEvent) =>
    event.end - event.start > wanted.length && text.slice(event.start, event.end).includes(wanted)
  for (const wanted of head === name ? [name] : [name, head]) {
    const matches = full.filter(fits(wanted))
    const found = matches.findLast((event) => event.start < bare.start) ?? matches[0]
    if (found) return found
  }
  // 签约仪式 after 某某签约大会: the only one where that is done.
  const act = /(签约|揭牌|启动|开工|颁奖|授牌|奠基)(?:仪式|活动)$/.exec(name)?.[1]
  const alike = act === undefined ? [] : full.filter((event) => isAlike(act, text.slice(event.start, event.end)))
  return alike.length === 1 ? alike[0] : undefined
}

const JOINED = /(?:参加|出席|召开|举行|举办|主持|参与|列席)[^,。;]{0,12}$/
const MEANWHILE = /^(?:上|期间|中|后|前|现场)?(?:,|召开|举行|在|由|,)|^上/

/** The text says that a bare event was held or joined. */
function isSaid({ start, end }: FoundEvent, sentence: Sentence, folded: string): boolean {
  const left = folded.slice(Math.max(sentence.start, start - 20), start)
  const right = folded.slice(end, Math.min(sentence.end, end + 6))
  return JOINED.test(left) || MEANWHILE.test(right)
}

const cache = new WeakMap<DocumentContext, ReadonlyMap<number, readonly Candidate[]>>()

function findAll(context: DocumentContext): Map<number, readonly Candidate[]> {
  const { document, folded } = context
  const read = document.sentences.map((sentence) => {
    const events: FoundEvent[] = []
    for (const place of findHeads(sentence, context, (text, end) => heads.longestEndingAt(text, end))) {
      const event = readEvent(place, sentence, context)
      if (event) events.push(event)
    }
    return events
  })
  const full = read.flat().filter((event) => toConfidence(event) >= FULL)
  // 签约仪式 means the one of its own article.
  const byArticle = new Map<number, FoundEvent[]>()
  for (const { index, article } of document.sentences) {
    const events = byArticle.get(article) ?? []
    events.push(...read[index]!.filter((event) => toConfidence(event) >= FULL))
    byArticle.set(article, events)
  }
  const toName = ({ start, end }: FoundEvent): string => document.text.slice(start, end)
  const fullest = toFullestNames(full.map(toName))
  const found = new Map<number, readonly Candidate[]>()
  for (const sentence of document.sentences) {
    const candidates: Candidate[] = []
    for (const event of read[sentence.index]!) {
      const { start, end } = event
      // 主持|会议: the verb is no part of a name.
      if (VERB_AND_HEAD.test(folded.slice(start, end))) continue
      let confidence = toConfidence(event)
      const isShort = confidence < FULL && (event.end - event.start > 2 || event.kind !== 'loose')
      const fuller = isShort ? findFuller(event, byArticle.get(sentence.article) ?? [], document.text) : undefined
      if (fuller) confidence = 0.8
      else if (confidence < FULL && isSaid(event, sentence, folded)) confidence += 0.15
      // 某某论坛（以下简称“论坛”）十周年活动: what explains is no part of the name.
      const own = toName(fuller ?? event).replace(/[（(](?:以下|下文)?[简下]称[^（）()]*[）)]/g, '')
      const name = fullest.get(own) ?? own
      const rule = `event/${fuller ? 'short' : event.quoted ? 'quoted' : event.kind}`
      if (confidence > 0.4) candidates.push({ start, end, name, type: 'Event', rule, confidence })
    }
    found.set(sentence.index, candidates)
  }
  return found
}

const VERB_AND_HEAD = /^(?:主持|召开|出席|参加|列席|组织|举行|举办)(?:会议|大会|活动|仪式|座谈会?|论坛|比赛)$/

/** Named meetings, ceremonies, contests and campaigns. */
export const events: Detector = {
  name: 'event',
  find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
    let all = cache.get(context)
    if (!all) {
      all = findAll(context)
      cache.set(context, all)
    }
    return all.get(sentence.index) ?? []
  },
}
