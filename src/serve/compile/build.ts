// What is gathered while an operation is compiled: names for the parts of the Cypher, arguments that become parameters,
// and the functions of the serialiser. An object is a list of columns in Cypher and a function that writes it in JSON.
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { collectSubfields, NotCompiled, type Operation, type Selected, toField } from './select.ts'
import type { writers } from './text.ts'

/** A field whose arguments are checked at each request and become parameters that begin with `prefix`. */
export interface Slot {
  readonly index: number
  readonly prefix: string
  readonly type: GraphQLObjectType
  readonly field: Selected
}

export interface Builder extends Operation {
  /** The kinds of things, by the names of their types. */
  readonly kinds: Readonly<Record<string, ObjectFields>>
  /** A name that nothing else has. */
  readonly toName: (letter: string) => string
  readonly addSlot: (type: GraphQLObjectType, field: Selected) => Slot
  /** Adds a function of the serialiser, `v` being the row it writes, and gives its name. */
  readonly addWriter: (expression: string) => string
  readonly slots: readonly Slot[]
  readonly writers: readonly string[]
}

export function createBuilder(operation: Operation, kinds: Builder['kinds']): Builder {
  let names = 0
  const slots: Slot[] = []
  const written: string[] = []
  return {
    ...operation,
    kinds,
    slots,
    writers: written,
    toName: (letter) => `${letter}${names++}`,
    addSlot: (type, field) => {
      const slot = { index: slots.length, prefix: `a${slots.length}_`, type, field }
      slots.push(slot)
      return slot
    },
    addWriter: (expression) => {
      const name = `w${written.length}`
      written.push(`const ${name} = (v) => ${expression};`)
      return name
    },
  }
}

/** The columns of a row: the same expression stands only once. */
export interface Columns {
  readonly add: (cypher: string) => string
  readonly toCypher: () => string
}

export function createColumns(): Columns {
  const columns = new Map<string, number>()
  return {
    add: (cypher) => {
      const index = columns.get(cypher) ?? columns.size
      columns.set(cypher, index)
      return `v[${index}]`
    },
    toCypher: () => `[${[...columns.keys()].join(', ')}]`,
  }
}

/** Columns for a field are added; the JavaScript that writes its value out of `v` is given. */
export type WriteField = (builder: Builder, of: string, field: Selected, columns: Columns) => string

export interface ObjectFields {
  /** Expressions of fields that hold plain values; the given is a variable of the object. */
  readonly plain: Readonly<Record<string, (of: string) => string>>
  readonly others: Readonly<Record<string, WriteField>>
}

/** The JavaScript that writes each field with its name, out of `v`, whatever gives the text of a field. */
export const toFieldWriters = (
  type: GraphQLObjectType,
  fields: readonly Selected[],
  write: (field: Selected) => string,
): readonly string[] =>
  fields.map((field) => {
    const value = field.name === '__typename' ? `'"${type.name}"'` : write(field)
    return `'"${field.key}":' + ${value}`
  })

/** The JavaScript that writes an object. */
export function toObjectWriter(...asked: Parameters<typeof toFieldWriters>): string {
  const parts = toFieldWriters(...asked)
  return parts.length > 0 ? `'{' + ${parts.join(" + ',' + ")} + '}'` : "'{}'"
}

/** A function that writes an object of a row whose places have names, such as the two ends of a span. */
export function addTupleWriter(
  builder: Builder,
  type: GraphQLObjectType,
  field: Selected,
  places: readonly string[],
): string {
  const fields = collectSubfields(builder, type, field)
  return builder.addWriter(
    toObjectWriter(type, fields, ({ name }) => {
      const place = places.indexOf(name)
      if (place < 0) throw new NotCompiled(`${type.name}.${name}`)
      return toPlainWriter(toField(type, name).type, `v[${place}]`)
    }),
  )
}

/** Adds the columns of the fields and gives the name of the function that writes them. */
export function addObject(
  builder: Builder,
  type: GraphQLObjectType,
  of: string,
  fields: readonly Selected[],
  columns: Columns,
): string {
  const table = builder.kinds[type.name]
  if (!table) throw new NotCompiled(type.name)
  return builder.addWriter(
    toObjectWriter(type, fields, (field) => {
      const plain = table.plain[field.name]
      if (plain) return toPlainWriter(toField(type, field.name).type, columns.add(plain(of)))
      const other = table.others[field.name]
      if (!other) throw new NotCompiled(`${type.name}.${field.name}`)
      return other(builder, of, field, columns)
    }),
  )
}

/** Whether the fields are properties of the thing itself. */
export const isPlain = ({ kinds }: Builder, type: GraphQLObjectType, fields: readonly Selected[]): boolean =>
  fields.every(({ name }) => name === '__typename' || kinds[type.name]?.plain[name])

const SCALARS: Readonly<Record<string, keyof typeof writers>> = {
  ID: 'string',
  String: 'string',
  Int: 'int',
  Float: 'float',
  Boolean: 'boolean',
}

/** The JavaScript that writes a plain value of a type. */
export function toPlainWriter(type: GraphQLOutputType, value: string): string {
  if (!isNonNullType(type)) return `nullable(${value}, (u) => ${toNonNullWriter(type, 'u')})`
  return toNonNullWriter(type.ofType, value)
}

function toNonNullWriter(type: GraphQLOutputType, value: string): string {
  if (isListType(type)) return `list(${value}, (u) => ${toPlainWriter(type.ofType, 'u')})`
  if (isEnumType(type)) return `name(${value}, names.${type.name})`
  const scalar = 'name' in type ? SCALARS[type.name] : undefined
  if (!scalar) throw new NotCompiled(String(type))
  return `${scalar}(${value})`
}

/** The object type of a field, through lists and non-null. */
export function toObjectType(type: GraphQLObjectType, name: string): GraphQLObjectType {
  const named = getNamedType(toField(type, name).type)
  if (!isObjectType(named)) throw new NotCompiled(`${type.name}.${name}`)
  return named
}
