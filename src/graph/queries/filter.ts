// A filter in, the Cypher conditions for it out. The text is always the same; what is absent is null in `$filter`.
import type { EntityType, RelationType, Status } from '../../domain/ontology.ts'

/** As the API takes it; an absent part keeps everything. */
export interface Filter {
  readonly types?: readonly EntityType[] | null
  readonly relationTypes?: readonly RelationType[] | null
  readonly places?: readonly string[] | null
  readonly from?: string | null
  readonly to?: string | null
  readonly minDocuments?: number | null
  readonly status?: readonly Status[] | null
  readonly documentIds?: readonly string[] | null
}

/** The value of `$filter`. Partial dates are completed so that they can be compared as texts: to the first day, to after the last. */
export function toFilterParameter(filter: Filter | null | undefined): Readonly<Record<string, unknown>> {
  const { from, to, ...parts } = filter ?? {}
  return {
    types: parts.types ?? null,
    relationTypes: parts.relationTypes ?? null,
    places: parts.places ?? null,
    minDocuments: parts.minDocuments ?? null,
    status: parts.status ?? null,
    documentIds: parts.documentIds ?? null,
    from: from ? `${from}-01-01`.slice(0, 10) : null,
    to: to ? `${to}-99-99`.slice(0, 10) : null,
  }
}

/** Whether everything passes. */
export const isEmptyFilter = (filter: Filter | null | undefined): boolean =>
  Object.values(filter ?? {}).every((part) => part == null)

const all = (...conditions: readonly string[]): string => conditions.map((each) => `(${each})`).join(' AND ')

export const inPlaces = (...entities: readonly string[]): string =>
  `$filter.places IS NULL OR any(place IN $filter.places WHERE ${entities
    .map((entity) => `${entity}.name = place OR place IN coalesce(${entity}.region, [])`)
    .join(' OR ')})`

/** Dates overlap when neither lies wholly before the other; a partial date stands for all its days. */
export const inTime = (first: string, last: string): string =>
  `($filter.from IS NULL OR left(${last} + '-99-99', 10) >= $filter.from) AND ($filter.to IS NULL OR left(${first} + '-01-01', 10) <= $filter.to)`

/** What a relation must fulfil whatever its ends are. */
const relationItself = (r: string): string =>
  all(
    `$filter.relationTypes IS NULL OR type(${r}) IN $filter.relationTypes`,
    inTime(`${r}.firstOn`, `${r}.lastOn`),
    `$filter.minDocuments IS NULL OR ${r}.documentCount >= $filter.minDocuments`,
    `$filter.status IS NULL OR ${r}.status IN $filter.status`,
    `$filter.documentIds IS NULL OR EXISTS { MATCH (said:Evidence {relationId: ${r}.id}) WHERE said.documentId IN $filter.documentIds }`,
  )

/** A relation between two entities: both ends of the types, one of them in the places. */
export const relationCondition = (r: string, head: string, tail: string): string =>
  all(
    relationItself(r),
    `$filter.types IS NULL OR (${head}.type IN $filter.types AND ${tail}.type IN $filter.types)`,
    inPlaces(head, tail),
  )

/** A relation of a given entity: the other end of the types and in the places. */
export const tieCondition = (r: string, other: string): string =>
  all(relationItself(r), `$filter.types IS NULL OR ${other}.type IN $filter.types`, inPlaces(other))

/** A step of a path: one of its ends is in the places. The types are asked of the entities between, by the caller. */
export const stepCondition = (r: string): string => all(relationItself(r), inPlaces(`startNode(${r})`, `endNode(${r})`))

/** A relation between two entities that are shown: their types and places have been decided already. */
export const edgeCondition = relationItself

/** An entity: relation types, status and dates ask for one relation that fulfils them together. */
export const entityCondition = (e: string, relationTypes: string): string =>
  all(
    `$filter.types IS NULL OR ${e}.type IN $filter.types`,
    inPlaces(e),
    `$filter.minDocuments IS NULL OR ${e}.documentCount >= $filter.minDocuments`,
    `$filter.documentIds IS NULL OR EXISTS { MATCH (namer:Document)-[:NAMES]->(${e}) WHERE namer.id IN $filter.documentIds }`,
    `($filter.relationTypes IS NULL AND $filter.status IS NULL AND $filter.from IS NULL AND $filter.to IS NULL) OR EXISTS {
  MATCH (${e})-[tie:${relationTypes}]-() WHERE ($filter.relationTypes IS NULL OR type(tie) IN $filter.relationTypes)
    AND ($filter.status IS NULL OR tie.status IN $filter.status) AND ${inTime('tie.firstOn', 'tie.lastOn')} }`,
  )

/**
 * A sentence: date of publication and home place of its document, and that it mentions an entity of the types, that it
 * proves a relation of the relation types and statuses.
 */
export const sentenceCondition = (s: string): string =>
  all(
    `$filter.documentIds IS NULL OR ${s}.documentId IN $filter.documentIds`,
    `$filter.places IS NULL OR EXISTS { MATCH (printed:Document {id: ${s}.documentId}) WHERE printed.place IN $filter.places }`,
    inTime(`${s}.publishedOn`, `${s}.publishedOn`),
    `$filter.types IS NULL OR EXISTS { MATCH (${s})-[:MENTIONS]->(named:Entity) WHERE named.type IN $filter.types }`,
    `($filter.relationTypes IS NULL AND $filter.status IS NULL) OR EXISTS {
  MATCH (${s})<-[:IN]-(said:Evidence) WHERE ($filter.relationTypes IS NULL OR said.type IN $filter.relationTypes)
    AND ($filter.status IS NULL OR said.status IN $filter.status) }`,
  )

/** A figure: types are those of its subject, places those of the subject or of the bulletin, dates those of the bulletin. */
export const indicatorCondition = (i: string): string =>
  all(
    `$filter.documentIds IS NULL OR ${i}.documentId IN $filter.documentIds`,
    `$filter.types IS NULL OR EXISTS { MATCH (${i})-[:OF]->(subject:Entity) WHERE subject.type IN $filter.types }`,
    `$filter.places IS NULL OR EXISTS { MATCH (${i})-[:OF]->(subject:Entity) WHERE ${inPlaces('subject')} }
  OR EXISTS { MATCH (home:Document {id: ${i}.documentId}) WHERE home.place IN $filter.places }`,
    `($filter.from IS NULL AND $filter.to IS NULL) OR EXISTS {
  MATCH (said:Document {id: ${i}.documentId}) WHERE ${inTime('said.publishedOn', 'said.publishedOn')} }`,
  )

/** A document: date of publication, home place, and that it names or says what is asked for. */
export const documentCondition = (d: string): string =>
  all(
    `$filter.documentIds IS NULL OR ${d}.id IN $filter.documentIds`,
    `$filter.places IS NULL OR ${d}.place IN $filter.places`,
    inTime(`${d}.publishedOn`, `${d}.publishedOn`),
    `$filter.types IS NULL OR EXISTS { MATCH (${d})-[claim:NAMES]->() WHERE claim.type IN $filter.types }`,
    `($filter.relationTypes IS NULL AND $filter.status IS NULL) OR EXISTS {
  MATCH (said:Evidence {documentId: ${d}.id}) WHERE ($filter.relationTypes IS NULL OR said.type IN $filter.relationTypes)
    AND ($filter.status IS NULL OR said.status IN $filter.status) }`,
  )
