// HTML in, a tree without what is never read (scripts, styles, forms, what is hidden) out, and questions about it.
// Nothing here calls itself, so that no depth of nesting ends the program.
import { type ChildNode, DomHandler, type Element, isTag, isText, type ParentNode, type Text } from 'domhandler'
import { Parser } from 'htmlparser2'
import { GongbaoError } from '../../errors.ts'

/** Elements that end a line of text before and after them. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const UNREAD = new Set(
  'script style noscript template iframe frame object embed svg math canvas video audio select input textarea button head title link meta map'.split(
    ' ',
  ),
)
/** Never part of an article: menus, footers. */
const AROUND = new Set(['nav', 'footer', 'aside'])
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** The parser's time grows with the depth of each tag; no real page comes near this. */
const DEEPEST = 2_000
/** More elements than any bulletin has, fewer than would fill the memory. */
const MOST_ELEMENTS = 500_000

class BoundedHandler extends DomHandler {
  private count = 0

  override onopentag(name: string, attributes: { [key: string]: string }): void {
    super.onopentag(name, attributes)
    this.count++
    if (this.count > MOST_ELEMENTS || this.tagStack.length > DEEPEST) throw toTooDeep()
  }
}

/** Throws BROKEN_FILE for a page that is nested too deep or is made of tags. */
export function parseHtml(html: string): ParentNode {
  const handler = new BoundedHandler(undefined, { withStartIndices: true })
  new Parser(handler, { decodeEntities: true }).end(html)
  return handler.root
}

const toTooDeep = (): GongbaoError =>
  new GongbaoError(
    'BROKEN_FILE',
    `The page nests its elements more than ${DEEPEST} deep or holds more than ${MOST_ELEMENTS} of them.`,
    'Save its text as a .txt file.',
  )

export const isBlock = (element: Element): boolean => BLOCKS.has(element.name)

/** True for what a reader of the page does not see as text of the article. */
export function isUnread(element: Element): boolean {
  if (UNREAD.has(element.name) || AROUND.has(element.name)) return true
  const { style, hidden } = element.attribs
  return hidden !== undefined || (style !== undefined && HIDDEN.test(style))
}

/** One step of a walk: words, or an element that begins or ends. */
export type Step =
  | { readonly kind: 'text'; readonly node: Text }
  | { readonly kind: 'open' | 'close'; readonly element: Element }

/** Walks below `root` in reading order; `enter` says which elements are looked into. */
export function* walk(root: ParentNode, enter: (element: Element) => boolean): Generator<Step> {
  const stack: (ChildNode | { readonly close: Element })[] = root.children.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('close' in node) yield { kind: 'close', element: node.close }
    else if (isText(node)) yield { kind: 'text', node }
    else if (isTag(node)) {
      if (!enter(node)) continue
      yield { kind: 'open', element: node }
      stack.push({ close: node })
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
    }
  }
}

/** The words below an element, white space collapsed. */
export function toWords(root: ParentNode): string {
  const words: string[] = []
  for (const step of walk(root, (element) => !isUnread(element))) {
    if (step.kind === 'text') words.push(step.node.data)
    else if (isBlock(step.element)) words.push(' ')
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** The first element below `root` that `isWanted` names. */
export function findElement(root: ParentNode, isWanted: (element: Element) => boolean): Element | undefined {
  for (const step of walk(root, () => true)) if (step.kind === 'open' && isWanted(step.element)) return step.element
  return undefined
}
