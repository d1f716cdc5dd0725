// A list page and a pattern in, the addresses of the pages it lists out, in order.
import { decodeDeclared } from '../charset.ts'
import { findDeclaredCharset } from '../html/charset.ts'
import { parseHtml, walk } from '../html/tree.ts'
import type { VisitedPage } from './visitor.ts'

/** So many pages of one list are read. */
export const MOST_LINKS = 200

/** True where `pattern` stands in the address; `*` in it stands for anything. No regular expression, so always quick. */
export function isMatch(address: string, pattern: string): boolean {
  let at = 0
  for (const piece of pattern.split('*')) {
    const found = address.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return true
}

/** Links that match, those to other sites only where the pattern names a site (`https://…`). */
export function findLinks({ url, bytes, mediaType }: VisitedPage, pattern: string): URL[] {
  const header = /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(mediaType)?.[1]
  const { text } = decodeDeclared(bytes, header ?? findDeclaredCharset(bytes))
  const root = parseHtml(text)
  const isAnywhere = pattern.includes('://')
  let base = url
  const links = new Map<string, URL>()
  for (const step of walk(root, () => true)) {
    if (step.kind !== 'open') continue
    const { name, attribs } = step.element
    const href = attribs.href?.trim() ?? ''
    if (name === 'base' && URL.canParse(href, url)) base = new URL(href, url)
    if (name !== 'a' || href === '' || !URL.canParse(href, base)) continue
    const link = new URL(href, base)
    link.hash = ''
    if (!/^https?:$/.test(link.protocol) || link.href === url.href) continue
    if (isMatch(link.href, pattern) && (isAnywhere || link.host === url.host)) links.set(link.href, link)
  }
  return [...links.values()]
}
