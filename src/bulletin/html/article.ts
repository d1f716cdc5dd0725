// A weighed page in, the element that holds its article out: one that site builders name so, or the innermost one that
// still holds most of the running text. Menus, link lists and footers hold next to none of it.
import type { Element, ParentNode } from 'domhandler'
import { isTag } from 'domhandler'
import type { Page, Weight } from './segments.ts'
import { walk } from './tree.ts'

/** Names that builders of government sites and news sites give to the article, as whole words of id or class. */
const NAMES =
  /^(?:zoom|zoomcon|ucap-content|trs_editor|trs_editor_view|trs_uetrs|view|js_content|rich_media_content|article|articlecontent|article-content|article_content|article-body|article_body|articlebody|pages_content|page_content|content|contents|main-content|maincontent|text|text_content|textcontent|news_content|newscontent|news-content|xxgk_content|xl_content|xl-content|detail-content|detail_content|detailcontent|post_content|entry-content|con|conbox|nr|wznr|wz_content|conttext|bt_content|v_news_content|vsbcontent|info_content)$/
const CONTAINERS = new Set(
  'html body div section article main center form table tbody tr td font span dl dd li ul'.split(' '),
)
/** A named element must hold this share of the running text; else the name means something else here. */
const NAMED_SHARE = 0.5
/** The innermost element that holds this share is the article. */
const SHARE = 0.75

const isNamed = ({ name, attribs }: Element): boolean =>
  name === 'article' ||
  attribs.itemprop === 'articleBody' ||
  [attribs.id ?? '', ...(attribs.class ?? '').split(/\s+/)].some((word) => NAMES.test(word.toLowerCase()))

/** The element to read; the whole tree where nothing stands out. */
export function findArticle(root: ParentNode, page: Page): ParentNode {
  const { body, bodies } = page.total
  if (body === 0) return root
  const weightOf = (element: Element): Weight | undefined => page.weightOf.get(element)
  let named: Element | undefined
  for (const step of walk(root, (element) => (weightOf(element)?.body ?? 0) >= body * NAMED_SHARE))
    if (step.kind === 'open' && isNamed(step.element)) named = step.element
  if (named) return named
  let article = root
  for (;;) {
    const inner: Element | undefined = article.children
      .filter(isTag)
      .find((child) => CONTAINERS.has(child.name) && (weightOf(child)?.body ?? 0) >= body * SHARE)
    // One long paragraph beside short ones is not the article.
    if (!inner || (weightOf(inner)?.bodies === 1 && bodies > 1)) return article
    article = inner
  }
}

/** True for lists of links inside an article: related news, a menu, the page before and after. */
export function isLinkList(element: Element, page: Page): boolean {
  const weight = page.weightOf.get(element)
  if (!weight || weight.all < 8 || !/^(?:ul|ol|dl|div|table|section|p)$/.test(element.name)) return false
  return weight.links > weight.all * 0.6 && weight.body < weight.all * 0.3
}
