// Titles beside names (党委副书记、副总经理; 高级工程师; 先生): a text in, titles and chains of titles out, with spans.
// Which organisation a title belongs to, and whose it is, is decided elsewhere.
import type { Span } from '../domain/span.ts'
import { readWordList } from './word-list.ts'
import { createWordTree } from './word-tree.ts'

/** `post` ties a person to an organisation, `rank` is a grade or degree, `role` (村民, 毕业生) stands
 * only before a name, `courtesy` an address, `credit` a byline word. */
export type TitleKind = 'post' | 'rank' | 'role' | 'courtesy' | 'credit'

export interface Title extends Span {
  readonly kind: TitleKind
  /** Exactly the text between start and end: 党委副书记. */
  readonly text: string
  /** Without 副, 常务, 党委 and the like: 书记. */
  readonly core: string
  /** Where the title begins if a leading party body is read as the organisation: of 党委副书记, the position of 副. */
  readonly coreStart: number
}

/** Titles that follow one another with nothing but 、, 兼 or the like between them; all belong to the same person. */
export interface TitleChain extends Span {
  readonly titles: readonly Title[]
}

const words = readWordList('person-titles.txt')
const KINDS = ['post', 'rank', 'role', 'courtesy', 'credit'] as const
const titles = createWordTree<TitleKind>(
  KINDS.flatMap((kind) => (words.get(kind) ?? []).map((word) => [word, kind] as const)),
)
const prefixes = createWordTree<true>((words.get('prefix') ?? []).map((word) => [word, true] as const))
const bodies = createWordTree<true>((words.get('body') ?? []).map((word) => [word, true] as const))
const ends = new Set(KINDS.flatMap((kind) => (words.get(kind) ?? []).map((word) => word.charCodeAt(word.length - 1))))

/** What turns a title into another word: 委员|会, 代表|团, 院长|期. */
const GLUE = createWordTree<true>((words.get('glue') ?? []).map((word) => [word, true] as const))
const LONG_GLUE = new Set([...'期远效久足征度短处途城假眠寿'])

function isGlued(text: string, end: number, kind: TitleKind): boolean {
  // 王明教授团队 names a person, 专家团 does not.
  if (kind === 'rank' && text.startsWith('团队', end)) return false
  // 院士|组成的专家组, 代表|组织: a verb.
  if (/^组[成织建]/.test(text.slice(end, end + 2))) return false
  if (GLUE.longestStartingAt(text, end)) return true
  return text[end - 1] === '长' && LONG_GLUE.has(text[end] ?? '')
}

/**
 * All titles of a text, in order, the longest at each place, without overlaps.
 * `offset` is added to every position.
 */
export function findTitles(text: string, offset = 0): Title[] {
  const found: Title[] = []
  let end = text.length
  while (end > 0) {
    const word = ends.has(text.charCodeAt(end - 1)) ? titles.longestEndingAt(text, end) : undefined
    if (!word || isGlued(text, end, word.value)) {
      end--
      continue
    }
    let start = word.start
    const isLatin = /[A-Z]/.test(text[end - 1]!)
    if (isLatin && (/[A-Za-z]/.test(text[end] ?? '') || /[A-Za-z]/.test(text[start - 1] ?? ''))) {
      end--
      continue
    }
    if (word.value === 'post' || word.value === 'rank') {
      for (;;) {
        const prefix = prefixes.longestEndingAt(text, start)
        if (!prefix) break
        start = prefix.start
      }
    }
    const coreStart = start
    if (word.value === 'post') start = bodies.longestEndingAt(text, start)?.start ?? start
    found.push({
      start: start + offset,
      end: end + offset,
      kind: word.value,
      text: text.slice(start, end),
      core: text.slice(word.start, end),
      coreStart: coreStart + offset,
    })
    end = start
  }
  return found.reverse()
}

const JOINT = /^\s*(?:[、,，兼暨/&]|兼任|及兼)?\s*$/

/** Titles grouped into chains: 党委副书记、副总经理 is one chain of two. */
export function findTitleChains(text: string, offset = 0): TitleChain[] {
  const chains: { start: number; end: number; titles: Title[] }[] = []
  for (const title of findTitles(text, offset)) {
    const chain = chains.at(-1)
    if (chain && JOINT.test(text.slice(chain.end - offset, title.start - offset))) {
      chain.titles.push(title)
      chain.end = title.end
    } else chains.push({ start: title.start, end: title.end, titles: [title] })
  }
  return chains
}
