// What a model is asked to answer, as a JSON schema, and its text read back: each entity and relation is checked by
// itself, so that one wrong row does not cost the others.
import { z } from 'zod'
import { type EntityType, ontology, type RelationType } from '../../domain/ontology.ts'

const ENTITY_TYPES = ontology.entityTypes.map(({ name }) => name)
const RELATION_TYPES = ontology.relationTypes.map(({ name }) => name)

/** Some models write one number where a list is asked for, or numbers as text. */
const number = z.coerce.number().int()
const numbers = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(number).min(1))
const text = z.preprocess((value) => value ?? '', z.string().trim())

/** Some models write the Chinese label in place of the name of a type. */
function typeOf<T extends string>(labels: readonly { readonly name: T; readonly zh: string }[], names: [T, ...T[]]) {
  const nameOf = new Map<unknown, T>(labels.map(({ name, zh }) => [zh, name]))
  return z.preprocess((value) => nameOf.get(value) ?? value, z.enum(names))
}

const entity = z.object({
  id: number,
  type: typeOf(ontology.entityTypes, ENTITY_TYPES as [EntityType, ...EntityType[]]),
  name: z.string().trim().min(1).max(300),
  aliases: z.preprocess((value) => value ?? [], z.array(z.string().trim().min(1).max(300))),
})
const relation = z.object({
  heads: numbers,
  type: typeOf(ontology.relationTypes, RELATION_TYPES as [RelationType, ...RelationType[]]),
  tails: numbers,
  role: text,
  s: numbers,
  headAs: text,
  tailAs: text,
})
export type AnswerEntity = z.infer<typeof entity>
export type AnswerRelation = z.infer<typeof relation>

export interface Answer {
  readonly entities: readonly AnswerEntity[]
  readonly relations: readonly AnswerRelation[]
  /** Rows that are not as asked for, in words. */
  readonly wrong: readonly string[]
}

const strings = { type: 'array', items: { type: 'string' } }
const integers = { type: 'array', items: { type: 'integer' } }
const closed = (properties: Record<string, unknown>): Record<string, unknown> => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** The schema in the subset that strict structured output allows: everything required, nothing else permitted. */
export const answerSchema: Record<string, unknown> = closed({
  entities: {
    type: 'array',
    items: closed({
      id: { type: 'integer' },
      type: { type: 'string', enum: ENTITY_TYPES },
      name: { type: 'string' },
      aliases: strings,
    }),
  },
  relations: {
    type: 'array',
    items: closed({
      heads: integers,
      type: { type: 'string', enum: RELATION_TYPES },
      tails: integers,
      role: { type: 'string' },
      s: integers,
      headAs: { type: 'string' },
      tailAs: { type: 'string' },
    }),
  },
})

/** The answer in a model's text, be it bare JSON, in a fence or between words; undefined where there is none. */
export function parseAnswer(written: string): Answer | undefined {
  for (const json of findJson(written)) {
    const value = toValue(json)
    if (value === undefined) continue
    const wrong: string[] = []
    return {
      entities: pick(entity, value.entities, wrong, 'entity'),
      relations: pick(relation, value.relations.map(createNormaliser(value.entities)), wrong, 'relation'),
      wrong,
    }
  }
  return undefined
}

/** What may be the JSON: the whole text, what a fence holds, what the outermost braces hold. Thoughts are left out. */
function findJson(written: string): string[] {
  const plain = written.replace(/^[\s\S]*<\/think>/, '').trim()
  const fenced = [...plain.matchAll(/```(?:json)?\s*([\s\S]*?)```/gi)].map((match) => match[1]!)
  const braced = plain.slice(plain.indexOf('{'), plain.lastIndexOf('}') + 1)
  return [plain, ...fenced, braced]
}

function toValue(json: string): { entities: readonly unknown[]; relations: readonly unknown[] } | undefined {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null) return undefined
    const { entities, relations } = value as Record<string, unknown>
    if (!Array.isArray(entities)) return undefined
    return { entities, relations: Array.isArray(relations) ? relations : [] }
  } catch {
    return undefined
  }
}

/** Some models write the name of an end in place of its number, or the key in the singular. */
function createNormaliser(entities: readonly unknown[]): (row: unknown) => unknown {
  const idOf = new Map<unknown, unknown>()
  for (const row of entities) {
    const { id, name, aliases } = (row ?? {}) as { id?: unknown; name?: unknown; aliases?: unknown }
    for (const form of [name, ...(Array.isArray(aliases) ? aliases : [])])
      if (typeof form === 'string' && !idOf.has(form)) idOf.set(form, id)
  }
  const toId = (end: unknown): unknown => idOf.get(end) ?? end
  const toIds = (ends: unknown): unknown => (Array.isArray(ends) ? ends.map(toId) : toId(ends))
  return (row) => {
    if (typeof row !== 'object' || row === null) return row
    const { head, tail, sentence, sentences, ...rest } = row as Record<string, unknown>
    const { heads = head, tails = tail, s = sentences ?? sentence } = rest
    return { ...rest, heads: toIds(heads), tails: toIds(tails), s }
  }
}

const SHOWN = 120

function pick<T>(schema: z.ZodType<T>, rows: readonly unknown[], wrong: string[], kind: string): T[] {
  return rows.flatMap((row) => {
    const read = schema.safeParse(row)
    if (read.success) return [read.data]
    const why = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(', ')
    wrong.push(`${kind} ${JSON.stringify(row).slice(0, SHOWN)}: ${why}`)
    return []
  })
}
