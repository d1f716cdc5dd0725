import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../src/config.ts'
import { hasErrorText, toErrorText } from '../../src/serve/error-texts.ts'

const codes = [...readFileSync(join(projectFolder, 'src', 'errors.ts'), 'utf8').matchAll(/^ {2}\| '(\w+)'/gm)].map(
  ([, code]) => code!,
)

test.each([...codes, 'BAD_QUERY', 'INTERNAL'])('%s says what to do in Chinese and in English', (code) => {
  expect(hasErrorText(code)).toBe(true)
  const { zh, en } = toErrorText(code)
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(en).toMatch(/^[\x20-\x7e]+$/)
})
