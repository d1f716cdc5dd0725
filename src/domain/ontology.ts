// Loads seeds/ontology.json once and answers questions about types. A new type is a line of data there.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const ENTITY_TYPES = [
  'Bureau',
  'Park',
  'University',
  'Institute',
  'Company',
  'Person',
  'Place',
  'Project',
  'Event',
  'Association',
  'Policy',
  'Honor',
] as const
const RELATION_TYPES = [
  'HOLDS_POST',
  'PART_OF',
  'LOCATED_IN',
  'COOPERATES_WITH',
  'FOUNDED',
  'ORGANIZES',
  'PARTICIPATES_IN',
  'VISITS',
  'UNDERTAKES',
  'REVIEWS',
  'SUPPORTS',
  'INVESTS_IN',
  'ISSUES',
  'RECEIVES',
  'AWARDS',
] as const
const STATUSES = ['PLANNED', 'SIGNED', 'ACTIVE', 'COMPLETED', 'ENDED'] as const
const FAMILIES = ['organisation', 'person', 'place', 'project', 'event', 'policy', 'honor'] as const

export type EntityType = (typeof ENTITY_TYPES)[number]
export type RelationType = (typeof RELATION_TYPES)[number]
export type Status = (typeof STATUSES)[number]
/** Types that name the same kind of thing; identity is decided within a family. */
export type Family = (typeof FAMILIES)[number]

const end = z.union([z.enum(ENTITY_TYPES), z.enum(FAMILIES)])
const schema = z.object({
  entityTypes: z.array(
    z.object({
      name: z.enum(ENTITY_TYPES),
      zh: z.string(),
      en: z.string(),
      family: z.enum(FAMILIES),
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      shape: z.string(),
      description: z.string(),
    }),
  ),
  relationTypes: z.array(
    z.object({
      name: z.enum(RELATION_TYPES),
      zh: z.string(),
      inverseZh: z.string(),
      en: z.string(),
      heads: z.array(end).min(1),
      tails: z.array(end).min(1),
      symmetric: z.boolean(),
    }),
  ),
  statuses: z.array(z.object({ name: z.enum(STATUSES), zh: z.string(), en: z.string() })),
})
export type Ontology = z.infer<typeof schema>

/** The ontology, checked when this module loads; throws a ZodError that names the wrong field. */
export const ontology: Ontology = schema.parse(
  JSON.parse(readFileSync(new URL('../../seeds/ontology.json', import.meta.url), 'utf8')),
)

const entityTypes = new Map(ontology.entityTypes.map((type) => [type.name, type]))
const relationTypes = new Map(ontology.relationTypes.map((type) => [type.name, type]))
for (const name of ENTITY_TYPES) if (!entityTypes.has(name)) throw new Error(`seeds/ontology.json lacks ${name}`)
for (const name of RELATION_TYPES) if (!relationTypes.has(name)) throw new Error(`seeds/ontology.json lacks ${name}`)

/** The family of an entity type. */
export const toFamily = (type: EntityType): Family => entityTypes.get(type)!.family
/** True when the type belongs to the family organisation. */
export const isOrganisation = (type: EntityType): boolean => toFamily(type) === 'organisation'
/** True when the relation has no direction; it is stored once, head id before tail id. */
export const isSymmetric = (type: RelationType): boolean => relationTypes.get(type)!.symmetric

const fits = (allowed: readonly string[], type: EntityType): boolean =>
  allowed.includes(type) || allowed.includes(toFamily(type))
/** True when the ontology allows this relation between these types. */
export function isAllowed(relation: RelationType, head: EntityType, tail: EntityType): boolean {
  const { heads, tails } = relationTypes.get(relation)!
  return fits(heads, head) && fits(tails, tail)
}
