// Policy documents: 《…办法》, documents named without brackets (科技人才办法), agreements with their parties or quote,
// lists (…认定名单), and programmes of the state (国家…计划, “…计划”).
import type { Sentence } from '../../domain/document.ts'
import { readWords } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { findHeads, readThing, type Thing, type ThingRules } from './things.ts'
import { createThingDetector } from './things-same.ts'

const toEntries = (section: string) =>
  [...readWords('policy-heads.txt', section)].map((word) => [word, section] as const)
const titles = createWordTree(toEntries('title'))
const others = createWordTree(toEntries('not'))
const heads = createWordTree<string>([...toEntries('bare'), ...toEntries('agreement'), ...toEntries('programme')])

const ISSUED =
  /(?:发布|印发|出台|制定|起草|修订|公布|下发|颁布|实施|贯彻|落实|解读|根据|按照|依据|审议|通过|签署|签订|编制|提交|遵守|执行|依照|宣读|学习)[了的]?(?:[^,。;《》]{0,12})$/
const STANDARD = /^(?:等)?(?:[^,。;《》]{0,6})(?:标准|规范|文件|政策|通知|法规|精神|要求)/
const WRITTEN =
  /(?:论文|专著|教材|杂志|期刊|图书|歌曲|电影|节目|著作|丛书|话剧|小说|一文|刊物|文章|专栏|栏目|课程|讲座|报告会|题为|作品|舞蹈|合唱|演讲|主题|报刊|授课)[^,。;《》]{0,4}$/
const WRITTEN_AFTER =
  /^(?:一文|一书|杂志|期刊|论文|专著|教材|丛书|等书|栏目|节目|电影|歌曲|主题|专题|的?(?:报告|讲座|演讲|授课|党课|发言|论文))/
const PROJECT = /(?:项目|课题)$/
const PROJECT_AFTER = /^(?:等)?[^,。;《》]{0,6}(?:项目|课题)/

const HOLDABLE = readWords('policy-heads.txt', 'inside')
const STOPS = new Set([...readWords('thing-borders.txt', 'doing')].filter((word) => !HOLDABLE.has(word)))
const GENERIC = readWords('policy-heads.txt', 'generic')
const RULES: ThingRules = { stops: STOPS, verbs: true, generic: GENERIC, most: 50 }
const ORDINARY = readWords('policy-heads.txt', 'ordinary')
const SIGNED = /(?:签署|签订|签下|续签|达成|签约|缔结|互换|交换)[了的]?[^,。;]{0,4}$/
const STATE = /国家|科技部|教育部|中组部|中央|全国|中国|欧盟|联合国|[\u4e00-\u9fff]{0,3}[省市]/

/** Documents in 《》, or undefined for papers, books and newspapers. */
function findBracketed(sentence: Sentence, context: DocumentContext): Candidate[] {
  const text = context.foldedSentence(sentence)
  const found: Candidate[] = []
  for (const { 1: title = '', index } of text.matchAll(/《([^《》\n]{2,80})》/g)) {
    const start = sentence.start + index + 1
    const end = start + title.length
    const before = text.slice(Math.max(0, index - 18), index)
    const after = text.slice(index + title.length + 2, index + title.length + 16)
    const bare = title.replace(/\([^()]*\)$/, '')
    if (WRITTEN.test(before) || WRITTEN_AFTER.test(after) || PROJECT.test(before) || PROJECT_AFTER.test(after)) continue
    const isTitle =
      titles.longestEndingAt(bare, bare.length) !== undefined ||
      /^关于/.test(bare) ||
      /\(.*(?:年|试行|稿).*\)$/.test(title)
    const isOther = others.longestEndingAt(bare, bare.length) !== undefined
    const isIssued = ISSUED.test(before) || STANDARD.test(after)
    if (!isTitle && (isOther || !isIssued)) continue
    if (/(?:证书|奖|称号)$/.test(bare)) continue
    const name = context.document.text.slice(start, end)
    found.push({ start, end, name, type: 'Policy', rule: 'policy/brackets', confidence: isTitle ? 0.95 : 0.8 })
  }
  return found
}

/** 出台“科创十条”: a document by the name that people give it. */
const NICKNAMED =
  /(?:出台|推出|发布|实施|落实|制定|印发|兑现)了?[^,。;“”]{0,12}“([\u4e00-\u9fff\d+]{2,14}(?:条|新政|政策|意见|办法|方案|清单|指南|套餐))”/g

function findNicknamed(sentence: Sentence, context: DocumentContext): Candidate[] {
  return [...context.foldedSentence(sentence).matchAll(NICKNAMED)].map(({ 0: match, 1: name = '', index }) => {
    const start = sentence.start + index + match.length - 1 - name.length
    const end = start + name.length
    return {
      start,
      end,
      name: context.document.text.slice(start, end),
      type: 'Policy',
      rule: 'policy/nickname',
      confidence: 0.8,
    }
  })
}

/** 国家某某计划, “某某计划”, 863计划; not 工作计划 or 省级科技计划. */
function toProgrammeConfidence(thing: Thing, text: string): number {
  const name = text.slice(thing.start, thing.end)
  if (/^“?\d{3}”?计划$/.test(name)) return 0.75
  if (/(?:自然|社会)科学基金$/.test(name) && name.length < 14) return 0.78
  const said = thing.units.filter(
    (unit) =>
      unit.end <= thing.headStart &&
      unit.kind !== 'mark' &&
      unit.kind !== 'level' &&
      unit.kind !== 'place' &&
      !ORDINARY.has(unit.text),
  )
  const content = said.reduce((sum, unit) => sum + unit.text.length, 0)
  if (content < 2 || name.length > 18) return 0
  if (text[thing.start - 1] === '“' && text[thing.end] === '”') return name.length <= 8 ? 0.8 : 0.65
  if (STATE.test(name)) return 0.75
  return content >= 4 && thing.units.length <= 4 ? 0.62 : 0
}

function toConfidence(thing: Thing, kind: string, text: string): number {
  const hasQuote = thing.units.some(({ text: word }) => word === '“')
  if (kind === 'programme') return toProgrammeConfidence(thing, text)
  if (kind === 'agreement') {
    if (hasQuote) return 0.85
    // 签署知识产权合作谅解备忘录 says which one, 签署战略合作协议 does not.
    const isSigned =
      SIGNED.test(text.slice(Math.max(0, thing.start - 8), thing.start)) ||
      /^(?:正式|成功|顺利)?(?:签订|签署|签约|生效)/.test(text.slice(thing.end, thing.end + 6))
    if (isSigned && thing.content >= 3) return 0.72
    return thing.anchored && thing.content >= 4 && thing.units.some((unit) => unit.kind === 'and') ? 0.7 : 0
  }
  if (/候选名单$/.test(text.slice(thing.start, thing.end))) return 0
  // 规划 alone is everyday; “十四五”规划 is not.
  if (
    text.slice(thing.headStart, thing.end) === '规划' &&
    !/十[一二三四五六]五|20\d\d/.test(text.slice(thing.start, thing.end))
  )
    return 0
  if (
    /十[一二三四五六]五/.test(text.slice(thing.start, thing.end)) &&
    /规划|纲要/.test(text.slice(thing.headStart, thing.end))
  )
    return 0.8
  if (thing.anchored && thing.content >= 3) return 0.75
  return thing.content >= 4 ? 0.7 : 0
}

function findByHead(sentence: Sentence, context: DocumentContext): Candidate[] {
  const found: Candidate[] = []
  for (const place of findHeads(sentence, context, (text, end) => heads.longestEndingAt(text, end))) {
    const head = heads.longestEndingAt(context.folded, place.end)
    if (
      !head ||
      /^[书稿]?(?:指标|外|内|生|单列|局|处|部门|经济|体制|管理|表|安排|总结|起草|编制)/.test(
        context.folded.slice(place.end, place.end + 3),
      )
    )
      continue
    const thing = readThing({ ...place, headStart: head.start }, RULES)
    if (!thing) continue
    const confidence = toConfidence(thing, head.value, context.folded)
    if (confidence === 0) continue
    const { end } = thing
    // 某公司国家某某计划: the programme begins with the state.
    const state = head.value === 'programme' ? STATE.exec(context.folded.slice(thing.start, end))?.index : 0
    const start = thing.start + (state ?? 0)
    found.push({
      start,
      end,
      name: context.document.text.slice(start, end),
      type: 'Policy',
      rule: `policy/${head.value}`,
      confidence,
    })
  }
  return found
}

/** 关于…的通知, and laws and reports that go without brackets. */
const SPELLED =
  /关于[^,。;:《》“”\n]{4,60}?的(?:若干|实施|指导)?(?:通知|意见|决定|公告|通告|批复|函|指示|建议|决议|命令)|中华人民共和国[\u4e00-\u9fff]{2,16}(?:法|条例)(?![律规院学])|(?:[\u4e00-\u9fff]{1,4}[省市区县])?政府工作报告|党的[一二]?十[一二三四五六七八九]?大报告/g

function findSpelled(sentence: Sentence, context: DocumentContext): Candidate[] {
  return [...context.foldedSentence(sentence).matchAll(SPELLED)].map(({ 0: match, index }) => {
    const start = sentence.start + index
    const end = start + match.length
    return {
      start,
      end,
      name: context.document.text.slice(start, end),
      type: 'Policy',
      rule: 'policy/spelled',
      confidence: 0.85,
    }
  })
}

/** Named documents, lists, agreements and programmes. */
export const policies: Detector = createThingDetector('policy', (sentence, context) => [
  ...findBracketed(sentence, context),
  ...findSpelled(sentence, context),
  ...findNicknamed(sentence, context),
  ...findByHead(sentence, context),
])
