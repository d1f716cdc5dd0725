// The exchange format of annotated graphs: one JSON file a text. An extraction goes out in it, with the rule that
// found each fact beside it; gold files come in by it and are checked on the way.
import { z } from 'zod'
import type { Extraction } from '../domain/extraction.ts'
import { toQuote } from '../domain/offsets.ts'
import { GongbaoError } from '../errors.ts'

const schema = z.object({
  doc: z.string(),
  entities: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      aliases: z.array(z.string()).default([]),
      rule: z.string().optional(),
    }),
  ),
  relations: z.array(
    z.object({
      head: z.string(),
      type: z.string(),
      tail: z.string(),
      role: z.string().nullish(),
      evidence: z.string().default(''),
      rule: z.string().optional(),
    }),
  ),
})
export type GoldDocument = z.infer<typeof schema>
export type GoldEntity = GoldDocument['entities'][number]
export type GoldRelation = GoldDocument['relations'][number]

/** Checks the text of one gold file; throws GongbaoError BAD_ARGUMENT that names the file and the wrong field. */
export function parseGold(json: string, path: string): GoldDocument {
  const hint =
    'a gold file is {doc, entities: [{name, type, aliases}], relations: [{head, type, tail, role?, evidence}]}'
  try {
    return schema.parse(JSON.parse(json))
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new GongbaoError('BAD_ARGUMENT', `${path} is no gold file: ${why}`, hint, path, cause)
  }
}

/** An extraction in the gold format; names of heads and tails are the canonical ones, evidence is cut from the file. */
export function toGold(extraction: Extraction): GoldDocument {
  const { document, entities, mentions, relations } = extraction
  const nameOf = (index: number): string => entities[index]!.name
  return {
    doc: document.source,
    entities: entities.map((entity) => ({
      name: entity.name,
      type: entity.type,
      aliases: entity.aliases.map((alias) => alias.text).filter((text) => text !== entity.name),
      rule: mentions[entity.mentions[0] ?? -1]?.rule ?? 'none',
    })),
    relations: relations.map((relation) => ({
      head: nameOf(relation.head),
      type: relation.type,
      tail: nameOf(relation.tail),
      ...(relation.role === undefined ? {} : { role: relation.role }),
      evidence: toQuote(document, relation.quote),
      rule: relation.rule,
    })),
  }
}
