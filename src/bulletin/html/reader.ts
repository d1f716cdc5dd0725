// The bytes of a web page in; its article as text with tables as rows, its title, date and source out.
import type { Element, ParentNode } from 'domhandler'
import type { Issue } from '../../domain/issue.ts'
import { decodeDeclared, decodeText } from '../charset.ts'
import { createFlow } from '../flow.ts'
import type { Role } from '../outline.ts'
import type { Reader, Reading } from '../readers.ts'
import { findDamage } from '../text-reader.ts'
import { findArticle, isLinkList } from './article.ts'
import { findDeclaredCharset } from './charset.ts'
import { isFurniture } from './furniture.ts'
import { findPageFacts, type PageFacts, toBare } from './meta.ts'
import { type Page, weighPage } from './segments.ts'
import { readTable } from './table.ts'
import { isBlock, isUnread, parseHtml, walk } from './tree.ts'

const SNIFFED =
  /^(?:\ufeff|ï»¿)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table)[\s>]/i

export const htmlReader: Reader = {
  id: 'html',
  isMine: (bytes, source, mediaType) =>
    /^(?:text\/html|application\/xhtml\+xml)/i.test(mediaType ?? '') ||
    /\.(?:s?html?|xhtml|jsp|aspx?|php)$/i.test(source) ||
    SNIFFED.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))),
  read: (bytes, { charset, declaredCharset }) => {
    const decoded = charset
      ? { ...decodeText(bytes, charset), wrong: undefined }
      : decodeDeclared(bytes, declaredCharset ?? findDeclaredCharset(bytes))
    const issues = [...findDamage(decoded.text)]
    if (decoded.wrong !== undefined) issues.push(toWrongCharset(decoded.wrong, decoded.charset))
    return { ...readHtml(decoded.text), charset: decoded.charset, issues }
  },
}

const toWrongCharset = (declared: string, found: string): Issue => ({
  code: 'WRONG_CHARSET_DECLARED',
  severity: 'info',
  message: `The page says that it is in ${declared.slice(0, 40)}, but it is in ${found}; it was read as ${found}.`,
})

/** Reads decoded HTML; a page without any text gives no lines. */
export function readHtml(html: string): Omit<Reading, 'charset' | 'issues'> {
  const root = parseHtml(html)
  const page = weighPage(root)
  const article = findArticle(root, page)
  const facts = findPageFacts(root, page.segments)
  const flow = createFlow()
  const title = facts.title === undefined ? undefined : toBare(facts.title)
  if (title !== undefined && !holdsTitle(article, page, facts)) {
    flow.text(facts.title!, { offset: facts.titleOffset })
    flow.end('headline')
  }
  let words = ''
  const end = (given: Role | undefined): void => {
    const isTitle = title !== undefined && toBare(words) === title
    if (isFurniture(words.trim())) flow.drop()
    else flow.end(isTitle ? 'headline' : given)
    words = ''
  }
  const headings: Element[] = []
  const enter = (element: Element): boolean => {
    if (isUnread(element) || isLinkList(element, page)) return false
    const rows = element.name === 'table' ? readTable(element) : undefined
    if (!rows) return true
    end(undefined)
    flow.table(rows)
    return false
  }
  for (const step of walk(article, enter)) {
    if (step.kind === 'text') {
      flow.text(step.node.data, { offset: step.node.startIndex ?? 0 })
      words += step.node.data
      continue
    }
    const { element } = step
    if (!isBlock(element)) continue
    end(toGiven(headings.at(-1), words))
    if (!/^(?:h[1-4]|figcaption|caption)$/.test(element.name)) continue
    if (step.kind === 'open') headings.push(element)
    else headings.pop()
  }
  end(undefined)
  const { title: _, titleOffset: __, ...about } = facts
  return { ...flow.finish(), ...(facts.title !== undefined && { title: facts.title }), ...about }
}

const LONGEST_HEADLINE = 64

function toGiven(element: Element | undefined, words: string): Role | undefined {
  if (!element) return undefined
  if (!element.name.startsWith('h')) return 'caption'
  const text = words.trim()
  if (/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(text)) return 'subheading'
  return text.length <= LONGEST_HEADLINE && !/[。；]/.test(text) ? 'headline' : undefined
}

/** True where the article shows the title itself, or text before which it stands. */
function holdsTitle(article: ParentNode, page: Page, { title }: PageFacts): boolean {
  const wanted = toBare(title ?? '')
  return page.segments.some(({ text, element }) => toBare(text) === wanted && isBelow(element, article))
}

function isBelow(element: Element | undefined, root: ParentNode): boolean {
  let at: ParentNode | null | undefined = element
  while (at && at !== root) at = at.parent
  return at === root
}
