// The brief, and its forms read back: Markdown as text, DOCX by mammoth.
import fc from 'fast-check'
import i18next, { type TFunction } from 'i18next'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, test } from 'vitest'
import { MOST_NOTES, type Omitted, toBrief } from '../../../web/brief/brief.ts'
import { toNetworkChapters, toPairChapters, toPathChapters } from '../../../web/brief/chapters.ts'
import { toDocx } from '../../../web/brief/docx.ts'
import { toMarkdown } from '../../../web/brief/markdown.ts'
import type { Sheet, SheetEdge } from '../../../web/export/sheet.ts'
import { en } from '../../../web/text/en.ts'
import { zh } from '../../../web/text/zh.ts'
import { sheets } from '../export/sheets.ts'

let t: TFunction
let tEnglish: TFunction
beforeAll(async () => {
  const one = i18next.createInstance()
  await one.init({
    lng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  t = one.getFixedT('zh')
  tEnglish = one.getFixedT('en')
})

const evidence = (id: string, quote: string, page: number | null = null) => ({
  id,
  quote,
  documentId: 'doc_1',
  title: '云禾研究院揭牌',
  source: '2022/launch.txt',
  publishedOn: '2022-05-01',
  page,
  start: 8,
  end: 30,
  link: 'http://localhost/?pane=text&text=doc_1:8',
})
const tie = (parts: Partial<SheetEdge>): SheetEdge => ({
  id: 'rel_1',
  head: 'ent_1',
  tail: 'ent_2',
  headName: '云禾市科技局',
  tailName: '江澜大学',
  type: 'COOPERATES_WITH',
  typeLabel: '合作',
  symmetric: true,
  role: null,
  status: null,
  statusLabel: null,
  confidence: 0.9,
  documentCount: 1,
  weight: null,
  firstOn: '2022-04-28',
  lastOn: null,
  evidence: [evidence('ev_1', '云禾市科技局与江澜大学签约。')],
  evidenceCount: 1,
  link: 'http://localhost/?select=r:rel_1',
  ...parts,
})
const node = (id: string, name: string, typeLabel: string, hiddenNeighbors: number) => ({
  id,
  name,
  type: typeLabel,
  typeLabel,
  region: [],
  degree: 3,
  documentCount: 1,
  hiddenNeighbors,
  colour: '#3b6fb6',
  at: undefined,
  link: `http://localhost/?focus=${id}`,
})
const sheet: Sheet = {
  title: '合作网络',
  link: 'http://localhost/?hide=ent_9',
  exportedOn: '2024-05-01',
  nodes: [node('ent_1', '云禾市科技局', '机关', 4), node('ent_2', '江澜大学', '院校', 0)],
  edges: [
    tie({ status: 'SIGNED', statusLabel: '已签约' }),
    tie({
      id: 'rel_2',
      headName: '方知远',
      tailName: '云禾市科技局',
      type: 'HOLDS_POST',
      typeLabel: '任职',
      symmetric: false,
      role: '局长',
      evidence: [1, 2, 3, 4].map((n) => evidence(`ev_p${n}`, `第${n}句`, n)),
      evidenceCount: 7,
    }),
    tie({ id: 'rel_3', evidence: [], evidenceCount: undefined }),
  ],
  figures: [],
}
const whole = { filteredNodes: 0, filteredEdges: 0, period: {} }
const order = ['HOLDS_POST', 'COOPERATES_WITH']
const figure = {
  id: 'ind_1',
  entity: 'ent_1',
  name: '云禾市科技局',
  metric: '受训人员',
  value: '3,255名',
  period: '去年',
  evidence: evidence('ind_1', '去年受训人员3255名。'),
}

interface Telling {
  readonly asked?: readonly string[]
  readonly omitted?: Omitted
  readonly language?: 'zh' | 'en'
}
/** The brief of a view of the network. */
function tell(one: Sheet, { asked = [], omitted = whole, language = 'zh' }: Telling = {}) {
  const tongue = { language, t: language === 'zh' ? t : tEnglish }
  const chapters = toNetworkChapters(one, asked, order, tongue)
  return toBrief({ sheet: one, chapters, omitted }, language, tongue.t)
}
const noteCount = (one: Sheet): number =>
  one.edges.reduce((sum, { evidence }) => sum + Math.min(MOST_NOTES, evidence.length), 0) + one.figures.length

describe('a brief', () => {
  test('says each tie in a sentence whose notes name quote, bulletin, page and date', () => {
    const [summary, ...sections] = tell(sheet).sections
    expect(summary!.lead).toBe('图中联系最多的是：江澜大学 3 条、云禾市科技局 3 条。')
    expect(sections.map(({ title }) => title)).toEqual(['任职', '合作'])
    const [post, cooperation] = sections.map(({ parts }) => parts[0]!.statements[0]!)
    expect(post!.text).toBe('方知远任云禾市科技局局长')
    expect(cooperation!.text).toBe('云禾市科技局与江澜大学合作（已签约）')
    expect(post!.notes.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(post!.notes[0]!.text).toBe('《云禾研究院揭牌》（2022/launch.txt，第1页），2022年5月1日：“第1句”')
    expect(cooperation!.notes.map(({ number }) => number)).toEqual([4])
  })
  test('says what it leaves out: sentences, neighbours, what filters hide, ties without evidence', () => {
    const { intro, sections, entities } = tell(sheet, {
      omitted: { filteredNodes: 3, filteredEdges: 5, period: { from: '2022' } },
    })
    expect(sections[1]!.parts[0]!.statements[0]!.more).toContain('4 处')
    const said = intro.join('\n')
    for (const part of ['2022年起', '至少 4 个', '3 个实体、5 条联系', '1 条联系未读取证据'])
      expect(said).toContain(part)
    expect(entities.groups[0]).toContain('云禾市科技局（另有 4 个相邻实体未显示）')
  })
  test('begins with the entities asked about: what they are, their ties by type, their figures; each tie once', () => {
    const { sections } = tell({ ...sheet, figures: [figure] }, { asked: ['ent_1', 'ent_2', 'ent_9'] })
    expect(sections.map(({ title, parts }) => [title, parts.map((part) => part.title)])).toEqual([
      ['云禾市科技局', ['任职', '合作', '指标']],
      ['江澜大学', []],
    ])
    expect(sections[0]!.lead).toBe(
      '类型：机关。图中有 3 条联系：合作 2 条、任职 1 条。这些联系的时间：2022年4月28日。公报写明的指标有 1 项。另有 4 个相邻实体未显示。',
    )
    const { text, notes } = sections[0]!.parts[2]!.statements[0]!
    expect(text).toBe('云禾市科技局受训人员3,255名（去年）')
    expect(notes[0]!.text).toContain('“去年受训人员3255名。”')
  })
  test('names a sentence by the note that gave it before', () => {
    const twice = { ...sheet, edges: [tie({}), tie({ id: 'rel_2', tailName: '远帆股份' })] }
    const notes = tell(twice).sections.flatMap(({ parts }) =>
      parts.flatMap((part) => part.statements.flatMap((one) => one.notes)),
    )
    expect(notes.map(({ text }) => text)).toEqual([
      expect.stringContaining('“云禾市科技局与江澜大学签约。”'),
      '同注 1。',
    ])
    expect(notes[1]!.link).toBe(notes[0]!.link)
  })
  test('of paths follows each path tie by tie', () => {
    const [one, other] = [tie({}), tie({ id: 'rel_2', evidence: [evidence('ev_2', '另一句。')] })]
    const drawn = (name: string) => ({ id: name, name, type: 'Bureau', degree: 1, documentCount: 1 })
    const toTie = (edge: SheetEdge) => ({ ...edge, head: drawn('甲'), tail: drawn('乙') })
    const path = { length: 2, nodes: [drawn('甲'), drawn('乙'), drawn('丙')], relations: [toTie(other), toTie(one)] }
    const all = { ...sheet, edges: [one, other] }
    const { sections } = toBrief({ sheet: all, chapters: toPathChapters(all, [path], t), omitted: whole }, 'zh', t)
    expect(sections[0]!.title).toBe('路径 1（2 条联系）')
    expect(sections[0]!.lead).toBe('甲 – 乙 – 丙。')
    expect(sections[0]!.parts[0]!.statements.map(({ notes }) => notes[0]!.text.includes('另一句'))).toEqual([
      true,
      false,
    ])
  })
  test('of pairs says what each weight is made of, and the relations that show the pair', () => {
    const organisation = (name: string) => ({ id: name, name, type: 'Bureau', degree: 1, documentCount: 1, region: [] })
    const relation = { ...tie({}), head: organisation('甲'), tail: organisation('乙') }
    const part = { kind: 'TIE' as const, weight: 1.5, strength: 1, documents: 1, through: [], relations: [relation] }
    const ends = { first: organisation('甲'), second: organisation('乙') }
    const pair = { ...ends, id: 'p', weight: 1.5, documents: 1, recency: 1, lastOn: null, parts: [part] }
    const chapters = toPairChapters(sheet, [pair], t)
    const { sections, intro } = toBrief({ sheet, chapters, omitted: { ...whole, pairs: 7 } }, 'zh', t)
    expect(sections[0]).toMatchObject({ title: '甲与乙', lead: '合作权重 1.50 = 直接联系 1.50。' })
    expect(sections[0]!.parts[0]!.statements[0]!.text).toBe('云禾市科技局与江澜大学合作（已签约）')
    expect(intro.join()).toContain('另有 7 对')
  })
  test.each([
    [{ from: '2021-08', to: '2021-08' }, '2021年8月'],
    [{ from: '2021-08', to: '2021-10' }, '2021年8月 – 2021年10月'],
    [{ to: '2021' }, '2021年止'],
  ])('says of the time %o that it is %s', (period, said) => {
    const { intro } = tell(sheet, { omitted: { ...whole, period } })
    expect(intro).toContain(t('brief.period', { period: said }))
  })
  test('is English where the page is, but for names and quotes', () => {
    const english = {
      ...sheet,
      title: 'Cooperation network',
      edges: [tie({ typeLabel: 'cooperates with', evidence: [evidence('ev_1', '签约', 2)] })],
    }
    const { sections, intro } = tell(english, { language: 'en' })
    expect(sections[1]!.parts[0]!.statements[0]!.text).toBe('云禾市科技局 cooperates with 江澜大学')
    expect(sections[1]!.parts[0]!.statements[0]!.notes[0]!.text).toBe(
      '云禾研究院揭牌 (2022/launch.txt, p. 2), 2022-05-01: “签约”',
    )
    expect(intro.join()).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('as Markdown', () => {
  test('each note stands once in the text and once at the end, whatever names hold', () => {
    fc.assert(
      fc.property(sheets, (one) => {
        const brief = tell(one, { asked: ['ent_1'] })
        const lines = toMarkdown(brief).split('\n')
        const notes = noteCount(one)
        const numbers = Array.from({ length: notes }, (_, i) => `[^${i + 1}]`)
        expect(lines.filter((line) => /^\[\^\d+\]: /.test(line)).map((line) => line.split(':')[0])).toEqual(numbers)
        const marks = lines
          .filter((line) => line.startsWith('- '))
          .flatMap((line) => line.match(/(?<!\\)\[\^\d+\]/g) ?? [])
        expect(marks).toEqual(numbers)
      }),
    )
  })
  test('reads like a brief', () => {
    expect(toMarkdown(tell(sheet))).toContain('## 合作\n\n- 云禾市科技局与江澜大学合作（已签约）[^4]。\n')
  })
})

describe('as a Word document', () => {
  const read = async (one: Sheet): Promise<string> => {
    const file = await toDocx(tell(one, { asked: ['ent_1'] }))
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await file.arrayBuffer()) })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    return value
  }
  test('has the sentences, and Word’s own footnotes with quote, bulletin and link', async () => {
    const html = await read(sheet)
    expect(html).toContain('<h1>云禾市科技局</h1>')
    expect(html).toContain('<h2>任职</h2>')
    expect(html).toMatch(
      /云禾市科技局与江澜大学合作（已签约）<sup><a href="#footnote-4" id="footnote-ref-4">\[4\]<\/a><\/sup>。/,
    )
    expect(html).toMatch(/<li id="footnote-4"><p>.*《云禾研究院揭牌》.*“云禾市科技局与江澜大学签约。”/)
    expect(html).toContain('href="http://localhost/?pane=text&amp;text=doc_1:8"')
    expect(html.match(/<li id="footnote-\d+"/g)).toHaveLength(4)
  })
  test('opens whatever names and quotes hold', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (one) => {
        const notes = noteCount(one)
        expect((await read(one)).match(/<li id="footnote-\d+"/g) ?? []).toHaveLength(notes)
      }),
      { numRuns: 25 },
    )
  })
})
