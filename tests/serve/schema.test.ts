// schema.graphql, the contract: held together with the ontology, with the code that answers it, and with its own words.
import {
  buildASTSchema,
  type GraphQLEnumType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql'
import { expect, test } from 'vitest'
import { ontology } from '../../src/domain/ontology.ts'
import { exampleQueries } from '../../src/serve/example-queries.ts'
import { createSchema, readTypeDefinitions } from '../../src/serve/schema.ts'

const contract = buildASTSchema(parse(readTypeDefinitions()))
const ours = Object.values(contract.getTypeMap()).filter(({ astNode }) => astNode)
const valuesOf = (name: string): readonly string[] =>
  (contract.getType(name) as GraphQLEnumType).getValues().map(({ name }) => name)

test.each([
  ['EntityType', ontology.entityTypes],
  ['RelationType', ontology.relationTypes],
  ['Status', ontology.statuses],
])('%s of the contract is what the ontology says, in its order', (name, types) => {
  expect(valuesOf(name)).toEqual(types.map((type) => type.name))
})

/** Everything of a type that wants a description, by its path. */
function toDescribed(type: GraphQLNamedType): [string, string | null | undefined][] {
  const parts: [string, string | null | undefined][] = [[type.name, type.description]]
  if (isEnumType(type))
    for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value.description])
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field.description])
  }
  return parts
}

test('every type, field and value is described', () => {
  const bare = ours
    .filter(({ name }) => name !== 'Query')
    .flatMap(toDescribed)
    .filter(([, description]) => !description?.trim())
  expect(bare.map(([path]) => path)).toEqual([])
  expect(
    toDescribed(contract.getQueryType()!)
      .slice(1)
      .every(([, description]) => description),
  ).toBe(true)
})

test('every field that takes a page says its default size', () => {
  const fields = ours.flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
  const pages = fields.flatMap(({ name, args }) =>
    args.filter((arg) => arg.name === 'first').map((arg) => [name, arg.defaultValue]),
  )
  expect(pages.length).toBeGreaterThan(5)
  for (const [, size] of pages) expect(size).toBeGreaterThan(0)
})

test('the code answers the contract: no resolver names a field that there is not', () => {
  expect(() => createSchema()).not.toThrow()
})

test('the example queries are valid', async () => {
  const { validate } = await import('graphql')
  expect(validate(contract, parse(exampleQueries))).toEqual([])
})
