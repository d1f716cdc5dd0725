// The kinds of things as a table: what the properties of their nodes are called, and where their other fields come from.
import { evidenceListing, mentionListing, tieListing } from '../../graph/queries/pages.ts'
import { addTupleWriter, type ObjectFields, type WriteField } from './build.ts'
import { writeConnection } from './connections.ts'
import { end, many, one, span, toTarget } from './fields.ts'
import { TIE_DIRECTIONS } from './tie-counts.ts'

const tableRow: WriteField = (builder, ev, field, columns) => {
  const { type } = toTarget(builder, 'Evidence', field)
  const write = addTupleWriter(builder, type, field, ['row', 'headColumn', 'tailColumn'])
  return `maybe([${['row', 'headColumn', 'tailColumn'].map((name) => columns.add(`${ev}.${name}`)).join(', ')}], ${write})`
}

/** The same file name may lie in several folders, which are not told. */
const sources: WriteField = (builder, d, _, columns) => {
  const s = builder.toName('s')
  const names = `COLLECT { MATCH (${s}:Source {documentId: ${d}.id}) WITH ${s} ORDER BY ${s}.key RETURN ${s}.name }`
  return `list(unique(${columns.add(`${d}.source`)}, ${columns.add(names)}), string)`
}

const properties = (...names: readonly string[]): Record<string, (of: string) => string> =>
  Object.fromEntries(names.map((name) => [name, (of: string) => `${of}.${name}`]))

const sentence = (parent: string) => one(parent, 's', (of, s) => `MATCH (${s}:Sentence {id: ${of}.sentenceId})`)
const document = (parent: string) => one(parent, 'd', (of, d) => `MATCH (${d}:Document {id: ${of}.documentId})`)

/** While an import runs, an entity may not have been derived yet: what is missing is empty. */
const or = (name: string, value: string) => (e: string) => `coalesce(${e}.${name}, ${value})`

const aliases: WriteField = (builder, e, field, columns) => {
  const { type } = toTarget(builder, 'Entity', field)
  const write = addTupleWriter(builder, type, field, ['text', 'rule', 'reason'])
  const [texts, rules, reasons] = ['aliasTexts', 'aliasRules', 'aliasReasons'].map((name) =>
    columns.add(or(name, '[]')(e)),
  )
  return `list(zip(${texts}, ${rules}, ${reasons}.map(orNull)), ${write})`
}

const relationCounts: WriteField = (builder, e, field, columns) => {
  const { type } = toTarget(builder, 'Entity', field)
  const write = addTupleWriter(builder, type, field, ['type', 'outgoing', 'count'])
  // Degrees, which the database keeps: no tie is looked at. (An aggregation could not stand here: Cypher takes it for one
  // of the outer RETURN.)
  const degrees = TIE_DIRECTIONS.map(({ type, outgoing, symmetric }) => {
    const [left, right] = symmetric ? ['-', '-'] : outgoing ? ['-', '->'] : ['<-', '-']
    return `COUNT { (${e})${left}[:${type}]${right}() }`
  })
  const rows = `tieCounts(${columns.add(`[${degrees.join(', ')}]`)})`
  return `list(${rows}, ${write})`
}

/** Mentions and authorships are relationships: both ends are at hand. */
const authorships = (pattern: (of: string, w: string) => string, order: (w: string) => string, parent: string) =>
  many(parent, 'w', (of, w) => ({ match: pattern(of, w), order: order(w) }))

export const objects: Readonly<Record<string, ObjectFields>> = {
  Entity: {
    plain: {
      ...properties('id', 'name', 'type', 'firstOn', 'lastOn', 'degree'),
      pinyin: or('pinyin', "''"),
      region: or('region', '[]'),
      documentCount: or('documentCount', '1'),
    },
    others: {
      aliases,
      relationCounts,
      relations: (builder, e, field, columns) => {
        const [r, o] = [builder.toName('r'), builder.toName('o')]
        return writeConnection(builder, field, columns, {
          listing: tieListing(`(${e})`, r, o),
          parent: 'Entity',
          node: r,
          order: 'ties',
        })
      },
      mentions: (builder, e, field, columns) => {
        const [m, s] = [builder.toName('m'), builder.toName('s')]
        return writeConnection(builder, field, columns, {
          listing: mentionListing(`(${e})`, m, s),
          parent: 'Entity',
          node: m,
          order: 'mentions',
        })
      },
      indicators: many('Entity', 'i', (e, i) => ({
        match: `(${e})<-[:OF]-(${i}:Indicator)`,
        order: `${i}.documentId, ${i}.start, ${i}.id`,
      })),
      articles: authorships(
        (p, w) => `(${p})-[${w}:WROTE]->(${w}a:Article)`,
        (w) => `${w}a.documentId, ${w}a.index, ${w}.role`,
        'Entity',
      ),
      namesakes: many('Entity', 'n', (e, n) => ({
        match: `(${n}:Entity {name: ${e}.name}) WHERE ${e}:Person AND ${n}.type = ${e}.type AND ${n}.id <> ${e}.id`,
        order: `${n}.degree DESC, ${n}.id`,
      })),
    },
  },
  Relation: {
    plain: {
      ...properties('id', 'role', 'status', 'confidence', 'documentCount', 'firstOn', 'lastOn'),
      type: (r) => `type(${r})`,
    },
    others: {
      head: end('Relation', 'startNode'),
      tail: end('Relation', 'endNode'),
      evidence: (builder, r, field, columns) => {
        const ev = builder.toName('v')
        return writeConnection(builder, field, columns, {
          listing: evidenceListing(ev, `${r}.id`),
          parent: 'Relation',
          node: ev,
          order: 'evidence',
        })
      },
    },
  },
  Evidence: {
    plain: properties('id', 'quote', 'text', 'start', 'end', 'page', 'rule', 'confidence', 'role', 'status', 'on'),
    others: {
      sentence: sentence('Evidence'),
      document: document('Evidence'),
      original: span('Evidence', 'originalStart', 'originalEnd'),
      tableRow,
      headSpan: span('Evidence', 'headStart', 'headEnd'),
      tailSpan: span('Evidence', 'tailStart', 'tailEnd'),
    },
  },
  Mention: {
    plain: properties('surface', 'start', 'end', 'rule', 'anaphor'),
    others: {
      entity: end('Mention', 'endNode'),
      sentence: end('Mention', 'startNode'),
      document: document('Mention'),
    },
  },
  Sentence: {
    plain: properties('id', 'text', 'start', 'end', 'kind', 'paragraph'),
    others: {
      document: document('Sentence'),
      mentions: many('Sentence', 'm', (s, m) => ({
        match: `(${s})-[${m}:MENTIONS]->(${m}e:Entity)`,
        order: `${m}.start, ${m}.end DESC, ${m}e.id`,
      })),
    },
  },
  Indicator: {
    plain: properties('id', 'metric', 'value', 'valueTo', 'unit', 'qualifier', 'period', 'raw', 'rule', 'start', 'end'),
    others: {
      subject: one('Indicator', 'e', (i, e) => `MATCH (${e}:Entity {id: ${i}.subjectId})`),
      sentence: sentence('Indicator'),
      document: document('Indicator'),
    },
  },
  Authorship: {
    plain: properties('role'),
    others: {
      person: end('Authorship', 'startNode'),
      article: end('Authorship', 'endNode'),
    },
  },
  Article: {
    plain: properties('id', 'title', 'start', 'end'),
    others: {
      document: document('Article'),
      authors: authorships(
        (a, w) => `(${a})<-[${w}:WROTE]-(${w}p:Entity)`,
        (w) => `${w}.role, ${w}p.name, ${w}p.id`,
        'Article',
      ),
      sentences: many('Article', 's', (a, s) => ({
        match: `(${a})-[:CONTAINS]->(${s}:Sentence)`,
        order: `${s}.index`,
      })),
    },
  },
  Document: {
    plain: properties(
      'id',
      'title',
      'source',
      'publishedOn',
      'place',
      'placeReason',
      'charset',
      'sha256',
      'importedAt',
      'text',
      'entityCount',
      'relationCount',
    ),
    others: {
      articles: many('Document', 'a', (d, a) => ({
        match: `(${d})-[:CONTAINS]->(${a}:Article)`,
        order: `${a}.index`,
      })),
      indicators: many('Document', 'i', (d, i) => ({
        match: `(${d})-[:CONTAINS]->(:Article)-[:CONTAINS]->(:Sentence)<-[:IN]-(${i}:Indicator)`,
        order: `${i}.start, ${i}.id`,
      })),
      sources,
      reprintOf: one('Document', 'o', (d, o) => `MATCH (${d})-[:REPRINTS]->(${o}:Document)`),
      reprints: many('Document', 'o', (d, o) => ({
        match: `(${d})<-[:REPRINTS]-(${o}:Document)`,
        order: `coalesce(${o}.publishedOn, '9'), ${o}.id`,
      })),
      issues: many('Document', 'i', (d, i) => ({ match: `(${d})-[:HAS]->(${i}:Issue)`, order: `${i}.index` })),
    },
  },
  Issue: {
    plain: properties('code', 'severity', 'message'),
    others: { span: span('Issue', 'start', 'end'), document: document('Issue') },
  },
}
