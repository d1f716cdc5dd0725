import { createInstance } from 'i18next'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../web/api/types.ts'
import { toCitation } from '../../../web/panels/citation.ts'
import { en } from '../../../web/text/en.ts'
import { zh } from '../../../web/text/zh.ts'

const i18n = createInstance()
await i18n.init({
  resources: { zh: { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
})
const evidence: Evidence = {
  id: 'ev',
  start: 0,
  end: 4,
  quote: '甲局与\n乙校合作。',
  text: '甲局与乙校合作。',
  page: null,
  tableRow: null,
  rule: 'llm/x',
  confidence: 0.9,
  headSpan: null,
  tailSpan: null,
  role: null,
  status: null,
  on: null,
  document: { id: 'doc', title: '动态', source: 'a.pdf', publishedOn: '2031-05-02' },
}
const cells = { row: 2, headColumn: '承担单位', tailColumn: '项目名称' }

describe('a citation', () => {
  test.each([
    ['zh', {}, '“甲局与 乙校合作。”——《动态》（a.pdf），2031年5月2日'],
    ['zh', { page: 3 }, '“甲局与 乙校合作。”——《动态》（a.pdf，第3页），2031年5月2日'],
    ['en', { page: 3 }, '“甲局与 乙校合作。” — 动态 (a.pdf, p. 3), 2031-05-02'],
    [
      'zh',
      { tableRow: cells },
      '“甲局与 乙校合作。”——《动态》（a.pdf，表格第2行“承担单位”“项目名称”两栏），2031年5月2日',
    ],
    [
      'en',
      { page: 1, tableRow: { ...cells, headColumn: null } },
      '“甲局与 乙校合作。” — 动态 (a.pdf, p. 1, row 2 of a table), 2031-05-02',
    ],
  ] as const)('in %s with %j', (language, more, citation) => {
    expect(toCitation({ ...evidence, ...more }, language, i18n.getFixedT(language))).toBe(citation)
  })
})
