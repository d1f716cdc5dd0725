// When what a relation says happened: the date in its sentence, for an event also one earlier in the paragraph.
import { findDates } from '../../domain/dates.ts'
import type { Document } from '../../domain/document.ts'
import type { RelationType } from '../../domain/ontology.ts'
import type { Scene } from './scene.ts'

interface Dated {
  readonly start: number
  readonly on: string
}

/** The dates of a document by sentence. */
export type DateIndex = ReadonlyMap<number, readonly Dated[]>

/** Reads every date of the document once; dates that are part of a name or of 2020年度 are left out. */
export function createDateIndex(scene: Scene): DateIndex {
  const { document } = scene
  const index = new Map<number, Dated[]>()
  let sentence = 0
  for (const { start, end, on } of findDates(document.text, document.publishedOn)) {
    while (sentence < document.sentences.length && (document.sentences[sentence]?.end ?? 0) <= start) sentence++
    if (on === undefined || start < (document.sentences[sentence]?.start ?? 0)) continue
    const isNamed = scene.spots[sentence]?.some((spot) => start >= spot.start && start < spot.end)
    if (isNamed || /^(?:度|级|版|来|以)/.test(document.text.slice(end, end + 1))) continue
    index.set(sentence, [...(index.get(sentence) ?? []), { start, on }])
  }
  return index
}

// Posts, parts and places of organisations hold on; a date beside them is not theirs.
const LASTING: ReadonlySet<RelationType> = new Set(['HOLDS_POST', 'PART_OF'])
const OF_EVENT: ReadonlySet<RelationType> = new Set(['ORGANIZES', 'PARTICIPATES_IN', 'VISITS'])

/** The ISO date of what is said at `position` of a sentence; undefined where the text gives none. */
export function toEventDate(
  document: Document,
  dates: DateIndex,
  type: RelationType,
  sentence: number,
  position: number,
): string | undefined {
  if (LASTING.has(type)) return undefined
  const own = dates.get(sentence) ?? []
  // 2017年 beside 9月22日 is only the year of something else.
  const days = own.filter(({ on }) => on.length > 4)
  const dated = days.length > 0 ? days : own
  const near = dated.findLast(({ start }) => start <= position) ?? dated[0]
  if (near || !OF_EVENT.has(type)) return near?.on
  const paragraph = document.sentences[sentence]?.paragraph
  for (let k = sentence - 1; k >= 0 && document.sentences[k]?.paragraph === paragraph; k--) {
    const before = dates.get(k)?.[0]
    if (before) return before.on
  }
  return undefined
}
