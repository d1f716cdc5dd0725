// The compiled way and graphql-js with the resolvers, side by side over the same database: every answer is equal to the
// letter, whatever is asked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readServing } from '../../../src/config-serving.ts'
import type { Database } from '../../../src/graph/connect.ts'
import { createSchema } from '../../../src/serve/schema.ts'
import { type Api, createApi, fillDatabase } from '../../setup/api.ts'
import { bulletins } from '../../setup/bulletins.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { createOperation } from '../../setup/operation-walk.ts'
import { createRandom, toRandomQuery } from '../../setup/schema-walk.ts'

const schema = createSchema()
const SEED = 1_964

let database: Database
let compiled: Api
let resolved: Api
let ids: readonly string[]
let places: readonly string[]
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, bulletins)
  const serving = { ...readServing({}, '/'), rate: 1_000_000 }
  compiled = createApi(database, { serving })
  resolved = createApi(database, { serving, compiled: false })
  const data = JSON.stringify(
    await resolved.ask(`{
  entities(first: 30) { nodes { id region } }
  relations(first: 10) { nodes { id evidence(first: 1) { nodes { id } } } }
  documents { nodes { id articles { id sentences { id } } indicators { id } } }
}`),
  )
  ids = [...data.matchAll(/"id":"(\w+)"/g)].map(([, id]) => id!)
  places = [...new Set([...data.matchAll(/"region":\[([^\]]+)\]/g)].flatMap(([, names]) => JSON.parse(`[${names}]`)))]
})
afterAll(() => database.close())

/** Of several errors that leave no data, graphql-js tells the one that comes first. */
const isRefused = (text: string): boolean => text.startsWith('{"errors":[') && text.endsWith('],"data":null}')

/** Gives the answer, and what differs where the two are not the same. */
async function compare(query: string, variables: object = {}): Promise<{ text: string; fault?: string }> {
  const [one, other] = [await compiled.answerText(query, variables), await resolved.answerText(query, variables)]
  if (one === other || (isRefused(one) && isRefused(other))) return { text: one }
  return { text: one, fault: `${query}\n  ${JSON.stringify(variables)}\n  ${one}\n  ${other}` }
}

const findFailures = (): readonly string[] => compiled.logged.filter((line) => line.includes('compiled operation'))

test('operations with variables, fragments and directives, 1,500 of them', { timeout: 600_000 }, async () => {
  const random = createRandom(SEED)
  const cursors = ['no cursor']
  const faults: string[] = []
  let right = 0
  let asOne = 0
  for (let i = 0; i < 1500 && faults.length < 5; i++) {
    const { query, variables } = createOperation(schema, random, {
      ids,
      places,
      cursors,
      texts: ['云禾', '科技', 'yunhe', '合作', '2021'],
      dates: ['2021', '2023-05', '2024-12-31'],
    })
    const { text, fault } = await compare(query, variables)
    if (fault) faults.push(fault)
    if (!text.includes('"errors"')) right++
    if (compiled.queryCount() === 1) asOne++
    for (const [, cursor] of text.matchAll(/"(WyJ[\w-]+)"/g)) if (cursors.length < 500) cursors.push(cursor!)
  }
  expect(faults).toEqual([])
  expect(findFailures()).toEqual([])
  // Most are answered; of those a good part in one query, though the longer ones ask for something that is not compiled.
  expect(right).toBeGreaterThan(900)
  expect(asOne).toBeGreaterThan(400)
})

test('operations with wrong values, names and forms, 1,000 of them', { timeout: 600_000 }, async () => {
  const random = createRandom(SEED + 1)
  const faults: string[] = []
  for (let i = 0; i < 1000 && faults.length < 5; i++) {
    const { fault } = await compare(toRandomQuery(schema, random, ids, true))
    if (fault) faults.push(fault)
  }
  expect(faults).toEqual([])
  expect(findFailures()).toEqual([])
})
