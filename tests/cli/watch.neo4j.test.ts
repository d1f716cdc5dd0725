// `gongbao watch` as a user runs it: bulletins of several formats arrive, a broken one among them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { toPage } from '../bulletin/html/pages.ts'
import { setLines, toPdf } from '../bulletin/pdf/pdf-file.ts'
import { openTestDatabase } from '../setup/database.ts'
import { findTestHome } from '../setup/home.ts'
import { inspection } from '../setup/texts.ts'
import { startScript } from './gongbao.ts'

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
