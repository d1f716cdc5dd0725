// Ids in, one query for all of them out: what a list of things needs is read once, not once a thing.
// Each query gives rows `{id, rows}`, where `id` is one of the ids asked for; an id that has nothing may be missing.
import type { Query } from '../query.ts'
import {
  articleRow,
  authorshipRow,
  documentRow,
  entityRow,
  evidenceRow,
  indicatorRow,
  issueRow,
  mentionRow,
  relationRow,
  sentenceRow,
} from '../rows.ts'
import { RELATION_TYPES } from '../schema.ts'

/** `pattern` begins at the node or value `id`; `order` sorts the rows of one id. */
const toBatch =
  (pattern: string, row: string, order: string) =>
  (ids: readonly string[]): Query => ({
    text: `UNWIND $ids AS id
CALL (id) {
  MATCH ${pattern}
  WITH * ORDER BY ${order}
  RETURN collect(${row}) AS rows
}
RETURN id, rows`,
    parameters: { ids },
  })

export const entitiesById = toBatch('(e:Entity {id: id})', entityRow('e'), 'e.id')
export const documentsById = toBatch('(d:Document {id: id})', documentRow('d'), 'd.id')
/** Names of all places a document came from, in the order that decides which it is shown under. */
export const sourcesByDocument = toBatch('(s:Source {documentId: id})', 's.name', 's.key')
export const originalByDocument = toBatch('(:Document {id: id})-[:REPRINTS]->(d:Document)', documentRow('d'), 'd.id')
export const reprintsByDocument = toBatch(
  '(:Document {id: id})<-[:REPRINTS]-(d:Document)',
  documentRow('d'),
  "coalesce(d.publishedOn, '9'), d.id",
)
export const documentTextsById = toBatch('(d:Document {id: id})', 'd.text', 'd.id')
export const articlesById = toBatch('(a:Article {id: id})', articleRow('a'), 'a.id')
export const sentencesById = toBatch('(s:Sentence {id: id})', sentenceRow('s'), 's.id')
export const evidenceById = toBatch('(ev:Evidence {id: id})', evidenceRow('ev'), 'ev.id')
export const indicatorsById = toBatch('(i:Indicator {id: id})', indicatorRow('i'), 'i.id')

/** Any evidence knows the ends of its relation, and every relation has evidence. */
export const relationsById = (ids: readonly string[]): Query => ({
  text: `UNWIND $ids AS id
CALL (id) { MATCH (ev:Evidence {relationId: id}) RETURN ev.headId AS headId, ev.tailId AS tailId LIMIT 1 }
MATCH (h:Entity {id: headId})-[r:${RELATION_TYPES}]->(t:Entity {id: tailId}) WHERE r.id = id
RETURN id, [${relationRow('r')}] AS rows`,
  parameters: { ids },
})

export const articlesByDocument = toBatch('(:Document {id: id})-[:CONTAINS]->(a:Article)', articleRow('a'), 'a.index')
export const sentencesByArticle = toBatch('(:Article {id: id})-[:CONTAINS]->(s:Sentence)', sentenceRow('s'), 's.index')
export const mentionsBySentence = toBatch(
  '(s:Sentence {id: id})-[m:MENTIONS]->(e:Entity)',
  mentionRow('m', 's', 'e'),
  'm.start, m.end DESC, e.id',
)
export const indicatorsByDocument = toBatch(
  '(:Document {id: id})-[:CONTAINS]->(:Article)-[:CONTAINS]->(:Sentence)<-[:IN]-(i:Indicator)',
  indicatorRow('i'),
  'i.start, i.id',
)
export const indicatorsByEntity = toBatch(
  '(:Entity {id: id})<-[:OF]-(i:Indicator)',
  indicatorRow('i'),
  'i.documentId, i.start, i.id',
)
export const issuesByDocument = toBatch('(:Document {id: id})-[:HAS]->(i:Issue)', issueRow('i'), 'i.index')
const authorship = authorshipRow('w', 'p', 'a')
export const authorsByArticle = toBatch(
  '(a:Article {id: id})<-[w:WROTE]-(p:Entity)',
  authorship,
  'w.role, p.name, p.id',
)
export const articlesByPerson = toBatch(
  '(p:Entity {id: id})-[w:WROTE]->(a:Article)',
  authorship,
  'a.documentId, a.index, w.role',
)

/** Persons only: an organisation of the same name would be the same organisation. */
export const namesakesByEntity = toBatch(
  '(e:Person {id: id}) MATCH (n:Entity {name: e.name}) WHERE n.type = e.type AND n.id <> e.id',
  entityRow('n'),
  'n.degree DESC, n.id',
)

/** How many relations of each type and direction; a symmetric one is always outgoing. */
export const relationCountsByEntity = (ids: readonly string[], symmetric: readonly string[]): Query => ({
  text: `UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id})-[r:${RELATION_TYPES}]-()
  WITH type(r) AS type, startNode(r) = e OR type(r) IN $symmetric AS outgoing, count(*) AS count
  ORDER BY count DESC, type, outgoing DESC
  RETURN collect({type: type, outgoing: outgoing, count: count}) AS rows
}
RETURN id, rows`,
  parameters: { ids, symmetric },
})
