// Web addresses in; the page, the pages that a list page leads to, or the bulletins of an archive into the collection.
import type { Collection } from '../collection.ts'
import { findLinks, MOST_LINKS } from '../web/links.ts'
import type { Visitor } from '../web/visitor.ts'
import { collectArchive } from './archive.ts'

export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text)

/** With `follow` the page itself is a list and no bulletin: the pages whose addresses match it are. */
export async function collectAddress(
  collection: Collection,
  address: string,
  visitor: Visitor,
  follow: string | undefined,
): Promise<void> {
  if (!URL.canParse(address)) {
    collection.report({
      code: 'NOT_FOUND',
      severity: 'error',
      message: `${address} is no web address.`,
      source: address,
    })
    return
  }
  const url = new URL(address)
  try {
    if (follow !== undefined) {
      const links = findLinks(await visitor.visit(url), follow)
      for (const link of links.slice(0, MOST_LINKS)) addPage(collection, link, visitor)
      if (links.length > MOST_LINKS) collection.report(toMore(url.href, links.length))
      if (links.length === 0) collection.report(toNoLinks(url.href, follow))
    } else if (/\.zip$/i.test(url.pathname))
      await collectArchive(collection, (await visitor.visit(url)).bytes, url.href, url.href)
    else addPage(collection, url, visitor)
  } catch (error) {
    collection.fail(url.href, error)
  }
}

function addPage(collection: Collection, url: URL, visitor: Visitor): void {
  collection.add({ key: url.href, source: url.href, open: () => visitor.visit(url) })
}

const toMore = (source: string, count: number) => ({
  code: 'LIST_CUT',
  severity: 'warning' as const,
  message: `The page lists ${count} pages; the first ${MOST_LINKS} are read. Give a narrower pattern for the others.`,
  source,
})
const toNoLinks = (source: string, follow: string) => ({
  code: 'NO_BULLETINS',
  severity: 'error' as const,
  message: `No link of the page matches ${follow}. Look at the addresses of its articles and give a part that all share.`,
  source,
})
