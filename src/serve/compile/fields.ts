// The ways in which a field of a thing leads to other things or values: each gives its columns in Cypher and its writer.
import { type GraphQLObjectType, isNonNullType } from 'graphql'
import {
  addObject,
  addTupleWriter,
  type Builder,
  createColumns,
  isPlain,
  toObjectType,
  type WriteField,
} from './build.ts'
import { collectSubfields, type Selected, toField } from './select.ts'

/** The one thing that a pattern leads to. `variable` is the letter it goes by in the pattern. */
export const one =
  (parent: string, letter: string, toPattern: (of: string, variable: string) => string): WriteField =>
  (builder, of, field, columns) => {
    const { type, fields, isRequired } = toTarget(builder, parent, field)
    const variable = builder.toName(letter)
    const inner = createColumns()
    const write = addObject(builder, type, variable, fields, inner)
    const value = columns.add(`head(COLLECT { ${toPattern(of, variable)} RETURN ${inner.toCypher()} })`)
    return isRequired ? `object(${value}, ${write})` : `nullable(${value}, ${write})`
  }

/** An end of a relationship: its properties are read without another step. */
export const end =
  (parent: string, node: 'startNode' | 'endNode'): WriteField =>
  (builder, of, field, columns) => {
    const { type, fields } = toTarget(builder, parent, field)
    if (!isPlain(builder, type, fields)) {
      return one(parent, 'e', (r, e) => `WITH ${node}(${r}) AS ${e}`)(builder, of, field, columns)
    }
    const inner = createColumns()
    const write = addObject(builder, type, `${node}(${of})`, fields, inner)
    return `object(${columns.add(inner.toCypher())}, ${write})`
  }

/** All things that a pattern leads to, in an order. */
export const many =
  (
    parent: string,
    letter: string,
    toPattern: (of: string, variable: string, builder: Builder) => { readonly match: string; readonly order: string },
  ): WriteField =>
  (builder, of, field, columns) => {
    const { type, fields } = toTarget(builder, parent, field)
    const variable = builder.toName(letter)
    const { match, order } = toPattern(of, variable, builder)
    const inner = createColumns()
    const write = addObject(builder, type, variable, fields, inner)
    const rows = columns.add(`COLLECT { MATCH ${match} WITH * ORDER BY ${order} RETURN ${inner.toCypher()} }`)
    return `list(${rows}, ${write})`
  }

export function toTarget(builder: Builder, parent: string, field: Selected) {
  const parentType = builder.schema.getType(parent) as GraphQLObjectType
  const type = toObjectType(parentType, field.name)
  const isRequired = isNonNullType(toField(parentType, field.name).type)
  return { type, fields: collectSubfields(builder, type, field), isRequired }
}

/** Null where one of its properties is missing. */
export const span =
  (parent: string, start: string, end: string): WriteField =>
  (builder, of, field, columns) => {
    const { type, isRequired } = toTarget(builder, parent, field)
    const write = addTupleWriter(builder, type, field, ['start', 'end'])
    const values = `[${columns.add(`${of}.${start}`)}, ${columns.add(`${of}.${end}`)}]`
    return isRequired ? `${write}(${values})` : `all(${values}, ${write})`
  }
