// Much of everything: an entity with 5,000 ties, a tie said by 300 sentences, a name of a hundred characters, a phone's screen.
import { readFile } from 'node:fs/promises'
import neo4j from 'neo4j-driver'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOCUS_LIMIT } from '../../web/state/limits.ts'
import { fillDatabase } from '../setup/api.ts'
import { canvasOf, clickDrawn, closePages, type Explorer, openExplorer, soon, waitForDrawing } from './explorer.ts'

const HUB = '云禾高新区'
const LONG = `江澜省云禾市${'先进智能制造与新一代信息技术融合发展'.repeat(4)}创新服务综合体管理委员会`
const SENTENCES = 300
const TIES = 5_000

let explorer: Explorer
let page: Page
let hub: string
let tie: string
let supporter: string
beforeAll(async () => {
  explorer = await openExplorer()
  await fillDatabase(explorer.database, [
    {
      source: 'much.txt',
      publishedOn: '2024-05-01',
      sentences: [
        '云禾高新区企业名单',
        ...Array.from({ length: SENTENCES }, (_, i) => `第${i + 1}次会上，${LONG}支持${HUB}发展。`),
      ],
      entities: [
        ['Park', HUB],
        ['Bureau', LONG],
      ],
      relations: Array.from({ length: SENTENCES }, (_, i) => ['SUPPORTS', LONG, HUB, i + 1] as const),
    },
  ])
  const session = explorer.database.driver.session(
    explorer.database.database === undefined ? {} : { database: explorer.database.database },
  )
  await session.run(
    `MATCH (hub:Entity {name: $name})
UNWIND range(1, $ties) AS n
WITH hub, n, '远帆' + right('0000' + toString(n), 4) + '公司' AS name, 'ent_' + right('000000000000000' + toString(n), 16) AS id
CREATE (e:Entity:Company {id: id, name: name, family: 'organisation', organisation: true, type: 'Company', documentCount: 1,
  searchText: '\\n' + name + '\\n', searchPinyin: '\\n', pinyin: '', aliasTexts: [], aliasRules: [], aliasReasons: [], region: [], degree: 1})
CREATE (e)-[:LOCATED_IN {id: 'rel_' + right('000000000000000' + toString(n), 16), confidence: 0.9, documentCount: 1}]->(hub)
WITH DISTINCT hub SET hub.degree = COUNT { (hub)--(:Entity) }`,
    { name: HUB, ties: neo4j.int(TIES) },
  )
  const { records } = await session.run(
    'MATCH (s)-[r:SUPPORTS]->(h {name: $name}) RETURN h.id AS hub, r.id AS tie, s.id AS supporter',
    { name: HUB },
  )
  await session.close()
  ;[hub, tie, supporter] = ['hub', 'tie', 'supporter'].map((key) => records[0]!.get(key)) as [string, string, string]
})
/** The first answer about thousands of ties takes the database longer than the page waits for one on a busy machine. */
beforeAll(async () => {
  await explorer.ask(`{ neighborhood(ids: ["${hub}"], limit: 80) { nodes { hiddenNeighbors } edges { id } } }`)
})
afterAll(() => explorer?.close())
closePages(() => page)
const hasNoOverflow = (): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('the entity with 5,000 ties opens with a part of them, counts the rest by type, and lists them page by page', async () => {
  page = await explorer.open(`?focus=${hub}&select=e:${hub}`)
  await waitForDrawing(page, FOCUS_LIMIT)
  await clickDrawn(page, hub, 'right')
  const left = TIES + 1 - FOCUS_LIMIT
  await soon(() => page.getByTestId('expand-LOCATED_IN').textContent()).toContain(`+${left}`)
  expect(await page.getByTestId('node-menu').textContent()).toContain('每次最多展开 40 个')
  await page.getByTestId('expand-Company').click()
  await soon(async () => Number(await canvasOf(page).getAttribute('data-nodes'))).toBeGreaterThan(FOCUS_LIMIT)
  const group = page.getByTestId('ties-LOCATED_IN-in')
  expect(await group.textContent()).toContain(String(TIES))
  await group.getByRole('button').first().click()
  await soon(() => group.locator('[data-relation]').count()).toBeGreaterThan(20)
  expect(await hasNoOverflow()).toBe(true)
})

test('300 sentences come page by page, each with both ends marked', async () => {
  page = await explorer.open(`?select=r:${tie}`)
  const cards = page.getByTestId('evidence')
  await soon(() => cards.count()).toBe(20)
  for (let shown = 20; shown < SENTENCES; ) {
    await page.getByRole('button', { name: /^更多证据/ }).click()
    await soon(() => cards.count()).toBeGreaterThan(shown)
    shown = await cards.count()
  }
  expect(await cards.count()).toBe(SENTENCES)
  expect(await cards.last().locator('mark').allTextContents()).toEqual([LONG, HUB])
  expect(await hasNoOverflow()).toBe(true)
})

test('a brief of it has three notes a statement and says how many more sentences there are', async () => {
  page = await explorer.open(`?focus=${hub},${supporter}&reach=0`)
  await waitForDrawing(page, 2)
  await page.getByTestId('tool-export').click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-markdown').click()])
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toMatch(/支持云禾高新区\[\^\d+\]\[\^\d+\]\[\^\d+\]。另有 297 处原句同样支持/)
  expect(text).toMatch(/另有至少 \d{4} 个相邻实体未在图中显示/)
})

test('on a phone the drawing stands above the details, and nothing runs out of the screen', async () => {
  page = await explorer.open(`?select=r:${tie}`, {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  })
  await page.getByTestId('evidence').first().waitFor()
  expect(await hasNoOverflow()).toBe(true)
  const [canvas, panel] = await Promise.all([
    canvasOf(page).boundingBox(),
    page.getByTestId('relation-panel').boundingBox(),
  ])
  expect(canvas!.width).toBe(390)
  expect(panel!.width).toBeGreaterThan(380)
  expect(panel!.y).toBeGreaterThan(canvas!.y + 100)
  await page.getByTestId('open-original').first().click()
  await page.getByTestId('reader').waitFor()
  expect(await hasNoOverflow()).toBe(true)
})
