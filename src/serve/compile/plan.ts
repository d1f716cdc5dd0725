// An operation in, its Cypher and the function that writes its answer out. Pure: the same selection gives the same text,
// whatever its aliases, page sizes and filters are.
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql'
import { createBuilder, createColumns, type Slot, toFieldWriters } from './build.ts'
import type { Row } from './left.ts'
import { objects } from './objects.ts'
import { checkArguments } from './parameters.ts'
import { roots } from './roots.ts'
import { collectFields, NotCompiled, type Operation, readArguments, type Selected, type Variables } from './select.ts'
import { writers } from './text.ts'

/** A query, and what it answers of an operation. */
export interface Part {
  /** Gives one row with one column. */
  readonly text: string
  /** Throws what the resolvers would throw for bad arguments. */
  readonly toParameters: (variables: Variables) => Parameters
  /** The JSON of its fields, without braces. Throws where graphql-js would report an error. */
  readonly write: (answer: Row, parameters: Parameters) => string
}

/** In the order of the answer: one part, but for operations that ask for many things at once. */
export type Plan = readonly Part[]

export interface Parameters {
  /** Checked arguments of each slot. */
  readonly slots: readonly Variables[]
  readonly cypher: Variables
}

/**
 * Characters of one Cypher. Planning takes the database about 0.2 ms a character: beyond this each field of Query is a
 * query of its own, and fields of one shape share their plan, as the same field under thirty names does.
 */
const MOST_TEXT = 5_000
/** Beyond this a field is left to graphql-js, whose queries are many and small. */
const MOST_FIELD = 12_000

/** Throws NotCompiled for what graphql-js has to do. */
export function compile(operation: Operation, definition: OperationDefinitionNode): Plan {
  const query = operation.schema.getQueryType()
  if (!query || definition.operation !== OperationTypeNode.QUERY) throw new NotCompiled(definition.operation)
  const fields = collectFields(operation, query, [definition.selectionSet])
  const whole = toPart(operation, query, fields)
  if (whole.text.length <= MOST_TEXT || fields.length <= 1) return checkLength([whole])
  return checkLength(fields.map((field) => toPart(operation, query, [field])))
}

function checkLength(plan: Plan): Plan {
  if (plan.every(({ text }) => text.length <= MOST_FIELD)) return plan
  throw new NotCompiled('more than the database plans in good time')
}

/** The JSON of the whole answer. */
export const toAnswer = (parts: readonly string[]): string => `{"data":{${parts.join(',')}}}`

function toPart(operation: Operation, query: GraphQLObjectType, fields: readonly Selected[]): Part {
  const builder = createBuilder(operation, objects)
  const columns = createColumns()
  const written = toFieldWriters(query, fields, (field) => {
    const root = roots[field.name]
    if (!root) throw new NotCompiled(field.name)
    return root(builder, '', field, columns)
  })
  return {
    text: `RETURN ${columns.toCypher()} AS answer`,
    toParameters: createParameters(builder.slots),
    write: toFunction(operation.schema, builder.writers, written.join(" + ',' + ") || "''"),
  }
}

/** The code holds only names of the contract and of the document, which have no sign that could end a text. */
function toFunction(schema: GraphQLSchema, functions: readonly string[], write: string): Part['write'] {
  const code = `'use strict'; let a; ${functions.join('\n')}
return (v, { slots }) => { a = slots; return ${write} }`
  const given = { ...writers, names: toNames(schema) }
  return new Function(...Object.keys(given), code)(...Object.values(given)) as Part['write']
}

/** Each value of each enum with its JSON. */
const toNames = (schema: GraphQLSchema): object =>
  Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .map((type) => [type.name, Object.fromEntries(type.getValues().map(({ name }) => [name, `"${name}"`]))]),
  )

const createParameters =
  (slots: readonly Slot[]): Part['toParameters'] =>
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
