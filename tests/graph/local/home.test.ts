import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHome, type Home, readOptional, writePrivate } from '../../../src/graph/local/home.ts'
import { readOrCreatePassword } from '../../../src/graph/local/login.ts'
import { findProcess } from '../../../src/graph/local/process.ts'
import { readState, writeState } from '../../../src/graph/local/state.ts'

let folder: string
let home: Home

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-home-'))
  home = createHome(join(folder, 'home'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('the home folder', () => {
  test('is closed to other users, even where it was open before', () => {
    chmodSync(home.folder, 0o755)
    createHome(home.folder)
    expect(mode(home.folder)).toBe('700')
  })

  test('that cannot be made is an error with a way out', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => createHome(join(folder, 'file', 'home'))).toThrow(
      expect.objectContaining({
        code: 'DATABASE_HOME',
        hint: expect.stringContaining('GONGBAO_HOME') as string,
      }) as Error,
    )
  })
})

describe('the password', () => {
  test('is long, readable by its owner only, and stays', () => {
    const password = readOrCreatePassword(home)
    expect(password).toMatch(/^[\w-]{32}$/)
    expect(mode(home.password)).toBe('600')
    expect(readOrCreatePassword(home)).toBe(password)
  })

  test('is made anew where a crash left an empty file', () => {
    writeFileSync(home.password, '\n')
    expect(readOrCreatePassword(home)).toMatch(/^[\w-]{32}$/)
  })

  test('of two homes differ', () => {
    expect(readOrCreatePassword(home)).not.toBe(readOrCreatePassword(createHome(join(folder, 'other'))))
  })
})

test('a private file is replaced whole, whatever its mode was, and leaves nothing beside it', () => {
  const path = join(home.folder, 'file')
  writeFileSync(path, 'old', { mode: 0o644 })
  writePrivate(path, 'new')
  expect({ text: readFileSync(path, 'utf8'), mode: mode(path) }).toEqual({ text: 'new', mode: '600' })
  expect(readdirSync(home.folder).filter((name) => name.includes('partial'))).toEqual([])
})

test('a missing file has no text; a folder in its place is an error', () => {
  expect(readOptional(join(folder, 'none'))).toBeUndefined()
  mkdirSync(join(folder, 'folder'))
  expect(() => readOptional(join(folder, 'folder'))).toThrow('EISDIR')
})

describe('the state', () => {
  const self = findProcess(process.pid) ?? { pid: 0, startedAt: '' }

  test('is read as it was written', () => {
    const state = { port: 40001, server: { kind: 'java' as const, ...self }, keep: false, users: [self] }
    writeState(home, state)
    expect(readState(home)).toEqual(state)
  })

  test('forgets users that have ended, and those whose number another process has now', () => {
    const gone = { pid: 2 ** 22 + 1, startedAt: '1' }
    const reused = { pid: process.pid, startedAt: `${self.startedAt}0` }
    writeState(home, { port: 40001, keep: false, users: [gone, self, reused] })
    expect(readState(home)?.users).toEqual([self])
  })

  test.each([
    ['empty', ''],
    ['half written', '{"port": 400'],
    ['of another shape', '{"port": "x", "keep": false, "users": []}'],
    ['with a port that is none', '{"port": 0, "keep": false, "users": []}'],
    ['null', 'null'],
  ])('is not believed when it is %s', (_, text) => {
    writeFileSync(home.state, text)
    expect(readState(home)).toBeUndefined()
  })
})
