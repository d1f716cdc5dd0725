// A model's answer and the sentences that it read in, what the text bears out: entities with the places where they
// stand, relations with a quote that holds both ends. All else is refused, each with its reason.
import type { Document } from '../../domain/document.ts'
import { type EntityType, isSymmetric, type RelationType } from '../../domain/ontology.ts'
import { isInside, isOverlapping, type Span, toHull } from '../../domain/span.ts'
import type { Answer, AnswerEntity } from './answer.ts'
import { createRelationReader } from './ground-relation.ts'
import { type Locator, toPlain } from './locate.ts'
import type { Piece } from './pieces.ts'
import { isReference } from './references.ts'

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
    else if (candidate.isUnnamed) refusals.push({ message: `${name} is a word for a kind of thing, not a name.` })
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

export interface Candidate extends GroundedEntity {
  readonly forms: Set<string>
  spans: Span[]
  /** Every place where one of its forms stands in the piece, inside other names too. */
  readonly all: readonly Span[]
  /** Where words stand that the model gives for it and that are no names: 该局, 园区. */
  readonly references: readonly Span[]
  /** True where it has no other forms. */
  readonly isUnnamed: boolean
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
  const find = (form: string): Span[] =>
    locator
      .find(form, within)
      .filter((span) => isWhole(span, text) && piece.some((sentence) => isInside(span, sentence)))
  const given = [...new Set([name, ...aliases])].filter((form) => toPlain(form).length >= SHORTEST)
  const written = given.filter((form) => !isReference(form, type))
  for (const form of written) {
    const spans = find(form)
    for (const { start, end } of spans) forms.add(text.slice(start, end))
    all.push(...spans)
  }
  // What stands elsewhere in the document may be meant by 该局 here.
  if (all.length === 0)
    for (const form of written)
      for (const { start, end } of locator.find(form, { start: 0, end: text.length })) forms.add(text.slice(start, end))
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const references = given.filter((form) => isReference(form, type)).flatMap(find)
  const isUnnamed = given.length > 0 && written.length === 0
  return { type, name, forms, all, references, isUnnamed, spans: [], isOnlyPart: false }
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

/** The ends of a symmetric relation in one order, so that both ways of writing it are one. */
export const toKey = (type: RelationType, head: number, tail: number): string =>
  isSymmetric(type) && tail < head ? `${type} ${tail} ${head}` : `${type} ${head} ${tail}`
