// Networks of thousands: drawn whole up to a size, as communities beyond it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { write } from '../../src/graph/query.ts'
import { fillWithCircles } from '../setup/large-network.ts'
import {
  clickDrawn,
  closePages,
  type Explorer,
  findWhereabouts,
  openExplorer,
  soon,
  waitForDrawing,
} from './explorer.ts'

const ENTITIES = 5_600

let explorer: Explorer
let page: Page
beforeAll(async () => {
  explorer = await openExplorer()
  await fillWithCircles(explorer.database, { entities: ENTITIES, ties: 3 })
  // What is drawn is asked for only where something was imported.
  await write(explorer.database, (transaction) =>
    transaction.run(
      "CREATE (:Document {id: 'doc_0000000000000000', title: '', source: 'a.txt', importedAt: '2026-01-01'})",
    ),
  )
})
afterAll(() => explorer?.close())
closePages(() => page)

const foldsOf = async (): Promise<string[]> =>
  Object.keys(await findWhereabouts(page)).filter((id) => id.startsWith('fold_') && !id.includes(' '))

test('more can be drawn step by step, and is kept in the address', async () => {
  page = await explorer.open()
  await waitForDrawing(page, 120)
  await page.getByTestId('larger').click()
  await page.waitForSelector('[data-testid=canvas][data-busy=false][data-nodes="500"]', { timeout: 60_000 })
  expect(page.url()).toContain('size=500')
  await page.getByTestId('tool-undo').click()
  await waitForDrawing(page, 120)
})

test('2,000 are drawn whole, with labels for those that have room', async () => {
  page = await explorer.open('?size=2000')
  await page.waitForSelector('[data-testid=canvas][data-busy=false][data-nodes="2000"]', { timeout: 60_000 })
  expect(await page.getByTestId('folded').count()).toBe(0)
})

test('more than 5,000 open as communities; one unfolds in its place and folds again', async () => {
  page = await explorer.open('?size=10000')
  await page.waitForSelector(`[data-testid=canvas][data-busy=false][data-nodes="${ENTITIES}"]`, { timeout: 90_000 })
  await soon(() => page.getByTestId('folded').textContent()).toMatch('按合作社区折叠显示')
  const folds = await foldsOf()
  expect(folds.length).toBeGreaterThan(10)
  expect(folds.length).toBeLessThan(300)

  await clickDrawn(page, folds[0]!)
  await waitForDrawing(page, ENTITIES)
  await soon(async () => (await foldsOf()).includes(folds[0]!)).toBe(false)
  expect(page.url()).toContain(`unfold=${folds[0]}`)
  await soon(async () => Object.keys(await findWhereabouts(page)).some((id) => id.startsWith('ent_'))).toBe(true)

  await page.getByRole('button', { name: '全部折叠' }).click()
  await soon(async () => (await foldsOf()).includes(folds[0]!)).toBe(true)
  await page.getByTestId('tool-undo').click()
  await soon(async () => (await foldsOf()).includes(folds[0]!)).toBe(false)
})
