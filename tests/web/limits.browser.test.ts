// An entity with more ties than are drawn at once: what is left out is said, and can be had.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXPAND_LIMIT, FOCUS_LIMIT, OVERVIEW_LIMIT } from '../../web/state/limits.ts'
import { fillDatabase } from '../setup/api.ts'
import type { BulletinSketch } from '../setup/extraction.ts'
import { clickDrawn, closePages, type Explorer, openExplorer, soon, waitForDrawing } from './explorer.ts'

const HUB = '云禾高新区'
const LONG = '江澜省云禾市先进智能制造与新一代信息技术融合发展省级重点产业创新服务综合体管理委员会'
const COUNT = OVERVIEW_LIMIT + 12
const companies = Array.from({ length: COUNT }, (_, i) => `远帆${String(i + 1).padStart(3, '0')}公司`)
const hub: BulletinSketch = {
  source: 'hub.txt',
  publishedOn: '2024-05-01',
  sentences: ['云禾高新区企业名单', ...companies.map((name) => `${name}入驻${HUB}。`), `${LONG}支持${HUB}。`],
  entities: [['Park', HUB], ['Bureau', LONG], ...companies.map((name) => ['Company', name] as const)],
  relations: [
    ...companies.map((name, i) => ['LOCATED_IN', name, HUB, i + 1] as const),
    ['SUPPORTS', LONG, HUB, COUNT + 1],
  ],
}

let explorer: Explorer
let page: Page
let hubId: string
beforeAll(async () => {
  explorer = await openExplorer()
  await fillDatabase(explorer.database, [hub])
  const { search } = await explorer.ask(`{ search(text: "${HUB}") { entity { id } } }`)
  hubId = search[0].entity.id
})
afterAll(() => explorer?.close())
closePages(() => page)

test('the start says how many it leaves out', async () => {
  page = await explorer.open()
  await waitForDrawing(page, OVERVIEW_LIMIT)
  expect(await page.getByTestId('limited').textContent()).toMatch(
    `${OVERVIEW_LIMIT} 个实体，全库相连的共 ${COUNT + 2} 个`,
  )
})

test('what is left out around an entity is counted on its button', async () => {
  page = await explorer.open(`?focus=${hubId}`)
  await waitForDrawing(page, FOCUS_LIMIT)
  await clickDrawn(page, hubId)
  const left = COUNT + 2 - FOCUS_LIMIT
  await soon(() => page.getByTestId('expand').textContent()).toBe(`展开 ${left} 个`)
  await page.getByTestId('tool-home').click()
  await waitForDrawing(page, OVERVIEW_LIMIT)
})

test('an expansion brings a part and says so; expanding more brings more', async () => {
  page = await explorer.open(`?focus=${hubId}&expand=${hubId}`)
  await waitForDrawing(page, 1 + FOCUS_LIMIT + EXPAND_LIMIT)
  const notice = page.getByTestId('limited-around')
  expect(await notice.textContent()).toContain(`还有 ${COUNT + 1 - FOCUS_LIMIT - EXPAND_LIMIT} 个未显示`)
  await notice.getByRole('button', { name: '再展开' }).click()
  await waitForDrawing(page, COUNT + 2)
})

test('all ties are listed, page by page, and the long name stands whole where there is room', async () => {
  page = await explorer.open(`?select=e:${hubId}`)
  const group = page.getByTestId('ties-LOCATED_IN-in')
  await group.waitFor()
  expect(await group.textContent()).toContain(String(COUNT))
  await group.getByRole('button').first().click()
  for (let shown = 0; shown < COUNT; ) {
    await soon(() => group.locator('[data-relation]').count()).toBeGreaterThan(shown)
    shown = await group.locator('[data-relation]').count()
    const more = group.getByRole('button', { name: /^更多/ })
    if (shown < COUNT) await more.click()
  }
  await page.getByTestId('ties-SUPPORTS-in').getByRole('button').first().click()
  await page.getByText(LONG).first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
})
