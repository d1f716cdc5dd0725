// An argument that has a default and is given as null in, the default out: GraphQL lets `null` through where the type
// allows it, and no resolver should have to know.
import type { GraphQLSchema } from 'graphql'
import { isObjectType } from 'graphql'

/** Puts it before the resolver of every field that has such an argument, in place. */
export function fillNullArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const defaults = field.args.filter(({ defaultValue }) => defaultValue !== undefined && defaultValue !== null)
      const { resolve } = field
      if (defaults.length === 0 || !resolve) continue
      field.resolve = (source, args: Record<string, unknown>, context, info) => {
        const missing = defaults.filter(({ name }) => args[name] === null)
        if (missing.length === 0) return resolve(source, args, context, info)
        const filled = Object.fromEntries(missing.map(({ name, defaultValue }) => [name, defaultValue]))
        return resolve(source, { ...args, ...filled }, context, info)
      }
    }
  }
  return schema
}
