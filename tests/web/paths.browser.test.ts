// How two entities are connected, as an analyst finds it out in a real Chromium over the real server and database.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import type { BulletinSketch } from '../setup/extraction.ts'
import { clickDrawn, closePages, type Explorer, findIds, openExplorer, soon, waitForDrawing } from './explorer.ts'
import { findOver, findSerious, findUnmarkedChinese } from './screen.ts'

/** No path joins the person and the university; the place of the person's bureau is tied to it. */
const apart: BulletinSketch = {
  source: 'apart.txt',
  publishedOn: '2023-05-01',
  region: ['江澜省', '青岚市'],
  sentences: ['创新平台建设', '青岚市科技局局长林知秋作了汇报。', '青岚市与远山大学共建平台。'],
  entities: [
    ['Bureau', '青岚市科技局'],
    ['Person', '林知秋'],
    ['Place', '青岚市'],
    ['University', '远山大学'],
  ],
  relations: [
    ['HOLDS_POST', '林知秋', '青岚市科技局', 1, { role: '局长' }],
    ['COOPERATES_WITH', '青岚市', '远山大学', 2],
  ],
}

let explorer: Explorer
let page: Page
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  explorer = await openExplorer()
  await fillDatabase(explorer.database, [...bulletins, apart])
  ids = await findIds(explorer)
})
afterAll(() => explorer?.close())
closePages(() => page)

const state = (): Promise<string | null> => page.getByTestId('paths').getAttribute('data-state')
const asked = (from: string, to: string, more = ''): string => `?pathfrom=${from}&pathto=${to}${more}&screen=paths`
const chains = (): Promise<string[]> =>
  page.getByTestId('path').evaluateAll((all) => all.map((one) => one.querySelector('[class*=chain]')!.textContent!))
async function choose(end: 'from' | 'to', text: string): Promise<void> {
  await page.getByTestId(`path-${end}`).fill(text)
  await page.locator('[role=option]').first().click()
}

describe('finding paths', () => {
  test('by typing both ends: the chains, the drawing, and a tie with its sentences', async () => {
    page = await explorer.open('?screen=paths')
    await soon(state).toBe('open')
    await choose('from', '远帆股份')
    await choose('to', 'jianglandaxue')
    await soon(state).toBe('found')
    expect((await chains())[0]).toBe('远帆股份有限公司←支持─云禾市科技局─合作─江澜大学')
    expect(page.url()).toContain(`pathfrom=${ids.远帆股份有限公司}&pathto=${ids.江澜大学}`)
    await page.getByTestId('path').first().locator('[data-relation]').last().click()
    await soon(() => page.getByTestId('evidence').count()).toBe(3)
    expect(await page.getByTestId('evidence').first().textContent()).toContain('江澜大学与云禾市科技局的合作完成')
  })

  test('a click in the drawing selects; a click on a path highlights it, and the address says which', async () => {
    page = await explorer.open(asked(ids.远帆股份有限公司!, ids.江澜大学!))
    await soon(state).toBe('found')
    const drawing = page.getByTestId('paths-drawing')
    await soon(async () => (await drawing.getAttribute('data-whereabouts')) ?? '').toContain(ids.江澜大学!)
    await page.waitForTimeout(400)
    const places = JSON.parse((await drawing.getAttribute('data-whereabouts'))!)
    const [x, y] = places[ids.江澜大学!]
    await drawing.click({ position: { x, y } })
    await soon(() => page.getByTestId('entity-name').textContent()).toBe('江澜大学')
    const count = await page.getByTestId('path').count()
    expect(count).toBeGreaterThan(1)
    await page.getByTestId('path').last().getByRole('button').first().click()
    await soon(() => page.getByTestId('path').last().getAttribute('data-chosen')).toBe('true')
    expect(page.url()).toContain('&path=rel_')
    const before = await chains()
    await page.reload()
    await soon(state).toBe('found')
    expect(await chains()).toEqual(before)
    expect(await page.getByTestId('path').last().getAttribute('data-chosen')).toBe('true')
  })

  test('swapping turns the chain round; back, and undo, turn it back', async () => {
    page = await explorer.open(asked(ids.远帆股份有限公司!, ids.江澜大学!))
    await soon(state).toBe('found')
    await page.getByTestId('path-swap').click()
    await soon(async () => (await chains())[0]).toBe('江澜大学─合作─云禾市科技局─支持→远帆股份有限公司')
    await page.keyboard.press('Control+z')
    await soon(async () => (await chains())[0]).toMatch(/^远帆股份有限公司/)
    await page.goBack()
    await soon(async () => (await chains())[0]).toMatch(/^江澜大学/)
  })

  test('a filter leaves a type out, and the address keeps it', async () => {
    page = await explorer.open(asked(ids.远帆股份有限公司!, ids.江澜大学!))
    await soon(state).toBe('found')
    await page.getByTestId('path-filter').click()
    await page.getByTestId('path-kind-COOPERATES_WITH').locator('xpath=following-sibling::label').click()
    await soon(async () => page.url()).toContain('pathwithoutties=COOPERATES_WITH')
    await soon(async () => (await chains()).some((chain) => chain.includes('合作'))).toBe(false)
  })

  test('from the menu of an entity in the network', async () => {
    page = await explorer.open()
    await waitForDrawing(page)
    await clickDrawn(page, ids.远帆股份有限公司!, 'right')
    await page.getByRole('menuitem', { name: '到……的路径' }).click()
    await soon(state).toBe('open')
    expect(page.url()).toContain(`pathfrom=${ids.远帆股份有限公司}`)
    await page.keyboard.type('江澜大学')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('Enter')
    await soon(state).toBe('found')
  })

  test('a path is drawn alone in the network, and undone', async () => {
    page = await explorer.open(asked(ids.远帆股份有限公司!, ids.江澜大学!))
    await soon(state).toBe('found')
    await page.getByTestId('path-draw').click()
    await waitForDrawing(page, 3)
    expect(page.url()).toContain('reach=0')
    await page.getByTestId('tool-undo').click()
    await waitForDrawing(page, 14)
  })
})

describe('the other states', () => {
  test('no path: says what was tried, and a longer way is a click away', async () => {
    page = await explorer.open(asked(ids.远帆股份有限公司!, ids.江澜大学!, '&pathlength=1'))
    await soon(state).toBe('none')
    expect(await page.getByTestId('paths-none').textContent()).toContain('最多经过 1 条联系')
    await page.getByTestId('paths-longer').click()
    await soon(state).toBe('found')
  })

  test('no path at all: the nearest lead over a place and the bulletin that names both, marked as weaker', async () => {
    page = await explorer.open(asked(ids.林知秋!, ids.远山大学!))
    await soon(state).toBe('none')
    const chain = page.getByTestId('weaker-path')
    await chain.waitFor()
    expect(await chain.textContent()).toBe('林知秋─任职局长→青岚市科技局┄按名称属于┄青岚市─合作─远山大学')
    expect(await page.getByTestId('paths-weaker').textContent()).toContain('不是公报说的联系')
    expect(await page.getByTestId('paths-drawing').getAttribute('data-nodes')).toBe('4')
    const shared = page.getByTestId('weaker-shared')
    expect(await shared.textContent()).toContain('同一份公报提到“林知秋”和“远山大学”，但没有说两者有联系')
    expect(await findSerious(page)).toEqual([])
    expect(await findOver(page)).toEqual([])
    await chain.locator('[data-relation]').last().click()
    await page.getByTestId('evidence').first().waitFor()
    await shared.getByTestId('place').first().click()
    await page.getByTestId('back-to-documents').waitFor()
    await page.getByTestId('path-swap').click()
    await soon(() => chain.textContent()).toBe('远山大学─合作─青岚市┄按名称下有┄青岚市科技局←任职局长─林知秋')
    await page.getByTestId('language').click()
    await soon(() => page.locator('html').getAttribute('lang')).toBe('en')
    expect(await findUnmarkedChinese(page)).toEqual([])
  })

  test('no path with a filter: says what is left out and offers to allow it', async () => {
    page = await explorer.open(asked(ids.云禾市科技局!, ids.深海探测项目!, '&pathwithoutties=UNDERTAKES&pathlength=6'))
    await soon(state).toBe('none')
    expect(await page.getByTestId('paths-none').textContent()).toContain('排除了承担')
    await page.getByRole('button', { name: '取消类型筛选' }).click()
    await soon(state).toBe('found')
  })

  test.each([
    ['the same entity twice', (): string => asked(ids.江澜大学!, ids.江澜大学!), 'same', '同一个实体'],
    ['an entity that is gone', (): string => asked('ent_0000000000000000', ids.江澜大学!), 'gone', '起点已不存在'],
    ['nothing chosen', (): string => '?screen=paths', 'open', '选定起点和终点'],
  ] as const)('%s', async (_name, search, expected, text) => {
    page = await explorer.open(search())
    await soon(state).toBe(expected)
    await soon(() => page.getByTestId('paths').textContent()).toContain(text)
  })

  test('the database away: the paths stay', async () => {
    page = await explorer.open(asked(ids.远帆股份有限公司!, ids.江澜大学!))
    await soon(state).toBe('found')
    const before = await chains()
    explorer.line.cut()
    try {
      await page.getByTestId('path').first().locator('[data-relation]').last().click()
      await page.getByTestId('banner').waitFor({ timeout: 30_000 })
      expect(await chains()).toEqual(before)
    } finally {
      explorer.line.mend()
    }
    await page.getByTestId('evidence').first().waitFor({ timeout: 40_000 })
  })
})

describe('everybody', () => {
  test.each(['light', 'dark'] as const)(
    'axe finds nothing serious, %s, with and without paths',
    async (colorScheme) => {
      page = await explorer.open(asked(ids.远帆股份有限公司!, ids.江澜大学!), { colorScheme })
      await soon(state).toBe('found')
      expect(await findSerious(page)).toEqual([])
      expect(await findOver(page)).toEqual([])
      await page.goto(`${explorer.url}/${asked(ids.远帆股份有限公司!, ids.江澜大学!, '&pathlength=1')}`)
      await soon(state).toBe('none')
      expect(await findSerious(page)).toEqual([])
    },
  )

  test('in English there is no Chinese but what bulletins say', async () => {
    page = await explorer.open(asked(ids.远帆股份有限公司!, ids.江澜大学!))
    await soon(state).toBe('found')
    await page.getByTestId('language').click()
    await soon(() => page.locator('html').getAttribute('lang')).toBe('en')
    expect(await findUnmarkedChinese(page)).toEqual([])
    expect(await findSerious(page)).toEqual([])
    expect(await findOver(page)).toEqual([])
  })
})
