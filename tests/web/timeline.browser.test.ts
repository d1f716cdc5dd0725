// The timeline below the network in a real Chromium: bars, choosing a time by mouse and keys, playing.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { canvasOf, closePages, type Explorer, openExplorer, soon, waitForDrawing } from './explorer.ts'
import { findOver, findSerious, findUnmarkedChinese } from './screen.ts'

let explorer: Explorer
let page: Page

beforeAll(async () => {
  explorer = await openExplorer()
  await fillDatabase(explorer.database, bulletins)
})
afterAll(() => explorer?.close())
closePages(() => page)

const open = async (search = '', options = {}): Promise<void> => {
  page = await explorer.open(search, options)
  await waitForDrawing(page)
}
const edges = async (): Promise<number> => Number(await canvasOf(page).getAttribute('data-edges'))
const bar = (key: string) => page.locator(`[data-bar="${key}"]`)
const countOf = async (key: string): Promise<number> => Number(await bar(key).getAttribute('data-count'))
const slider = (name: 'from' | 'to') => page.getByTestId(`timeline-${name}`)

describe('the bars', () => {
  test('are the months of what is drawn, the empty ones between', async () => {
    await open()
    await bar('2022-04').waitFor()
    const keys = await page.locator('[data-bar]').evaluateAll((all) => all.map((one) => one.getAttribute('data-bar')))
    expect(keys[0]).toBe('2022-04')
    expect(keys.at(-1)).toBe('2023-03')
    expect(keys).toHaveLength(12)
    expect(await countOf('2022-08')).toBeGreaterThan(0)
    expect(await countOf('2022-06')).toBe(0)
  })

  test('are years when that is chosen, and the address keeps it', async () => {
    await open()
    await page.getByTestId('timeline').getByText('年', { exact: true }).click()
    await soon(() => page.locator('[data-bar]').count()).toBe(2)
    expect(page.url()).toContain('timeline=YEAR')
  })

  test('fold away and come back', async () => {
    await open()
    await page.getByTestId('timeline-toggle').click()
    await soon(() => page.locator('[data-bar]').count()).toBe(0)
    await page.reload()
    await waitForDrawing(page)
    expect(await page.locator('[data-bar]').count()).toBe(0)
    await page.getByTestId('timeline-toggle').click()
    await soon(() => page.locator('[data-bar]').count()).toBe(12)
  })
})

describe('a chosen time', () => {
  test('by a click on a bar narrows canvas, counts and table; the chip takes it back', async () => {
    await open()
    const all = await edges()
    const august = await countOf('2022-08')
    await bar('2022-08').click()
    await soon(edges).toBeLessThan(all)
    const left = await edges()
    expect(left).toBeGreaterThanOrEqual(august)
    expect(page.url()).toContain('since=2022-08&until=2022-08')
    const legend = await page.getByTestId('filters').locator('[data-testid^=filter-]').allTextContents()
    expect(legend.join()).not.toContain('活动')
    await page.getByTestId('screen-table').click()
    await soon(() => page.getByTestId('table').locator('[data-row]').count()).toBe(left)
    await page.getByRole('button', { name: '取消时间筛选' }).first().click()
    await soon(() => page.getByTestId('table').locator('[data-row]').count()).toBe(all)
  })

  test('by dragging over bars is one step: undo takes it back, redo brings it again; so does a filter', async () => {
    await open()
    const all = await edges()
    const [from, to] = [(await bar('2022-05').boundingBox())!, (await bar('2022-08').boundingBox())!]
    await page.mouse.move(from.x + 3, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(to.x + 3, to.y + 20, { steps: 6 })
    await page.mouse.up()
    await soon(edges).toBeLessThan(all)
    const left = await edges()
    await page.getByTestId('tool-undo').click()
    await soon(edges).toBe(all)
    expect(page.url()).not.toContain('since=')
    await page.getByTestId('tool-redo').click()
    await soon(edges).toBe(left)
    await page.getByTestId('tool-undo').click()
    await page.getByTestId('filter-Bureau').click()
    await soon(edges).toBeLessThan(all)
    await page.keyboard.press('Control+z')
    await soon(edges).toBe(all)
  })

  test('by dragging over bars, kept by reload, gone by back', async () => {
    await open()
    const all = await edges()
    const [a, b] = [(await bar('2022-05').boundingBox())!, (await bar('2022-08').boundingBox())!]
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
    await page.mouse.down()
    await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 6 })
    await page.mouse.up()
    await soon(async () => page.url()).toContain('since=2022-05&until=2022-08')
    const left = await edges()
    expect(left).toBeLessThan(all)
    await page.reload()
    await waitForDrawing(page)
    expect(await edges()).toBe(left)
    await page.goBack()
    await soon(edges).toBe(all)
  })

  test('by keys on two sliders', async () => {
    await open()
    await slider('from').focus()
    expect(await slider('from').getAttribute('aria-valuetext')).toBe('2022年4月')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await soon(() => slider('from').getAttribute('aria-valuetext')).toBe('2022年6月')
    await slider('to').focus()
    await page.keyboard.press('ArrowLeft')
    await soon(async () => page.url()).toContain('since=2022-06&until=2023-02')
    await page.keyboard.press('Home')
    await soon(() => slider('to').getAttribute('aria-valuetext')).toBe('2022年6月')
    await page.keyboard.press('Escape')
    await soon(async () => page.url()).not.toContain('since')
  })

  test('without any tie says so, and offers all again', async () => {
    await open('?since=1999&until=1999')
    await page.getByText('筛选后没有可显示的实体').waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await waitForDrawing(page, 10)
  })
})

describe('playing', () => {
  test('goes through time by itself, pauses, and goes on', async () => {
    await open('', { reducedMotion: 'no-preference' })
    const play = page.getByTestId('timeline-play')
    await play.click()
    await soon(async () => page.url()).toContain('until=2022-06')
    await play.click()
    expect(await play.textContent()).toBe('按时间播放')
    const paused = page.url()
    await page.waitForTimeout(2_000)
    expect(page.url()).toBe(paused)
    expect(paused).toContain('since=2022-04')
  })

  test('goes step by step where motion is not wanted', async () => {
    await open()
    const play = page.getByTestId('timeline-play')
    expect(await play.textContent()).toBe('下一步')
    await play.click()
    await soon(async () => page.url()).toContain('since=2022-04&until=2022-04')
    await play.click()
    await soon(async () => page.url()).toContain('since=2022-04&until=2022-05')
    await page.waitForTimeout(1_500)
    expect(page.url()).toContain('until=2022-05')
  })
})

describe('everybody', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing serious, %s', async (colorScheme) => {
    await open('?since=2022-05&until=2022-08', { colorScheme })
    expect(await findSerious(page)).toEqual([])
    expect(await findOver(page)).toEqual([])
  })

  test('in English there is no Chinese but what bulletins say', async () => {
    await open('?since=2022-05&until=2022-08')
    await page.getByTestId('language').click()
    await soon(() => page.locator('html').getAttribute('lang')).toBe('en')
    expect(await findUnmarkedChinese(page)).toEqual([])
  })
})
