import { describe, expect, test } from 'vitest'
import { en } from '../../../web/text/en.ts'
import { zh } from '../../../web/text/zh.ts'

/** `path` → text for every text of a catalogue; the singular of English counts as its plural. */
function toTexts(catalogue: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...toTexts(value, `${path}${key}.`)],
    ),
  )
}
const chinese = toTexts(zh)
const english = toTexts(en)
const toPlaceholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort()
/** The name of a language is written in that language. */
const OTHER_LANGUAGE = ['header.language']

describe('the two languages', () => {
  test('English has every text that Chinese has', () => {
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([])
  })
  test('English has no others, singulars apart', () => {
    expect([...english.keys()].filter((key) => !chinese.has(key.replace(/_one$/, '_other')))).toEqual([])
  })
  test('both have the same places to fill in', () => {
    for (const [key, text] of chinese)
      expect([key, toPlaceholders(english.get(key)!)]).toEqual([key, toPlaceholders(text)])
  })
  test('no English on the Chinese side but keys to press, no Chinese on the English side', () => {
    const latin = [...chinese].filter(
      ([key, text]) => !OTHER_LANGUAGE.includes(key) && /[A-Za-z]{2}/.test(text.replace(/\{\{\w+\}\}/g, '')),
    )
    expect(latin).toEqual([])
    const han = [...english].filter(([key, text]) => !OTHER_LANGUAGE.includes(key) && /\p{Script=Han}/u.test(text))
    expect(han).toEqual([])
  })
})
