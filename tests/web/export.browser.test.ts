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
import { closePages, type Explorer, openExplorer, waitForDrawing } from './explorer.ts'

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

async function exportAs(kind: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByTestId('tool-export').click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`export-${kind}`).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}
const exportText = async (kind: string): Promise<string> => (await exportAs(kind)).bytes.toString('utf8')

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
