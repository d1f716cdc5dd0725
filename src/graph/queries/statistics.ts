// Counts over the whole database. Counts of a label or a type alone come from the database's own counters.
import { ontology } from '../../domain/ontology.ts'
import type { Query } from '../query.ts'
import { issueRow } from '../rows.ts'
import { RELATION_TYPES } from '../schema.ts'

const LABELS = ['Document', 'Article', 'Sentence', 'Entity', 'Evidence', 'Indicator'] as const

const countLabel = (label: string, kind: string): string =>
  `MATCH (n:${label}) RETURN '${kind}' AS kind, '${label}' AS name, count(n) AS count`

/** `{kind, name, count}`: kind is total, entity or relation. */
export const counts: Query = {
  text: [
    ...LABELS.map((label) => countLabel(label, 'total')),
    ...ontology.entityTypes.map(({ name }) => countLabel(name, 'entity')),
    ...ontology.relationTypes.map(
      ({ name }) => `MATCH ()-[r:${name}]->() RETURN 'relation' AS kind, '${name}' AS name, count(r) AS count`,
    ),
  ].join('\nUNION ALL\n'),
  parameters: {},
}

/** `{year, count}`, the undated last. */
export const relationsByYear: Query = {
  text: `MATCH (:Entity)-[r:${RELATION_TYPES}]->(:Entity)
RETURN toInteger(left(r.lastOn, 4)) AS year, count(r) AS count ORDER BY year`,
  parameters: {},
}

/** `{row}`: those of the documents imported last come first. */
export const issues = (first: number): Query => ({
  text: `MATCH (d:Document)-[:HAS]->(i:Issue)
WITH d, i ORDER BY d.importedAt DESC, d.id, i.index LIMIT $first RETURN ${issueRow('i')} AS row`,
  parameters: { first },
})
