// `gongbao watch` as a user runs it: bulletins of several formats arrive, a broken one among them; a model reads them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { toPage } from '../bulletin/html/pages.ts'
import { setLines, toPdf } from '../bulletin/pdf/pdf-file.ts'
import { fail, startStandIn, write } from '../extract/llm/stand-in.ts'
import { createApi } from '../setup/api.ts'
import { openTestDatabase } from '../setup/database.ts'
import { findTestHome } from '../setup/home.ts'
import { inspection } from '../setup/texts.ts'
import { runGongbao, startScript } from './gongbao.ts'

vi.setConfig({ testTimeout: 180_000 })

let database: Database
const folder = mkdtempSync(join(tmpdir(), 'gongbao-watch-'))
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

test('watch imports what is there and what arrives, and ends in order', async () => {
  writeFileSync(join(folder, 'a.txt'), inspection)
  const running = startScript('src/cli/main.ts', ['watch', folder, '--place', '云禾市'], {
    GONGBAO_HOME: findTestHome(),
  })
  await running.waitFor(/a\.txt: new, \d+ entities/)
  writeFileSync(join(folder, 'b.html'), toPage())
  writeFileSync(join(folder, 'c.docx'), 'PK\x03\x04 broken')
  writeFileSync(join(folder, 'd.pdf'), toPdf([setLines('云溪市科技局局长孙远航赴北湖大学调研，察看了实验室。')]))
  await running.waitFor(/b\.html: new/)
  await running.waitFor(/c\.docx: .*damaged.*BROKEN_FILE/)
  await running.waitFor(/d\.pdf: new/)
  process.kill(running.pid, 'SIGINT')
  const { code, stderr } = await running.ended
  expect(stderr).toContain('Watching')
  expect(code === 0 || code === 130).toBe(true)
})

test('watch --extractor llm has a model read what arrives, and waits for one that is away', async () => {
  const inbox = mkdtempSync(join(tmpdir(), 'gongbao-watch-llm-'))
  const model = await startStandIn((response, _asked, count) => {
    if (count === 1) return fail(response, 402, 'no balance')
    const entities = [
      { id: 1, type: 'Person', name: '季晚舟', aliases: [] },
      { id: 2, type: 'Company', name: '石门青禾光科技有限公司', aliases: [] },
    ]
    const visit = { heads: [1], type: 'VISITS', tails: [2], role: '', s: [1], headAs: '', tailAs: '' }
    write(response, JSON.stringify({ entities, relations: [visit] }))
  })
  try {
    writeFileSync(join(inbox, 'a.txt'), '季晚舟走访石门青禾光科技有限公司。')
    const running = startScript('src/cli/main.ts', ['watch', inbox, '--extractor', 'llm'], {
      GONGBAO_HOME: findTestHome(),
      OPENAI_BASE_URL: model.url,
      OPENAI_MODEL: `watched-${process.pid}`,
    })
    await running.waitFor(/no balance.*The bulletins wait/)
    await running.waitFor(/a\.txt: new, 2 entities, 1 relations/)
    process.kill(running.pid, 'SIGINT')
    expect((await running.ended).stderr).toMatch(/watched-\d+: 1 questions asked/)
  } finally {
    model.close()
    rmSync(inbox, { recursive: true })
  }
  const { relations } = await createApi(database).ask(
    '{ relations(filter: { relationTypes: [VISITS] }) { nodes { head { name } evidence { nodes { quote rule } } } } }',
  )
  const visit = relations.nodes.find(({ head }: { head: { name: string } }) => head.name === '季晚舟')
  expect(visit.evidence.nodes).toMatchObject([
    { quote: '季晚舟走访石门青禾光科技有限公司。', rule: `llm/watched-${process.pid}` },
  ])
})

test('watch with a model that is not set up says what to set, and watches nothing', async () => {
  const { code, stderr } = await runGongbao(['watch', folder, '--extractor', 'both'], { GONGBAO_HOME: findTestHome() })
  expect(code).not.toBe(0)
  expect(stderr).toMatch(/No language model is set up.*OPENAI_MODEL/s)
  expect(stderr).not.toContain('Watching')
})
