// The built explorer over the real server and the real database, in a real Chromium: for the *.browser.test.ts files.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { pino } from 'pino'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { build } from 'vite'
import { afterEach, beforeEach, expect } from 'vitest'
import { readServing, type Serving } from '../../src/config-serving.ts'
import type { Database } from '../../src/graph/connect.ts'
import { toHome } from '../../src/graph/local/home.ts'
import { managedUser } from '../../src/graph/local/login.ts'
import { startServer } from '../../src/serve/server.ts'
import type { Json } from '../setup/api.ts'
import { openBrowser } from '../setup/browser.ts'
import { openTestDatabase } from '../setup/database.ts'
import { findTestHome } from '../setup/home.ts'
import { createLine, type Line } from './line.ts'

export interface Explorer {
  readonly database: Database
  readonly url: string
  /** The connection between server and database. */
  readonly line: Line
  /** The data that the API answers with. */
  ask(query: string): Promise<Json>
  /** A page of its own, at the address; it has to be free of errors when the test ends. */
  open(search?: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** Builds the page, opens an empty database, starts server and browser. Close it in afterAll. */
export async function openExplorer(settings: Partial<Serving> = {}): Promise<Explorer> {
  const webFolder = await mkdtemp(join(tmpdir(), 'gongbao-web-'))
  const [database, browser] = await Promise.all([openTestDatabase(), openBrowser(), buildPage(webFolder)])
  const { hostname, port } = new URL(database.uri)
  const line = await createLine(hostname, Number(port))
  const password = (await readFile(toHome(findTestHome()).password, 'utf8')).trim()
  const driver = neo4j.driver(`bolt://127.0.0.1:${line.port}`, neo4j.auth.basic(managedUser, password))
  const connected = { driver, ...(database.database !== undefined && { database: database.database }) }
  const serving = { ...readServing({}, webFolder), ...settings }
  const config = { host: '127.0.0.1', port: 0, serving }
  const server = await startServer({ database: connected, config, log: pino({ level: 'silent' }), webFolder })
  return {
    database,
    url: server.url,
    line,
    ask: async (query) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
      })
      return (await response.json()).data
    },
    open: (search = '', options = {}) => openPage(browser, `${server.url}/${search}`, options),
    close: async () => {
      await browser.close()
      await server.close()
      await driver.close()
      await line.close()
      await database.close()
      await rm(webFolder, { recursive: true, force: true })
    },
  }
}

async function buildPage(outDir: string): Promise<void> {
  await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir, minify: false } })
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(`${error.message}\n${error.stack}`))
  await page.goto(url)
  return page
}

/** Ids of entities by their names; of several with one name the best connected. */
export async function findIds(explorer: Explorer): Promise<Readonly<Record<string, string>>> {
  const { entities } = await explorer.ask('{ entities(first: 100, orderBy: DEGREE_DESC) { nodes { id name } } }')
  return Object.fromEntries(entities.nodes.map(({ id, name }: Json) => [name, id]).reverse())
}

/** What went wrong in any page since it was last emptied. */
export const errors: string[] = []

/** For all tests of a file: the page is closed after each, and nothing may have gone wrong in it. */
export function closePages(getPage: () => Page | undefined): void {
  beforeEach(() => {
    errors.length = 0
  })
  afterEach(async () => {
    await getPage()?.context().close()
    expect(errors).toEqual([])
  })
}

/** For what comes after an answer of the server: the first of a query takes the database a second or two. */
export const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000 })

export const canvasOf = (page: Page): Locator => page.getByTestId('canvas')

/** Waits until the drawing has come to rest with so many entities, or with any number of them. */
export async function waitForDrawing(page: Page, nodes?: number): Promise<void> {
  const count = nodes === undefined ? '' : `[data-nodes="${nodes}"]`
  await page.waitForSelector(`[data-testid=canvas][data-busy=false][data-whereabouts]${count}`, { state: 'attached' })
  // The places on the screen are written last; two equal looks in a row mean that nothing moves any more.
  let before = ''
  for (;;) {
    await page.waitForTimeout(150)
    const now = (await canvasOf(page).getAttribute('data-whereabouts')) ?? ''
    if (now === before && now !== '') return
    before = now
  }
}

/** Where entities and ties are, by id, in pixels of the canvas. */
export async function findWhereabouts(page: Page): Promise<Readonly<Record<string, readonly [number, number]>>> {
  return JSON.parse((await canvasOf(page).getAttribute('data-whereabouts')) ?? '{}')
}

/** Clicks the entity or tie on the canvas. */
export async function clickDrawn(page: Page, id: string, button: 'left' | 'right' = 'left'): Promise<void> {
  const at = (await findWhereabouts(page))[id]
  if (!at) throw new Error(`${id} is not drawn`)
  await canvasOf(page).click({ position: { x: at[0], y: at[1] }, button })
}
