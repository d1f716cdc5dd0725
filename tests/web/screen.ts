// Checks that every screen has to pass: what axe finds serious, Chinese on the English side, what reaches over an edge.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The serious findings of axe, each with the places it concerns. */
export async function findSerious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Texts and names in Chinese letters that are not marked as such. */
export const findUnmarkedChinese = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (/\p{Script=Han}/u.test(node.textContent ?? '') && !node.parentElement?.closest('[lang=zh], script, style'))
        texts.push(node.textContent ?? '')
    return texts
  })

/** Visible parts that reach beyond the window. */
export const findOver = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header, nav a, main section, [data-testid]')]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .map((one) => one.outerHTML.slice(0, 120)),
  )
