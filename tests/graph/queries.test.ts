// Building a query is pure: what is asked for goes into the parameters, the text stays the same.
import { describe, expect, test } from 'vitest'
import { candidateCount, candidatePage } from '../../src/graph/queries/candidates.ts'
import { decisionCount, decisionPage } from '../../src/graph/queries/decisions.ts'
import { type Filter, toFilterParameter } from '../../src/graph/queries/filter.ts'
import * as neighborhood from '../../src/graph/queries/neighborhood.ts'
import { type Order, toAfterCondition, toKeys, toOrderBy, toPageParameters } from '../../src/graph/queries/page.ts'
import * as pages from '../../src/graph/queries/pages.ts'
import { pathsOverOne, shortestPaths, tiesForPaths } from '../../src/graph/queries/paths.ts'
import { candidatesByPairs, candidatesByPart } from '../../src/graph/queries/search.ts'
import { sentenceCount, sentencePage } from '../../src/graph/queries/sentences.ts'
import { timelineCounts } from '../../src/graph/queries/timeline.ts'
import { schemaStatements } from '../../src/graph/schema.ts'

const nothing = {
  types: null,
  relationTypes: null,
  places: null,
  from: null,
  to: null,
  minDocuments: null,
  status: null,
  documentIds: null,
}

describe('a filter becomes parameters', () => {
  test.each<[Filter | null | undefined, object]>([
    [undefined, {}],
    [null, {}],
    [{}, {}],
    [
      { types: ['Park'], minDocuments: 0 },
      { types: ['Park'], minDocuments: 0 },
    ],
    [{ types: [] }, { types: [] }],
    [
      { from: '2021', to: '2021' },
      { from: '2021-01-01', to: '2021-99-99' },
    ],
    [
      { from: '2021-08', to: '2021-08' },
      { from: '2021-08-01', to: '2021-08-99' },
    ],
    [
      { from: '2021-08-26', to: '2021-08-26' },
      { from: '2021-08-26', to: '2021-08-26' },
    ],
  ])('%j → %j', (filter, expected) => expect(toFilterParameter(filter)).toEqual({ ...nothing, ...expected }))
})

describe('an order becomes Cypher', () => {
  const order: Order = [{ key: 'n.rank', descending: true }, { key: 'n.id' }]
  test('to sort by', () => expect(toOrderBy(order)).toBe('ORDER BY n.rank DESC, n.id'))
  test('to keep in a cursor', () => expect(toKeys(order)).toBe('[n.rank, n.id]'))
  test('to go on after', () =>
    expect(toAfterCondition(order)).toBe(
      '($after IS NULL OR (n.rank < $after[0] OR (n.rank = $after[0] AND n.id > $after[1])))',
    ))
  test('with one row more than the page', () =>
    expect(toPageParameters({ first: 20 })).toEqual({ limit: 21, after: null }))
})

const evil = "x'}) DETACH DELETE n //"
const filters: readonly Filter[] = [
  {},
  { types: ['Park'], relationTypes: ['VISITS'], places: [evil], from: '2021', to: '2022' },
  { minDocuments: 3, status: ['ACTIVE'], documentIds: [evil] },
]

describe('whatever is asked, the text is the same and holds nothing of it', () => {
  test.each<[string, (filter: Filter, size: number) => { text: string; parameters: object }]>([
    ['entityPage', (filter, first) => pages.entityPage(filter, 'NAME_ASC', { first, after: [evil, evil] })],
    ['entityCount', (filter) => pages.entityCount(filter)],
    ['relationPage', (filter, first) => pages.relationPage(filter, { first })],
    ['relationCount', (filter) => pages.relationCount({ minDocuments: 0, ...filter })],
    ['relationCount of all', () => pages.relationCount({})],
    ['documentPage', (filter, first) => pages.documentPage(filter, { first })],
    ['tiePages', (filter, first) => pages.tiePages([evil], filter, { first })],
    ['tieCounts', (filter) => pages.tieCounts([evil], filter)],
    ['evidencePages', (_, first) => pages.evidencePages([evil], { first })],
    ['mentionPages', (_, first) => pages.mentionPages([evil], { first })],
    ['existingIds', () => neighborhood.existingIds([evil])],
    ['nextLevel', (filter, bound) => neighborhood.nextLevel([evil], [evil], filter, bound)],
    ['bestConnected', (filter, bound) => neighborhood.bestConnected({ minDocuments: 0, ...filter }, bound)],
    ['shownRelations', (filter) => neighborhood.shownRelations([evil], filter)],
    ['hiddenNeighbors', (filter) => neighborhood.hiddenNeighbors([evil], filter)],
    ['candidatesByPart', (_, size) => candidatesByPart([evil, `${size}`], undefined, ['Park'])],
    ['candidatesByPart of letters', (_, size) => candidatesByPart(['abc'], `abc${size}`, null)],
    ['candidatesByPairs', () => candidatesByPairs(evil, null)],
    [
      'shortestPaths',
      (filter, first) =>
        shortestPaths({ from: evil, to: evil, maxLength: 4, filter: { minDocuments: 0, ...filter }, first }),
    ],
    ['shortestPaths of all', (_, first) => shortestPaths({ from: evil, to: evil, maxLength: 4, first })],
    ['pathsOverOne', (filter, first) => pathsOverOne({ from: evil, to: evil, filter, first })],
    ['tiesForPaths', (filter, most) => tiesForPaths([evil], [evil], filter, most)],
    [
      'timelineCounts',
      ({ relationTypes, places }) =>
        timelineCounts({
          filter: { relationTypes: relationTypes ?? null, places: places ?? null },
          granularity: 'DAY',
        }),
    ],
    [
      'timelineCounts of entities',
      ({ status }) => timelineCounts({ ids: [evil], filter: { status: status ?? null }, granularity: 'YEAR' }),
    ],
    [
      'timelineCounts within',
      ({ types }) => timelineCounts({ filter: { types: types ?? null, from: '2020' }, granularity: 'MONTH' }),
    ],
    [
      'timelineCounts of documents',
      ({ types }) => timelineCounts({ filter: { types: types ?? null, documentIds: [evil] }, granularity: 'DAY' }),
    ],
    ['sentencePage', (filter, first) => sentencePage([`${evil}${first}`], filter, { first, after: [evil, evil, 1] })],
    ['sentenceCount', (filter) => sentenceCount(['。'], filter)],
    ['candidatePage', (_, first) => candidatePage({ first, after: [0.5, evil] })],
    ['candidateCount', () => candidateCount],
    ['decisionPage', (_, first) => decisionPage({ first, after: [evil, evil] })],
    ['decisionCount', () => decisionCount],
  ])('%s', (_, build) => {
    const built = filters.map((filter, index) => build(filter, index + 1))
    expect(new Set(built.map(({ text }) => text)).size).toBe(1)
    expect(built[0]!.text).not.toContain('DETACH')
    const names = new Set([...built[0]!.text.matchAll(/\$(\w+)/g)].map(([, name]) => name!))
    for (const { parameters } of built) expect(Object.keys(parameters).sort()).toEqual([...names].sort())
  })
})

test('what is searched by pairs is quoted, so that nothing in it is an operator', () => {
  expect(candidatesByPairs('云禾"局\\*', null).parameters.lucene).toBe('"云禾" "禾 " " 局" "局 " " *"')
})

test('constraints and indexes have names of their own and may be created again', () => {
  const names = schemaStatements.map((statement) => /(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS/.exec(statement)?.[1])
  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(names.length)
})
