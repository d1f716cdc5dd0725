import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRotatingFile } from '../src/rotating-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a log never takes more than its bound, and the newest lines are kept', () => {
  const path = join(folder, 'logs', 'gongbao.log')
  const file = openRotatingFile(path, { mostBytes: 50, kept: 2 })
  for (let i = 0; i < 100; i++) file.write(`line ${i}\n`)
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['gongbao.log', 'gongbao.log.1', 'gongbao.log.2'])
  const kept = ['.2', '.1', ''].map((end) => readFileSync(path + end, 'utf8'))
  expect(kept.every((text) => text.length <= 50)).toBe(true)
  const lines = kept.join('').trim().split('\n')
  expect(lines.at(-1)).toBe('line 99')
  expect(lines).toEqual(Array.from({ length: lines.length }, (_, i) => `line ${100 - lines.length + i}`))
})

test('an opened log is continued', () => {
  const path = join(folder, 'gongbao.log')
  for (const text of ['a\n', 'b\n']) openRotatingFile(path).write(text)
  expect(readFileSync(path, 'utf8')).toBe('a\nb\n')
})
