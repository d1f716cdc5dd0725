// Every format of the export menu, downloaded from a real drawing over the real database and opened.
import { readFile } from 'node:fs/promises'
import { parse as parseCsv } from 'csv-parse/sync'
import { XMLValidator } from 'fast-xml-parser'
import { MultiGraph } from 'graphology'
import gexfReader from 'graphology-gexf'
import graphmlReader from 'graphology-graphml'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { closePages, type Explorer, findIds, openExplorer, waitForDrawing } from './explorer.ts'

let explorer: Explorer
let page: Page
beforeAll(async () => {
  explorer = await openExplorer()
  await fillDatabase(explorer.database, bulletins)
})
afterAll(() => explorer?.close())
closePages(() => page)
beforeEach(async () => {
  page = await explorer.open()
  await waitForDrawing(page)
})

const count = async (what: 'nodes' | 'edges'): Promise<number> =>
  Number(await page.getByTestId('canvas').getAttribute(`data-${what}`))

async function exportAs(
  kind: string,
  menu = 'tool-export',
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByTestId(menu).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`export-${kind}`).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}
const exportText = async (kind: string, menu?: string): Promise<string> =>
  (await exportAs(kind, menu)).bytes.toString('utf8')

describe('the export menu gives', () => {
  test('a PNG of the whole drawing', async () => {
    const { name, bytes } = await exportAs('png')
    expect(name).toMatch(/^合作网络-\d{4}-\d\d-\d\d\.png$/)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(500)
  })
  test('an SVG with names as text, which a browser draws', async () => {
    const svg = await exportText('svg')
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg.match(/<g id="ent_/g)).toHaveLength(await count('nodes'))
    expect(svg.match(/<g id="rel_/g)).toHaveLength(await count('edges'))
    expect(svg).toMatch(/<tspan[^>]*>云禾市科技局<\/tspan>/)
    const drawn = await page.context().newPage()
    await drawn.setContent(svg)
    const box = (await drawn.locator('svg').boundingBox())!
    for (const text of await drawn.locator('#entities text').all()) {
      const { x, width } = (await text.boundingBox())!
      expect(x).toBeGreaterThanOrEqual(box.x)
      expect(x + width).toBeLessThanOrEqual(box.x + box.width)
    }
  })
  test.each([
    ['graphml', graphmlReader],
    ['gexf', gexfReader],
  ])('%s that graphology reads', async (kind, reader) => {
    const graph = reader.parse(MultiGraph, await exportText(kind))
    expect([graph.order, graph.size]).toEqual([await count('nodes'), await count('edges')])
    expect(graph.everyEdge((_edge, { evidenceIds }) => /^ev\w+( ev\w+)*$/.test(evidenceIds))).toBe(true)
  })
  test('CSV whose ties name their evidence and lead back', async () => {
    const rows: Record<string, string>[] = parseCsv(await exportText('edges'), { bom: true, columns: true })
    expect(rows).toHaveLength(await count('edges'))
    const row = rows.find(({ headName, type }) => headName === '方知远' && type === 'HOLDS_POST')!
    expect(row.quote).toContain('方知远')
    await page.goto(row.link!)
    await page.getByTestId('relation-panel').waitFor()
    expect(await page.getByTestId('relation-type').textContent()).toBe('任职')
  })
  test('JSON with each sentence', async () => {
    const { edges, nodes } = JSON.parse(await exportText('json'))
    expect(nodes).toHaveLength(await count('nodes'))
    for (const { evidence, evidenceCount } of edges) {
      expect(evidence.length).toBeGreaterThan(0)
      expect(evidence).toHaveLength(evidenceCount)
    }
  })
  test('a brief as Word with footnotes to the sentences', async () => {
    const { name, bytes } = await exportAs('docx')
    expect(name).toMatch(/简报.*\.docx$/)
    const { value } = await mammoth.convertToHtml({ buffer: bytes })
    expect(value).toMatch(/方知远任云禾市科技局局长、党组书记<sup><a href="#footnote-\d+"/)
    expect(value).toContain('江澜大学与云禾市科技局合作')
    expect(value).toMatch(/<li id="footnote-1"><p>.*《.+》/)
  })
  test('a brief as Markdown, in English with the page in English', async () => {
    await page.getByTestId('language').click()
    const text = await exportText('markdown')
    expect(text).toContain('江澜大学 cooperates with 云禾市科技局')
    expect(text).toMatch(/^\[\^1\]: .+\[↗\]\(.+\)/m)
  })
})

describe('the screens beside the network export what they show', () => {
  test('paths as a picture, as data, and as a brief that walks along each path', async () => {
    const ids = await findIds(explorer)
    await page.goto(`${explorer.url}/?pathfrom=${ids.远帆股份有限公司}&pathto=${ids.江澜大学}&screen=paths`)
    const menu = 'paths-drawing-export'
    await page.getByTestId(menu).waitFor()
    const brief = await exportText('markdown', menu)
    expect(brief).toMatch(/^# 远帆股份有限公司与江澜大学之间的路径：引证简报/)
    expect(brief).toContain(
      '## 路径 1（2 条联系）\n\n远帆股份有限公司 – 云禾市科技局 – 江澜大学。\n\n- 云禾市科技局支持远帆股份有限公司[^1]。',
    )
    expect(await exportText('svg', menu)).toMatch(/<tspan[^>]*>江澜大学<\/tspan>/)
    const { nodes, edges } = JSON.parse(await exportText('json', menu))
    expect(nodes).toHaveLength(Number(await page.getByTestId('paths-drawing').getAttribute('data-nodes')))
    expect(edges.every(({ evidence }: { evidence: unknown[] }) => evidence.length > 0)).toBe(true)
  })
  test('cooperation as weighted pairs that lead back, and as a brief that proves each pair', async () => {
    await page.goto(`${explorer.url}/?screen=cooperation`)
    const menu = 'cooperation-drawing-export'
    await page.getByTestId(menu).waitFor()
    const rows: Record<string, string>[] = parseCsv(await exportText('edges', menu), { bom: true, columns: true })
    const weights = await page.getByTestId('cooperation-pair').locator('b').allTextContents()
    expect(rows.map(({ weight }) => Number(weight).toFixed(2))).toEqual(weights)
    expect((await exportAs('png', menu)).bytes.subarray(1, 4).toString()).toBe('PNG')
    const brief = await exportText('markdown', menu)
    expect(brief.match(/^合作权重 /gm)).toHaveLength(weights.length)
    expect(brief).toMatch(/江澜大学与云禾市科技局合作（[^）]+）\[\^\d+\]/)
    await page.getByTestId('cooperation-tabs').getByText('地区').click()
    const matrix = 'cooperation-matrix-export'
    await page.getByTestId(matrix).click()
    expect(await page.getByTestId('export-png').count()).toBe(0)
    await page.keyboard.press('Escape')
    const graph = gexfReader.parse(MultiGraph, await exportText('gexf', matrix))
    expect(graph.size).toBe(weights.length)
    await page.goto(rows[0]!.link!)
    await page.getByTestId('cooperation-formula').waitFor()
  })
  test('a brief that begins with the entity asked about, and says its figures', async () => {
    const ids = await findIds(explorer)
    await page.goto(`${explorer.url}/?focus=${ids.云禾高新区}`)
    await waitForDrawing(page)
    const brief = await exportText('markdown')
    expect(brief).toMatch(/\n## 云禾高新区\n\n类型：园区/)
    expect(brief).toMatch(/### 指标\n\n- 云禾高新区在孵企业32家\[\^\d+\]。/)
  })
})
