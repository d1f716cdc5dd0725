// An operation in, one Cypher and the function that writes its answer out. Pure: the same selection gives the same text,
// whatever its aliases, page sizes and filters are.
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql'
import { createBuilder, createColumns, type Slot, toObjectWriter } from './build.ts'
import type { Row } from './left.ts'
import { objects } from './objects.ts'
import { checkArguments } from './parameters.ts'
import { roots } from './roots.ts'
import { collectFields, NotCompiled, type Operation, readArguments, type Variables } from './select.ts'
import { writers } from './text.ts'

export interface Plan {
  /** Gives one row with one column. */
  readonly text: string
  /** Throws what the resolvers would throw for bad arguments. */
  readonly toParameters: (variables: Variables) => Parameters
  /** The JSON of the whole answer. Throws where graphql-js would report an error. */
  readonly write: (answer: Row, parameters: Parameters) => string
}

export interface Parameters {
  /** Checked arguments of each slot. */
  readonly slots: readonly Variables[]
  readonly cypher: Variables
}

/** Throws NotCompiled for what graphql-js has to do. */
export function compile(operation: Operation, definition: OperationDefinitionNode): Plan {
  const query = operation.schema.getQueryType()
  if (!query || definition.operation !== OperationTypeNode.QUERY) throw new NotCompiled(definition.operation)
  const builder = createBuilder(operation, objects)
  const columns = createColumns()
  const fields = collectFields(operation, query, [definition.selectionSet])
  const write = toObjectWriter(query, fields, (field) => {
    const root = roots[field.name]
    if (!root) throw new NotCompiled(field.name)
    return root(builder, '', field, columns)
  })
  return {
    text: `RETURN ${columns.toCypher()} AS answer`,
    toParameters: createParameters(builder.slots),
    write: toFunction(operation.schema, builder.writers, write),
  }
}

/** The code holds only names of the contract and of the document, which have no sign that could end a text. */
function toFunction(schema: GraphQLSchema, functions: readonly string[], write: string): Plan['write'] {
  const code = `'use strict'; let a; ${functions.join('\n')}
return (v, { slots }) => { a = slots; return '{"data":' + ${write} + '}' }`
  const given = { ...writers, names: toNames(schema) }
  return new Function(...Object.keys(given), code)(...Object.values(given)) as Plan['write']
}

/** Each value of each enum with its JSON. */
const toNames = (schema: GraphQLSchema): object =>
  Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .map((type) => [type.name, Object.fromEntries(type.getValues().map(({ name }) => [name, `"${name}"`]))]),
  )

const createParameters =
  (slots: readonly Slot[]): Plan['toParameters'] =>
  (variables) => {
    const checked = slots.map(({ type, field }) => checkSlot(type, field, variables))
    const cypher: Record<string, unknown> = {}
    for (const [index, { prefix }] of slots.entries()) {
      for (const [name, value] of Object.entries(checked[index]!)) cypher[prefix + name] = value
    }
    return { slots: checked, cypher }
  }

const checkSlot = (type: GraphQLObjectType, field: Slot['field'], variables: Variables): Variables =>
  checkArguments(type.name, field.name, readArguments(type, field, variables))
