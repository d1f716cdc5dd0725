// The k shortest ways of a real Neo4j against all ways that there are, in small networks made by chance.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { findPaths } from '../../src/graph/paths.ts'
import { createReader } from '../../src/graph/reader.ts'
import { createSchema } from '../../src/graph/schema.ts'
import { openTestDatabase, wipeDatabase } from '../setup/database.ts'

interface Tie {
  readonly id: string
  readonly ends: readonly [number, number]
  readonly documents: number
}

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await createSchema(database)
})
afterAll(() => database.close())

async function fill(ties: readonly Tie[]): Promise<void> {
  await wipeDatabase(database)
  const session = database.driver.session(database.database === undefined ? {} : { database: database.database })
  await session.run("UNWIND range(0, 7) AS i CREATE (:Entity {id: 'ent_' + i, name: '实体' + i, type: 'Company'})")
  await session.run(
    `UNWIND $rows AS row MATCH (a:Entity {id: 'ent_' + row.head}), (b:Entity {id: 'ent_' + row.tail})
CREATE (a)-[:COOPERATES_WITH {id: row.id, documentCount: toInteger(row.documents), confidence: 0.5}]->(b)`,
    {
      rows: ties.map(({ id, ends: [head, tail], documents }) => ({
        id,
        head: String(head),
        tail: String(tail),
        documents,
      })),
    },
  )
  await session.close()
}

/** Every way from 0 to 1 that passes no entity twice, in the order of the contract, as the ids of its ties. */
function enumerate(ties: readonly Tie[], maxLength: number): string[] {
  const ways: (readonly Tie[])[] = []
  const go = (at: number, seen: readonly number[], taken: readonly Tie[]): void => {
    if (at === 1) {
      ways.push(taken)
      return
    }
    if (taken.length === maxLength) return
    for (const tie of ties) {
      const [a, b] = tie.ends
      const next = a === at ? b : b === at ? a : undefined
      if (next !== undefined && !seen.includes(next)) go(next, [...seen, next], [...taken, tie])
    }
  }
  go(0, [0], [])
  const weakest = (way: readonly Tie[]): number => Math.min(...way.map(({ documents }) => documents))
  return ways
    .map((way) => ({ length: way.length, weakest: weakest(way), key: way.map(({ id }) => id).join(' ') }))
    .sort((a, b) => a.length - b.length || b.weakest - a.weakest || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key)
}

test('are the first of all ways, in the order of the contract', async () => {
  const reader = createReader(database)
  const tie = fc.record({
    ends: fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b),
    documents: fc.integer({ min: 1, max: 3 }),
  })
  const network = fc
    .array(tie, { minLength: 3, maxLength: 16 })
    .map((ties) => ties.map((each, index): Tie => ({ ...each, id: `rel_${String(index).padStart(2, '0')}` })))
  await fc.assert(
    fc.asyncProperty(
      network,
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(1, 4, 500),
      async (ties, maxLength, first) => {
        await fill(ties)
        const found = await findPaths(reader, { from: 'ent_0', to: 'ent_1', maxLength, first })
        expect(found.map((path) => path.ties.map(({ id }) => id).join(' '))).toEqual(
          enumerate(ties, maxLength).slice(0, first),
        )
      },
    ),
    { numRuns: 16, seed: 11 },
  )
}, 180_000)
