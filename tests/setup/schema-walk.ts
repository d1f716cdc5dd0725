// The schema in, GraphQL texts out: a way to every field, and random operations, good and bad. Seeded, so that a failure
// can be seen again.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

export interface Random {
  /** 0 or more, below `end`. */
  readonly below: (end: number) => number
  readonly pick: <T>(items: readonly T[]) => T
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end)
  }
  return { below, pick: (items) => items[below(items.length)]! }
}

export const ODD_TEXTS = [
  '',
  '云禾',
  "' OR 1=1 //",
  '"}) DETACH DELETE n //',
  '` RETURN 1 UNION MATCH (n) DETACH DELETE n //',
  '*:* OR name:*',
  'a~0.1 AND (',
  '\\',
  '\u0000\uffff',
  '\ud800',
  '$ids {limit}',
  'ent_0000000000000000',
  '2021-08-26',
  '0'.repeat(300),
  '公报 "引号" \\u4e00',
] as const

/** A literal of the type: mostly right, sometimes out of bounds; with `odd`, of what is no value of it. */
export function toLiteral(type: GraphQLInputType, random: Random, ids: readonly string[], odd: boolean): string {
  if (odd && random.below(12) === 0) return random.pick(['null', '-1', '1e999', '"x"', '[]', '{}', 'FALSE', '[[1]]'])
  if (isNonNullType(type)) return toLiteral(type.ofType, random, ids, odd)
  if (random.below(10) === 0) return 'null'
  if (isListType(type))
    return `[${Array.from({ length: random.below(4) }, () => toLiteral(type.ofType, random, ids, odd)).join(', ')}]`
  if (isEnumType(type)) return random.pick(type.getValues()).name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(() => random.below(3) === 0)
    return `{${fields.map((field) => `${field.name}: ${toLiteral(field.type, random, ids, odd)}`).join(', ')}}`
  }
  const { name } = getNamedType(type)
  if (name === 'Int') return String(random.pick([0, 1, 2, 3, 5, 20, -1, 501, 2_147_483_647]))
  if (name === 'Float') return random.pick(['0', '0.5', '-1', '1e308'])
  if (name === 'Boolean') return random.pick(['true', 'false'])
  return JSON.stringify(random.pick(name === 'ID' && random.below(2) === 0 ? ids : ODD_TEXTS))
}

const isFieldless = (type: GraphQLOutputType): boolean => isLeafType(getNamedType(type))

const getFields = (schema: GraphQLSchema, type: GraphQLOutputType): readonly Field[] => {
  const named = getNamedType(type)
  if (isObjectType(named) || isInterfaceType(named)) return Object.values(named.getFields())
  return schema
    .getPossibleTypes(named as never)
    .slice(0, 1)
    .flatMap((each) => Object.values(each.getFields()))
}

/** A random query. With `odd` it may be wrong in values, names and form. */
export function toRandomQuery(schema: GraphQLSchema, random: Random, ids: readonly string[], odd: boolean): string {
  let alias = 0
  const select = (fields: readonly Field[], depth: number): string => {
    const wanted = Array.from({ length: 1 + random.below(3) }, () => random.pick(fields))
    const shown = wanted.map((field) => {
      if (!isFieldless(field.type) && depth === 0) return '__typename'
      const given = field.args.filter((arg) => isRequiredArgument(arg) || random.below(2) === 0)
      const args = given.map((arg) => `${arg.name}: ${toLiteral(arg.type, random, ids, odd)}`).join(', ')
      const name = odd && random.below(40) === 0 ? `${field.name}x` : field.name
      const inner = isFieldless(field.type) ? '' : ` ${select(getFields(schema, field.type), depth - 1)}`
      return `a${alias++}: ${name}${args === '' ? '' : `(${args})`}${inner}`
    })
    return `{ ${shown.join(' ')} }`
  }
  const query = select(Object.values(schema.getQueryType()!.getFields()), 1 + random.below(5))
  if (!odd || random.below(10) > 0) return query
  const at = random.below(query.length)
  return random.pick([query.slice(0, at), `${query.slice(0, at)}$${query.slice(at)}`, `${query} ${query}`, `{${query}`])
}

/** A field with arguments, and the way to it: the text before and after the field itself. */
export interface Place {
  readonly name: string
  readonly field: Field
  readonly before: string
  readonly after: string
}

/** Every field with arguments that can be reached, each by a shortest way; `values` gives required arguments. */
export function listPlaces(schema: GraphQLSchema, values: (arg: GraphQLArgument, owner: string) => string): Place[] {
  const places: Place[] = []
  const seen = new Set<string>()
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const
  const waiting = roots.flatMap(([kind, type]) => (type ? [{ type, before: `${kind} { `, after: ' }' }] : []))
  while (waiting.length > 0) {
    const { type, before, after } = waiting.shift()!
    if (seen.has(type.name)) continue
    seen.add(type.name)
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) places.push({ name: `${type.name}.${field.name}`, field, before, after })
      const named = getNamedType(field.type)
      if (!isObjectType(named)) continue
      const args = toArguments(field, (arg) => (isRequiredArgument(arg) ? values(arg, field.name) : undefined))
      waiting.push({
        type: named as GraphQLObjectType,
        before: `${before}${field.name}${args} { `,
        after: ` }${after}`,
      })
    }
  }
  return places
}

/** `(name: value, …)`, or nothing. */
export function toArguments(field: Field, value: (arg: GraphQLArgument) => string | undefined): string {
  const given = field.args.flatMap((arg) => {
    const text = value(arg)
    return text === undefined ? [] : [`${arg.name}: ${text}`]
  })
  return given.length === 0 ? '' : `(${given.join(', ')})`
}

/** `{ __typename }` for an object, nothing for a value. */
export const toSelection = ({ type }: Field): string => (isFieldless(type) ? '' : ' { __typename }')

/** Every place inside the type that holds a text, as a function from the text's literal to the literal of the type. */
export function listTexts(type: GraphQLInputType, path: string): (readonly [string, (literal: string) => string])[] {
  if (isNonNullType(type)) return listTexts(type.ofType, path)
  if (isListType(type))
    return listTexts(type.ofType, path).map(([name, wrap]) => [`${name}[]`, (literal) => `[${wrap(literal)}]`])
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      listTexts(field.type, `${path}.${field.name}`).map(
        ([name, wrap]) => [name, (literal: string) => `{${field.name}: ${wrap(literal)}}`] as const,
      ),
    )
  return ['String', 'ID'].includes(getNamedType(type).name) ? [[path, (literal) => literal]] : []
}
