import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/bulletin/read.ts'
import { extract } from '../../../src/extract/extract.ts'
import { toRuleText } from '../../../web/text/rules.ts'

describe('rules in words', () => {
  test.each([
    ['region-completed', '补全所属地区', 'region completed'],
    ['posts/title-before', '职务写在姓名之前', 'title before the name'],
    ['undertakes/承担', '承担句式“承担”', 'undertaking wording “承担”'],
    ['namesake', '同名人物，所在单位不一致', 'persons of one name in different organisations'],
    ['brand-new/rule', 'brand-new/rule', 'brand-new/rule'],
  ])('%s', (rule, chinese, english) => {
    expect(toRuleText(rule, 'zh')).toBe(chinese)
    expect(toRuleText(rule, 'en')).toBe(english)
  })

  test('every rule of a relation is told in words, whatever text it reads', async () => {
    const folder = fileURLToPath(new URL('../../../src/extract/relations/', import.meta.url))
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'))
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
    const families = [...texts.join('\n').matchAll(/'((?:posts|[a-z]+s|located|founded|part-of)\/[a-z-]+)'/g)].map(
      ([, rule]) => rule!,
    )
    expect(families).toContain('posts/title-before')
    expect(
      [...new Set(families)].filter((rule) => toRuleText(rule, 'zh') === rule || toRuleText(rule, 'en') === rule),
    ).toEqual([])
  })

  test('every rule that reads the seed bulletin is told in words', async () => {
    const bytes = await readFile(new URL('../../../seeds/bulletins/pinghu.txt', import.meta.url))
    const { document } = await readDocument(bytes, 'pinghu.txt')
    const { entities, relations } = extract(document)
    const rules = new Set([
      ...relations.map(({ rule }) => rule),
      ...entities.flatMap(({ aliases }) => aliases.map(({ rule }) => rule)),
    ])
    expect(rules.size).toBeGreaterThan(3)
    expect([...rules].filter((rule) => toRuleText(rule, 'zh') === rule)).toEqual([])
  })
})
