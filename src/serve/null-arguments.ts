// An argument that has a default and is given as null in, the default out: GraphQL lets `null` through where the type
// allows it, and no resolver should have to know.
import type { GraphQLField, GraphQLSchema } from 'graphql'
import { isObjectType } from 'graphql'

type Arguments = Readonly<Record<string, unknown>>

/** What fills the arguments of a field; undefined where there is nothing to fill. */
export function createFiller({ args }: GraphQLField<unknown, unknown>): ((given: Arguments) => Arguments) | undefined {
  const defaults = args.filter(({ defaultValue }) => defaultValue !== undefined && defaultValue !== null)
  if (defaults.length === 0) return undefined
  return (given) => {
    const missing = defaults.filter(({ name }) => given[name] === null)
    if (missing.length === 0) return given
    return { ...given, ...Object.fromEntries(missing.map(({ name, defaultValue }) => [name, defaultValue])) }
  }
}

/** Puts it before the resolver of every field that has such an argument, in place. */
export function fillNullArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const fill = createFiller(field)
      const { resolve } = field
      if (!fill || !resolve) continue
      field.resolve = (source, args, context, info) => resolve(source, fill(args), context, info)
    }
  }
  return schema
}
