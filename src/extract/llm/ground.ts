// A model's answer and the sentences that it read in, what the text bears out: entities with the places where they
// stand, relations with a quote that holds both ends. All else is refused, each with its reason.
import type { Document, Sentence } from '../../domain/document.ts'
import { type EntityType, isAllowed, isSymmetric, type RelationType } from '../../domain/ontology.ts'
import { isInside, isOverlapping, type Span, toHull } from '../../domain/span.ts'
import type { Answer, AnswerEntity, AnswerRelation } from './answer.ts'
import { type Locator, toPlain } from './locate.ts'
import type { Piece } from './pieces.ts'

export interface GroundedEntity {
  readonly type: EntityType
  /** As the model calls it: a written form or a completed one. */
  readonly name: string
  /** Forms that stand in the text, as written there. */
  readonly forms: ReadonlySet<string>
  /** Where it is named in the piece, in text order. */
  readonly spans: readonly Span[]
}

export interface GroundedRelation {
  readonly type: RelationType
  readonly head: GroundedEntity
  readonly tail: GroundedEntity
  readonly role?: string
  /** Whole sentences that hold both ends. */
  readonly quote: Span
  readonly headSpan: Span
  readonly tailSpan: Span
  /** True where an end stands there by another word than its name. */
  readonly isIndirect: boolean
}

export interface Grounded {
  readonly entities: readonly GroundedEntity[]
  readonly relations: readonly GroundedRelation[]
  readonly refusals: readonly Refusal[]
}

export interface Refusal {
  /** One sentence for a person. */
  readonly message: string
  readonly span?: Span
}

/** Reads an answer about `piece`; sentences in it are numbered from 1. */
export function ground(answer: Answer, piece: Piece, document: Document, locator: Locator): Grounded {
  const refusals: Refusal[] = answer.wrong.map((message) => ({ message: `Not as asked for: ${message}` }))
  const candidates = answer.entities.map((entity) => createCandidate(entity, piece, document, locator))
  const byId = new Map<number, Candidate>()
  const named = answer.relations.flatMap(({ heads, tails }) => [...heads, ...tails])
  const used = new Set(named)
  claimSpans(candidates)
  candidates.forEach((candidate, at) => {
    const { id, name } = answer.entities[at]!
    if (byId.has(id)) refusals.push({ message: `Two entities have the number ${id}: ${name} is left out.` })
    else if (candidate.forms.size === 0) refusals.push({ message: `${name} does not stand in the text.` })
    else if (candidate.isOnlyPart && candidate.type === 'Place' && !used.has(id))
      refusals.push({ message: `${name} stands in the text only as part of other names.` })
    else byId.set(id, candidate)
  })
  const reader = createRelationReader(piece, locator, [...byId.values()])
  const relations: GroundedRelation[] = []
  for (const relation of answer.relations)
    for (const head of relation.heads)
      for (const tail of relation.tails) {
        const isSingle = { head: relation.heads.length === 1, tail: relation.tails.length === 1 }
        const read = reader(relation, byId.get(head), byId.get(tail), isSingle)
        if ('message' in read) refusals.push(read)
        else relations.push(read)
      }
  return { entities: [...byId.values()], relations, refusals }
}

interface Candidate extends GroundedEntity {
  readonly forms: Set<string>
  spans: Span[]
  /** Every place where one of its forms stands in the piece, inside other names too. */
  readonly all: readonly Span[]
  isOnlyPart: boolean
}

const SHORTEST = 2
const isWordCharacter = (character: string | undefined): boolean => /[A-Za-z0-9]/.test(character ?? '')

/** False inside a longer Latin word or number. */
function isWhole({ start, end }: Span, text: string): boolean {
  return (
    !(isWordCharacter(text[start]) && isWordCharacter(text[start - 1])) &&
    !(isWordCharacter(text[end - 1]) && isWordCharacter(text[end]))
  )
}

function createCandidate(
  { type, name, aliases }: AnswerEntity,
  piece: Piece,
  { text }: Document,
  locator: Locator,
): Candidate {
  const within = toHull(piece)
  const forms = new Set<string>()
  const all: Span[] = []
  const written = [...new Set([name, ...aliases])].filter((form) => toPlain(form).length >= SHORTEST)
  for (const form of written) {
    const spans = locator
      .find(form, within)
      .filter((span) => isWhole(span, text) && piece.some((sentence) => isInside(span, sentence)))
    for (const { start, end } of spans) forms.add(text.slice(start, end))
    all.push(...spans)
  }
  // What stands elsewhere in the document may be meant by 该局 here.
  if (all.length === 0)
    for (const form of written)
      for (const { start, end } of locator.find(form, { start: 0, end: text.length })) forms.add(text.slice(start, end))
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  return { type, name, forms, all, spans: [], isOnlyPart: false }
}

/** Gives each place in the text to the longest name there; what stands only inside other names keeps those places. */
function claimSpans(candidates: readonly Candidate[]): void {
  const claims = candidates
    .flatMap((candidate) => candidate.all.map((span) => ({ candidate, span })))
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
  const taken: Span[] = []
  for (const { candidate, span } of claims) {
    const isFree = taken.every(
      (other) => !isOverlapping(other, span) || (other.start === span.start && other.end === span.end),
    )
    if (!isFree) continue
    taken.push(span)
    if (candidate.spans.every((own) => !isOverlapping(own, span))) candidate.spans.push(span)
  }
  for (const candidate of candidates) {
    candidate.isOnlyPart = candidate.spans.length === 0
    if (candidate.isOnlyPart) candidate.spans = candidate.all.slice(0, 1)
    candidate.spans.sort((a, b) => a.start - b.start)
  }
}

interface End {
  readonly span: Span
  readonly isReference: boolean
}

/** A quote longer than this shows nothing any more. */
const LONGEST_QUOTE = 1500
/** Sentences named by the model are quoted as they are up to this length, else only those that hold the ends. */
const GENEROUS_QUOTE = 400
/** How many sentences before the named ones may hold the dropped subject. */
const REACH = 2

/**
 * The sentences to look at, one choice after the other: the named ones, those with what stands before them, and the
 * one after them alone, for a model may count one too few.
 */
const toChoices = (piece: Piece, from: number, to: number): Piece[] => [
  ...Array.from({ length: REACH + 1 }, (_, back) => piece.slice(Math.max(0, from - back), to + 1)),
  piece.slice(to + 1, to + 2),
]

type RelationReader = (
  relation: AnswerRelation,
  head: Candidate | undefined,
  tail: Candidate | undefined,
  isSingle: { readonly head: boolean; readonly tail: boolean },
) => GroundedRelation | Refusal

function createRelationReader(piece: Piece, locator: Locator, entities: readonly Candidate[]): RelationReader {
  const ownersOf = (form: string): Candidate[] =>
    entities.filter(({ forms }) => [...forms].some((own) => toPlain(own) === toPlain(form)))

  /** Where an end stands in these sentences: by the word that the model quotes, or by one of its forms. */
  function findEnds(entity: Candidate, word: string, near: Piece): End[] {
    const within = toHull(near)
    const owners = word === '' ? [] : ownersOf(word)
    if (word !== '' && (owners.length === 0 || owners.includes(entity))) {
      const isReference = owners.length === 0
      const spans = isReference && !isLikelyReference(word) ? [] : locator.find(word, within)
      if (spans.length > 0) return spans.map((span) => ({ span, isReference }))
    }
    const inside = (spans: readonly Span[]): Span[] => spans.filter((span) => isInside(span, within))
    const spans = inside(entity.spans)
    return (spans.length > 0 ? spans : inside(entity.all)).map((span) => ({ span, isReference: false }))
  }

  return (relation, first, second, isSingle) => {
    if (!first || !second) return { message: `A ${relation.type} names an entity that was refused or not listed.` }
    const isTurned =
      !isAllowed(relation.type, first.type, second.type) && isAllowed(relation.type, second.type, first.type)
    const [head, tail] = isTurned ? [second, first] : [first, second]
    const firstAs = isSingle.head ? relation.headAs : ''
    const secondAs = isSingle.tail ? relation.tailAs : ''
    const [headAs, tailAs] = isTurned ? [secondAs, firstAs] : [firstAs, secondAs]
    const said = `${head.name} ${relation.type} ${tail.name}`
    if (head === tail) return { message: `${said}: both ends are one.` }
    if (!isAllowed(relation.type, head.type, tail.type))
      return { message: `${said}: no such tie between ${head.type} and ${tail.type}.` }
    const numbers = relation.s.map((number) => number - 1)
    const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
    const [firstSentence, lastSentence] = [piece[from], piece[to]]
    if (!firstSentence || !lastSentence) return { message: `${said}: there is no sentence ${relation.s.join(', ')}.` }
    if (firstSentence.article !== lastSentence.article)
      return { message: `${said}: the sentences belong to different articles.`, span: firstSentence }

    for (const choice of toChoices(piece, from, to)) {
      const near = choice.filter(({ article }) => article === firstSentence.article)
      if (near.length === 0) continue
      const pair = toNearest(findEnds(head, headAs, near), findEnds(tail, tailAs, near))
      if (!pair) continue
      const named = near.includes(firstSentence) ? piece.slice(from, to + 1) : near
      const quote = toQuote(near, named, pair)
      if (quote.end - quote.start > LONGEST_QUOTE)
        return { message: `${said}: its ends stand too far apart.`, span: { start: quote.start, end: quote.end } }
      const role = relation.type === 'HOLDS_POST' ? toRole(relation.role, quote, locator) : undefined
      return {
        type: relation.type,
        head,
        tail,
        ...(role !== undefined && { role }),
        quote,
        headSpan: pair.head.span,
        tailSpan: pair.tail.span,
        isIndirect: pair.head.isReference || pair.tail.isReference || near[0] !== firstSentence,
      }
    }
    const quoted = piece.slice(from, to + 1)
    const missing = findEnds(head, headAs, quoted).length === 0 ? headAs || head.name : tailAs || tail.name
    return { message: `${said}: the quoted sentences do not hold ${missing}.`, span: toHull(quoted) }
  }
}

/**
 * True for words that can stand for something named elsewhere: 该局, 我市, 双方, 会上, 副市长, 公司. A model that quotes
 * a long or strange word for an end has not found it.
 */
function isLikelyReference(word: string): boolean {
  return (
    word.length <= 12 &&
    (/^[该我本此其两双全各贵这]|^他|^她|^它|一行$|[会式坛赛展动上]$/.test(word) ||
      /(?:[省市县区镇州]长|书记|主任|局长|厅长|院长|校长|经理|董事长|总裁|所长|教授|领导)$/.test(word) ||
      /(?:公司|企业|集团|大学|学院|学校|校|院|所|中心|实验室|平台|园|区|协会|学会|联盟|局|厅|委|办|会|部|处|科|政府|项目|工程|课题|办法|规划|奖|地|市|省|县|镇|团队|组)$/.test(
        word,
      ))
  )
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

/** The ends of a symmetric relation in one order, so that both ways of writing it are one. */
export const toKey = (type: RelationType, head: number, tail: number): string =>
  isSymmetric(type) && tail < head ? `${type} ${tail} ${head}` : `${type} ${head} ${tail}`
