// `gongbao import` and `gongbao delete` as a user runs them: what is printed where, and the exit codes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import type { ImportReport } from '../../src/report.ts'
import { openTestDatabase } from '../setup/database.ts'
import { findTestHome } from '../setup/home.ts'
import { inspection, signing } from '../setup/texts.ts'
import { runGongbao } from './gongbao.ts'

let database: Database
const folder = mkdtempSync(join(tmpdir(), 'gongbao-cli-'))
beforeAll(async () => {
  database = await openTestDatabase()
  writeFileSync(join(folder, 'a.txt'), signing)
  writeFileSync(join(folder, 'b.txt'), inspection)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

const gongbao = (...args: string[]) => runGongbao(args, { GONGBAO_HOME: findTestHome() })

describe('gongbao', () => {
  let documentId = ''

  test('import prints a table, and a line a bulletin where there is no terminal', async () => {
    const { code, stdout, stderr } = await gongbao('import', folder, '--place', '云禾市')
    expect(stdout).toMatch(/Bulletins +2\n {2}new +2\n/)
    expect(stdout).toMatch(/机关 Bureau +\d+ +\+\d+\n/)
    expect(stderr).toMatch(/a\.txt: new, \d+ entities, \d+ relations, home place 云禾市/)
    expect(code).toBe(0)
  })

  test('import --json prints a report and nothing else on stdout, and the exit code tells of failures', async () => {
    const { code, stdout } = await gongbao(
      'import',
      join(folder, 'a.txt'),
      join(folder, 'none.txt'),
      '--place',
      '云禾市',
      '--json',
    )
    const report = JSON.parse(stdout) as ImportReport
    expect(report.documents).toMatchObject({ unchanged: 1, failed: 1 })
    expect(report.files.find(({ outcome }) => outcome === 'failed')?.error).toMatchObject({ code: 'NOT_FOUND' })
    expect(code).toBe(3)
    const { code: again, stdout: changed } = await gongbao(
      'import',
      join(folder, 'a.txt'),
      '--date',
      '2024-03-01',
      '--json',
    )
    documentId = (JSON.parse(changed) as ImportReport).files[0]!.documentId!
    expect(again).toBe(0)
  })

  test('import refuses a date that is none', async () => {
    const { code, stderr } = await gongbao('import', folder, '--date', '去年')
    expect(stderr).toContain('2021-08-26')
    expect(code).toBe(2)
  })

  test('delete removes a document once', async () => {
    expect(await gongbao('delete', documentId)).toMatchObject({ code: 0, stdout: `${documentId}: deleted\n` })
    const { code, stderr } = await gongbao('delete', documentId)
    expect(stderr).toContain(documentId)
    expect(code).toBe(2)
  })
})
