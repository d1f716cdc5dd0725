// Pairs of entities that may be one: what single documents leave open, as stored with them, and what shows only over
// several documents, derived when it is asked for, so that neither order nor deletion of imports leaves a trace.
import type { Query } from '../query.ts'
import { entityRow } from '../rows.ts'
import { RELATION_TYPES } from '../schema.ts'
import { type Order, type PageArguments, toAfterCondition, toKeys, toOrderBy, toPageParameters } from './page.ts'

/** A name that more than so many share says nothing of any two of them. */
const MOST_SHARING = 5

/** Names that mean what their document means by them: 市水利局 in another bulletin is another bureau. */
const RELATIVE_RULES = ['region-completed', 'parent-completed']

/** What one document leaves open: a rule fitted several names. */
const inDocument = `MATCH (d:Document)-[:SUSPECTS]->(c:Candidate)
  RETURN c.firstId AS a, c.secondId AS b, c.rule AS rule, c.reason AS reason, c.score AS score, d.id AS documentId`

/** The whole name of one is another name of the other in other documents. */
const byAlias = `MATCH (long:Entity) WHERE long.family IN ['organisation', 'place']
  UNWIND range(0, size(coalesce(long.aliasTexts, [])) - 1) AS at
  WITH long, long.aliasTexts[at] AS alias, long.aliasRules[at] AS aliasRule WHERE NOT aliasRule IN $relative
  MATCH (short:Entity {name: alias}) WHERE short.family = long.family AND short.id <> long.id
  WITH short, collect({id: long.id, name: long.name, rule: aliasRule}) AS longs WHERE size(longs) <= $most
  UNWIND longs AS long
  RETURN CASE WHEN short.id < long.id THEN short.id ELSE long.id END AS a,
    CASE WHEN short.id < long.id THEN long.id ELSE short.id END AS b, 'alias-elsewhere' AS rule,
    short.name + ' is another name of ' + long.name + ' in other documents (' + long.rule + '); no document joins the two'
      AS reason, 0.8 / size(longs) AS score, null AS documentId`

/** Persons of one name stay apart until their organisations agree; a common tie makes it likelier that they are one. */
const byName = `MATCH (p:Person) WITH p.name AS name, collect(p) AS persons WHERE 1 < size(persons) <= $most
  UNWIND persons AS x UNWIND persons AS y
  WITH x, y, size(persons) - 1 AS others, name WHERE x.id < y.id
  WITH x, y, others, name, EXISTS { MATCH (x)-[:${RELATION_TYPES}]-()-[:${RELATION_TYPES}]-(y) } AS tied
  RETURN x.id AS a, y.id AS b, 'namesake' AS rule, 'both are called ' + name +
    CASE WHEN tied THEN ' and are tied to the same' ELSE '' END + '; their organisations do not agree' AS reason,
    CASE WHEN tied THEN 0.5 ELSE 0.3 END / others AS score, null AS documentId`

/** Each pair once, with the likeliest of its reasons. */
const pairs = `CALL () {
  ${inDocument}
  UNION ALL
  ${byAlias}
  UNION ALL
  ${byName}
}
WITH a, b, rule, reason, score, documentId ORDER BY score DESC, rule, documentId, reason
WITH a, b, collect({rule: rule, reason: reason, score: round(score, 2), documentId: documentId})[0] AS best
WITH a, b, best, 'can_' + substring(a, 4) + substring(b, 4) AS id`

const parameters = { most: MOST_SHARING, relative: RELATIVE_RULES }
const order: Order = [{ key: 'best.score', descending: true }, { key: 'id' }]

/** `{row, keys}`; a row holds both entities, that with the shorter name first. */
export const candidatePage = (page: PageArguments): Query => ({
  text: `${pairs} WHERE ${toAfterCondition(order)}
WITH a, b, best, id ${toOrderBy(order)} LIMIT $limit
MATCH (x:Entity {id: a}), (y:Entity {id: b})
WITH best, id, CASE WHEN size(x.name) <= size(y.name) THEN [x, y] ELSE [y, x] END AS ends
WITH best, id, ends[0] AS first, ends[1] AS second ${toOrderBy(order)}
RETURN {id: id, rule: best.rule, reason: best.reason, score: best.score, documentId: best.documentId,
  first: ${entityRow('first')}, second: ${entityRow('second')}} AS row, ${toKeys(order)} AS keys`,
  parameters: { ...parameters, ...toPageParameters(page) },
})

export const candidateCount: Query = { text: `${pairs} RETURN count(*) AS count`, parameters }
