// What the pieces of a document bear out in, one extraction out: entities are resolved by the same rules of home place,
// region and short forms as those of the rules, so that both ways give one thing one id.
import type { Document, Sentence } from '../../domain/document.ts'
import type { Alias, Extraction, HomePlace, LocalEntity, LocalRelation, Mention } from '../../domain/extraction.ts'
import type { Issue } from '../../domain/issue.ts'
import type { EntityType } from '../../domain/ontology.ts'
import { isInside, type Span } from '../../domain/span.ts'
import { findAuthorships } from '../authorships.ts'
import { findIndicators } from '../indicators/find.ts'
import { createDateIndex, toEventDate } from '../relations/event-date.ts'
import { createScene } from '../relations/scene.ts'
import { clauseAround, toStatus } from '../relations/status.ts'
import { resolve } from '../resolve/resolve.ts'
import type { ResolvedDocument } from '../resolved.ts'
import { type Grounded, type GroundedEntity, type GroundedRelation, toKey } from './ground.ts'
import { toPlain } from './locate.ts'

/** An entity as all the pieces of a document know it. */
interface Known {
  readonly type: EntityType
  name: string
  readonly forms: Set<string>
  readonly spans: Span[]
}

const NAMED = 0.85
/** Where an end stands by 该局 or in the sentence before. */
const INDIRECT = 0.75

/** The extraction of the model alone. `rule` is what every fact of it is found by: `llm/qwen-max`. */
export function assemble(
  document: Document,
  pieces: readonly Grounded[],
  rule: string,
  homePlace: HomePlace | undefined,
  issues: readonly Issue[],
): Extraction {
  const knownOf = joinPieces(pieces)
  const all = [...new Set(knownOf.values())]
  const mentions = toMentions(document, all, rule)
  const resolved = resolve(document, mentions, homePlace)
  const entityAt = new Map<string, number>()
  resolved.entities.forEach((entity, index) => {
    for (const position of entity.mentions) {
      const mention = resolved.mentions[position]!
      if (mention.kind === 'name') entityAt.set(toPlace(mention.type, mention), index)
    }
  })
  const indexOf = (known: Known, at: Span | undefined): number | undefined =>
    [...(at ? [at] : []), ...known.spans]
      .map((span) => entityAt.get(toPlace(known.type, span)))
      .find((index) => index !== undefined)
  const named: ResolvedDocument = { ...resolved, entities: nameEntities(resolved, all, indexOf, rule, document.text) }
  const relations = toRelations(
    named,
    pieces.flatMap((piece) => piece.relations),
    (entity, at) => indexOf(knownOf.get(entity)!, at),
    rule,
  )
  return {
    ...named,
    relations,
    indicators: findIndicators(named),
    authorships: findAuthorships(named),
    issues: [...named.issues, ...issues],
  }
}

const toPlace = (type: EntityType, { start, end }: Span): string => `${type} ${start} ${end}`

/** Entities of several pieces are one where type and name agree, or the name of one is a form of the other. */
function joinPieces(pieces: readonly Grounded[]): Map<GroundedEntity, Known> {
  const knownOf = new Map<GroundedEntity, Known>()
  const byForm = new Map<string, Known>()
  for (const entity of pieces.flatMap(({ entities }) => entities)) {
    const { type, name, forms, spans } = entity
    const key = (form: string): string => `${type} ${toPlain(form)}`
    const known = byForm.get(key(name)) ?? { type, name, forms: new Set(), spans: [] }
    for (const form of forms) known.forms.add(form)
    for (const span of spans)
      if (!known.spans.some((own) => own.start === span.start && own.end === span.end)) known.spans.push(span)
    for (const form of [name, ...forms]) if (!byForm.has(key(form))) byForm.set(key(form), known)
    knownOf.set(entity, known)
  }
  return knownOf
}

/** The form that the rules of resolution begin with: the name if it is written, else the longest form that is. */
function toWrittenName({ name, forms }: Known): string {
  const written = [...forms].find((form) => toPlain(form) === toPlain(name))
  if (written !== undefined) return written
  // 省、市教育局 stands for 省教育局: nothing shorter is written.
  const plain = [...forms].filter((form) => !form.includes('、'))
  return plain.sort((a, b) => b.length - a.length)[0] ?? name
}

function toMentions(document: Document, all: readonly Known[], rule: string): Mention[] {
  const mentions: Mention[] = []
  for (const known of all) {
    const written = toWrittenName(known)
    // The model has read whose 市科技局 it is; where it does not say, the rules of the home place do.
    const name = isLicensed(known, written, document.text) ? known.name : written
    for (const { start, end } of known.spans) {
      const sentence = sentenceOf(document.sentences, { start, end })
      if (!sentence) continue
      const surface = document.text.slice(start, end)
      mentions.push({
        start,
        end,
        sentence: sentence.index,
        surface,
        name,
        type: known.type,
        kind: 'name',
        rule,
        confidence: NAMED,
      })
    }
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end)
}

const sentenceOf = (sentences: readonly Sentence[], span: Span): Sentence | undefined =>
  sentences.find((sentence) => isInside(span, sentence))

/** Adds the forms that the model joined as aliases, and the fuller name that it gave where the text licenses it. */
function nameEntities(
  { entities }: ResolvedDocument,
  all: readonly Known[],
  indexOf: (known: Known, at: Span | undefined) => number | undefined,
  rule: string,
  text: string,
): LocalEntity[] {
  const of = Map.groupBy(all, (known) => indexOf(known, undefined) ?? -1)
  return entities.map((entity, index) => {
    const aliases = new Map<string, Alias>(entity.aliases.map((alias) => [alias.text, alias]))
    let { name } = entity
    for (const known of of.get(index) ?? []) {
      for (const form of known.forms) if (!aliases.has(form)) aliases.set(form, { text: form, rule })
      if (known.forms.has(name) && isLicensed(known, name, text)) {
        aliases.set(name, { text: name, rule })
        name = known.name
      }
    }
    return { ...entity, name, aliases: [...aliases.values()].filter((alias) => alias.text !== name) }
  })
}

/** True where the model's longer name is put together from what the text says: 某某研究院 + 成立大会. */
function isLicensed({ name }: Known, written: string, text: string): boolean {
  if (name.length <= written.length || /[、，]/.test(name)) return false
  const rest = written.replace(/^[省市县区]/, '')
  if (!name.endsWith(rest)) return false
  const added = toPlain(name.slice(0, name.length - rest.length)).replace(/[的“”]/g, '')
  return added.length >= 2 && toPlain(text).includes(added)
}

function toRelations(
  resolved: ResolvedDocument,
  found: readonly GroundedRelation[],
  indexOf: (entity: GroundedEntity, at: Span) => number | undefined,
  rule: string,
): LocalRelation[] {
  const { document } = resolved
  const dates = createDateIndex(createScene(resolved))
  const relations = new Map<string, LocalRelation>()
  for (const { type, role, quote, headSpan, tailSpan, isIndirect, ...ends } of found) {
    const [head, tail] = [indexOf(ends.head, headSpan), indexOf(ends.tail, tailSpan)]
    if (head === undefined || tail === undefined || head === tail) continue
    const at = Math.max(headSpan.start, tailSpan.start)
    const sentence = document.sentences.find(({ start, end }) => at >= start && at < end)
    if (!sentence) continue
    const key = `${toKey(type, head, tail)} ${sentence.index}`
    const other = relations.get(key)
    if (other && (other.role !== undefined || role === undefined)) continue
    const status = toStatus(type, clauseAround(sentence.text, at - sentence.start), role)
    const on = toEventDate(document, dates, type, sentence.index, at)
    relations.set(key, {
      type,
      head,
      tail,
      ...(role !== undefined && { role }),
      ...(status && { status }),
      ...(on !== undefined && { on }),
      rule,
      confidence: isIndirect ? INDIRECT : NAMED,
      sentence: sentence.index,
      quote,
      headSpan,
      tailSpan,
    })
  }
  return [...relations.values()]
}
