// A page's tree in; its segments (the words between two line breaks) and how much running text, link text and plain text
// each element holds out.
import type { Element, ParentNode } from 'domhandler'
import { isByline } from '../bylines.ts'
import { isFurniture } from './furniture.ts'
import { isBlock, isUnread, walk } from './tree.ts'

/** The words of one line of the page as a reader sees it. */
export interface Segment {
  /** White space collapsed. */
  readonly text: string
  /** Where its first words begin in the decoded file. */
  readonly offset: number
  readonly element: Element | undefined
}

/** Numbers of characters below an element. */
export interface Weight {
  /** In segments that read like sentences or stand in a table. */
  body: number
  /** Inside links. */
  links: number
  /** All. */
  all: number
  /** Segments that count as body. */
  bodies: number
}

export interface Page {
  readonly segments: readonly Segment[]
  readonly total: Weight
  readonly weightOf: ReadonlyMap<Element, Weight>
}

const LEAST_SENTENCE = 12
const createWeight = (): Weight => ({ body: 0, links: 0, all: 0, bodies: 0 })

function addWeight(to: Weight, { body, links, all, bodies }: Weight): void {
  to.body += body
  to.links += links
  to.all += all
  to.bodies += bodies
}

export function weighPage(root: ParentNode): Page {
  const segments: Segment[] = []
  const total = createWeight()
  const weightOf = new Map<Element, Weight>()
  const open: { readonly element: Element; readonly weight: Weight }[] = []
  let words: string[] = []
  let offset = 0
  let linked = 0
  let linkDepth = 0
  let cellDepth = 0
  const close = (): void => {
    const text = words.join('').replace(/\s+/g, ' ').trim()
    words = []
    const links = linked
    linked = 0
    if (text === '') return
    const isLinked = links * 2 > text.length
    const isBody =
      !isLinked &&
      (cellDepth > 0
        ? text.length >= 2
        : text.length >= LEAST_SENTENCE && /[，。；！？、：]/.test(text) && !isByline(text) && !isFurniture(text))
    const weight = open.at(-1)?.weight ?? total
    addWeight(weight, { body: isBody ? text.length : 0, links, all: text.length, bodies: isBody ? 1 : 0 })
    segments.push({ text, offset, element: open.at(-1)?.element })
  }
  for (const step of walk(root, (element) => !isUnread(element))) {
    if (step.kind === 'text') {
      const bare = step.node.data.trim()
      if (bare !== '' && words.every((each) => each.trim() === '')) offset = step.node.startIndex ?? 0
      words.push(step.node.data)
      if (linkDepth > 0) linked += bare.length
      continue
    }
    const { element } = step
    if (isBlock(element)) close()
    const change = step.kind === 'open' ? 1 : -1
    if (element.name === 'a') linkDepth += change
    if (element.name === 'td' || element.name === 'th') cellDepth += change
    if (step.kind === 'open') {
      open.push({ element, weight: createWeight() })
    } else {
      const { weight } = open.pop()!
      weightOf.set(element, weight)
      addWeight(open.at(-1)?.weight ?? total, weight)
    }
  }
  close()
  return { segments, total, weightOf }
}
