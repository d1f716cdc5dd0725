// A PDF as a browser prints it: embedded fonts, justified text, a table over two pages.
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { readBulletin } from '../../../src/bulletin/read.ts'
import { toFilePlace } from '../../../src/domain/offsets.ts'
import { findChromium } from '../../setup/chromium.ts'
import { PARAGRAPHS } from '../html/pages.ts'
import { expectSound } from '../reading.ts'

const rows = Array.from({ length: 30 }, (_, i) => [
  `${i + 1}`,
  `第${i + 1}号新型材料关键技术研发与示范应用`,
  '云溪大学',
  '李思远',
])
const long = PARAGRAPHS.join('').repeat(3)
const HTML = `<html><body style="font-family: 'Noto Sans CJK SC', sans-serif; font-size: 14px; line-height: 1.7">
<h1 style="text-align: center">孙远航赴北湖高新区调研</h1>
${[...PARAGRAPHS, long].map((text) => `<p style="text-indent: 2em; text-align: justify">${text}</p>`).join('')}
<table border="1" style="border-collapse: collapse; width: 100%"><thead><tr><th>序号</th><th>项目名称</th><th>承担单位</th><th>负责人</th></tr></thead>
${rows.map((row) => `<tr>${row.map((cell) => `<td style="padding: 4px">${cell}</td>`).join('')}</tr>`).join('')}</table>
</body></html>`

test('a PDF that a browser prints reads as the page does', async () => {
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.setContent(HTML)
    const bytes = await page.pdf({
      format: 'A4',
      displayHeaderFooter: true,
      footerTemplate:
        '<div style="font-size: 9px; width: 100%; text-align: center">- <span class="pageNumber"></span> -</div>',
      headerTemplate: '<div></div>',
      margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
    })
    const { document } = await readBulletin(new Uint8Array(bytes), 'a.pdf')
    expectSound(document)
    expect(document.title).toBe('孙远航赴北湖高新区调研')
    for (const text of [...PARAGRAPHS, long]) expect(document.text.split('\n')).toContain(text)
    const cells = document.tables!.flatMap((table) => table.rows.map((row) => row.map((cell) => cell?.text)))
    expect(cells).toEqual(rows)
    expect(document.original).not.toMatch(/^- \d -$/m)
    expect(toFilePlace(document, document.sentences.at(-1)!)?.page).toBe(2)
  } finally {
    await browser.close()
  }
})
