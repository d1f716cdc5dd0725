// A few invented sentences and what they say in, a Document and its Extraction out: for tests of what comes after
// extraction. Mentions are found by looking for every written form of every entity, the longest first.

import type { Document, Sentence } from '../../src/domain/document.ts'
import type { Alias, Extraction, LocalEntity, LocalRelation, Mention } from '../../src/domain/extraction.ts'
import { toDocumentId } from '../../src/domain/ids.ts'
import type { Issue } from '../../src/domain/issue.ts'
import type { EntityType, RelationType } from '../../src/domain/ontology.ts'
import { toSignature, toSignatureText } from '../../src/domain/signature.ts'
import type { Span } from '../../src/domain/span.ts'

/** Type, fullest name, other written forms. */
type EntitySketch = readonly [type: EntityType, name: string, ...forms: string[]]
/** Type, names of both ends, number of the sentence that says it. */
type RelationSketch = readonly [
  type: RelationType,
  head: string,
  tail: string,
  sentence: number,
  more?: Partial<Pick<LocalRelation, 'role' | 'status' | 'on' | 'confidence' | 'rule'>>,
]

export interface BulletinSketch {
  /** The first is the headline. */
  readonly sentences: readonly string[]
  readonly entities?: readonly EntitySketch[]
  readonly relations?: readonly RelationSketch[]
  /** Metric, value, unit, number of the sentence, name of the subject. */
  readonly indicators?: readonly (readonly [string, number, string, number, string?])[]
  /** Name of the person, role, number of the sentence. */
  readonly authors?: readonly (readonly [string, string, number])[]
  readonly issues?: readonly Issue[]
  /** Shorter name, longer name, rule, score. */
  readonly candidates?: readonly (readonly [string, string, string, number])[]
  readonly source?: string
  readonly publishedOn?: string
  readonly place?: string
  readonly region?: readonly string[]
}

export function buildDocument(sketch: BulletinSketch): Document {
  const text = sketch.sentences.join('\n')
  const signature = toSignature(text)
  let start = 0
  const sentences = sketch.sentences.map((sentence, index): Sentence => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return { ...span, index, article: 0, paragraph: index, kind: index === 0 ? 'headline' : 'body', text: sentence }
  })
  return {
    id: toDocumentId(text),
    source: sketch.source ?? 'bulletin.txt',
    title: sketch.sentences[0] ?? '',
    ...(sketch.publishedOn && { publishedOn: sketch.publishedOn }),
    charset: 'utf-8',
    sha256: '0'.repeat(64),
    text,
    // Two characters more at the beginning, so that an offset of the text is never one of the original.
    original: `\n\n${text}`,
    offsets: [{ start: 0, original: 2, length: text.length }],
    articles: [{ index: 0, title: sketch.sentences[0] ?? '', start: 0, end: text.length }],
    sentences,
    ...(signature && { signature: toSignatureText(signature) }),
  }
}

export function buildExtraction(sketch: BulletinSketch): Extraction {
  const document = buildDocument(sketch)
  const sketches = sketch.entities ?? []
  const { mentions, owners } = findForms(document, sketches)
  const entities = sketches.map(
    ([type, name, ...forms], index): LocalEntity => ({
      type,
      name,
      aliases: forms.map((text): Alias => ({ text, rule: 'short-for' })),
      mentions: owners.flatMap((owner, position) => (owner === index ? [position] : [])),
      ...(sketch.region && { region: sketch.region }),
    }),
  )
  const find = (name: string): number => {
    const index = sketches.findIndex((entity) => entity.slice(1).includes(name))
    if (index < 0) throw new Error(`the sketch has no entity ${name}`)
    return index
  }
  const findSpan = (entity: number, within: Span): Span | undefined =>
    mentions.find(
      (mention, position) => owners[position] === entity && mention.start >= within.start && mention.end <= within.end,
    )
  return {
    document,
    ...(sketch.place && { homePlace: { name: sketch.place, rule: 'option' as const, reason: 'given' } }),
    mentions,
    entities,
    relations: (sketch.relations ?? []).map(([type, headName, tailName, sentence, more]): LocalRelation => {
      const { start, end } = document.sentences[sentence]!
      const [head, tail] = [find(headName), find(tailName)]
      const [headSpan, tailSpan] = [findSpan(head, { start, end }), findSpan(tail, { start, end })]
      return {
        type,
        head,
        tail,
        sentence,
        quote: { start, end },
        rule: 'test',
        confidence: 0.9,
        ...(headSpan && { headSpan }),
        ...(tailSpan && { tailSpan }),
        ...more,
      }
    }),
    indicators: (sketch.indicators ?? []).map(([metric, value, unit, sentence, subject]) => {
      const { start, end } = document.sentences[sentence]!
      const figure = { metric, value, unit, sentence, start, end, raw: document.text.slice(start, end) }
      return { ...figure, rule: 'test', confidence: 1, ...(subject !== undefined && { subject: find(subject) }) }
    }),
    authorships: (sketch.authors ?? []).map(([name, role, sentence]) => {
      const { start, end } = document.sentences[sentence]!
      return { person: find(name), role, sentence, article: 0, start, end }
    }),
    issues: sketch.issues ?? [],
    candidates: (sketch.candidates ?? []).map(([short, long, rule, score]) => ({
      short: find(short),
      long: find(long),
      rule,
      score,
      reason: `${short} may be short for ${long}`,
    })),
  }
}

function findForms(
  { sentences }: Document,
  sketches: readonly EntitySketch[],
): { readonly mentions: readonly Mention[]; readonly owners: readonly number[] } {
  const forms = sketches
    .flatMap(([type, ...names], owner) => names.map((form) => ({ type, form, owner })))
    .sort((a, b) => b.form.length - a.form.length)
  const found: { readonly mention: Mention; readonly owner: number }[] = []
  for (const sentence of sentences) {
    for (const { type, form, owner } of forms) {
      for (let at = sentence.text.indexOf(form); at >= 0; at = sentence.text.indexOf(form, at + 1)) {
        const span = { start: sentence.start + at, end: sentence.start + at + form.length }
        if (found.some(({ mention }) => span.start < mention.end && mention.start < span.end)) continue
        const words = { surface: form, name: form, type, kind: 'name' as const, rule: 'test', confidence: 1 }
        found.push({ mention: { ...span, ...words, sentence: sentence.index }, owner })
      }
    }
  }
  found.sort((a, b) => a.mention.start - b.mention.start)
  return { mentions: found.map(({ mention }) => mention), owners: found.map(({ owner }) => owner) }
}
