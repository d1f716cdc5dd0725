// The fields of Query that are compiled: how each begins in Cypher. All others are left to graphql-js.
import type { GraphQLObjectType } from 'graphql'
import { type IdKind, parseIdKind } from '../../domain/ids.ts'
import { documentListing, type EntityOrder, entityListing, relationListing } from '../../graph/queries/pages.ts'
import { RELATION_TYPES } from '../../graph/schema.ts'
import { addObject, type Builder, createColumns, type WriteField } from './build.ts'
import { writeConnection } from './connections.ts'
import { writeCooperation } from './cooperation.ts'
import { writeNeighborhood } from './neighborhood.ts'
import { writePaths } from './paths.ts'
import { writeSearch } from './search.ts'
import { collectFields, readArguments, type Selected } from './select.ts'

const byId =
  (label: string) =>
  (variable: string, id: string): string =>
    `MATCH (${variable}:${label} {id: ${id}})`

/** Any evidence knows the ends of its relation, and every relation has evidence. */
const byRelationId = (r: string, id: string): string =>
  `MATCH (${r}v:Evidence {relationId: ${id}}) WITH ${r}v LIMIT 1
  MATCH (:Entity {id: ${r}v.headId})-[${r}:${RELATION_TYPES}]->(:Entity {id: ${r}v.tailId}) WHERE ${r}.id = ${id}`

const kinds: Readonly<Partial<Record<IdKind, { readonly type: string; readonly match: typeof byRelationId }>>> = {
  doc: { type: 'Document', match: byId('Document') },
  art: { type: 'Article', match: byId('Article') },
  sen: { type: 'Sentence', match: byId('Sentence') },
  ent: { type: 'Entity', match: byId('Entity') },
  rel: { type: 'Relation', match: byRelationId },
  ev: { type: 'Evidence', match: byId('Evidence') },
  ind: { type: 'Indicator', match: byId('Indicator') },
}

const toQueryType = (builder: Builder): GraphQLObjectType => builder.schema.getQueryType() as GraphQLObjectType

const thing =
  (toKind: (args: Readonly<Record<string, unknown>>) => IdKind | undefined): WriteField =>
  (builder, _, field, columns) => {
    const query = toQueryType(builder)
    const kind = toKind(readArguments(query, field, builder.variables))
    const { type: name, match } = (kind && kinds[kind]) ?? {}
    if (!name || !match) return "'null'"
    const { prefix } = builder.addSlot(query, field)
    const type = builder.schema.getType(name) as GraphQLObjectType
    const variable = builder.toName('x')
    const inner = createColumns()
    const fields = collectFields(
      builder,
      type,
      field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    )
    const write = addObject(builder, type, variable, fields, inner)
    return `nullable(${columns.add(`head(COLLECT { ${match(variable, `$${prefix}id`)} RETURN ${inner.toCypher()} })`)}, ${write})`
  }

const parts = (builder: Builder, ...letters: readonly string[]) => letters.map((letter) => builder.toName(letter))

export const roots: Readonly<Record<string, WriteField>> = {
  node: thing(({ id }) => parseIdKind(id as string)),
  entity: thing(() => 'ent'),
  relation: thing(() => 'rel'),
  document: thing(() => 'doc'),
  entities: (builder, _, field, columns) => {
    const orderBy = toOrderBy(builder, field)
    const [e] = parts(builder, 'e')
    const listing = entityListing(e!, orderBy)
    return writeConnection(builder, field, columns, {
      listing,
      parent: 'Query',
      node: e!,
      order: `entities ${orderBy}`,
    })
  },
  relations: (builder, _, field, columns) => {
    const [h, r, t] = parts(builder, 'h', 'r', 't')
    const listing = relationListing(h!, r!, t!)
    return writeConnection(builder, field, columns, { listing, parent: 'Query', node: r!, order: 'relations' })
  },
  documents: (builder, _, field, columns) => {
    const [d] = parts(builder, 'd')
    const listing = documentListing(d!)
    return writeConnection(builder, field, columns, { listing, parent: 'Query', node: d!, order: 'documents' })
  },
  neighborhood: writeNeighborhood,
  search: writeSearch,
  paths: writePaths,
  cooperation: writeCooperation,
}

const toOrderBy = (builder: Builder, field: Selected): EntityOrder =>
  readArguments(toQueryType(builder), field, builder.variables).orderBy as EntityOrder
