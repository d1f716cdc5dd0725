import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { toNoDatabaseError } from '../../../src/graph/local/choose.ts'
import { isPortClash, toStartError } from '../../../src/graph/local/failure.ts'
import { createHome } from '../../../src/graph/local/home.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-failure-'))
const home = createHome(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  [
    'Caused by: FileLockException: Lock file has been locked by another process: x/store_lock',
    'another process',
    '--home-dir=',
  ],
  ['java.io.IOException: No space left on device', 'the disk is full', 'Free some space'],
  ['java.nio.file.AccessDeniedException: /x/data', 'cannot be written', 'chown'],
  ['Error occurred during initialization of VM\nCould not reserve enough space', 'not enough memory', 'NEO4J_URI'],
  ['java.lang.IllegalStateException: the store is odd', 'the store is odd', 'aside (nothing is lost)'],
])('%j tells the reason and a way out', (output, reason, hint) => {
  writeFileSync(home.console, output)
  const error = toStartError(home)
  expect(error.code).toBe('DATABASE_HOME')
  expect(error.message).toContain(reason)
  expect(error.hint).toContain(hint)
})

test('what an earlier start logged does not count', () => {
  const logs = join(home.neo4j, 'logs')
  mkdirSync(logs)
  const start = (cause: string): string => `12:00 INFO  Starting...\n12:01 ERROR ${cause}\n`
  writeFileSync(home.console, '')
  writeFileSync(join(logs, 'neo4j.log'), start('No space left on device') + start('FileLockException'))
  expect(toStartError(home).message).toContain('another process')
  rmSync(logs, { recursive: true })
})

test('a taken port is told apart, since another port mends it', () => {
  writeFileSync(home.console, 'Caused by: java.net.BindException: Address already in use')
  expect(isPortClash(home)).toBe(true)
  writeFileSync(home.console, 'java.io.IOException: No space left on device')
  expect(isPortClash(home)).toBe(false)
})

test('without Java and Docker one message names what is missing and the three ways', () => {
  const { code, message, hint } = toNoDatabaseError(['Java 17 or 21', 'Maven'])
  expect(code).toBe('NO_DATABASE')
  expect(message).toContain('missing Java 17 or 21 and Maven')
  expect(hint).toMatch(/1\. Install Java.*\n.*2\. Install and start Docker.*\n.*3\. Set NEO4J_URI/)
})
