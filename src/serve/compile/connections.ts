// A list in pages and what is asked of it in, one value `[rows, total]` in Cypher and the writer of the connection out.
// Rows are `[node, keys]`; neither they nor the total are read when nobody asks.
import type { GraphQLObjectType } from 'graphql'
import { toAfterCondition, toKeys, toOrderBy } from '../../graph/queries/page.ts'
import type { Listing } from '../../graph/queries/pages.ts'
import { addObject, type Builder, type Columns, createColumns, toObjectType, toObjectWriter } from './build.ts'
import { collectSubfields, isEmpty, NotCompiled, readArguments, type Selected } from './select.ts'

export interface Connected {
  readonly listing: Listing
  /** Type that has the field. */
  readonly parent: string
  /** What the listing calls the things listed. */
  readonly node: string
  /** Names the list in its cursors. */
  readonly order: string
}

export function writeConnection(
  builder: Builder,
  field: Selected,
  columns: Columns,
  { listing, parent, node, order }: Connected,
): string {
  const parentType = builder.schema.getType(parent) as GraphQLObjectType
  const slot = builder.addSlot(parentType, field)
  const { filter, after } = readArguments(parentType, field, builder.variables)
  const passes =
    isEmpty(filter) || listing.condition === 'true'
      ? []
      : [listing.condition.replaceAll('$filter', `$${slot.prefix}filter`)]
  const begins = after == null ? [] : [toAfterCondition(listing.order).replaceAll('$after', `$${slot.prefix}after`)]

  const type = toObjectType(parentType, field.name)
  const nodeType = toObjectType(type, 'nodes')
  const inner = createColumns()
  const usesKeys = { yes: false }
  const cursorOf = (row: string): string => {
    usesKeys.yes = true
    return `cursor('${order}', ${row}[1])`
  }
  const addNode = (asked: Selected): string => {
    const write = addObject(builder, nodeType, node, collectSubfields(builder, nodeType, asked), inner)
    return builder.addWriter(`${write}(v[0])`)
  }
  const addEdge = (asked: Selected): string => {
    const edgeType = toObjectType(type, 'edges')
    const fields = collectSubfields(builder, edgeType, asked)
    return builder.addWriter(
      toObjectWriter(edgeType, fields, (each) =>
        each.name === 'node' ? `${addNode(each)}(v)` : each.name === 'cursor' ? cursorOf('v') : notCompiled(each),
      ),
    )
  }
  const first = `a[${slot.index}].first`
  const addPageInfo = (asked: Selected): string => {
    const pageType = toObjectType(type, 'pageInfo')
    return builder.addWriter(
      toObjectWriter(pageType, collectSubfields(builder, pageType, asked), ({ name }) => {
        if (name === 'hasNextPage') return `(v.length > ${first})`
        const last = `v[Math.min(v.length, ${first}) - 1]`
        return name === 'endCursor' ? `(v.length * ${first} > 0 ? ${cursorOf(last)} : 'null')` : notCompiled({ name })
      }),
    )
  }
  const parts: Readonly<Record<string, (asked: Selected) => string>> = {
    nodes: (asked) => `list(page(v[0], ${first}), ${addNode(asked)})`,
    edges: (asked) => `list(page(v[0], ${first}), ${addEdge(asked)})`,
    pageInfo: (asked) => `${addPageInfo(asked)}(v[0])`,
    totalCount: () => 'int(v[1])',
  }
  const fields = collectSubfields(builder, type, field)
  const write = builder.addWriter(toObjectWriter(type, fields, (each) => (parts[each.name] ?? notCompiled)(each)))

  const row = usesKeys.yes ? `[${inner.toCypher()}, ${toKeys(listing.order)}]` : `[${inner.toCypher()}]`
  const rows = `COLLECT { MATCH ${listing.match}${toWhere([...passes, ...begins])}
  WITH * ${toOrderBy(listing.order)} LIMIT $${slot.prefix}limit RETURN ${row} }`
  const asksRows = fields.some(({ name }) => name !== 'totalCount' && name !== '__typename')
  const asksTotal = fields.some(({ name }) => name === 'totalCount')
  const counted = `COUNT { MATCH ${listing.match}${toWhere(passes)} }`
  const total = passes.length === 0 ? (listing.countAll ?? counted) : counted
  return `${write}(${columns.add(`[${asksRows ? rows : 'null'}, ${asksTotal ? total : 'null'}]`)})`
}

const toWhere = (conditions: readonly string[]): string =>
  conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''

const notCompiled = ({ name }: { readonly name: string }): never => {
  throw new NotCompiled(name)
}
