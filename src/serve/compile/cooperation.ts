// The fields asked for of the cooperation network in, its heaviest pairs in Cypher and the writer of the network out.
// With a filter it is left to the resolvers.
import type { GraphQLObjectType } from 'graphql'
import type { CooperationKind } from '../../graph/cooperation/shares.ts'
import { NETWORK_ID } from '../../graph/cooperation/stored.ts'
import { MOST_RELATIONS_A_PART, PAIRS, shownBy } from '../../graph/queries/cooperation.ts'
import {
  addObject,
  type Builder,
  type Columns,
  createColumns,
  toObjectType,
  toObjectWriter,
  toPlainWriter,
  type WriteField,
} from './build.ts'
import { collectSubfields, isEmpty, NotCompiled, readArguments, type Selected, toField } from './select.ts'

type WritePart = (asked: Selected) => string

export const writeCooperation: WriteField = (builder, _, field, columns) => {
  const query = builder.schema.getQueryType() as GraphQLObjectType
  const { prefix } = builder.addSlot(query, field)
  const { minWeight, limit, ...choice } = readArguments(query, field, builder.variables)
  if (!Object.values(choice).every(isEmpty)) throw new NotCompiled('filtered pairs')
  const isWhole = (minWeight as number) <= 0
  const matched = PAIRS.replace('$minWeight', `$${prefix}minWeight`)
  const network = createColumns()
  const type = toObjectType(query, field.name)
  const toList =
    (before: string, writePart: (asked: Selected, target: GraphQLObjectType, inner: Columns) => string): WritePart =>
    (asked) => {
      const target = toObjectType(type, asked.name)
      const inner = createColumns()
      const fields = collectSubfields(builder, target, asked)
      const write = builder.addWriter(toObjectWriter(target, fields, (each) => writePart(each, target, inner)))
      return `list(${network.add(`COLLECT { ${before} RETURN ${inner.toCypher()} }`)}, ${write})`
    }
  const state = (property: string): string =>
    network.add(`head(COLLECT { MATCH (c:Cooperation {id: '${NETWORK_ID}'}) RETURN c.${property} })`)
  const ends = 'UNWIND shown AS pair UNWIND [pair[0], pair[2]] AS e WITH DISTINCT e'
  const parts: Readonly<Record<string, WritePart>> = {
    pairs: toList('UNWIND shown AS pair WITH pair[0] AS a, pair[1] AS w, pair[2] AS b', (asked, target, inner) =>
      writePair(builder, asked, target, inner),
    ),
    members: toList(`${ends} ORDER BY e.centrality DESC, e.id`, (asked, target, inner) => {
      if (asked.name === 'entity') return writeEntity(builder, asked, target, 'e', inner)
      const property = asked.name === 'weight' ? 'cooperation' : asked.name
      return toPlainWriter(toField(target, asked.name).type, inner.add(`e.${property}`))
    }),
    communities: toList(
      `${ends} WITH DISTINCT e.community AS number MATCH (c:Cooperation {id: '${NETWORK_ID}'})
  MATCH (e:Entity {id: c.leaders[number - 1]}) WITH number, c.sizes[number - 1] AS size, e ORDER BY size DESC, number`,
      (asked, target, inner) =>
        asked.name === 'leader'
          ? writeEntity(builder, asked, target, 'e', inner)
          : toPlainWriter(toField(target, asked.name).type, inner.add(asked.name)),
    ),
    truncated: () => `boolean(${network.add(`size(pairs) > $${prefix}limit`)})`,
    totalPairs: () =>
      `int(${network.add(
        `CASE WHEN size(pairs) <= $${prefix}limit THEN size(pairs) ELSE ${
          isWhole ? 'COUNT { ()-[:WORKS_WITH]->() }' : `COUNT { ${matched} }`
        } END`,
      )})`,
    version: () => `string(${state('version')} ?? '')`,
    computedAt: () => `nullable(${state('computedAt')}, string)`,
  }
  const write = builder.addWriter(
    toObjectWriter(type, collectSubfields(builder, type, field), (asked) => {
      const part = parts[asked.name]
      if (!part) throw new NotCompiled(asked.name)
      return part(asked)
    }),
  )
  const value = columns.add(`head(COLLECT { ${matched}
  WITH a, w, b ORDER BY w.weight DESC, w.id LIMIT $${prefix}bound
  WITH collect([a, w, b]) AS pairs WITH pairs, pairs[..$${prefix}limit] AS shown RETURN ${network.toCypher()} })`)
  return `${write}(${value})`
}

function writeEntity(builder: Builder, asked: Selected, parent: GraphQLObjectType, of: string, inner: Columns): string {
  const target = toObjectType(parent, asked.name)
  return `${addObject(builder, target, of, collectSubfields(builder, target, asked), inner)}(v)`
}

function writePair(builder: Builder, asked: Selected, pair: GraphQLObjectType, inner: Columns): string {
  if (asked.name === 'first') return writeEntity(builder, asked, pair, 'a', inner)
  if (asked.name === 'second') return writeEntity(builder, asked, pair, 'b', inner)
  if (asked.name !== 'parts') return toPlainWriter(toField(pair, asked.name).type, inner.add(`w.${asked.name}`))
  return writeParts(builder, asked, toObjectType(pair, 'parts'), inner)
}

/** Lists of the pair, one place a kind; what shows a kind is read for each and picked by it. */
function writeParts(builder: Builder, asked: Selected, part: GraphQLObjectType, inner: Columns): string {
  const values = ['kinds', 'weights', 'strengths', 'kindDocuments'].map((name) => inner.add(`w.${name}`))
  const places = ['kind', 'weight', 'strength', 'documents']
  const write = builder.addWriter(
    toObjectWriter(part, collectSubfields(builder, part, asked), (each) => {
      const place = places.indexOf(each.name)
      if (place >= 0) return toPlainWriter(toField(part, each.name).type, `v[${place}]`)
      const isThrough = each.name === 'through'
      const of = isThrough ? builder.toName('e') : 'r'
      const target = toObjectType(part, each.name)
      const things = createColumns()
      const writeThing = addObject(builder, target, of, collectSubfields(builder, target, each), things)
      const toRows = (kind: CooperationKind): string => {
        if (isThrough && kind === 'TIE') return '[]'
        const list = kind === 'EVENT' ? 'events' : 'projects'
        const listed = isThrough
          ? `UNWIND w.${list} AS thing MATCH (${of}:Entity {id: thing})`
          : shownBy(kind, `${MOST_RELATIONS_A_PART}`)
        return inner.add(`COLLECT { ${listed} RETURN ${things.toCypher()} }`)
      }
      const byKind = `{ TIE: ${toRows('TIE')}, EVENT: ${toRows('EVENT')}, PROJECT: ${toRows('PROJECT')} }`
      values.push(`${values[0]}.map((kind) => (${byKind})[kind])`)
      return `list(v[${values.length - 1}], ${writeThing})`
    }),
  )
  return `list(zip(${values.join(', ')}), ${write})`
}
