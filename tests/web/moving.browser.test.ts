// Moving over the drawing in a real Chromium: expand by type and back, find, lasso, layouts, saved views, and all of it by keys.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import {
  canvasOf,
  clickDrawn,
  closePages,
  type Explorer,
  findIds,
  findWhereabouts,
  openExplorer,
  soon,
  waitForDrawing,
} from './explorer.ts'
import { findSerious, findUnmarkedChinese } from './screen.ts'

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

const open = async (search?: string): Promise<void> => {
  page = await explorer.open(search)
  await waitForDrawing(page)
}
const countNodes = async (): Promise<number> => Number(await canvasOf(page).getAttribute('data-nodes'))
const address = (): URLSearchParams => new URL(page.url()).searchParams
const drawn = async (): Promise<string[]> =>
  Object.keys(await findWhereabouts(page)).filter((id) => id.startsWith('ent_'))

describe('the menu of an entity', () => {
  test('expands by one type, says how many there are, and takes that back; what was drawn stays where it was', async () => {
    const start = ids.云禾市科技局!
    await open(`?focus=${start}&reach=0`)
    await waitForDrawing(page, 1)
    await clickDrawn(page, start, 'right')
    const item = page.getByTestId('expand-Company')
    expect(await item.textContent()).toContain('企业')
    const count = Number(/\+(\d+)/.exec((await item.textContent())!)![1])
    await item.click()
    await waitForDrawing(page, 1 + count)
    await soon(async () => address().get('expand')).toBe(`${start} t:Company`)
    const before = (await findWhereabouts(page))[start]
    await clickDrawn(page, start, 'right')
    expect(await page.getByTestId('expand-Company').count()).toBe(0)
    await page.getByTestId('menu-collapse').click()
    await waitForDrawing(page, 1)
    await page.getByTestId('tool-undo').click()
    await waitForDrawing(page, 1 + count)
    expect((await findWhereabouts(page))[start]).toEqual(before)
  })
  test('pins an entity where it is, and lets it go', async () => {
    await open()
    await clickDrawn(page, ids.江澜大学!, 'right')
    await page.getByTestId('menu-pin').click()
    expect(address().get('pin')).toMatch(new RegExp(`^${ids.江澜大学}:-?\\d+:-?\\d+$`))
    await clickDrawn(page, ids.江澜大学!, 'right')
    await page.getByTestId('menu-pin').click()
    expect(address().get('pin')).toBeNull()
  })
})

describe('several entities', () => {
  test('within a lasso are marked, and hidden together; undo brings them back', async () => {
    await open()
    const all = await countNodes()
    const places = Object.entries(await findWhereabouts(page)).filter(([id]) => id.startsWith('ent_'))
    const [left, right] = [Math.min, Math.max].map((end) => end(...places.map(([, [x]]) => x))) as [number, number]
    const middle = (left + right) / 2
    const inside = places.filter(([, [x]]) => x < middle).length
    await page.getByTestId('tool-lasso').click()
    const box = (await page.getByTestId('lasso').boundingBox())!
    await page.mouse.move(box.x + 2, box.y + 2)
    await page.mouse.down()
    for (const [x, y] of [
      [middle, 2],
      [middle, box.height - 4],
      [2, box.height - 4],
    ] as const)
      await page.mouse.move(box.x + x, box.y + y)
    await page.mouse.up()
    expect(await page.getByTestId('marked-count').textContent()).toBe(`已选 ${inside} 个实体`)
    await page.getByTestId('marked-hide').click()
    await waitForDrawing(page, all - inside)
    await page.getByTestId('tool-undo').click()
    await waitForDrawing(page, all)
  })
  test('picked by Shift and a click are kept alone, also after a reload', async () => {
    await open()
    for (const name of ['云禾市科技局', '江澜大学']) {
      const [x, y] = (await findWhereabouts(page))[ids[name]!]!
      await canvasOf(page).click({ position: { x, y }, modifiers: ['Shift'] })
    }
    await page.getByTestId('marked-keep').click()
    await waitForDrawing(page, 2)
    await page.reload()
    await waitForDrawing(page, 2)
    expect((await drawn()).sort()).toEqual([ids.云禾市科技局, ids.江澜大学].sort())
  })
})

test('finding within the drawing marks what matches and steps through it', async () => {
  await open()
  await canvasOf(page).focus()
  await page.keyboard.press('Control+f')
  await page.getByTestId('find').fill('云禾')
  const total = Number(/(\d+)$/.exec((await page.getByTestId('found').textContent())!)![1])
  expect(total).toBeGreaterThan(2)
  expect(await page.getByTestId('marked-count').textContent()).toContain(String(total))
  await page.keyboard.press('Enter')
  expect(await page.getByTestId('found').textContent()).toBe(`1 / ${total}`)
  await page.keyboard.press('Shift+Enter')
  expect(await page.getByTestId('found').textContent()).toBe(`${total} / ${total}`)
  await page.getByTestId('find').fill('没有这个')
  expect(await page.getByTestId('found').textContent()).toBe('图中没有')
  await page.keyboard.press('Escape')
  expect(await page.getByTestId('find').count()).toBe(0)
})

describe('a layout', () => {
  test.each(['region', 'hierarchy', 'concentric', 'lanes'])(
    '%s is in the address, fits the screen, and undo brings the places before',
    async (layout) => {
      await open()
      const before = await findWhereabouts(page)
      const box = (await canvasOf(page).boundingBox())!
      await page.getByTestId('tool-layout').click()
      await page.getByTestId(`layout-${layout}`).click()
      await soon(async () => JSON.stringify(await findWhereabouts(page))).not.toBe(JSON.stringify(before))
      await waitForDrawing(page)
      expect(address().get('layout')).toBe(layout)
      // The screen is fitted to the new places a moment after they are drawn.
      await page.waitForTimeout(700)
      const after = await findWhereabouts(page)
      for (const id of await drawn()) {
        const [x, y] = after[id]!
        expect(x > 0 && y > 0 && x < box.width && y < box.height).toBe(true)
      }
      await page.reload()
      await waitForDrawing(page)
      await soon(() => findWhereabouts(page)).toEqual(after)
      await page.goBack()
      await waitForDrawing(page)
      await soon(() => findWhereabouts(page)).toEqual(before)
    },
  )
  test('by year has the years as titles', async () => {
    await open('?layout=lanes')
    const titles = await page.getByTestId('captions').locator('span').allTextContents()
    expect(titles[0]).toMatch(/^20\d\d$/)
    expect(titles).toEqual([...titles].sort())
  })
})

test('a view is saved under a name, opened, renamed and deleted', async () => {
  await open(`?focus=${ids.江澜大学}`)
  const count = await countNodes()
  await page.getByTestId('tool-views').click()
  await page.getByTestId('view-name').fill('大学')
  await page.getByTestId('view-save').click()
  await page.keyboard.press('Escape')
  await page.getByTestId('tool-home').click()
  await soon(countNodes).not.toBe(count)
  await page.reload()
  await waitForDrawing(page)
  await page.getByTestId('tool-views').click()
  await page.getByTestId('saved-view').getByText('大学').click()
  await waitForDrawing(page, count)
  expect(address().get('focus')).toBe(ids.江澜大学)
  await page.getByRole('button', { name: '改名：大学' }).click()
  await page.getByTestId('view-name').fill('江澜')
  await page.keyboard.press('Enter')
  expect(await page.getByTestId('saved-view').textContent()).toBe('江澜')
  await page.getByRole('button', { name: '删除：江澜' }).click()
  expect(await page.getByTestId('saved-view').count()).toBe(0)
})

test('by keys alone: from an entity along its ties to a neighbour, to its evidence, and expand; each is spoken', {
  timeout: 120_000,
}, async () => {
  await open(`?select=e:${ids.云禾市科技局}`)
  const spoken = page.getByTestId('spoken')
  await soon(() => spoken.textContent()).toMatch(/^云禾市科技局，机关，图中 \d+ 条联系。.*合作：江澜大学/)
  await canvasOf(page).focus()
  await page.keyboard.press('n')
  await soon(async () => address().get('select')).toMatch(/^r:/)
  await soon(() => spoken.textContent()).toContain('合作')
  await page.keyboard.press('o')
  await soon(() => page.getByTestId('relation-panel').evaluate((panel) => panel.contains(document.activeElement))).toBe(
    true,
  )
  await canvasOf(page).focus()
  await page.keyboard.press('Enter')
  await soon(async () => address().get('select')).toBe(`e:${ids.江澜大学}`)
  await soon(() => spoken.textContent()).toMatch(/^江澜大学，院校/)
  await page.keyboard.press('p')
  expect(address().get('pin')).toContain(ids.江澜大学!)
  await page.keyboard.press('e')
  expect(address().get('expand')).toBe(ids.江澜大学)
  await page.keyboard.press('Shift+E')
  expect(address().get('expand')).toBeNull()
  await page.keyboard.press('m')
  await page.getByTestId('node-menu').waitFor()
})

test('with much zoom the small map shows where the screen is, and moves it', async () => {
  await open()
  const map = page.getByTestId('minimap')
  expect(await map.evaluate((one) => getComputedStyle(one).visibility)).toBe('hidden')
  for (let i = 0; i < 5; i++) await page.getByTestId('tool-zoomIn').click()
  await soon(() => map.evaluate((one) => getComputedStyle(one).visibility)).toBe('visible')
  const before = await findWhereabouts(page)
  await map.click({ position: { x: 20, y: 20 } })
  await soon(async () => JSON.stringify(await findWhereabouts(page))).not.toBe(JSON.stringify(before))
})

test.each(['zh', 'en'])('axe finds nothing serious with menus, find bar and marks open: %s', async (language) => {
  await open(`?mark=${ids.江澜大学}&select=e:${ids.云禾市科技局}&layout=lanes`)
  if (language === 'en') await page.getByTestId('language').click()
  await page.getByTestId('tool-find').click()
  await page.getByTestId('entity-panel').waitFor()
  expect(await findSerious(page)).toEqual([])
  if (language === 'en') expect(await findUnmarkedChinese(page)).toEqual([])
  await page.keyboard.press('Escape')
  for (const tool of ['export', 'layout', 'views']) {
    await page.getByTestId(`tool-${tool}`).click()
    await page.locator('[role=menu], [role=dialog]').first().waitFor()
    expect(await findSerious(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
})
