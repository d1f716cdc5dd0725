import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectFolder } from '../src/config.ts'
import type { Database } from '../src/graph/connect.ts'
import { importBulletins } from '../src/pipeline.ts'
import { createApi } from './setup/api.ts'
import { openTestDatabase } from './setup/database.ts'

let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  await importBulletins([join(projectFolder, 'seeds/bulletins')], { database })
})
afterAll(() => database.close())

it('the first query of the README gives the answer that stands below it', async () => {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8')
  const [, query, answer] = /<!-- query -->\s*```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/.exec(readme) ?? []
  expect(await createApi(database).ask(query!)).toEqual(JSON.parse(answer!))
})
