// The constraints and indexes that writing and reading rely on; creating them again changes nothing.
import { ontology } from '../domain/ontology.ts'
import { type Connected, type Query, write } from './query.ts'

/** Relation types as a Cypher alternative: what separates ties from MENTIONS, NAMES and the rest. */
export const RELATION_TYPES = ontology.relationTypes.map(({ name }) => name).join('|')

/** Names of the full-text indexes. */
export const ENTITY_NAMES = 'entity_names'
export const SENTENCE_FORMS = 'sentence_forms'
export const DOCUMENT_BANDS = 'document_bands'

const ANALYZER = "OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } }"

const unique = (label: string, property = 'id'): string =>
  `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`

const index = (label: string, property: string): string =>
  `CREATE INDEX ${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`

/** One statement each; pure. */
export const schemaStatements: readonly string[] = [
  ...['Document', 'Article', 'Sentence', 'Entity', 'Evidence', 'Indicator', 'Issue', 'Decision'].map((label) =>
    unique(label),
  ),
  unique('Source', 'key'),
  unique('Cooperation'),
  'CREATE CONSTRAINT works_with_id IF NOT EXISTS FOR ()-[w:WORKS_WITH]-() REQUIRE w.id IS UNIQUE',
  'CREATE INDEX works_with_weight IF NOT EXISTS FOR ()-[w:WORKS_WITH]-() ON (w.weight)',
  index('Entity', 'name'),
  index('Entity', 'degree'),
  index('Evidence', 'relationId'),
  index('Evidence', 'documentId'),
  index('Document', 'publishedOn'),
  index('Source', 'documentId'),
  index('Decision', 'at'),
  ...ontology.relationTypes.map(
    ({ name }) =>
      `CREATE CONSTRAINT ${name.toLowerCase()}_id IF NOT EXISTS FOR ()-[r:${name}]-() REQUIRE r.id IS UNIQUE`,
  ),
  'CREATE TEXT INDEX entity_searchtext IF NOT EXISTS FOR (n:Entity) ON (n.searchText)',
  'CREATE TEXT INDEX entity_searchpinyin IF NOT EXISTS FOR (n:Entity) ON (n.searchPinyin)',
  `CREATE FULLTEXT INDEX ${ENTITY_NAMES} IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText] ${ANALYZER}`,
  `CREATE FULLTEXT INDEX ${DOCUMENT_BANDS} IF NOT EXISTS FOR (n:Document) ON EACH [n.bands] OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
  `CREATE FULLTEXT INDEX ${SENTENCE_FORMS} IF NOT EXISTS FOR (n:Sentence) ON EACH [n.searchText] ${ANALYZER}`,
]

/** What earlier versions made and nothing reads any more. */
const outdated: readonly string[] = ['DROP INDEX sentence_texts IF EXISTS']

/** Creates what is missing and waits until the indexes answer, at most a minute. */
export async function createSchema(connected: Connected): Promise<void> {
  for (const text of [...outdated, ...schemaStatements]) await write(connected, (transaction) => transaction.run(text))
  const wait: Query = { text: 'CALL db.awaitIndexes(60)', parameters: {} }
  await write(connected, (transaction) => transaction.run(wait.text))
}
