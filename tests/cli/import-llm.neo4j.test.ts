// `gongbao import --extractor llm` against a local stand-in of a model and a real Neo4j.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import type { ImportReport } from '../../src/report.ts'
import { fail, type Respond, startStandIn, write } from '../extract/llm/stand-in.ts'
import { createApi } from '../setup/api.ts'
import { openTestDatabase } from '../setup/database.ts'
import { findTestHome } from '../setup/home.ts'
import { runGongbao, startScript } from './gongbao.ts'

let database: Database
const folder = mkdtempSync(join(tmpdir(), 'gongbao-import-llm-'))
const open: (() => void)[] = []
beforeAll(async () => {
  database = await openTestDatabase()
  for (const name of ['甲', '乙', '丙', '丁'])
    writeFileSync(join(folder, `${name}.txt`), `云禾市科技局局长方知远走访江澜${name}光科技有限公司。`)
})
afterEach(() => {
  for (const close of open.splice(0)) close()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

const model = `m-${process.pid}`
async function start(respond: Respond) {
  const server = await startStandIn(respond)
  open.push(server.close)
  const env = { GONGBAO_HOME: findTestHome(), OPENAI_BASE_URL: server.url, OPENAI_MODEL: model, OPENAI_API_KEY: 'k' }
  return { ...server, env }
}
const args = ['import', folder, '--place', '云禾市', '--extractor', 'llm', '--json']

/** Finds the three names, and one tie more than the text holds. */
const respond: Respond = (response, { messages }) => {
  const company = /江澜.光科技有限公司/.exec(messages[1]!.content)![0]
  const tie = (type: string, head: number, tail: number, role = '') => ({
    heads: [head],
    type,
    tails: [tail],
    role,
    s: [1],
  })
  const entities = [
    { id: 1, type: 'Person', name: '方知远', aliases: [] },
    { id: 2, type: 'Bureau', name: '云禾市科技局', aliases: [] },
    { id: 3, type: 'Company', name: company, aliases: [] },
    { id: 4, type: 'Company', name: '青石电子有限公司', aliases: [] },
  ]
  const relations = [tie('HOLDS_POST', 1, 2, '局长'), tie('VISITS', 1, 3), tie('VISITS', 1, 4)]
  write(response, JSON.stringify({ entities, relations }))
}

test('a model that breaks off leaves what was read, and a second import asks only for the rest', async () => {
  const broken = await start((response, asked, count) =>
    count > 2 ? fail(response, 402, 'no balance') : respond(response, asked, count),
  )
  const first = await runGongbao(args, broken.env)
  expect(first.code).toBe(7)
  expect(first.stderr).toMatch(/402.*start again to go on/s)

  const whole = await start(respond)
  const second = await runGongbao(args, whole.env)
  const report = JSON.parse(second.stdout) as ImportReport
  expect(second.code).toBe(0)
  expect(whole.asked).toHaveLength(2)
  expect(report.totals.documents).toBe(4)
  expect(report.model).toMatchObject({ model, asked: 2, promptTokens: 200, completionTokens: 20 })
  const read = report.files.filter(({ outcome }) => outcome === 'new')
  expect(report.model?.refused).toBe(2 * read.length)
  for (const { issues } of read) expect(issues.map(({ message }) => message).join()).toContain('青石电子有限公司')
})

test('what the model found stands in the graph with its sentence and its rule', async () => {
  const { relations } = await createApi(database).ask(
    '{ relations(filter: { relationTypes: [VISITS] }) { nodes { head { name } evidence { nodes { quote rule } } } } }',
  )
  expect(relations.nodes).toHaveLength(4)
  for (const { head, evidence } of relations.nodes) {
    expect(head.name).toBe('方知远')
    expect(evidence.nodes[0]).toMatchObject({ rule: `llm/${model}`, quote: expect.stringContaining('走访江澜') })
  }
})

test('the same bulletins read by rules are read again; by the same model they are not', async () => {
  const { env, asked } = await start(respond)
  const again = JSON.parse((await runGongbao(args, env)).stdout) as ImportReport
  expect(again.documents.unchanged).toBe(4)
  const rules = JSON.parse(
    (await runGongbao(['import', folder, '--place', '云禾市', '--json'], env)).stdout,
  ) as ImportReport
  expect(rules.documents.changed).toBe(4)
  expect(rules.model).toBeUndefined()
  expect(asked).toEqual([])
})

test('the table shows requests, tokens and the refused facts', async () => {
  const { env } = await start(respond)
  const { stdout } = await runGongbao(args.slice(0, -1), env)
  expect(stdout).toMatch(/answers taken from the cache +4\n/)
  expect(stdout).toMatch(/tokens read +0\n/)
  expect(stdout).toMatch(/Facts of the model that were refused:\n {2}.+青石电子有限公司/)
})

test('Ctrl-C during a question stops the import; nothing counts as failed', async () => {
  const { env, asked } = await start(() => {})
  writeFileSync(join(folder, '戊.txt'), '云禾市科技局局长方知远走访江澜戊光科技有限公司。')
  const running = startScript('src/cli/main.ts', args, env)
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  process.kill(running.pid, 'SIGINT')
  const { code, stdout } = await running.ended
  expect(code).toBe(130)
  const report = JSON.parse(stdout) as ImportReport
  expect(report).toMatchObject({ stopped: true, documents: { failed: 0 } })
})
