// The fields asked for of the way between two entities in, the shortest and best proven in Cypher and its writer out.
// Several ways, longer ones, and ends that there are not, are left to the resolvers.
import type { GraphQLObjectType } from 'graphql'
import { MOST_CANDIDATES, shortestWays } from '../../graph/queries/paths.ts'
import { checkMaxLength } from '../arguments.ts'
import { addObject, createColumns, toObjectType, toObjectWriter, type WriteField } from './build.ts'
import { Left, type Row } from './left.ts'
import { collectSubfields, isEmpty, NotCompiled, readArguments, type Selected } from './select.ts'

/** Which list of a way holds what a field asks for. */
const LISTS: Readonly<Record<string, string>> = { nodes: 'nodes', relations: 'ties' }

export const writePaths: WriteField = (builder, _, field, columns) => {
  const query = builder.schema.getQueryType() as GraphQLObjectType
  const { prefix } = builder.addSlot(query, field)
  const { maxLength, filter } = readArguments(query, field, builder.variables)
  const type = toObjectType(query, field.name)
  const way = createColumns()
  const toList = (asked: Selected): string => {
    const list = LISTS[asked.name]
    if (!list) throw new NotCompiled(asked.name)
    const variable = builder.toName('x')
    const inner = createColumns()
    const target = toObjectType(type, asked.name)
    const write = addObject(builder, target, variable, collectSubfields(builder, target, asked), inner)
    return `list(${way.add(`COLLECT { UNWIND ${list} AS ${variable} RETURN ${inner.toCypher()} }`)}, ${write})`
  }
  const write = builder.addWriter(
    toObjectWriter(type, collectSubfields(builder, type, field), (asked) =>
      asked.name === 'length' ? `int(${way.add('size(ties)')})` : toList(asked),
    ),
  )
  const ways = shortestWays(checkMaxLength(maxLength as number), !isEmpty(filter)).replaceAll('$', `$${prefix}`)
  const found = columns.add(`head(COLLECT { ${ways}
  WITH collect([nodes, ties]) AS ways
  RETURN [size(ways), COLLECT { UNWIND ways[..1] AS way WITH way[0] AS nodes, way[1] AS ties RETURN ${way.toCypher()} }] })`)
  return `list(onlyWay(${found}), ${write})`
}

/** Throws Left where the resolvers have to look further. */
export function onlyWay([total, rows]: Row): Row {
  if (total === 0 || (total as number) >= MOST_CANDIDATES) throw new Left('other ways')
  return rows as Row
}
