// Projects: quoted (“某某技术”项目, 项目《…》, “甲”“乙”等6个科技项目) and by head word (某某产业园项目, 某某改造工程).
import type { Sentence } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import { readWords } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { findHeads, readQuote, readThing, type Thing, type ThingRules } from './things.ts'
import { createThingDetector } from './things-same.ts'

const toEntries = (section: string) =>
  [...readWords('project-heads.txt', section)].map((word) => [word, section] as const)
const heads = createWordTree<string>([...toEntries('head'), ...toEntries('anchored')])
const GENERIC = readWords('project-heads.txt', 'generic')
const STOPS = readWords('thing-borders.txt', 'doing')
const RULES: ThingRules = { stops: STOPS, verbs: false, generic: GENERIC, most: 45, nominals: true }

/** 项目 in these is another word: 项目组, 工程师. */
const GLUE =
  /^(?:组|部|经理|总监|主任|专员|顾问|负责人|团队|办|库|制|化|书|方|建设单位|招标|审批|申报|管理|资金|经费|立项|推进|签约|实施|质量|进度|验收|师|学|类|系|院|中心|公司|集团|大学|技术|技术研究|研究|实验室|造价|咨询|监理|设计院|专项|单位|人员|主管|单|推介|路演|评审|组织|孵化|名称|负责|指南)/
/** …but a project may be opened, built or accepted, so these do not make another word of it. */
const NO_GLUE = /^(?:签约|实施|建设现场|推进会|验收|立项|质量|进度|建设(?!单位)|申报|管理办法|评审)/

const QUOTED =
  /“([^“”\n]{4,60})”(?=(?:、?“[^“”\n]{2,60}”)*(?:等[\d一二三四五六七八九十两]*[个项]?)?[^,。;“”《》]{0,8}(?:项目|课题))|(?:项目|课题|基金|专项)(?:名称)?(?:为|:)?“([^“”\n]{4,200})”|(?:完成|负责|参与|主持|承担|牵头|申报|领衔|指导)的“([^“”\n]{6,80})”|“([^“”\n]{8,80})”(?=(?:、?“[^“”\n]{2,80}”)*(?:分别)?(?:荣获|获得|获评|斩获|获)[^,。;“”]{2,30}奖)/g
const BRACKETED =
  /《([^《》\n]{4,80})》(?=(?:等[\d一二三四五六七八九十两]*[个项]?)?[^,。;“”《》]{0,8}(?:项目|课题))|(?:项目|课题|基金|专项)(?:名称)?(?:为|:)?《([^《》\n]{4,80})》|《([^《》\n]{8,80})》(?=(?:荣获|获得|获评|斩获|获)[^,。;“”]{2,30}奖)/g

const ABBREVIATION = /^[A-Z]{2,4}$/

function findQuoted(sentence: Sentence, context: DocumentContext): Candidate[] {
  const text = context.foldedSentence(sentence)
  const found: Candidate[] = []
  for (const pattern of [QUOTED, BRACKETED])
    for (const match of text.matchAll(pattern)) {
      const title = match.slice(1).find((group) => group !== undefined) ?? ''
      // 国家重大专项2030-“某某”重大项目: a name that goes on around the quote is read by its head.
      const isInner = match[1] !== undefined && /[\d\-—年]$/.test(text.slice(0, match.index))
      // “科技创新”课题 is a topic.
      if (title.length < 7 && isGenericOnly(title)) continue
      if (isInner || /[,。;!?]/.test(title) || (title.length < 6 && /计划|工程/.test(title))) continue
      const start = sentence.start + match.index + match[0].indexOf(title)
      const end = start + title.length
      found.push({
        start,
        end,
        name: context.document.text.slice(start, end),
        type: 'Project',
        rule: 'project/quoted',
        confidence: 0.85,
      })
    }
  return found
}

/** True for a run of words that say nothing about which project it is. */
const isGenericOnly = (title: string): boolean =>
  title === '' || [4, 3, 2].some((length) => GENERIC.has(title.slice(0, length)) && isGenericOnly(title.slice(length)))

/** 某某工程 in quotes is a name of its own. */
const isQuotedWhole = (thing: Thing, text: string): boolean => text[thing.start - 1] === '“' && text[thing.end] === '”'

function toConfidence(thing: Thing, kind: string, text: string): number {
  if (isQuotedWhole(thing, text) || thing.units.some((unit) => unit.text === '“')) return 0.75
  const inside = thing.units.filter((unit) => unit.end <= thing.headStart && unit.kind !== 'mark')
  const said = inside.filter((unit) => unit.kind === 'noun' && !GENERIC.has(unit.text) && unit.text.length > 1)
  if (kind === 'anchored') return thing.anchored && thing.content >= 2 ? 0.75 : 0
  const proper = inside.filter((unit) => unit.kind === 'proper' && !ABBREVIATION.test(unit.text))
  const isGeneric = inside.some((unit) => GENERIC.has(unit.text) || unit.kind === 'nominal')
  // 某某产业园项目: the organisation before the head is a part of the name, so the project has to outrank it.
  if (inside.at(-1)?.kind === 'known' && inside.length > 0 && thing.headStart - inside.at(-1)!.start > 4) return 0.92
  // 中环工程 is rather a company.
  if (thing.end - thing.start <= 4 && kind === 'head' && text.slice(thing.headStart, thing.end) === '工程') return 0
  if (proper.length > 0) return 0.84
  // 某大学重大项目 is one of many, 某公司某地项目 is not.
  if (inside.some((unit) => unit.kind === 'known') && (said.length > 0 || !isGeneric)) return 0.82
  if (thing.anchored && said.length > 0) return 0.82
  const isProject = text.slice(thing.headStart, thing.end).includes('项目')
  return said.length >= 2 && isProject ? 0.68 : 0
}

function findByHead(sentence: Sentence, context: DocumentContext): Candidate[] {
  const found: Candidate[] = []
  const add = ({ start, end }: Span, confidence: number): void => {
    const name = context.document.text.slice(start, end)
    found.push({ start, end, name, type: 'Project', rule: 'project/head-word', confidence })
  }
  for (const place of findHeads(sentence, context, (text, end) => heads.longestEndingAt(text, end))) {
    const head = heads.longestEndingAt(context.folded, place.end)
    const after = context.folded.slice(place.end, place.end + 6)
    if (!head || (GLUE.test(after) && !NO_GLUE.test(after))) continue
    const thing = readThing({ ...place, headStart: head.start }, RULES)
    // 《某某技术》项目 is found by its brackets.
    if (thing && context.folded[thing.start] === '《' && context.folded[head.start - 1] === '》') continue
    // 国家某某计划项目: one of many, the programme is named.
    const quote = readQuote(place, 12)
    if (quote && quote.start < head.start) {
      add(quote, 0.75)
      continue
    }
    if (!thing || /(?:计划|专项|基金|课题)$/.test(context.folded.slice(thing.start, head.start))) continue
    const confidence = toConfidence(thing, head.value, context.folded)
    if (confidence === 0) continue
    add(thing, confidence)
  }
  return found
}

/** Named projects and works. */
export const projects: Detector = createThingDetector('project', (sentence, context) => [
  ...findQuoted(sentence, context),
  ...findByHead(sentence, context),
])
