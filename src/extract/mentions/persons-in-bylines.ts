// Persons in bylines and credits: （记者 王明 通讯员 李楠）, 文/王明 图/李楠, 供稿：王明, and （王明 李楠） that closes a
// piece. Names stand bare there, so that their shape alone has to convince. One sentence in, names out.
import { readWords } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'
import type { FoundName } from './persons-beside-titles.ts'
import type { NameView } from './persons-borders.ts'
import { toNameScore } from './persons-shape.ts'

const CREDIT_SCORE = 2
const BRACKET_SCORE = 8
const credits = createWordTree<true>([...readWords('person-titles.txt', 'credit')].map((word) => [word, true] as const))
/** One character is a credit only before a slash or a colon: 文/王明. */
const SHORT_CREDIT = /[文图摄][/:]/y
const GAP = /[ :/|丨、,;&·.]*/y
const TOKEN = /[\u4e00-\u9fff]+/y

function toName(text: string, start: number, end: number, least: number): FoundName[] {
  const score = toNameScore(text, start, end)
  if (score !== undefined && score >= least)
    return [{ start, end, score: score + 6, shape: score, rule: 'byline', confidence: 0.93 }]
  // Two names without a blank between them: 王明李小华.
  if (end - start < 4 || end - start > 6) return []
  for (const length of [3, 2]) {
    const [first, second] = [toNameScore(text, start, start + length), toNameScore(text, start + length, end)]
    if (first !== undefined && second !== undefined && Math.min(first, second) >= Math.max(least, 5))
      return [
        { start, end: start + length, score: first + 6, shape: first, rule: 'byline', confidence: 0.85 },
        { start: start + length, end, score: second + 6, shape: second, rule: 'byline', confidence: 0.85 },
      ]
  }
  return []
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Reads names and further credits from `at` on; stops at what is neither, but lets one strange word pass in between. */
function readCredit(view: NameView, from: number): { names: FoundName[]; end: number } {
  const names: FoundName[] = []
  let at = from
  let strangers = 0
  while (at < view.to) {
    at = matchAt(GAP, view.text, at)
    const short = matchAt(SHORT_CREDIT, view.text, at)
    const credit = short > at ? short : credits.longestStartingAt(view.text, at)?.end
    if (credit !== undefined) {
      at = credit
      continue
    }
    const end = Math.min(matchAt(TOKEN, view.text, at), view.to)
    if (end === at) break
    const here = toName(view.text, at, end, CREDIT_SCORE)
    if (here.length === 0 && (++strangers > 1 || end - at > 6)) break
    names.push(...here)
    at = end
  }
  return { names, end: Math.max(at, from + 1) }
}

/** A credit word opens a byline only at the start of a block or bracket, or after another mark. */
const OPENS = /[\s(【[:/|丨、,;。”！!]/

/** Names in the bylines of a sentence. */
export function findNamesInBylines(view: NameView): FoundName[] {
  const found: FoundName[] = []
  for (let at = view.from; at < view.to; at++) {
    if (at > view.from && !OPENS.test(view.text[at - 1]!)) continue
    const short = matchAt(SHORT_CREDIT, view.text, at)
    const credit = short > at ? short : credits.longestStartingAt(view.text, at)?.end
    if (credit === undefined || !/[\s:/|丨]/.test(view.text[credit] ?? view.text[credit - 1]!)) {
      if (short === at) continue
    }
    const { names, end } = readCredit(view, credit ?? at)
    found.push(...names)
    at = end - 1
  }
  return [...found, ...findInClosingBracket(view)]
}

/** （王明 李楠） and （市科技局 王明） at the end of a paragraph. */
function findInClosingBracket(view: NameView): FoundName[] {
  const bracket = /\(([^()]{2,40})\)\s*$/.exec(view.text.slice(view.from, view.to))
  if (!bracket) return []
  const content = bracket[1]!
  const start = view.from + bracket.index + 1
  const tokens = [...content.matchAll(/[\u4e00-\u9fff]+/g)]
  const names = tokens.flatMap((token) => {
    const at = start + token.index
    return toName(view.text, at, at + token[0].length, BRACKET_SCORE)
  })
  const isAllNames = names.length >= tokens.length && /^[\u4e00-\u9fff\s、,]+$/.test(content)
  const end = start + content.trimEnd().length
  const isSigned = tokens.length >= 2 && names.some((name) => name.end === end)
  if (isAllNames || isSigned) return names
  // （办公室王明）: a department right before the name.
  const department =
    /^[\u4e00-\u9fff]{2,12}(?:室|科|处|局|部|院|中心|委|办|站|所|会|协|团|校|系|股|公司|集团)(?=[\u4e00-\u9fff]{2,3}$)/.exec(
      content.trim(),
    )
  if (!department) return []
  const at = start + content.indexOf(content.trim()) + department[0].length
  return toName(view.text, at, end, BRACKET_SCORE - 2)
}
