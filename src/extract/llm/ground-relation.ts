// One relation of a model's answer and the sentences that it names in, the tie with its quote out: whole sentences that
// hold both ends. Where the named sentences do not, those shortly before them may, for subjects are often left out.
import type { Sentence } from '../../domain/document.ts'
import { isAllowed } from '../../domain/ontology.ts'
import { isInside, isOverlapping, type Span, toHull } from '../../domain/span.ts'
import type { AnswerRelation } from './answer.ts'
import type { Candidate, GroundedRelation, Refusal } from './ground.ts'
import { type Locator, toPlain } from './locate.ts'
import type { Piece } from './pieces.ts'

interface End {
  readonly span: Span
  readonly isReference: boolean
}

/** A quote longer than this shows nothing any more. */
const LONGEST_QUOTE = 1500
/** Sentences named by the model are quoted as they are up to this length, else only those that hold the ends. */
const GENEROUS_QUOTE = 400
/** How many sentences before the named ones may hold the dropped subject, and how far before them. */
const REACH = 6
const FAR_QUOTE = 800
/** Beyond so many of them the named ones have to hold one of the ends. */
const NEAR = 2

/**
 * The sentences of one article to look at, one choice after the other: the named ones, those with what stands before
 * them, and the one after them alone, for a model may count one too few.
 */
function toChoices(piece: Piece, named: Piece): { readonly near: Piece; readonly isFar: boolean }[] {
  const { article } = named[0]!
  const [from, to] = [piece.indexOf(named[0]!), piece.indexOf(named.at(-1)!)]
  const cut = (start: number, end: number): Piece =>
    piece.slice(Math.max(0, start), end + 1).filter((sentence) => sentence.article === article)
  return [
    ...Array.from({ length: NEAR + 1 }, (_, back) => ({ near: cut(from - back, to), isFar: false })),
    { near: cut(to + 1, to + 1), isFar: false },
    ...Array.from({ length: REACH - NEAR }, (_, more) => ({ near: cut(from - NEAR - 1 - more, to), isFar: true })),
  ].filter(({ near }) => near.length > 0)
}

export type RelationReader = (
  relation: AnswerRelation,
  head: Candidate | undefined,
  tail: Candidate | undefined,
  isSingle: { readonly head: boolean; readonly tail: boolean },
) => GroundedRelation | Refusal

/** Reads relations between `entities` in the sentences of a piece. */
export function createRelationReader(piece: Piece, locator: Locator, entities: readonly Candidate[]): RelationReader {
  const ownersOf = (form: string): Candidate[] =>
    entities.filter(({ forms }) => [...forms].some((own) => toPlain(own) === toPlain(form)))

  /**
   * Where an end stands in these sentences: by the word that the model quotes, or by one of its forms. A word for several
   * ends together is a reference to all of them (调研组), never the name of one.
   */
  function findEnds(entity: Candidate, word: string, isSingle: boolean, near: Piece): End[] {
    const within = toHull(near)
    const owners = word === '' ? [] : ownersOf(word)
    if (word !== '' && (owners.length === 0 || (isSingle && owners.includes(entity)))) {
      const isReference = owners.length === 0
      const spans = isReference && !isLikelyReference(word) ? [] : locator.find(word, within)
      if (spans.length > 0) return spans.map((span) => ({ span, isReference }))
    }
    const inside = (spans: readonly Span[]): Span[] => spans.filter((span) => isInside(span, within))
    const named = [entity.spans, entity.all].map(inside).find((spans) => spans.length > 0)
    if (named) return named.map((span) => ({ span, isReference: false }))
    return inside(entity.references).map((span) => ({ span, isReference: true }))
  }

  return (relation, first, second, isSingle) => {
    if (!first || !second) return { message: `A ${relation.type} names an entity that was refused or not listed.` }
    const isTurned =
      !isAllowed(relation.type, first.type, second.type) && isAllowed(relation.type, second.type, first.type)
    const [head, tail] = isTurned ? [second, first] : [first, second]
    const firstEnd = { word: relation.headAs, isSingle: isSingle.head }
    const secondEnd = { word: relation.tailAs, isSingle: isSingle.tail }
    const [headAs, tailAs] = isTurned ? [secondEnd, firstEnd] : [firstEnd, secondEnd]
    const findHead = (near: Piece): End[] => findEnds(head, headAs.word, headAs.isSingle, near)
    const findTail = (near: Piece): End[] => findEnds(tail, tailAs.word, tailAs.isSingle, near)
    const said = `${head.name} ${relation.type} ${tail.name}`
    if (head === tail) return { message: `${said}: both ends are one.` }
    if (!isAllowed(relation.type, head.type, tail.type))
      return { message: `${said}: no such tie between ${head.type} and ${tail.type}.` }
    const sentences = [...new Set(relation.s)].sort((a, b) => a - b).map((number) => piece[number - 1])
    const known = sentences.filter((sentence) => sentence !== undefined)
    if (known.length < sentences.length) return { message: `${said}: there is no sentence ${relation.s.join(', ')}.` }

    // A headline over several articles may be named beside the sentence: each article is looked at by itself.
    const articles = [...Map.groupBy(known, ({ article }) => article).values()]
    for (const named of articles)
      for (const { near, isFar } of toChoices(piece, named)) {
        const [heads, tails] = [findHead(near), findTail(near)]
        const pair = isFar ? toNearestIn(toHull(named), heads, tails) : toNearest(heads, tails)
        if (!pair) continue
        const isNamed = near.includes(named[0]!)
        const quote = toQuote(near, isNamed ? cutBetween(piece, named) : near, pair)
        if (quote.end - quote.start > LONGEST_QUOTE)
          return { message: `${said}: its ends stand too far apart.`, span: { start: quote.start, end: quote.end } }
        if (isFar && quote.end - quote.start > FAR_QUOTE) continue
        const role = relation.type === 'HOLDS_POST' ? toRole(relation.role, quote, locator) : undefined
        return {
          type: relation.type,
          head,
          tail,
          ...(role !== undefined && { role }),
          quote,
          headSpan: pair.head.span,
          tailSpan: pair.tail.span,
          isIndirect: pair.head.isReference || pair.tail.isReference || near[0] !== named[0],
        }
      }
    if (articles.length > 1) return { message: `${said}: the sentences belong to different articles.`, span: known[0]! }
    const missing = findHead(known).length === 0 ? headAs.word || head.name : tailAs.word || tail.name
    return { message: `${said}: the quoted sentences do not hold ${missing}.`, span: toHull(known) }
  }
}

/** The sentences from the first of these to the last. */
const cutBetween = (piece: Piece, named: Piece): Piece =>
  piece.slice(piece.indexOf(named[0]!), piece.indexOf(named.at(-1)!) + 1)

/** 在京签约 */
const PROVINCE = /^[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇陕甘青宁新藏蒙港澳台]$/

/**
 * True for words that can stand for something named elsewhere: 该局, 我市, 双方, 会上, 副市长, 公司. A model that quotes
 * a long or strange word for an end has not found it.
 */
function isLikelyReference(word: string): boolean {
  return (
    word.length <= 12 &&
    (PROVINCE.test(word) ||
      /^[该我本此其两双全各贵这]|^他|^她|^它|一行$|[会式坛赛展动上]$/.test(word) ||
      /(?:[省市县区镇州]长|书记|主任|局长|厅长|院长|校长|经理|董事长|总裁|所长|教授|领导)$/.test(word) ||
      /(?:公司|企业|集团|大学|学院|学校|校|院|所|中心|实验室|平台|园|区|协会|学会|联盟|局|厅|委|办|会|部|处|科|政府|项目|工程|课题|办法|规划|奖|地|市|省|县|镇|团队|团|组|队)$/.test(
        word,
      ))
  )
}

/** The nearest two of which one stands within. */
function toNearestIn(within: Span, heads: readonly End[], tails: readonly End[]): ReturnType<typeof toNearest> {
  const inside = (ends: readonly End[]): End[] => ends.filter(({ span }) => isInside(span, within))
  return toNearest(inside(heads), tails) ?? toNearest(heads, inside(tails))
}

function toNearest(heads: readonly End[], tails: readonly End[]): { head: End; tail: End } | undefined {
  let best: { head: End; tail: End } | undefined
  let least = Number.POSITIVE_INFINITY
  for (const head of heads)
    for (const tail of tails) {
      const distance = Math.abs(head.span.start - tail.span.start)
      if (distance < least) [best, least] = [{ head, tail }, distance]
    }
  return best
}

function toQuote(near: Piece, named: Piece, { head, tail }: { head: End; tail: End }): Span {
  const ends = toHull([head.span, tail.span])
  const holding = near.filter((sentence: Sentence) => isOverlapping(sentence, ends))
  const generous = toHull([...holding, ...named])
  return generous.end - generous.start <= GENEROUS_QUOTE ? generous : toHull(holding)
}

/** The title as the model gives it, if the quote holds it, whole or in its parts. */
function toRole(role: string, quote: Span, locator: Locator): string | undefined {
  const holds = (part: string): boolean => locator.find(part, quote).length > 0
  if (role === '') return undefined
  if (holds(role)) return role
  const parts = role.split(/[、，,]/).filter((part) => part !== '' && holds(part))
  return parts.length > 0 ? parts.join('、') : undefined
}
