// Figures as an export: rows of a table, and a brief by whose they are.
import { parse as parseCsv } from 'csv-parse/sync'
import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Figure } from '../../../web/api/types.ts'
import { toBrief } from '../../../web/brief/brief.ts'
import { toMarkdown } from '../../../web/brief/markdown.ts'
import { toFiguresCsv } from '../../../web/export/csv.ts'
import type { Around } from '../../../web/export/export-source.ts'
import { createFiguresSource } from '../../../web/export/figures-source.ts'
import { START } from '../../../web/state/view.ts'
import { zh } from '../../../web/text/zh.ts'

let around: Around
beforeAll(async () => {
  const one = i18next.createInstance()
  await one.init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } })
  const t: TFunction = one.getFixedT('zh')
  const types = { entityTypes: new Map(), relationTypes: new Map(), toTypeText: (type: string) => type }
  around = { types: types as unknown as Around['types'], language: 'zh', t, place: 'http://h/', today: '2024-05-01' }
})

const figure = (id: string, metric: string, subject: string | undefined): Figure => ({
  id,
  metric,
  value: 32,
  valueTo: null,
  unit: '家',
  qualifier: '余',
  period: null,
  start: 4,
  end: 9,
  subject: subject === undefined ? null : { id: `ent_${subject}`, name: subject, type: 'Park' },
  sentence: { id: 's', text: `${metric}32余家。`, start: 0, end: 9 },
  document: { id: 'doc', title: '园区，“名单”', publishedOn: '2022-05', source: 'a.txt' },
})
const figures = [
  figure('ind_1', '培训', undefined),
  figure('ind_2', '在孵企业', '云禾园'),
  figure('ind_3', '毕业企业', '云禾园'),
  figure('ind_4', '在孵企业', '青岚园'),
]
const nothing = { proofs: new Map(), figures: new Map() }

describe('figures exported', () => {
  test('as a table name whose each is, its sentence and its place', () => {
    const source = createFiguresSource(figures, START)
    const rows: Record<string, string>[] = parseCsv(toFiguresCsv(source.toSheet(nothing, around)), {
      bom: true,
      columns: true,
    })
    expect(rows.map(({ id }) => id).toSorted()).toEqual(figures.map(({ id }) => id))
    const unsaid = rows.find(({ id }) => id === 'ind_1')!
    expect(unsaid).toMatchObject({
      name: '',
      metric: '培训',
      value: '32余家',
      quote: '培训32余家。',
      source: '园区，“名单”',
    })
    expect(unsaid.link).toBe('http://h/?pane=text&text=doc:4')
  })
  test('as a brief stand under whose they are; those without a subject last, each with its sentence', () => {
    const told = createFiguresSource(figures, START).toTold(nothing, around)
    const text = toMarkdown(toBrief(told, 'zh', around.t))
    expect(text.match(/^## .+$/gm)).toEqual(['## 青岚园', '## 云禾园', '## 原文未写明主体的指标', '## 图中的实体'])
    expect(text).toContain('- 云禾园在孵企业32余家[^2]。')
    expect(text).toContain('## 原文未写明主体的指标\n\n- 培训32余家[^4]。')
    expect(text).toMatch(/\[\^4\]: .*a\.txt.*“培训32余家。”/)
    expect(text).not.toContain('图中没有联系')
  })
  test('are nothing to export where none is shown', () => {
    expect(createFiguresSource([], START).isEmpty).toBe(true)
  })
})
