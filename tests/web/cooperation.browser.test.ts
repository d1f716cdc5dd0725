// Who works with whom, as an analyst finds it out in a real Chromium over the real server and database.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { closePages, type Explorer, findIds, openExplorer, soon, waitForDrawing } from './explorer.ts'
import { findOver, findSerious, findUnmarkedChinese } from './screen.ts'

let explorer: Explorer
let page: Page
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  explorer = await openExplorer()
  await fillDatabase(explorer.database, bulletins)
  ids = await findIds(explorer)
})
afterAll(() => explorer?.close())
closePages(() => page)

const pairs = () => page.getByTestId('cooperation-pair')
const open = async (search = '', options = {}): Promise<void> => {
  page = await explorer.open(`?${search}&screen=cooperation`.replace('?&', '?'), options)
}
const pairOf = (a: string, b: string) => pairs().filter({ hasText: a }).filter({ hasText: b })

describe('the pairs', () => {
  test('heaviest first, with the formula of the weight and the sentences that show it', async () => {
    await open()
    const pair = pairOf('云禾市科技局', '江澜大学').first()
    await pair.waitFor()
    const weights = await pairs().locator('b').allTextContents()
    expect(weights.map(Number)).toEqual(weights.map(Number).sort((a, b) => b - a))
    await pair.getByRole('button').first().click()
    const formula = await page.getByTestId('cooperation-formula').textContent()
    const [whole, ...parts] = [...formula!.split(' · ')[0]!.matchAll(/\d+\.\d\d/g)].map(([number]) => Number(number))
    expect(Math.abs(parts.reduce((a, b) => a + b, 0) - whole!)).toBeLessThan(0.02)
    expect(page.url()).toContain('copair=')
    await pair.locator('[data-relation]').first().click()
    await page.getByTestId('evidence').first().waitFor()
    expect(await page.getByTestId('relation-type').textContent()).toBe('合作')
  })

  test('of one organisation, from its details: who said so and when is three clicks away', async () => {
    page = await explorer.open(`?select=e:${ids.云禾市科技局}`)
    await waitForDrawing(page)
    await page.getByTestId('cooperation-of').click()
    await pairs().first().waitFor()
    for (const text of await pairs().allTextContents()) expect(text).toContain('云禾市科技局')
    await pairs().first().getByRole('button').first().click()
    await pairs().first().locator('[data-relation]').first().click()
    await page.getByTestId('evidence').first().waitFor()
    await page.getByTestId('cooperation-member-clear').click()
    await soon(async () => page.url()).not.toContain('comember')
  })

  test('are drawn with their width; a click on a line opens the pair', async () => {
    await open()
    const drawing = page.getByTestId('cooperation-drawing')
    await soon(async () => (await drawing.getAttribute('data-whereabouts')) ?? '').toContain('coop_')
    await page.waitForTimeout(500)
    const id = (await pairs().first().getAttribute('data-pair'))!
    const [x, y] = JSON.parse((await drawing.getAttribute('data-whereabouts'))!)[id]
    await drawing.click({ position: { x, y } })
    await page.getByTestId('cooperation-formula').waitFor()
    expect(page.url()).toContain(`copair=${id}`)
  })
})

describe('narrowing', () => {
  test('to a cell of the matrix, seen in the list, taken back by the chip, kept by a reload', async () => {
    await open()
    await pairs().first().waitFor()
    const all = await pairs().count()
    await page.getByTestId('cooperation-tabs').getByText('地区矩阵').click()
    const cell = page.getByTestId('cooperation-matrix').locator('button').first()
    const said = Number(/(\d+) 对/.exec((await cell.getAttribute('aria-label'))!)![1])
    await cell.click()
    await soon(() => pairs().count()).toBe(said)
    await page.reload()
    await soon(() => pairs().count()).toBe(said)
    expect(await page.getByTestId('cooperation-matrix').locator('[aria-pressed=true]').count()).toBeGreaterThan(0)
    await page.locator('[data-chip=regions]').click()
    await soon(() => pairs().count()).toBe(all)
  })

  test('is undone and redone step by step, without leaving the screen', async () => {
    await open()
    await pairs().first().waitFor()
    const all = await pairs().count()
    await page.getByTestId('cooperation-member').fill('江澜大学')
    await page.locator('[role=option]').first().click()
    await soon(() => pairs().count()).toBeLessThan(all)
    await page.getByTestId('cooperation-filter').click()
    await page.getByTestId('cooperation-type-Bureau').locator('xpath=following-sibling::label').click()
    await page.locator('[data-chip=types]').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page.locator('[data-chip=types]').waitFor({ state: 'detached' })
    await page.getByTestId('cooperation-drawing-undo').click()
    await soon(() => pairs().count()).toBe(all)
    await page.getByTestId('cooperation-drawing-redo').click()
    await soon(() => pairs().count()).toBeLessThan(all)
  })

  test('to a community by its leader', async () => {
    await open('cotab=communities')
    const community = page.getByTestId('cooperation-community').first()
    await community.waitFor()
    expect(await community.textContent()).toMatch(/\d+ 个成员/)
    await community.getByRole('button', { name: '只看这个社群' }).click()
    await page.locator('[data-chip=community]').waitFor()
    await soon(() => page.getByTestId('cooperation-community').count()).toBe(1)
    await page.goBack()
    await page.locator('[data-chip=community]').waitFor({ state: 'detached' })
  })

  test('by type, weight and time; nothing left says so and offers the way back', async () => {
    await open()
    await pairs().first().waitFor()
    await page.getByTestId('cooperation-filter').click()
    await page.getByTestId('cooperation-type-University').locator('xpath=following-sibling::label').click()
    await soon(async () => page.url()).toContain('cotypes=University')
    await page.getByTestId('cooperation-from').fill('1999')
    await soon(async () => page.url()).toContain('since=1999')
    await page.getByTestId('cooperation-weight').fill('900')
    // It takes hold half a second after the last key.
    await soon(async () => page.url()).toContain('coweight=900')
    await page.getByTestId('cooperation-none').waitFor()
    await page.keyboard.press('Escape')
    await page.getByTestId('cooperation-none').getByRole('button', { name: '清除筛选' }).click()
    await pairs().first().waitFor()
    expect(page.url()).not.toContain('since')
  })
})

describe('everybody', () => {
  test.each(['light', 'dark'] as const)(
    'axe finds nothing serious, %s, in list, communities and matrix',
    async (colorScheme) => {
      await open('', { colorScheme })
      await pairs().first().getByRole('button').first().click()
      await page.getByTestId('cooperation-formula').waitFor()
      expect(await findSerious(page)).toEqual([])
      expect(await findOver(page)).toEqual([])
      for (const name of ['社群', '地区矩阵']) {
        await page.getByTestId('cooperation-tabs').getByText(name).click()
        expect(await findSerious(page)).toEqual([])
      }
    },
  )

  test.each(['pairs', 'communities', 'regions'])(
    'in English, %s shows no Chinese but what bulletins say',
    async (tab) => {
      await open(`cotab=${tab}&coregions=云禾市,云禾市`)
      await page.getByTestId('language').click()
      await soon(() => page.locator('html').getAttribute('lang')).toBe('en')
      await page.waitForTimeout(500)
      expect(await findUnmarkedChinese(page)).toEqual([])
      expect(await findSerious(page)).toEqual([])
    },
  )
})
