import { getOperationAST, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { MOST_COST, toCost } from '../../src/serve/cost.ts'
import { createSchema } from '../../src/serve/schema.ts'
import * as explorer from '../../web/api/queries.ts'

const schema = createSchema()
const cost = (query: string, variables: Record<string, unknown> = {}): number => {
  const document = parse(query)
  return toCost(schema, document, getOperationAST(document)!, variables)
}

describe('the cost counts the objects that a query may ask for', () => {
  test.each<[string, number, Record<string, unknown>?]>([
    ['{ viewer { role } }', 1],
    ['{ entity(id: "x") { name } }', 1],
    ['{ search(text: "x", first: 7) { entity { name } } }', 14],
    ['{ entities(first: 5) { nodes { name } } }', 6],
    ['{ entities { nodes { name } } }', 21],
    ['{ entities(first: 5) { totalCount pageInfo { endCursor } edges { node { name } } } }', 12],
    ['{ entities(first: 100) { nodes { relations(first: 100) { nodes { id } } } } }', 1 + 100 * (1 + 1 + 100)],
    ['query ($n: Int) { entities(first: $n) { nodes { name } } }', 31, { n: 30 }],
    ['query ($n: Int = 3) { entities(first: $n) { nodes { name } } }', 4],
    ['{ a: entity(id: "x") { name } b: entity(id: "x") { name } }', 2],
    ['{ entities(first: 9) { ...c } } fragment c on EntityConnection { nodes { name } }', 10],
    ['{ entities(first: 9) { ... on EntityConnection { nodes { name } } } }', 10],
    ['{ node(id: "x") { ... on Entity { relations(first: 4) { nodes { id } } } } }', 6],
  ])('%s costs %i', (query, expected, variables) => {
    expect(validate(schema, parse(query))).toEqual([])
    expect(cost(query, variables)).toBe(expected)
  })

  test('fragments spread twice in each other do not take for ever', () => {
    const chain = Array.from({ length: 200 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)
    const query = `{ ...f0 } ${chain.join(' ')} fragment f200 on Query { viewer { role } }`
    expect(cost(query)).toBeGreaterThan(MOST_COST)
  })
})

describe('the explorer', () => {
  // The most that its screens ask for; see web/state/limits.ts and the hooks.
  const most = { first: 500, limit: 10_000, ids: [], depth: 1, text: 'x', id: 'x', maxLength: 6 }
  test.each(Object.entries(explorer))('is never over the limit: %s', (_, query) => {
    expect(validate(schema, parse(query))).toEqual([])
    const { first, ...others } = most
    const asked = query.includes('neighborhood') ? others : { ...others, first: query.includes('paths') ? 20 : first }
    expect(cost(query, asked)).toBeLessThanOrEqual(MOST_COST)
  })
})
