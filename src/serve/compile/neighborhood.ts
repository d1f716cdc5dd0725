// The fields asked for of a neighbourhood in, one value in Cypher that grows it level by level and its writer out. What
// it shows and in which order is what graph/neighborhood.ts defines.
import type { GraphQLObjectType } from 'graphql'
import { MOST_SEEN } from '../../graph/neighborhood.ts'
import { edgeCondition, relationCondition, tieCondition } from '../../graph/queries/filter.ts'
import { ALL_RELATIONS } from '../../graph/queries/pages.ts'
import { RELATION_TYPES } from '../../graph/schema.ts'
import { checkDepth } from '../arguments.ts'
import { addObject, type Columns, createColumns, toObjectType, toObjectWriter, type WriteField } from './build.ts'
import { collectSubfields, isEmpty, NotCompiled, readArguments, type Selected } from './select.ts'

/** `grow` binds `seen`, all entities in their order, and `levels`, how many lie at each distance. */
interface Growth {
  readonly grow: string
  readonly total: string
  readonly countEdges: string
}

type Filtered = (condition: string) => string

export const writeNeighborhood: WriteField = (builder, _, field, columns) => {
  const query = builder.schema.getQueryType() as GraphQLObjectType
  const { prefix } = builder.addSlot(query, field)
  const asked = readArguments(query, field, builder.variables)
  const filtered = (condition: string): string =>
    isEmpty(asked.filter) ? 'true' : condition.replaceAll('$filter', `$${prefix}filter`)
  const hasIds = Array.isArray(asked.ids) && asked.ids.length > 0
  const growth = hasIds
    ? growAround(prefix, checkDepth(asked.depth as number), filtered)
    : findBest(prefix, isEmpty(asked.filter), filtered)

  const type = toObjectType(query, field.name)
  const fields = collectSubfields(builder, type, field)
  const has = (name: string): boolean => fields.some((each) => each.name === name)

  const graphNode = toObjectType(type, 'nodes')
  const [node, at, other, tie] = ['n', 'i', 'o', 'r'].map((letter) => builder.toName(letter))
  const nodeColumns = createColumns()
  const fromNode: Readonly<Record<string, (each: Selected) => string>> = {
    entity: (each) => {
      const entity = toObjectType(graphNode, 'entity')
      return `${addObject(builder, entity, node!, collectSubfields(builder, entity, each), nodeColumns)}(v)`
    },
    distance: () =>
      `int(${nodeColumns.add(`reduce(d = 0, level IN levels | d + CASE WHEN ${at} >= level THEN 1 ELSE 0 END)`)})`,
    hiddenNeighbors: () =>
      `int(${nodeColumns.add(`COUNT { MATCH (${node})-[${tie}:${RELATION_TYPES}]-(${other}:Entity)
    WHERE NOT ${other} IN shown AND ${filtered(tieCondition(tie!, other!))} RETURN DISTINCT ${other} }`)})`,
  }
  const addNodes = (each: Selected): string =>
    builder.addWriter(
      toObjectWriter(graphNode, collectSubfields(builder, graphNode, each), (inner) =>
        (fromNode[inner.name] ?? notCompiled)(inner),
      ),
    )
  const edgeColumns: Columns = createColumns()
  const edge = builder.toName('r')
  const parts: Readonly<Record<string, (each: Selected) => string>> = {
    nodes: (each) => `list(v[0], ${addNodes(each)})`,
    edges: (each) => {
      const relation = toObjectType(type, 'edges')
      const inner = collectSubfields(builder, relation, each)
      return `list(v[1], ${addObject(builder, relation, edge, inner, edgeColumns)})`
    },
    truncated: () => 'boolean(v[3])',
    totalNodes: () => 'int(v[2])',
    totalEdges: () => 'int(v[4] === null ? v[1].length : v[4])',
  }
  const write = builder.addWriter(toObjectWriter(type, fields, (each) => (parts[each.name] ?? notCompiled)(each)))

  const nodes = `COLLECT { UNWIND range(0, size(shown) - 1) AS ${at} WITH ${at}, shown[${at}] AS ${node} RETURN ${nodeColumns.toCypher()} }`
  const edges = `COLLECT { UNWIND shown AS ${edge}a MATCH (${edge}a)-[${edge}:${RELATION_TYPES}]->(${edge}b:Entity)
  WHERE ${edge}b IN shown AND ${filtered(edgeCondition(edge))}
  WITH ${edge} ORDER BY ${edge}.documentCount DESC, ${edge}.confidence DESC, ${edge}.id RETURN ${edgeColumns.toCypher()} }`
  const amongShown = has('edges') ? 'null' : countAmong('shown', filtered)
  const totalEdges = `CASE WHEN size(shown) < total THEN ${growth.countEdges} ELSE ${amongShown} END`
  const value = `head(COLLECT { ${growth.grow}
  WITH seen[..$${prefix}limit] AS shown, seen, levels, ${growth.total} AS total
  RETURN [${has('nodes') ? nodes : 'null'}, ${has('edges') ? edges : 'null'}, total, size(shown) < total, ${has('totalEdges') ? totalEdges : 'null'}] })`
  return `${write}(${columns.add(value)})`
}

/** Level by level; a level takes what was not seen before, best connected with the level before it first. */
function growAround(prefix: string, depth: number, filtered: Filtered): Growth {
  const levels = Array.from({ length: depth + 1 }, (_, level) => `l${level}`)
  const steps = levels.slice(1).map((level, index) => {
    const before = levels.slice(0, index + 1)
    const seen = before.join(' + ')
    return `CALL (${before.join(', ')}) {
    UNWIND l${index} AS f MATCH (f)-[r:${RELATION_TYPES}]-(n:Entity) WHERE ${filtered(tieCondition('r', 'n'))}
    WITH n, count(r) AS ties WHERE ${before.map((each) => `NOT n IN ${each}`).join(' AND ')}
    WITH n ORDER BY ties DESC, n.degree DESC, n.id LIMIT ${MOST_SEEN}
    WITH collect(n) AS found RETURN found[..${MOST_SEEN} - size(${seen})] AS ${level} }`
  })
  const bounds = levels.map((_, index) => `size(${levels.slice(0, index + 1).join(' + ')})`).slice(0, -1)
  return {
    grow: `UNWIND range(0, size($${prefix}ids) - 1) AS at MATCH (e:Entity {id: $${prefix}ids[at]})
  WITH e ORDER BY at WITH collect(e) AS l0
  ${steps.join('\n  ')}
  WITH ${levels.join(' + ')} AS seen, [${bounds.join(', ')}] AS levels`,
    total: 'size(seen)',
    countEdges: countAmong('seen', filtered),
  }
}

const countAmong = (entities: string, filtered: Filtered): string =>
  `COUNT { UNWIND ${entities} AS a MATCH (a)-[r:${RELATION_TYPES}]->(b:Entity) WHERE b IN ${entities} AND ${filtered(edgeCondition('r'))} }`

/** Of the whole network; without a filter from the index of degrees. */
function findBest(prefix: string, isUnfiltered: boolean, filtered: Filtered): Growth {
  const countEdges = isUnfiltered
    ? ALL_RELATIONS
    : `COUNT { MATCH (a:Entity)-[r:${RELATION_TYPES}]->(b:Entity) WHERE ${filtered(relationCondition('r', 'a', 'b'))} }`
  if (isUnfiltered) {
    return {
      grow: `MATCH (e:Entity) WHERE e.degree > 0 WITH e ORDER BY e.degree DESC, e.name, e.id LIMIT $${prefix}limit
  WITH collect(e) AS seen WITH seen, [] AS levels`,
      total: 'COUNT { MATCH (e:Entity) WHERE e.degree > 0 }',
      countEdges,
    }
  }
  return {
    grow: `MATCH (e:Entity)-[r:${RELATION_TYPES}]-(o:Entity) WHERE ${filtered(relationCondition('r', 'e', 'o'))}
  WITH e, count(r) AS ties ORDER BY ties DESC, e.name, e.id
  WITH collect(e) AS seen WITH seen, [] AS levels`,
    total: 'size(seen)',
    countEdges,
  }
}

const notCompiled = ({ name }: { readonly name: string }): never => {
  throw new NotCompiled(name)
}
