import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findJars, readNeo4jVersion } from '../../../src/graph/local/jars.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-jars-'))
  writeFileSync(join(folder, 'a.jar'), 'aaaa')
  writeFileSync(join(folder, 'b.jar'), 'bb')
  writeFileSync(join(folder, 'jars.json'), JSON.stringify({ 'a.jar': 4, 'b.jar': 2 }))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the folder of jars', () => {
  test('is found when everything in its list is there', () => {
    expect(findJars(folder)).toBe(folder)
  })

  test.each<[string, () => void]>([
    ['is missing', () => rmSync(join(folder, 'b.jar'))],
    ['is cut short', () => truncateSync(join(folder, 'a.jar'), 1)],
  ])('is not taken for whole when a jar %s', (_, harm) => {
    harm()
    expect(findJars(folder)).toBeUndefined()
  })

  test('is not taken for whole without its list, which is written last', () => {
    rmSync(join(folder, 'jars.json'))
    expect(findJars(folder)).toBeUndefined()
  })

  test.each(['', '{"a.jar": 4,'])('is not taken for whole when its list is %j', (text) => {
    writeFileSync(join(folder, 'jars.json'), text)
    expect(findJars(folder)).toBeUndefined()
  })
})

test('the pinned version is one of the long-term line 5.26', () => {
  expect(readNeo4jVersion()).toMatch(/^5\.26\.\d+$/)
})
