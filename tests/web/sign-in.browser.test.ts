// The explorer where a token is needed and only its own queries are answered.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createToken, revokeToken } from '../../src/serve/tokens.ts'
import { fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import { type Explorer, errors, openExplorer, soon, waitForDrawing } from './explorer.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-tokens-'))
const tokensFile = join(folder, 'tokens.json')
const token = createToken(tokensFile, '方知远', 'EDITOR')

let explorer: Explorer
let page: Page
beforeAll(async () => {
  explorer = await openExplorer({ tokensFile, documents: 'explorer' })
  await fillDatabase(explorer.database, bulletins)
})
afterAll(async () => {
  await explorer?.close()
  rmSync(folder, { recursive: true })
})
afterEach(async () => {
  await page?.context().close()
  expect(errors).toEqual([])
})

const enter = async (text: string): Promise<void> => {
  await page.getByTestId('token').fill(text)
  await page.getByTestId('sign-in').click()
}

test('without a token there is a panel that asks for one, and says when it is wrong', async () => {
  page = await explorer.open()
  await page.getByTestId('token').waitFor()
  const { violations } = await new AxeBuilder({ page: page as never }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  if (process.env.GONGBAO_SCREENSHOTS) await page.screenshot({ path: `${process.env.GONGBAO_SCREENSHOTS}/sign-in.png` })
  await enter('gongbao_wrong')
  await soon(() => page.getByText('令牌无效').count()).toBe(1)
})

test('with a token the page works with its own queries only, keeps it over a reload, and loses it when it is revoked', async () => {
  page = await explorer.open()
  await enter(token)
  await waitForDrawing(page)
  const blocked: string[] = []
  page.on('console', (message) => message.type() === 'error' && blocked.push(message.text()))
  await page.reload()
  await waitForDrawing(page)
  await page.getByTestId('search').fill('云禾')
  await soon(() => page.getByTestId('search-results').getByText('云禾市科技局').count()).toBeGreaterThan(0)
  expect(blocked.filter((line) => /Content Security Policy|40\d/.test(line))).toEqual([])
  if (process.env.GONGBAO_SCREENSHOTS)
    await page.screenshot({ path: `${process.env.GONGBAO_SCREENSHOTS}/signed-in.png` })
  revokeToken(tokensFile, '方知远')
  await page.reload()
  await page.getByTestId('token').waitFor()
})
