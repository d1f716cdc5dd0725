// A database and a size in; an invented network stored in it by plain Cypher, always the same for the same size, as our
// importer would store it. Beside it stand the same facts as nodes, the model that @neo4j/graphql can read.
import { toSearchForms } from '../../src/fuse/search-forms.ts'
import { type Connected, type Query, run, write } from '../../src/graph/query.ts'
import { createSchema } from '../../src/graph/schema.ts'
import { createRandom } from '../extract/random.ts'

export interface Size {
  readonly entities: number
  readonly relations: number
}

const TYPES = ['Bureau', 'Park', 'University', 'Institute', 'Company', 'Person'] as const
const TIES = ['COOPERATES_WITH', 'HOLDS_POST', 'LOCATED_IN', 'PARTICIPATES_IN', 'SUPPORTS'] as const
const PLACES = ['云溪', '江澜', '平岭', '海宁湾', '东川', '北禾', '南岸', '青石'] as const
export const FIELDS = [
  '智能制造',
  '新材料',
  '生物医药',
  '光电信息',
  '现代农业',
  '海洋装备',
  '量子通信',
  '氢能',
] as const
const KINDS: Readonly<Record<(typeof TYPES)[number], string>> = {
  Bureau: '科技局',
  Park: '产业园',
  University: '大学',
  Institute: '研究院',
  Company: '有限公司',
  Person: '',
}
/** Entities that work together; those in front have the most ties. */
const CIRCLE = 100
const SENTENCES_A_DOCUMENT = 50
const BATCH = 5000

const toId = (kind: string, number: number): string => `${kind}_${String(number).padStart(16, '0')}`

export const toEntityId = (number: number): string => toId('ent', number)

type Row = Readonly<Record<string, unknown>>

const toName = (number: number, type: (typeof TYPES)[number]): string =>
  type === 'Person'
    ? `${'王李张刘陈杨赵黄周吴'[number % 10]}${'明华建国志远晓东海云'[(number >> 4) % 10]}${'文军平林峰'[(number >> 8) % 5]}`
    : `${PLACES[number % PLACES.length]}市${FIELDS[(number >> 3) % FIELDS.length]}第${number}${KINDS[type]}`

function toEntity(number: number): Row {
  const type = TYPES[number % TYPES.length]!
  const name = toName(number, type)
  const forms = toSearchForms(name, [], type === 'Person')
  return {
    label: type,
    properties: {
      id: toEntityId(number),
      name,
      type,
      family: type === 'Person' ? 'person' : 'organisation',
      organisation: type !== 'Person',
      aliasTexts: [],
      aliasRules: [],
      aliasReasons: [],
      region: ['江澜省', `${PLACES[number % PLACES.length]}市`],
      documentCount: 1 + (number % 7),
      firstOn: '2021-03',
      lastOn: '2023-06-01',
      pinyin: forms[0]!.pinyin,
      searchText: `\n${forms.map(({ folded }) => folded).join('\n')}\n`,
      searchPinyin: `\n${forms.flatMap(({ pinyin, initials }) => [pinyin, initials]).join('\n')}\n`,
    },
  }
}

function* createRelations({ entities, relations }: Size): Generator<Row> {
  const random = createRandom(entities)
  const known = new Set<string>()
  while (known.size < relations) {
    const start = Math.floor(random.integer(0, entities - 1) / CIRCLE) * CIRCLE
    const last = Math.min(entities, start + CIRCLE) - 1
    const a = Math.min(random.integer(start, last), random.integer(start, last))
    const b = random.integer(1, 100) <= 70 ? random.integer(start, last) : random.integer(0, entities - 1)
    const [head, tail] = [Math.min(a, b), Math.max(a, b)]
    const type = random.pick(TIES)
    const key = `${type} ${head} ${tail}`
    if (a === b || known.has(key)) continue
    const number = known.size
    known.add(key)
    const text = `${toName(head, TYPES[head % 6]!)}与${toName(tail, TYPES[tail % 6]!)}在${2000 + (number % 24)}年签订合作协议，共同推进项目落地。`
    yield {
      type,
      head: toEntityId(head),
      tail: toEntityId(tail),
      properties: {
        id: toId('rel', number),
        confidence: random.integer(60, 99) / 100,
        documentCount: random.integer(1, 9),
        firstOn: `20${random.integer(10, 23)}-05`,
        lastOn: `20${random.integer(10, 23)}-11-03`,
      },
      document: toId('doc', Math.floor(number / SENTENCES_A_DOCUMENT)),
      sentence: { id: toId('sen', number), text, start: number * 80, end: number * 80 + text.length },
      evidence: toId('ev', number),
    }
  }
}

const statements = {
  entities: (label: string): string => `UNWIND $rows AS row CREATE (e:Entity:${label}) SET e = row.properties`,
  documents: `UNWIND $rows AS row CREATE (d:Document) SET d = row`,
  relations: (type: string): string => `UNWIND $rows AS row
MATCH (h:Entity {id: row.head}), (t:Entity {id: row.tail}), (d:Document {id: row.document})
CREATE (h)-[r:${type}]->(t) SET r = row.properties
CREATE (s:Sentence) SET s = row.sentence, s.documentId = row.document, s.kind = 'body', s.paragraph = 1
CREATE (v:Evidence {id: row.evidence, relationId: row.properties.id, documentId: row.document, sentenceId: row.sentence.id,
  headId: row.head, tailId: row.tail, type: '${type}', quote: row.sentence.text, text: row.sentence.text, start: row.sentence.start,
  end: row.sentence.end, originalStart: row.sentence.start, originalEnd: row.sentence.end, rule: 'bench',
  confidence: row.properties.confidence, publishedOn: '2023-06-01'})-[:IN]->(s)
CREATE (f:Fact {type: '${type}'}) SET f += row.properties
CREATE (f)-[:FACT_HEAD]->(h), (f)-[:FACT_TAIL]->(t), (h)-[:HAS_FACT]->(f), (t)-[:HAS_FACT]->(f), (v)-[:PROVES]->(f), (v)-[:STANDS_IN]->(d)`,
  degrees: `MATCH (e:Entity) CALL (e) { SET e.degree = COUNT { (e)-[:HAS_FACT]->() } } IN TRANSACTIONS OF 5000 ROWS`,
  // Every tenth tie of two organisations as a pair of the cooperation network, in both models.
  pairs: `MATCH (a:Entity)-[r:COOPERATES_WITH]->(b:Entity) WHERE a.organisation AND b.organisation
CALL (a, r, b) { CREATE (a)-[w:WORKS_WITH {id: 'coop' + substring(r.id, 3), weight: r.confidence * r.documentCount, documents: r.documentCount,
  recency: 1.0, kinds: ['TIE'], weights: [r.confidence], strengths: [1.0], kindDocuments: [r.documentCount], events: [], projects: [], types: ['COOPERATES_WITH']}]->(b)
  CREATE (p:Pair {id: w.id, weight: w.weight, documents: w.documents, recency: 1.0})-[:FIRST]->(a) CREATE (p)-[:SECOND]->(b)
  SET a.community = 1, a.centrality = 0.5, a.cooperation = 1.0, b.community = 1, b.centrality = 0.5, b.cooperation = 1.0 } IN TRANSACTIONS OF 5000 ROWS`,
  network: `CREATE (:Cooperation {id: 'cooperation', version: 'bench', computedAt: '2024-01-01T00:00:00.000Z', leaders: ['${toEntityId(0)}'], sizes: [1]})`,
  factIndex: 'CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (f:Fact) REQUIRE f.id IS UNIQUE',
  pairIndex: 'CREATE INDEX pair_weight IF NOT EXISTS FOR (p:Pair) ON (p.weight)',
} as const

/** Tells how far it is. */
export async function fillDatabase(database: Connected, size: Size, say: (line: string) => void): Promise<void> {
  await createSchema(database)
  const plainly = async (text: string): Promise<void> => {
    const session = database.driver.session({ ...(database.database && { database: database.database }) })
    await session.run(text)
    await session.close()
  }
  const store = (query: Query): Promise<unknown> => write(database, (transaction) => run(transaction, query))
  await plainly(statements.factIndex)
  await plainly(statements.pairIndex)
  const storeAll = async (rows: readonly Row[], toText: (kind: string) => string, kindOf: (row: Row) => string) => {
    for (const kind of new Set(rows.map(kindOf))) {
      await store({ text: toText(kind), parameters: { rows: rows.filter((row) => kindOf(row) === kind) } })
    }
  }
  for (let from = 0; from < size.entities; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, size.entities - from) }, (_, index) => toEntity(from + index))
    await storeAll(rows, statements.entities, (row) => String(row.label))
  }
  const documents = Array.from({ length: Math.ceil(size.relations / SENTENCES_A_DOCUMENT) }, (_, index) => ({
    id: toId('doc', index),
    title: `江澜科技动态第${index + 1}期`,
    source: `${index}.txt`,
    publishedOn: '2023-06-01',
  }))
  for (let from = 0; from < documents.length; from += BATCH) {
    await store({ text: statements.documents, parameters: { rows: documents.slice(from, from + BATCH) } })
  }
  let rows: Row[] = []
  let done = 0
  const flush = async (): Promise<void> => {
    await storeAll(rows, statements.relations, (row) => String(row.type))
    done += rows.length
    if (done % (BATCH * 10) === 0) say(`${done} of ${size.relations} relations stored`)
    rows = []
  }
  for (const row of createRelations(size)) {
    rows.push(row)
    if (rows.length === BATCH) await flush()
  }
  await flush()
  await plainly(statements.degrees)
  await plainly(statements.pairs)
  await plainly(statements.network)
  await plainly('CALL db.awaitIndexes(300)')
}
