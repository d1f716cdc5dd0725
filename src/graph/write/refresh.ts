// Derives the entities that imports or deletions have marked stale from all their claims and relations.
// The mark is set in the document's own transaction: after a crash the next run finds it and finishes the work.
import type { ManagedTransaction } from 'neo4j-driver'
import { type EntityType, isOrganisation, ontology, toFamily } from '../../domain/ontology.ts'
import { type CountedClaim, deriveEntity } from '../../fuse/derive-entity.ts'
import { toSearchForms } from '../../fuse/search-forms.ts'
import { type Connected, type Fields, type Query, run, write } from '../query.ts'
import { RELATION_TYPES } from '../schema.ts'

const BATCH = 500

const staleQuery: Query = {
  text: 'MATCH (e:Stale) RETURN e.id AS id ORDER BY id LIMIT $batch',
  parameters: { batch: BATCH },
}

/** Taking the mark off locks the entity, so that no other writer adds a claim between reading and writing. */
const claimsQuery = (ids: readonly string[]): Query => ({
  text: `UNWIND $ids AS id MATCH (e:Entity {id: id}) REMOVE e:Stale
WITH e
CALL (e) {
  MATCH (d:Document)-[n:NAMES]->(e)
  RETURN collect(n { .*, countsAs: coalesce(d.countsAs, d.id) }) AS claims, min(d.publishedOn) AS publishedFirst, max(d.publishedOn) AS publishedLast
}
CALL (e) {
  MATCH (e)-[r:${RELATION_TYPES}]-()
  RETURN count(r) AS degree, min(r.firstOn) AS tiedFirst, max(r.lastOn) AS tiedLast
}
RETURN e.id AS id, claims, degree, coalesce(tiedFirst, publishedFirst) AS firstOn, coalesce(tiedLast, publishedLast) AS lastOn`,
  parameters: { ids },
})

/**
 * Other types of the family are taken off; a label cannot be a parameter. What the cooperation network says of the entity
 * stays until that is computed.
 */
function storeQuery(type: EntityType, rows: readonly object[]): Query {
  const others = ontology.entityTypes.filter(({ name, family }) => family === toFamily(type) && name !== type)
  const remove = others.length > 0 ? ` REMOVE ${others.map(({ name }) => `e:${name}`).join(', ')}` : ''
  return {
    text: `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row, e:${type}${remove}`,
    parameters: { rows },
  }
}

/** Repeats until no entity is stale; gives how many were derived. */
export async function refreshEntities(connected: Connected): Promise<number> {
  for (let total = 0; ; ) {
    const done = await write(connected, refreshBatch)
    if (done === 0) return total
    total += done
  }
}

async function refreshBatch(transaction: ManagedTransaction): Promise<number> {
  const stale = await run(transaction, staleQuery)
  if (stale.length === 0) return 0
  const rows = await run(transaction, claimsQuery(stale.map((row) => row.id as string)))
  const entities = rows.map(toProperties)
  for (const { name: type } of ontology.entityTypes) {
    const ofType = entities.filter((entity) => entity.type === type)
    if (ofType.length > 0) await run(transaction, storeQuery(type, ofType))
  }
  return stale.length
}

/** The database indexes texts of at most 32,766 bytes; a code unit takes at most three. */
const MOST_INDEXED = 8_000

/** One form a line, so that `\nform\n` finds a whole one and `\nform` a beginning; the rarest forms go when it is too long. */
function toLines(forms: readonly string[]): string {
  let text = '\n'
  for (const form of new Set(forms)) {
    if (text.length + form.length < MOST_INDEXED) text += `${form}\n`
  }
  return text
}

function toProperties({ id, claims, degree, firstOn, lastOn }: Fields): { readonly type: EntityType } & Fields {
  const { aliases, region, ...entity } = deriveEntity((claims as readonly Fields[]).map(toClaim))
  const texts = aliases.map((alias) => alias.text)
  const forms = toSearchForms(entity.name, texts, entity.type === 'Person')
  return {
    ...entity,
    id,
    family: toFamily(entity.type),
    organisation: isOrganisation(entity.type),
    aliasTexts: texts,
    aliasRules: aliases.map((alias) => alias.rule),
    aliasReasons: aliases.map((alias) => alias.reason ?? ''),
    region,
    degree,
    // Null takes off what was there.
    firstOn,
    lastOn,
    pinyin: forms[0]!.pinyin,
    searchText: toLines(forms.map(({ folded }) => folded)),
    searchPinyin: toLines(forms.flatMap(({ pinyin, initials }) => [pinyin, initials])),
  }
}

function toClaim({
  name,
  type,
  region,
  mentionCount,
  countsAs,
  aliasTexts,
  aliasRules,
  aliasReasons,
}: Fields): CountedClaim {
  const rules = aliasRules as readonly string[]
  const reasons = aliasReasons as readonly string[]
  return {
    name: name as string,
    type: type as EntityType,
    region: region as readonly string[],
    mentionCount: mentionCount as number,
    countsAs: countsAs as string,
    aliases: (aliasTexts as readonly string[]).map((text, index) => ({
      text,
      rule: rules[index]!,
      ...(reasons[index] && { reason: reasons[index] }),
    })),
  }
}
