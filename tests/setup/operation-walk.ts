// The schema in, operations out that are right in every value: with variables, fragments, directives, fields asked for
// twice. Seeded.
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
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
  print,
} from 'graphql'
import type { Random } from './schema-walk.ts'

export interface Known {
  readonly ids: readonly string[]
  readonly places: readonly string[]
  readonly texts: readonly string[]
  readonly dates: readonly string[]
  readonly cursors: readonly string[]
}

export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  depth: [0, 1, 2, 3],
  limit: [1, 3, 20, 200],
  maxLength: [1, 2, 4],
  minWeight: [0, 0.4],
}

export function createOperation(schema: GraphQLSchema, random: Random, known: Known): Operation {
  const variables: Record<string, unknown> = {}
  const declared: string[] = []
  const fragments: string[] = []
  const declare = (type: string, value: unknown): string => {
    const name = `v${declared.length}`
    declared.push(`$${name}: ${type}`)
    variables[name] = value
    return `$${name}`
  }

  const toValue = (name: string, type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return toValue(name, type.ofType)
    if (random.below(name === 'after' ? 2 : 8) === 0) return null
    if (isListType(type))
      return Array.from({ length: 1 + random.below(3) }, () => toValue(name, type.ofType) ?? undefined).filter(
        (each) => each !== undefined,
      )
    if (isEnumType(type)) return random.pick(type.getValues()).name
    if (isInputObjectType(type)) {
      const parts = Object.values(type.getFields()).filter(() => random.below(4) === 0)
      return Object.fromEntries(parts.map((part) => [part.name, toValue(part.name, part.type)]))
    }
    const scalar = getNamedType(type).name
    if (scalar === 'Int' || scalar === 'Float') return random.pick(NUMBERS[name] ?? [0, 1, 2, 5])
    if (scalar === 'Boolean') return random.below(2) === 0
    if (scalar === 'ID') {
      const entities = known.ids.filter((id) => id.startsWith('ent_'))
      return random.pick(['from', 'to', 'ids'].includes(name) ? entities : known.ids)
    }
    return random.pick(
      { after: known.cursors, places: known.places, from: known.dates, to: known.dates }[name] ?? known.texts,
    )
  }
  const toArgument = (arg: GraphQLArgument): string => {
    let value = toValue(arg.name, arg.type)
    while (value === null && isNonNullType(arg.type)) value = toValue(arg.name, arg.type)
    if (random.below(2) === 0) return `${arg.name}: ${declare(String(arg.type), value)}`
    const literal = astFromValue(value, arg.type)
    return `${arg.name}: ${literal ? print(literal) : 'null'}`
  }

  let alias = 0
  const select = (type: GraphQLNamedType, depth: number): string => {
    if (isInterfaceType(type)) {
      const inner = schema.getPossibleTypes(type).filter(() => random.below(3) === 0)
      return `{ id __typename ${inner.map((each) => `... on ${each.name} ${select(each, depth)}`).join(' ')} }`
    }
    const fields = isObjectType(type) ? Object.values(type.getFields()) : []
    const shown = Array.from({ length: 1 + random.below(4) }, () => random.pick(fields)).map((field) => {
      const named = getNamedType(field.type)
      const leaf = isLeafType(named)
      if (!leaf && depth === 0) return '__typename'
      const args = field.args.filter((arg) => isRequiredArgument(arg) || random.below(2) === 0).map(toArgument)
      // Two fields under one name must have the same arguments.
      const name = args.length > 0 || random.below(2) === 0 ? `a${alias++}: ${field.name}` : field.name
      const taken = field.args.length > 0 && !name.includes(':') ? `a${alias++}: ${name}` : name
      const text = `${taken}${args.length > 0 ? `(${args.join(', ')})` : ''}${leaf ? '' : ` ${select(named, depth - 1)}`}`
      const way = random.below(12)
      if (way === 0) return `... on ${type.name} { ${text} }`
      if (way === 1) return `... @include(if: ${declare('Boolean!', random.below(3) > 0)}) { ${text} }`
      if (way > 2) return text
      fragments.push(`fragment F${fragments.length} on ${type.name} { ${text} }`)
      return `...F${fragments.length - 1}`
    })
    return `{ ${shown.join(' ')} }`
  }
  const body = select(schema.getQueryType()!, 1 + random.below(5))
  const query = `query${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${body}`
  return { query: [query, ...fragments].join('\n'), variables }
}
