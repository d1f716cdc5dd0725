// What earlier sentences of an article hand on: the event it tells of, who visits, who works together.
import { isCited } from './events.ts'
import type { Line } from './groups.ts'
import { toAlternation } from './lexicon.ts'
import type { Ref, Scene } from './scene.ts'

export interface Memory {
  article: number
  /** The event that 会上, 仪式, 活动 stand for. */
  event?: Ref | undefined
  /** The event that the article names first, for sentences that stand before it. */
  readonly coming?: Ref | undefined
  /** The paragraph that tells what was said at the event: 会上, …. */
  scene?: number
  /** True once the event is said to be held or joined, not only mentioned. */
  held: boolean
  /** Who 考察团, 一行 stand for. */
  visitors: readonly Ref[]
  visited: readonly Ref[]
  /** Who 双方 stand for. */
  sides: readonly Ref[]
  /** Who acts in this article, for sentences without a subject. */
  actor?: Ref | undefined
  /** A prize that stands above a list of its winners. */
  honor?: Ref | undefined
  /** Where something happened that the next sentence may call a ceremony. */
  place?: { readonly ref: Ref; readonly sentence: number } | undefined
}

/** The memory at the start of an article. */
export const createMemory = (article: number, coming?: Ref): Memory => ({
  ...(coming ? { coming } : {}),
  article,
  held: false,
  visitors: [],
  visited: [],
  sides: [],
})

const HELD = new RegExp(
  `^.[”"》]?(?:[^，。；]{0,16}${toAlternation('hold')}|[^，。；]{0,14}(?:开幕(?!式)|闭幕(?!式)|落幕|启动|圆满|拉开|收官)|期间|上|中|现场|后)`,
)
const AT_EVENT = /^[^，。]{0,6}(?:会|仪式|论坛|活动|现场|[\uE000-\uF8FF])(?:上|中|期间)，|^[^，。]{0,8}(?:环节|阶段)，/
const JOINED = new RegExp(`(?:${toAlternation('hold', 'attend')}|在)(?:了)?[^，。；\\uE000-\\uF8FF]{0,10}$`)

/** Remembers the events of a sentence; one that is held or joined there replaces one that is only named. */
export function rememberEvents(memory: Memory, scene: Scene, line: Line): void {
  if (AT_EVENT.test(line.skeleton)) memory.scene = line.paragraph
  const isHeadline = scene.document.sentences[line.sentence]?.kind === 'headline'
  line.groups.forEach((group, i) => {
    const ref = group.refs.find(({ type }) => type === 'Event')
    if (!ref) return
    const place = line.places[i] as number
    if (isCited(line, place)) return
    const held =
      isHeadline ||
      HELD.test(line.skeleton.slice(place)) ||
      JOINED.test(line.skeleton.slice(Math.max(0, place - 24), place))
    if (!held && memory.event && memory.held) return
    memory.event = ref
    memory.held = held
  })
}
