// What the explorer shows when things are not as they should be, and whether everybody can use it.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { clickDrawn, type Explorer, errors, findWhereabouts, openExplorer, soon, waitForDrawing } from './explorer.ts'

let explorer: Explorer
let page: Page
beforeAll(async () => {
  explorer = await openExplorer()
})
afterAll(() => explorer?.close())
beforeEach(() => {
  errors.length = 0
})
afterEach(async () => {
  explorer.line.mend()
  await page?.context().close()
  expect(errors).toEqual([])
})

/** Ids of entities drawn on the page, best connected first. */
async function findDrawn(): Promise<readonly string[]> {
  return Object.keys(await findWhereabouts(page)).filter((id) => id.startsWith('ent_'))
}

describe('an empty database', () => {
  test('says how to import, and shows the network by itself once something was imported', async () => {
    page = await explorer.open()
    const empty = page.getByTestId('empty-database')
    await empty.waitFor()
    expect(await empty.textContent()).toContain('npm run gongbao -- import')
    await fillDatabase(explorer.database, bulletins)
    await waitForDrawing(page, 10)
    expect(await empty.count()).toBe(0)
  })
})

describe('the database is away', () => {
  test('a banner says so, the drawing stays, and everything goes on when it is back', async () => {
    page = await explorer.open()
    await waitForDrawing(page)
    const [first, second] = await findDrawn()
    await clickDrawn(page, first!)
    await page.getByTestId('entity-panel').waitFor()

    explorer.line.cut()
    await clickDrawn(page, second!)
    const banner = page.getByTestId('banner')
    await banner.waitFor()
    expect(await banner.textContent()).toContain('数据库暂时连不上')
    expect((await findDrawn()).length).toBe(10)

    explorer.line.mend()
    await banner.waitFor({ state: 'detached' })
    await page.getByTestId('entity-panel').waitFor()
  })

  test('who opens the page meanwhile sees it as soon as the database is back', async () => {
    explorer.line.cut()
    page = await explorer.open()
    await page.getByTestId('banner').waitFor()
    explorer.line.mend()
    await waitForDrawing(page, 10)
    await page.getByTestId('banner').waitFor({ state: 'detached' })
  })
})

describe('the server is away', () => {
  test('a banner says so and goes when it is back', async () => {
    page = await explorer.open()
    await waitForDrawing(page)
    await page.context().setOffline(true)
    await page.getByTestId('search').fill('云禾')
    const banner = page.getByTestId('banner')
    await banner.waitFor()
    expect(await banner.textContent()).toContain('服务暂时连不上')
    await page.context().setOffline(false)
    await banner.waitFor({ state: 'detached' })
    await page.getByRole('option').first().waitFor()
  })
})

describe('addresses that lead nowhere', () => {
  test.each([
    ['?select=e:ent_0000000000000000', '没有这个实体'],
    ['?select=r:rel_0000000000000000', '没有这条联系'],
    ['?pane=text&text=doc_0000000000000000', '没有这份公报'],
    ['?focus=ent_0000000000000000', '没有找到要显示的实体'],
    ['?select=e:nonsense', '没有这个实体'],
  ])('%s says “%s”', async (search, text) => {
    page = await explorer.open(search)
    await page.getByText(text).waitFor()
  })
})

describe('everybody', () => {
  const SCREENS = ['', '?screen=table', '?screen=statistics', '?pane=text'] as const
  const isSerious = (impact: string | null | undefined): boolean => impact === 'serious' || impact === 'critical'

  async function findSerious(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).analyze()
    return violations
      .filter(({ impact }) => isSerious(impact))
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`))
  }

  test.each([...SCREENS.flatMap((screen) => [['light', screen] as const, ['dark', screen] as const])])(
    'axe finds nothing serious, %s, on “%s”',
    async (colorScheme, search) => {
      page = await explorer.open(search, { colorScheme })
      await waitForDrawing(page)
      await page.waitForLoadState('networkidle')
      expect(await findSerious()).toEqual([])
    },
  )

  test.each(['light', 'dark'] as const)(
    'axe finds nothing serious in details, evidence and original, %s',
    async (colorScheme) => {
      page = await explorer.open('', { colorScheme })
      await waitForDrawing(page)
      await clickDrawn(page, (await findDrawn())[0]!)
      await page.getByTestId('entity-panel').waitFor()
      expect(await findSerious()).toEqual([])
      await page.locator('[data-relation]').first().click()
      await page.getByTestId('evidence').first().waitFor()
      expect(await findSerious()).toEqual([])
      await page.getByTestId('open-original').first().click()
      await page.getByTestId('reader').waitFor()
      expect(await findSerious()).toEqual([])
      await page.getByTestId('search').fill('云禾')
      await page.getByRole('option').first().waitFor()
      expect(await findSerious()).toEqual([])
    },
  )

  test.each([
    [1280, 720],
    [1920, 1080],
  ])('nothing reaches over the edge at %d × %d', async (width, height) => {
    page = await explorer.open('', { viewport: { width, height } })
    await waitForDrawing(page)
    for (const search of SCREENS) {
      await page.goto(`${explorer.url}/${search}`)
      await waitForDrawing(page)
      const over = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('header, aside, main, section, [data-testid]')]
          .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
          .map((one) => one.outerHTML.slice(0, 120)),
      )
      expect(over).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  /** Whether another entity is selected now: there may be none in the direction of a key. */
  const soonChanged = async (name: string | null): Promise<boolean> => {
    await page.waitForTimeout(300)
    return (await page.getByTestId('entity-name').textContent()) !== name
  }

  test('walks the network by keys alone: in, from node to node, details, expand, out', async () => {
    page = await explorer.open()
    await waitForDrawing(page)
    await page.getByTestId('canvas').focus()
    await page.keyboard.press('ArrowRight')
    await page.getByTestId('entity-panel').waitFor()
    const first = await page.getByTestId('entity-name').textContent()
    await page.keyboard.press('ArrowUp')
    if (!(await soonChanged(first))) await page.keyboard.press('ArrowDown')
    await soon(() => page.getByTestId('entity-name').textContent()).not.toBe(first)
    await page.keyboard.press('h')
    await waitForDrawing(page, 9)
    await page.keyboard.press('Control+z')
    await waitForDrawing(page, 10)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    await page.getByTestId('overview').waitFor()
  })

  test.each(['', '?screen=table', '?screen=statistics', '?pane=text'])(
    'the English “%s” shows no Chinese but what bulletins say',
    async (search) => {
      page = await explorer.open(search)
      await waitForDrawing(page)
      await page.getByTestId('language').click()
      await soon(() => page.locator('html').getAttribute('lang')).toBe('en')
      await waitForDrawing(page)
      const chinese = await page.evaluate(() => {
        const texts: string[] = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (
            /\p{Script=Han}/u.test(node.textContent ?? '') &&
            !node.parentElement?.closest('[lang=zh], script, style')
          )
            texts.push(node.textContent ?? '')
        for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]'))
          for (const name of ['aria-label', 'title', 'placeholder']) {
            const value = one.getAttribute(name) ?? ''
            if (/\p{Script=Han}/u.test(value) && !one.closest('[lang=zh]')) texts.push(`${name}: ${value}`)
          }
        return texts
      })
      expect(chinese).toEqual([])
      await page.reload()
      await soon(() => page.locator('html').getAttribute('lang')).toBe('en')
    },
  )
})
