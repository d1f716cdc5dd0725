// The flows of an analyst in a real Chromium, over the real server and database.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDatabase } from '../setup/api.ts'
import { bulletins } from '../setup/bulletins.ts'
import {
  clickDrawn,
  closePages,
  type Explorer,
  findWhereabouts,
  openExplorer,
  soon,
  waitForDrawing,
} from './explorer.ts'
import { findSerious } from './screen.ts'

let explorer: Explorer
let page: Page
/** Ids by name; of two 方知远 the one at 云禾市科技局. */
let ids: Readonly<Record<string, string>>
let ties: readonly { readonly id: string; readonly type: string; readonly head: string; readonly tail: string }[]

const findTie = (type: string, head: string, tail: string): string =>
  ties.find((tie) => tie.type === type && [tie.head, tie.tail].includes(head) && [tie.head, tie.tail].includes(tail))!
    .id

beforeAll(async () => {
  explorer = await openExplorer()
  await fillDatabase(explorer.database, bulletins)
  const { entities, relations } = await explorer.ask(
    '{ entities(first: 100, orderBy: NAME_ASC) { nodes { id name relations { nodes { role } } } } relations(first: 100) { nodes { id type head { name } tail { name } } } }',
  )
  ids = Object.fromEntries(
    entities.nodes
      .filter(({ relations }: { relations: { nodes: { role: string }[] } }) =>
        relations.nodes.every(({ role }) => role !== '教授'),
      )
      .map(({ id, name }: { id: string; name: string }) => [name, id]),
  )
  ties = relations.nodes.map((tie: { id: string; type: string; head: { name: string }; tail: { name: string } }) => ({
    ...tie,
    head: tie.head.name,
    tail: tie.tail.name,
  }))
})
afterAll(() => explorer?.close())
closePages(() => page)

const open = async (search?: string): Promise<Page> => {
  page = await explorer.open(search)
  await waitForDrawing(page)
  return page
}

describe('the drawing', () => {
  test('opens on the network, each entity and tie of it drawn, none on another', async () => {
    await open()
    const canvas = page.getByTestId('canvas')
    expect(Number(await canvas.getAttribute('data-nodes'))).toBeGreaterThan(8)
    const places = Object.entries(await findWhereabouts(page)).filter(([id]) => id.startsWith('ent_'))
    for (const [i, [, a]] of places.entries())
      for (const [, b] of places.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(20)
  })

  test('a click on an entity shows its names, posts, ties and sentences', async () => {
    await open()
    await clickDrawn(page, ids.方知远!)
    const panel = page.getByTestId('entity-panel')
    await soon(() => page.getByTestId('entity-name').textContent()).toBe('方知远')
    expect(await page.getByTestId('posts').textContent()).toContain('局长')
    expect(await page.getByTestId('ties-PARTICIPATES_IN-out').textContent()).toContain('云禾智造研究院揭牌仪式')
    expect(await panel.textContent()).toContain('人物')
    expect(await page.getByTestId('mentions').textContent()).toContain('方知远走访云禾高新区')
  })

  test('an entity shows its other forms with the rule in words, its figures and what a person wrote', async () => {
    await open(`?select=e:${ids.云禾市科技局}`)
    expect(await page.getByTestId('aliases').textContent()).toContain('市科技局文中写明“以下简称”')
    await page.getByTestId('search').fill('云禾高新区')
    await page.keyboard.press('Enter')
    expect(await page.getByTestId('indicators').textContent()).toContain('在孵企业')
    await page.getByTestId('search').fill('苏晚晴')
    await page.keyboard.press('Enter')
    expect(await page.getByTestId('works').textContent()).toContain('云禾市科技局走访企业')
  })

  test('the pointer on an entity or a tie shows its whole name, as long as it stays there', async () => {
    await open()
    const box = (await page.getByTestId('canvas').boundingBox())!
    const tie = findTie('SUPPORTS', '云禾市科技局', '远帆股份有限公司')
    for (const [id, text] of [
      [ids.云禾智造研究院揭牌仪式!, '云禾智造研究院揭牌仪式'],
      [tie, '远帆股份有限公司'],
    ] as const) {
      const [x, y] = (await findWhereabouts(page))[id]!
      await page.mouse.move(box.x + x - 2, box.y + y)
      await page.mouse.move(box.x + x, box.y + y)
      await page.waitForTimeout(400)
      expect(await page.getByTestId('tooltip').textContent()).toContain(text)
    }
    await page.mouse.move(box.x + 4, box.y + box.height - 4)
    await page.getByTestId('tooltip').waitFor({ state: 'detached' })
  })

  test('a click on a tie shows its sentences with both ends marked, and leads to the original', async () => {
    await open()
    await clickDrawn(page, findTie('SUPPORTS', '云禾市科技局', '远帆股份有限公司'))
    const evidence = page.getByTestId('evidence')
    expect(await evidence.locator('mark[data-end=head]').textContent()).toBe('云禾市科技局')
    expect(await evidence.locator('mark[data-end=tail]').textContent()).toBe('远帆股份有限公司')
    expect(await evidence.textContent()).toContain('2022年8月')
    const colours = await evidence
      .locator('mark')
      .evaluateAll((marks) => marks.map((one) => getComputedStyle(one).borderBottomColor))
    expect(new Set(colours).size).toBe(2)

    await page.getByTestId('open-original').click()
    const marked = page.getByTestId('reader').locator('[class*=evidence]').first()
    await marked.waitFor()
    const [frame, place] = await Promise.all([page.getByTestId('reader').boundingBox(), marked.boundingBox()])
    expect(place!.y).toBeGreaterThanOrEqual(frame!.y)
    expect(place!.y + place!.height).toBeLessThanOrEqual(frame!.y + frame!.height)
  })

  test('a tie said by three bulletins shows all three, dated, and can be cited', async () => {
    await open(`?select=r:${findTie('COOPERATES_WITH', '云禾市科技局', '江澜大学')}`)
    await soon(() => page.getByTestId('evidence').count()).toBe(3)
    await page.getByRole('button', { name: '复制引文' }).first().click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^“.+”——《.+》（.+\.txt），\d{4}年/)
  })
})

describe('the original', () => {
  test('a click on a mention selects the entity, and the canvas knows', async () => {
    await open()
    await page.getByTestId('pane-text').click()
    await page.getByTestId('documents').getByText('云禾市科技局走访企业').click()
    const mention = page.getByTestId('reader').locator(`[data-mention="${ids.云禾高新区}"]`).first()
    await mention.click()
    expect(await mention.getAttribute('data-chosen')).toBe('true')
    expect(page.url()).toContain(`select=e:${ids.云禾高新区}`)
    await page.getByTestId('reader-selection').getByRole('button', { name: '看详情' }).click()
    expect(await page.getByTestId('entity-name').textContent()).toBe('云禾高新区')
  })

  test('an entity selected on the canvas is marked wherever the original names it', async () => {
    await open()
    await page.getByTestId('pane-text').click()
    await page.getByTestId('documents').getByText('云禾市科技局走访企业').click()
    await page.getByTestId('reader').waitFor()
    await clickDrawn(page, ids.方知远!)
    await page.getByTestId('pane-text').click()
    const chosen = page.getByTestId('reader').locator('[data-chosen]')
    await soon(() => chosen.allTextContents()).toEqual(['方知远'])
  })
})

describe('searching', () => {
  test('finds by alias and by pinyin, says why, and selects by keyboard', async () => {
    await open()
    await page.keyboard.press('/')
    await page.keyboard.type('远帆股份')
    const results = page.getByTestId('search-results')
    await results.getByText('别名：远帆股份').or(results.getByText('名称开头：远帆股份')).first().waitFor()
    await page.getByTestId('search').fill('fangzhiyuan')
    await results.getByText('拼音相符').first().waitFor()
    await page.getByTestId('search').fill('深海探测项目')
    await results.getByRole('option', { name: /深海探测项目/ }).waitFor()
    await page.keyboard.press('Enter')
    await soon(() => page.getByTestId('entity-name').textContent()).toBe('深海探测项目')
  })

  test('says what was tried when nothing is found', async () => {
    await open()
    await page.getByTestId('search').fill('查无此机构')
    const nothing = page.getByTestId('search-nothing')
    await soon(() => nothing.textContent()).toContain('没有找到“查无此机构”')
    expect(await nothing.textContent()).toContain('拼音')
  })
})

describe('moving', () => {
  test('only one entity and its neighbours, then expanded and undone; what was drawn stays where it was', async () => {
    await open(`?focus=${ids.云禾高新区}&select=e:${ids.云禾高新区}`)
    const before = Number(await page.getByTestId('canvas').getAttribute('data-nodes'))
    await clickDrawn(page, ids.方知远!)
    const expand = page.getByTestId('expand')
    await soon(() => expand.textContent()).toMatch(/展开 \d+ 个/)
    const hidden = Number(/\d+/.exec((await expand.textContent()) ?? '')?.[0])
    const inFocus = await distances()
    await expand.click()
    await waitForDrawing(page, before + hidden)
    expect(await distances()).toEqual(inFocus)
    expect(await expand.isDisabled()).toBe(true)
    await page.getByTestId('tool-undo').click()
    await waitForDrawing(page, before)
    await page.keyboard.press('Control+y')
    await waitForDrawing(page, before + hidden)
  })

  /** Directions between the entities of the first drawing, which no zoom or shift changes. */
  async function distances(): Promise<Record<string, number>> {
    const places = await findWhereabouts(page)
    const drawn = [ids.云禾高新区!, ids.方知远!, ids.云禾智造研究院!]
    const angle = (a: string, b: string): number =>
      Math.round((Math.atan2(places[b]![1] - places[a]![1], places[b]![0] - places[a]![0]) * 180) / Math.PI / 5)
    return Object.fromEntries(drawn.flatMap((a) => drawn.filter((b) => b > a).map((b) => [`${a} ${b}`, angle(a, b)])))
  }

  test('hides an entity and brings it back', async () => {
    await open()
    const before = Number(await page.getByTestId('canvas').getAttribute('data-nodes'))
    await clickDrawn(page, ids.深海探测项目!)
    await page.getByTestId('hide').click()
    await waitForDrawing(page, before - 1)
    await page.keyboard.press('Control+z')
    await waitForDrawing(page, before)
  })

  test('the right mouse button offers to draw only an entity and its neighbours', async () => {
    await open()
    await clickDrawn(page, ids.远帆股份有限公司!, 'right')
    await page.getByRole('menuitem', { name: '只看它和它的邻居' }).click()
    await waitForDrawing(page, 3)
    expect(page.url()).toContain(`focus=${ids.远帆股份有限公司}`)
    await page.getByTestId('tool-home').click()
    await waitForDrawing(page, 10)
  })

  test('an entity is dragged where it should be, and stays there after a reload', async () => {
    await open()
    const [x, y] = (await findWhereabouts(page))[ids.云禾高新区!]!
    const box = (await page.getByTestId('canvas').boundingBox())!
    await page.mouse.move(box.x + x, box.y + y)
    await page.mouse.down()
    await page.mouse.move(box.x + x - 40, box.y + y + 50, { steps: 5 })
    await page.mouse.up()
    await soon(async () => page.url()).toContain(`pin=${ids.云禾高新区}:`)
    await waitForDrawing(page)
    const shape = toShape(await findWhereabouts(page))
    await page.reload()
    await waitForDrawing(page)
    await expectShape(shape)
  })

  test('the legend filters, counts, and keeps the ties between what is left', async () => {
    await open()
    const before = Number(await page.getByTestId('canvas').getAttribute('data-nodes'))
    const person = page.getByTestId('filter-Person')
    const count = Number((await person.textContent())!.match(/\d+$/)![0])
    expect(count).toBeGreaterThan(0)
    await person.click()
    await waitForDrawing(page, before - count)
    expect(await person.getAttribute('aria-checked')).toBe('false')
    expect(page.url()).toContain('without=Person')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await waitForDrawing(page, before)
  })

  /** Where entities are within the drawing, as shares of its width and height: the same at every zoom. */
  function toShape(
    places: Readonly<Record<string, readonly [number, number]>>,
  ): Map<string, readonly [number, number]> {
    const entities = Object.entries(places).filter(([id]) => id.startsWith('ent_'))
    const toShare = (axis: 0 | 1): ((place: readonly [number, number]) => number) => {
      const all = entities.map(([, place]) => place[axis])
      const [least, most] = [Math.min(...all), Math.max(...all)]
      return (place) => (place[axis] - least) / Math.max(1, most - least)
    }
    const [x, y] = [toShare(0), toShare(1)]
    return new Map(entities.map(([id, place]) => [id, [x(place), y(place)]]))
  }

  /** Places on the screen are whole pixels, so that shares differ by a little. */
  async function expectShape(shape: ReturnType<typeof toShape>): Promise<void> {
    const now = toShape(await findWhereabouts(page))
    expect([...now.keys()].sort()).toEqual([...shape.keys()].sort())
    for (const [id, [x, y]] of shape) {
      expect(Math.abs(now.get(id)![0] - x)).toBeLessThan(0.02)
      expect(Math.abs(now.get(id)![1] - y)).toBeLessThan(0.02)
    }
  }

  test('reload, back and forward keep the picture', async () => {
    await open(`?focus=${ids.云禾高新区}`)
    await clickDrawn(page, ids.方知远!)
    await page.getByTestId('expand').click()
    await page.getByTestId('filter-Event').click()
    await waitForDrawing(page)
    const [nodes, address] = [await page.getByTestId('canvas').getAttribute('data-nodes'), page.url()]
    const places = await findWhereabouts(page)

    await page.reload()
    await waitForDrawing(page)
    expect(page.url()).toBe(address)
    expect(await page.getByTestId('canvas').getAttribute('data-nodes')).toBe(nodes)
    expect(await page.getByTestId('entity-name').textContent()).toBe('方知远')
    await expectShape(toShape(places))

    await page.goBack()
    await waitForDrawing(page)
    expect(page.url()).not.toContain('without=')
    await page.goForward()
    await waitForDrawing(page)
    expect(page.url()).toBe(address)
    expect(await page.getByTestId('canvas').getAttribute('data-nodes')).toBe(nodes)
  })
})

describe('the other screens', () => {
  test('the table lists what is drawn, sorts, and selects', async () => {
    await open('?screen=table')
    const rows = page.getByTestId('table').locator('[data-row]')
    const edges = Number(await page.getByTestId('canvas').getAttribute('data-edges'))
    expect(await rows.count()).toBe(edges)
    await page.getByTestId('sort-confidence').click()
    const row = page.locator(`[data-row="${findTie('SUPPORTS', '云禾市科技局', '远帆股份有限公司')}"]`)
    await row.click()
    expect(await page.getByTestId('relation-type').textContent()).toBe('支持')
    expect(await row.getAttribute('data-chosen')).toBe('true')
  })

  test('the table lists which figures there are of whom; a row opens the sentence, marked; the address keeps it', async () => {
    await open('?screen=table&select=r:rel_0')
    await page.getByTestId('table-kind').getByText('指标').click()
    const row = page.getByTestId('table').locator('[data-row]').filter({ hasText: '云禾高新区' })
    await soon(() => row.count()).toBe(1)
    expect(await row.textContent()).toMatch(/在孵企业32家.*云禾智造研究院位于云禾高新区，在孵企业32家。/)
    expect(page.url()).toContain('table=figures')
    expect(await findSerious(page)).toEqual([])
    await page.getByTestId('table-export').click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-markdown').click()])
    expect(await readFile(await file.path(), 'utf8')).toContain('## 云禾高新区\n\n- 云禾高新区在孵企业32家[^1]。')
    await page.getByPlaceholder('在表中查找').fill('无此指标')
    await page.getByTestId('table-none').waitFor()
    await page.getByPlaceholder('在表中查找').fill('')
    await row.click()
    await page.getByTestId('reader').waitFor()
    await soon(() => page.getByTestId('reader').locator('[class*=evidence]').allTextContents()).toContain('云禾高新区')
    await page.reload()
    await soon(() => row.count()).toBe(1)
    await page.getByTestId('filter-Park').click()
    await soon(() => row.count()).toBe(0)
  })

  test('the statistics count the whole database', async () => {
    await open('?screen=statistics')
    await soon(() => page.getByTestId('total-documents').textContent()).toBe('3')
    expect(await page.getByTestId('statistics').textContent()).toContain('指代不明')
  })
})
