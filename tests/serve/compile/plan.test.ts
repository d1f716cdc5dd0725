// Selections in, Cypher and parameters out: what is asked for decides the text, how much of it and of what only the
// parameters.
import { type FragmentDefinitionNode, getOperationAST, Kind, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { compile, type Part, type Plan, toAnswer } from '../../../src/serve/compile/plan.ts'
import { NotCompiled } from '../../../src/serve/compile/select.ts'
import { createSchema } from '../../../src/serve/schema.ts'

const schema = createSchema()

function toParts(query: string, variables: Readonly<Record<string, unknown>> = {}): Plan {
  const document = parse(query)
  const fragments = document.definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  )
  const operation = {
    schema,
    fragments: new Map(fragments.map((each) => [each.name.value, each])),
    variables,
  }
  return compile(operation, getOperationAST(document)!)
}

/** Of a query that is one Cypher. */
function toPlan(query: string, variables?: Readonly<Record<string, unknown>>): Part {
  const [part, ...others] = toParts(query, variables)
  expect(others).toEqual([])
  return part!
}

const toText = (query: string): string => toPlan(query).text.replaceAll(/\s+/g, ' ')

describe('a selection becomes one Cypher', () => {
  test.each([
    [
      'a thing by its id',
      '{ entity(id: "ent_1") { name type } }',
      'RETURN [head(COLLECT { MATCH (x0:Entity {id: $a0_id}) RETURN [x0.name, x0.type] })] AS answer',
    ],
    [
      'a field asked for twice is read once',
      '{ entity(id: "ent_1") { name again: name } }',
      'RETURN [head(COLLECT { MATCH (x0:Entity {id: $a0_id}) RETURN [x0.name] })] AS answer',
    ],
    [
      'what is named by its type is of that type',
      '{ node(id: "doc_1") { id ... on Document { title } ... on Entity { name } } }',
      'RETURN [head(COLLECT { MATCH (x0:Document {id: $a0_id}) RETURN [x0.id, x0.title] })] AS answer',
    ],
    ['an id of no kind is nothing', '{ node(id: "nothing") { id } }', 'RETURN [] AS answer'],
    [
      'a page reads one row more than it shows',
      '{ entities(orderBy: NAME_ASC) { nodes { id } } }',
      'RETURN [[COLLECT { MATCH (e0:Entity) WITH * ORDER BY e0.name, e0.id LIMIT $a0_limit RETURN [[e0.id]] }, null]] AS answer',
    ],
    [
      'keys are read for cursors only',
      '{ entities(orderBy: NAME_ASC) { pageInfo { endCursor } } }',
      'RETURN [[COLLECT { MATCH (e0:Entity) WITH * ORDER BY e0.name, e0.id LIMIT $a0_limit RETURN [[], [e0.name, e0.id]] }, null]] AS answer',
    ],
    [
      'a count reads no rows',
      '{ documents { totalCount } }',
      'RETURN [[null, COUNT { MATCH (d0:Document) }]] AS answer',
    ],
    [
      'what hangs on a thing is read with it',
      '{ document(id: "doc_1") { articles { title sentences { text } } } }',
      `RETURN [head(COLLECT { MATCH (x0:Document {id: $a0_id}) RETURN [COLLECT { MATCH (x0)-[:CONTAINS]->(a1:Article)
WITH * ORDER BY a1.index RETURN [a1.title, COLLECT { MATCH (a1)-[:CONTAINS]->(s2:Sentence)
WITH * ORDER BY s2.index RETURN [s2.text] }] }] })] AS answer`.replaceAll(/\s+/g, ' '),
    ],
    [
      'what is not included is not read',
      '{ entity(id: "ent_1") { name @skip(if: true) type @include(if: false) degree } }',
      'RETURN [head(COLLECT { MATCH (x0:Entity {id: $a0_id}) RETURN [x0.degree] })] AS answer',
    ],
  ])('%s', (_, query, expected) => {
    expect(toText(query)).toBe(expected)
  })
})

describe('the text is the same whatever', () => {
  const page = 'relations(first: 5) { nodes { id evidence(first: 2) { nodes { quote } } } }'
  test.each([
    ['the names are', `{ ${page} }`, `{ other: ${page.replace('nodes { id', 'things: nodes { of: id')} }`],
    [
      'the sizes of pages are',
      `{ ${page} }`,
      `{ ${page.replace('first: 5', 'first: 50').replace('first: 2', 'first: 9')} }`,
    ],
    [
      'the filters ask for',
      '{ relations(filter: {types: [Park]}) { totalCount } }',
      '{ relations(filter: {from: "2021", minDocuments: 2}) { totalCount } }',
    ],
    [
      'is searched',
      '{ search(text: "云禾") { score } }',
      '{ search(text: "科技 园区", first: 3, types: [Park]) { score } }',
    ],
    [
      'fragments it is written in',
      '{ entity(id: "ent_1") { name degree } }',
      '{ entity(id: "ent_2") { ...F degree } } fragment F on Entity { name }',
    ],
  ])('%s', (_, one, other) => {
    expect(toPlan(other).text).toBe(toPlan(one).text)
  })
})

describe('what is asked of it goes in as parameters', () => {
  test.each([
    ['an id', '{ entity(id: "ent_1") { id } }', {}, { a0_id: 'ent_1' }],
    ['a variable', 'query ($v: ID!) { entity(id: $v) { id } }', { v: 'ent_2' }, { a0_id: 'ent_2' }],
    ['a page', '{ documents(first: 7) { totalCount } }', {}, { a0_first: 7, a0_limit: 8, a0_after: null }],
    ['a page within', '{ entity(id: "ent_1") { relations { totalCount } } }', {}, { a0_id: 'ent_1', a1_first: 20 }],
    [
      'null for what has a default',
      'query ($n: Int) { documents(first: $n) { totalCount } }',
      { n: null },
      { a0_first: 20 },
    ],
    [
      'a filter',
      '{ documents(filter: {from: "2021"}) { totalCount } }',
      {},
      { a0_filter: expect.objectContaining({ from: '2021-01-01', to: null }) },
    ],
    [
      'entities, each once',
      '{ neighborhood(ids: ["b", "a", "b"]) { totalNodes } }',
      {},
      { a0_ids: ['b', 'a'], a0_limit: 200 },
    ],
  ])('%s', (_, query, variables, expected) => {
    expect(toPlan(query, variables).toParameters(variables).cypher).toMatchObject(expected)
  })

  test.each([
    ['{ documents(first: 501) { totalCount } }', 'first'],
    ['{ documents(after: "x") { totalCount } }', 'after'],
    ['{ relations(filter: {from: "soon"}) { totalCount } }', 'filter.from'],
    ['{ neighborhood(limit: 0) { totalNodes } }', 'limit'],
  ])('%s is refused as its resolver refuses it', (query, name) => {
    expect(() => toPlan(query).toParameters({})).toThrow(`\`${name}\``)
  })
})

describe('left to graphql-js is', () => {
  test.each([
    ['what is not of the database', '{ ontology { statuses { name } } }'],
    ['what is counted by itself', '{ statistics { entities } }'],
    ['the schema itself', '{ __schema { description } }'],
    ['whatever stands beside it', '{ entity(id: "ent_1") { name } viewer { role } }'],
    ['what hangs on every candidate of a search', '{ search(text: "云禾") { entity { relations { totalCount } } } }'],
    ['a filtered cooperation network', '{ cooperation(filter: {types: [Park]}) { totalPairs } }'],
    ['a change', 'mutation { deleteDocument(id: "doc_1") }'],
  ])('%s', (_, query) => {
    expect(() => toPlan(query)).toThrow(NotCompiled)
  })
})

describe('the answer is written from rows', () => {
  test.each([
    [
      'a thing',
      '{ entity(id: "e") { name region } }',
      [['云禾"园', ['江澜省']]],
      '{"data":{"entity":{"name":"云禾\\"园","region":["江澜省"]}}}',
    ],
    ['nothing', '{ entity(id: "e") { name } }', [null], '{"data":{"entity":null}}'],
    [
      'its type',
      '{ entity(id: "e") { __typename type } }',
      [['Park']],
      '{"data":{"entity":{"__typename":"Entity","type":"Park"}}}',
    ],
    [
      'a full page',
      '{ documents(first: 1) { nodes { id } pageInfo { hasNextPage } } }',
      [[[[['a']], [['b']]], null]],
      '{"data":{"documents":{"nodes":[{"id":"a"}],"pageInfo":{"hasNextPage":true}}}}',
    ],
    [
      'an empty page',
      '{ documents { nodes { id } pageInfo { hasNextPage endCursor } } }',
      [[[], null]],
      '{"data":{"documents":{"nodes":[],"pageInfo":{"hasNextPage":false,"endCursor":null}}}}',
    ],
    [
      'a figure',
      '{ node(id: "ind_1") { ... on Indicator { value valueTo } } }',
      [[14.97, null]],
      '{"data":{"node":{"value":14.97,"valueTo":null}}}',
    ],
  ])('%s', (_, query, rows, expected) => {
    const plan = toPlan(query)
    expect(toAnswer([plan.write(rows, plan.toParameters({}))])).toBe(expected)
  })

  test.each([
    ['null where there must be something', '{ entity(id: "e") { name } }', [[null]]],
    ['a type that there is not', '{ entity(id: "e") { type } }', [['Planet']]],
    ['a number beyond 32 bits', '{ entity(id: "e") { degree } }', [[2 ** 40]]],
    ['a text for a number', '{ entity(id: "e") { degree } }', [['3']]],
  ])('%s is left to graphql-js', (_, query, rows) => {
    const plan = toPlan(query)
    expect(() => plan.write(rows, plan.toParameters({}))).toThrow('not allowed')
  })
})

describe('many things at once', () => {
  const many = (count: number): string =>
    `{ ${Array.from({ length: count }, (_, i) => `a${i}: neighborhood(ids: ["e${i}"], filter: {minDocuments: ${i}}) { totalNodes }`).join(' ')} }`

  test('are one Cypher while they are few', () => {
    expect(toParts(many(3))).toHaveLength(1)
  })

  test('are a Cypher each beyond that, the same for each of one shape', () => {
    const parts = toParts(many(30))
    expect(parts).toHaveLength(30)
    expect(new Set(parts.map(({ text }) => text)).size).toBe(1)
    expect(parts.map((part) => part.toParameters({}).cypher.a0_ids)).toEqual(parts.map((_, i) => [`e${i}`]))
    expect(toAnswer(parts.map((part) => part.write([[null, null, 1, false, 0]], part.toParameters({}))))).toMatch(
      /^{"data":{"a0":{"totalNodes":1},"a1":{"totalNodes":1},.*"a29":{"totalNodes":1}}}$/,
    )
  })

  test('are left to graphql-js where one alone is too much to plan', () => {
    const inner = Array.from({ length: 40 }, (_, i) => `a${i}: relations(filter: {from: "20${10 + i}"}) { totalCount }`)
    expect(() => toParts(`{ entity(id: "e") { ${inner.join(' ')} } }`)).toThrow(NotCompiled)
  })
})
