// Bulletins in real files through the page: chosen or dropped, followed, reported; what was refused says why.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import AxeBuilder from '@axe-core/playwright'
import { Document, Packer, Paragraph } from 'docx'
import PDFDocument from 'pdfkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { setLines, toPdf } from '../bulletin/pdf/pdf-file.ts'
import { encode } from '../bulletin/reading.ts'
import { toZip } from '../bulletin/zip-file.ts'
import { wipeDatabase } from '../setup/database.ts'
import { award, inspection, signing } from '../setup/texts.ts'
import { closePages, type Explorer, openExplorer, soon, waitForDrawing } from './explorer.ts'

// The first import of a database waits for its indexes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

const GBK =
  '云禾市科技局召开座谈会\n\n近日，云禾市科技局局长方知远主持召开科技创新座谈会，江澜大学副校长李知行出席会议。\n'
const PDF = '近日，云禾市科技局局长方知远一行赴江澜远帆科技有限公司调研，实地了解企业的研发进展和人才需求。'
const WORD = ['云禾高新区与江澜大学签约', '近日，云禾高新技术产业园区与江澜大学签署合作协议，共建云禾智能装备研究院。']

let explorer: Explorer
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'gongbao-page-'))
const path = (name: string): string => join(folder, name)
const MB = 1024 * 1024
beforeAll(async () => {
  explorer = await openExplorer({ upload: { files: 8, fileBytes: 30 * MB, bytes: 40 * MB } })
  writeFileSync(path('签约.txt'), signing)
  writeFileSync(path('座谈.txt'), encode(GBK, 'gb18030'))
  writeFileSync(path('调研.pdf'), toPdf([[{ text: '云禾科技动态', x: 220, y: 760, size: 22 }, ...setLines(PDF)]]))
  const children = WORD.map((text) => new Paragraph(text))
  writeFileSync(path('共建.docx'), await Packer.toBuffer(new Document({ sections: [{ children }] })))
  writeFileSync(
    path('合集.zip'),
    toZip([
      { name: '一/名单.txt', bytes: award },
      { name: '一/走访.txt', bytes: inspection },
    ]),
  )
  writeFileSync(path('损坏.docx'), toZip([{ name: '[Content_Types].xml', bytes: '<Types/>' }]).subarray(0, 60))
  mkdirSync(path('文件夹/二月'), { recursive: true })
  writeFileSync(path('文件夹/二月/签约.txt'), signing.replaceAll('江澜大学', '江澜工业大学'))
  writeFileSync(path('文件夹/.DS_Store'), 'x')
})
afterAll(async () => {
  await explorer?.close()
  rmSync(folder, { recursive: true })
})
closePages(() => page)

const choose = (...names: string[]) => page.getByTestId('import-files').setInputFiles(names.map(path))
const start = () => page.getByTestId('import-start').click()
const end = (state = 'DONE') =>
  page.locator(`[data-testid=import-job][data-state=${state}]`).waitFor({ timeout: 150_000 })
const rowOf = (name: string) => page.getByTestId('imported-file').filter({ hasText: name })
async function findSerious(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`))
}
/** For a person to look at, where asked for. */
const shoot = async (name: string): Promise<void> => {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`) })
}

describe('an empty database', () => {
  beforeEach(() => wipeDatabase(explorer.database))

  test('offers the example, which is read in front of the visitor and then drawn', async () => {
    page = await explorer.open()
    await page.getByTestId('empty-seed').waitFor()
    await shoot('empty')
    await page.getByTestId('empty-seed').click()
    await end()
    expect(await rowOf('pinghu.txt').textContent()).toContain('新增')
    await shoot('seed')
    await page.getByRole('button', { name: '看网络图' }).click()
    await waitForDrawing(page)
  })

  test('offers the import; each file is told as it is, also after the page was loaded anew', async () => {
    page = await explorer.open()
    await page.getByTestId('empty-import').click()
    await choose('签约.txt', '座谈.txt', '调研.pdf', '共建.docx', '合集.zip', '损坏.docx')
    await page.getByRole('textbox', { name: '地区' }).fill('云禾市')
    await shoot('chosen')
    expect(await findSerious()).toEqual([])
    await start()
    await end()
    for (const name of ['签约.txt', '座谈.txt', '调研.pdf', '共建.docx', '名单.txt', '走访.txt'])
      expect(await rowOf(name).textContent()).toMatch(/新增.*\d+ 个实体/)
    expect(await rowOf('损坏.docx').textContent()).toMatch(/未读.*文件已损坏.*重新取得.*BROKEN_FILE/)
    await shoot('report')
    const url = page.url()
    expect(url).toContain('job=')
    await page.reload()
    await end()
    expect(await page.getByTestId('imported-file').count()).toBe(7)
    expect(await findSerious()).toEqual([])
  })
})

describe('the report', () => {
  test('leads to the original and to the drawing of the entities of a bulletin', async () => {
    page = await explorer.open('?screen=import')
    await choose('签约.txt')
    await page.getByRole('textbox', { name: '地区' }).fill('云禾市')
    await start()
    await end()
    const row = rowOf('签约.txt')
    await row.getByText('提到的主要实体').waitFor()
    await shoot('details')
    await row.getByRole('button', { name: '看原文' }).click()
    await page.getByTestId('reader').waitFor()
    await row.getByRole('button', { name: '在图中看' }).click()
    await waitForDrawing(page)
    expect(page.url()).not.toContain('screen=import')
  })

  test('says of each bad file what is wrong with it, and reads the good ones beside it', async () => {
    writeFileSync(path('炸弹.zip'), toZip([{ name: 'a.txt', bytes: Buffer.alloc(50 * 1024 * 1024) }]))
    writeFileSync(
      path('越界.zip'),
      toZip([
        { name: '../../外.txt', bytes: signing },
        { name: '内.txt', bytes: signing.replaceAll('江澜大学', '江澜学院') },
      ]),
    )
    const locked = new PDFDocument({ userPassword: 'x' })
    locked.text('x').end()
    writeFileSync(path('加密.pdf'), await buffer(locked))
    const head = '<html><head><meta charset="utf-8"></head><body><h1>云禾市科技局走访江澜大学</h1><p>'
    writeFileSync(path('错码.html'), encode(`${head}${PDF}</p></body></html>`, 'gb18030'))
    writeFileSync(path('旧.wps'), Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'))
    page = await explorer.open('?screen=import')
    await choose('炸弹.zip', '越界.zip', '加密.pdf', '错码.html', '旧.wps', '损坏.docx', '签约.txt')
    await start()
    await end()
    for (const [name, words] of [
      ['炸弹.zip', /大得不安全.*自行解压/],
      ['加密.pdf', /设了密码.*不带密码/],
      ['旧.wps', /读不了.*另存为/],
      ['损坏.docx', /未读.*文件已损坏.*重新取得/],
      ['签约.txt', /新增|更新|未变/],
      ['越界.zip/内.txt', /新增|更新/],
      ['错码.html', /新增|更新/],
    ] as const)
      expect(await rowOf(name).textContent()).toMatch(words)
    await rowOf('错码.html').getByRole('button').first().click()
    await page.getByText('声明的编码与实际不符').waitFor()
    expect(await page.getByText('路径不安全').count()).toBe(1)
    await shoot('bad-files')
  })

  test('links a reprint to its original', async () => {
    writeFileSync(path('原文.txt'), `云禾市举办创新大会\n\n${PDF.repeat(2)}`)
    writeFileSync(path('转载.txt'), `云禾市举办创新大会\n记者 闻小舟\n\n${PDF.repeat(2)}`)
    page = await explorer.open('?screen=import')
    await choose('原文.txt', '转载.txt')
    await start()
    await end()
    const link = page.getByTestId('reprint-of')
    expect(await link.textContent()).toContain('转载自 云禾市举办创新大会')
    await shoot('reprint')
    await link.getByRole('button').click()
    await page.getByTestId('reader').waitFor()
  })

  test('is in English and in the dark as well', async () => {
    page = await explorer.open('?screen=import', { colorScheme: 'dark' })
    await page.getByTestId('language').click()
    await choose('签约.txt', '损坏.docx')
    await start()
    await end()
    expect(await rowOf('损坏.docx').textContent()).toMatch(/not read.*damaged.*Code: BROKEN_FILE/)
    expect(await findSerious()).toEqual([])
    await shoot('dark-english')
  })

  test('of an unknown import says so', async () => {
    page = await explorer.open('?screen=import&job=nonsense')
    await page.getByText('找不到这次导入').waitFor()
    await page.getByRole('button', { name: '再导入一些' }).click()
    await page.getByTestId('import-drop').waitFor()
  })
})

describe('files', () => {
  test('can be dropped, and chosen as a folder; what the system hides is left out', async () => {
    page = await explorer.open('?screen=import')
    await page.getByTestId('import-folder').setInputFiles(path('文件夹'))
    await page.getByText('已选 1 个文件').waitFor()
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['云禾市科技局与江澜大学签署合作协议。'], '拖放.txt', { type: 'text/plain' }))
      return data
    })
    await page.getByTestId('import-drop').dispatchEvent('drop', { dataTransfer: transfer })
    await page.getByText('已选 2 个文件').waitFor()
    await start()
    await end()
    expect(await rowOf('文件夹/二月/签约.txt').count()).toBe(1)
    expect(await rowOf('拖放.txt').count()).toBe(1)
  })

  test('of the desktop are dropped: a folder with its folders and a zip file', async () => {
    page = await explorer.open('?screen=import')
    const box = (await page.getByTestId('import-drop').boundingBox())!
    const session = await page.context().newCDPSession(page)
    const data = { items: [], files: [path('文件夹'), path('合集.zip')], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: box.x + 40, y: box.y + 40, data })
    await page.getByText('已选 2 个文件').waitFor()
    await start()
    await end()
    for (const name of ['文件夹/二月/签约.txt', '合集.zip/一/名单.txt', '合集.zip/一/走访.txt'])
      expect(await rowOf(name).count()).toBe(1)
  })

  test('that are too large are named before anything is sent', async () => {
    page = await explorer.open('?screen=import')
    writeFileSync(path('过大.html'), Buffer.alloc(50 * 1024 * 1024, ' '))
    await choose('过大.html')
    await page.getByText('超过 20 MB，不会发送').waitFor()
    expect(await page.getByTestId('import-start').isDisabled()).toBe(true)
    await page.getByRole('button', { name: '移除“过大.html”' }).click()
    await page.getByText('不会发送').waitFor({ state: 'detached' })
  })

  test('are sent as many as this server takes at once, and the others are counted', async () => {
    page = await explorer.open('?screen=import')
    await page.getByText('单个文件不超过 20 MB，压缩包不超过 30 MB；一次不超过 8 个文件、共 40 MB。').waitFor()
    const names = Array.from({ length: 10 }, (_, at) => `号${at}.txt`)
    for (const name of names) writeFileSync(path(name), `云禾市科技局第${name}号走访云禾高新区。`)
    await choose(...names)
    await page.getByText('有 2 个这次不会发送').waitFor()
    expect(await page.getByText('56 B，这次不发送').count()).toBe(2)
    await shoot('too-many')
    await page.getByRole('button', { name: '导入 8 个文件' }).click()
    await end()
    expect(await page.getByTestId('imported-file').count()).toBe(8)
  })

  test('are chosen and sent by keys alone', async () => {
    page = await explorer.open('?screen=import')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '选择文件', exact: true }).press('Enter'),
    ])
    await chooser.setFiles(path('签约.txt'))
    await page.getByTestId('import-start').press('Enter')
    await end()
  })

  test('stay while the server is away, and are sent once it is back', async () => {
    page = await explorer.open('?screen=import')
    await choose('签约.txt')
    await page.context().setOffline(true)
    await start()
    await page.getByText('服务暂时连不上，文件还在这里').waitFor()
    await page.context().setOffline(false)
    await start()
    await end()
  })

  test('with a wrong date are not sent', async () => {
    page = await explorer.open('?screen=import')
    await choose('签约.txt')
    await page.getByRole('textbox', { name: '发布日期' }).fill('去年')
    await page.getByText('请写成 2021').waitFor()
    expect(await page.getByTestId('import-start').isDisabled()).toBe(true)
  })
})

test('drawing and counts follow an import by themselves', async () => {
  await wipeDatabase(explorer.database)
  page = await explorer.open('?screen=import')
  await choose('签约.txt')
  await start()
  await end()
  await page.getByTestId('screen-statistics').click()
  await soon(() => page.getByTestId('total-documents').textContent()).toBe('1')
})
