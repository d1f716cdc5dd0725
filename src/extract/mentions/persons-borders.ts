// Where a person's name begins and ends in running text: the best name that starts, or ends, at a given position,
// judged by its shape, by what stands beside it and by the words that it would cut.
import type { Sentence } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import type { Token } from '../segment.ts'
import { findTitles, type Title } from '../titles.ts'
import { readWords } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'
import type { DocumentContext } from './candidate.ts'
import { isSurname, toNameScore } from './persons-shape.ts'

/** A sentence as the person rules see it; all positions count in the document. */
export interface NameView {
  /** The folded text of the whole document. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** The word that begins at a position. */
  readonly wordAt: ReadonlyMap<number, Token>
  /** The words that hold a position without beginning there. */
  readonly wordAround: ReadonlyMap<number, Token>
  readonly titles: readonly Title[]
  readonly titleStarts: ReadonlySet<number>
  readonly titleEnds: ReadonlySet<number>
}

export interface ScoredName extends Span {
  /** Shape and borders together. */
  readonly score: number
  /** The shape alone. */
  readonly shape: number
}

const tree = (section: string) =>
  createWordTree<true>([...readWords('person-neighbours.txt', section)].map((word) => [word, true] as const))
const after = tree('after')
const say = tree('say')
const before = tree('before')
const common = createWordTree<true>([...readWords('person-stop.txt')].map((word) => [word, true] as const))
const NOT_HAN = /[^\u4e00-\u9fff]/
/** Last characters of organisations and places, which a name may follow when a title comes after it. */
const ORGANISATION_ENDS = new Set([...'学院所司局厅部处室团会委心校系科站组府行社馆台队厂店园区市县镇乡村省国业技'])
const FOLLOWERS = new Set([...'等率赴到在于与和同及为向对就作做受获任被的也还以从将由是并又都'])
const JOINTS = new Set([...'和与及同'])
const PLACE_ENDS = new Set([...'区县市镇村路街省乡州河湖江山岛港湾寨庄屯桥'])

/** The view of a sentence; made once per sentence. */
export function createNameView(sentence: Sentence, context: DocumentContext): NameView {
  const wordAt = new Map<number, Token>()
  const wordAround = new Map<number, Token>()
  for (const token of context.tokens(sentence)) {
    wordAt.set(token.start, token)
    for (let at = token.start + 1; at < token.end; at++) wordAround.set(at, token)
  }
  const titles = findTitles(context.foldedSentence(sentence), sentence.start)
  return {
    text: context.folded,
    from: sentence.start,
    to: sentence.end,
    wordAt,
    wordAround,
    titles,
    titleStarts: new Set(titles.flatMap((title) => (title.kind === 'role' ? [] : [title.start, title.coreStart]))),
    titleEnds: new Set(titles.map((title) => title.end)),
  }
}

/** True where a verb of saying follows. */
export const isFollowedBySaying = (view: NameView, end: number): boolean =>
  say.longestStartingAt(view.text, end) !== undefined || SAYS_AT.test(view.text.slice(end, end + 12))

/** 王明在致辞中, 王明在启动会上. */
const SAYS_AT =
  /^(?:首先|最后|随后)?在(?:[^,。;]{0,6}(?:致辞|讲话|发言|交流|总结|汇报|讲座|报告)(?:中|时)|[^,。;]{0,6}(?:会|仪式|论坛)上)/

/** What a name that ends here cuts: a known word across the border speaks against it. */
function toCut(view: NameView, at: number): number {
  const word = view.wordAround.get(at)
  if (!word) return 0.5
  if (word.tag.startsWith('nr') || word.tag === 'x') return -0.5
  return word.end - word.start === 2 ? -3 : -1.5
}

/** How well a name ends at `end`: punctuation or a word that follows names. */
export function toRightScore(view: NameView, end: number): number {
  if (end >= view.to || view.titleStarts.has(end)) return 3
  const next = view.text[end]!
  if (NOT_HAN.test(next)) return next === '·' ? -6 : 3
  // 丁秋向客户介绍: a last character that is itself a word that follows names belongs to the sentence.
  const isTwice = FOLLOWERS.has(next) && JOINTS.has(view.text[end - 1]!)
  const swallowed = FOLLOWERS.has(view.text[end - 1]!) && !isTwice ? -3 : 0
  // 马延|和与某某: two conjunctions never stand together, so the first of them is of the name.
  if (JOINTS.has(next) && JOINTS.has(view.text[end + 1] ?? '')) return -3
  const follower = after.longestStartingAt(view.text, end)
  const word = view.wordAt.get(end)
  // 方智作用: 作 follows names, 作用 does not.
  const isPart = follower !== undefined && word !== undefined && word.end > follower.end && /^[nva]/.test(word.tag)
  if (follower && !isPart) return 2 + Math.max(-1, toCut(view, end)) + swallowed
  if (PLACE_ENDS.has(next)) return -4
  return toCut(view, end) + swallowed
}

/** How well a name begins at `start`: punctuation, a function word or the end of an organisation. */
export function toLeftScore(view: NameView, start: number): number {
  if (start <= view.from || view.titleEnds.has(start)) return 3
  const previous = view.text[start - 1]!
  if (NOT_HAN.test(previous)) return previous === '·' ? -6 : 3
  if (view.wordAround.get(start)?.tag.startsWith('n') && view.wordAround.get(start)!.tag !== 'nr') return -9
  if (ORGANISATION_ENDS.has(previous)) return 1.5 + toCut(view, start)
  if (before.longestEndingAt(view.text, start, view.from)) return 1.5 + toCut(view, start)
  return toCut(view, start)
}

/** 高质量, 金融: a common word, or a common word cut off in its middle (全市|场). */
function isCommonWord(text: string, start: number, end: number): boolean {
  const word = common.longestStartingAt(text, start)
  return word !== undefined && (word.end >= end || end - start === 3)
}

/** A whole word that is known as something else than a person: 高度, 成功. */
function toWordPenalty(view: NameView, start: number, end: number): number {
  if (isCommonWord(view.text, start, end)) return -12
  const word = view.wordAt.get(start)
  if (!word || word.end !== end) return 0
  if (word.tag.startsWith('nr')) return 2
  if (word.tag === 'x' || word.tag === 'nz') return 0
  if (/^[vadpcur]/.test(word.tag)) return -8
  return end - start === 2 ? -5 : -3
}

function toScoredName(view: NameView, start: number, end: number): ScoredName | undefined {
  const shape = toNameScore(view.text, start, end)
  if (shape === undefined) return undefined
  const score = shape + toWordPenalty(view, start, end) + toRightScore(view, end) + toLeftScore(view, start)
  return { start, end, score, shape }
}

function pickBest(names: Iterable<ScoredName | undefined>): ScoredName | undefined {
  let best: ScoredName | undefined
  for (const name of names) if (name && (!best || name.score > best.score)) best = name
  return best
}

/** 王 强: two characters set apart to the width of three. Needs a plain border on its right. */
function findSpacedName(view: NameView, start: number): ScoredName | undefined {
  const gap = /^ {1,2}/.exec(view.text.slice(start + 1, start + 3))?.[0].length
  if (!gap || !isSurname(view.text[start]!) || start + 2 + gap > view.to) return undefined
  const end = start + 2 + gap
  const shape = toNameScore(view.text[start]! + view.text[end - 1]!, 0, 2)
  const right = toRightScore(view, end)
  if (shape === undefined || right < 2) return undefined
  return { start, end, shape, score: shape + right + toLeftScore(view, start) }
}

/** The best name that begins at `start` within the sentence. */
export const findNameStartingAt = (view: NameView, start: number): ScoredName | undefined =>
  findSpacedName(view, start) ??
  pickBest(
    [2, 3, 4].map((length) => (start + length <= view.to ? toScoredName(view, start, start + length) : undefined)),
  )

/** The best name that ends at `end` within the sentence. */
export const findNameEndingAt = (view: NameView, end: number): ScoredName | undefined =>
  pickBest([2, 3, 4].map((length) => (end - length >= view.from ? toScoredName(view, end - length, end) : undefined)))
