// The fields asked for of the cooperation network in, its heaviest pairs in Cypher and the writer of the network out.
// With a filter, and for the relations that show a part, it is left to the resolvers.
import type { GraphQLObjectType } from 'graphql'
import { NETWORK_ID } from '../../graph/cooperation/stored.ts'
import { PAIRS } from '../../graph/queries/cooperation.ts'
import {
  addTupleWriter,
  type Builder,
  type Columns,
  createColumns,
  toObjectType,
  toObjectWriter,
  toPlainWriter,
  type WriteField,
} from './build.ts'
import { addObject } from './objects.ts'
import { collectSubfields, isEmpty, NotCompiled, readArguments, type Selected, toField } from './select.ts'

type WritePart = (asked: Selected) => string

export const writeCooperation: WriteField = (builder, _, field, columns) => {
  const query = builder.schema.getQueryType() as GraphQLObjectType
  const { prefix } = builder.addSlot(query, field)
  const { filter, minWeight } = readArguments(query, field, builder.variables)
  if (!isEmpty(filter)) throw new NotCompiled('filtered pairs')
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
  const write = addTupleWriter(builder, toObjectType(pair, 'parts'), asked, ['kind', 'weight', 'strength', 'documents'])
  const lists = ['kinds', 'weights', 'strengths', 'kindDocuments'].map((name) => inner.add(`w.${name}`))
  return `list(zip(${lists.join(', ')}), ${write})`
}
