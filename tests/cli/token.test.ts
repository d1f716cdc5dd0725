// `gongbao token` as an operator uses it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCodes } from '../../src/cli/exit-codes.ts'
import { runGongbao } from './gongbao.ts'

const home = mkdtempSync(join(tmpdir(), 'gongbao-token-'))
afterAll(() => rmSync(home, { recursive: true }))
const token = (...args: string[]) => runGongbao(['token', ...args], { GONGBAO_HOME: home })

test('a token is printed once, listed by name and role, and revoked', { timeout: 120_000 }, async () => {
  const made = await token('create', '方知远', '--role', 'editor')
  expect(made.code).toBe(exitCodes.ok)
  expect(made.stdout).toMatch(/^gongbao_[\w-]{43}\n$/)
  expect(readFileSync(join(home, 'tokens.json'), 'utf8')).not.toContain(made.stdout.trim())
  expect((await token('list')).stdout).toMatch(/^方知远\teditor\t\d{4}-\d\d-\d\d\n$/)
  expect((await token('create', '方知远')).code).toBe(exitCodes.usage)
  expect((await token('revoke', '方知远')).code).toBe(exitCodes.ok)
  expect((await token('list')).stdout).toBe('')
  expect((await token('create', 'x', '--role', 'king')).code).toBe(exitCodes.usage)
})
