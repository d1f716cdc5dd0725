// Persons by name and context. The whole document is read once, because a name that is sure in one sentence is a name
// in the others, and explains a surname with a title there (王局长).
import type { Document, Sentence } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import { createWordTree } from '../word-tree.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { createSurnameIndex, findBareNames, findSurnamesWithTitles } from './persons-again.ts'
import { type FoundName, findNamesBesideTitles } from './persons-beside-titles.ts'
import { createNameView } from './persons-borders.ts'
import { findForeignNames } from './persons-foreign.ts'
import { findNamesInBylines } from './persons-in-bylines.ts'

/** A name at least this sure is looked for in the rest of the document. */
const SURE = 0.85
const BLANK_INSIDE = /(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g
const cache = new WeakMap<Document, ReadonlyMap<number, readonly Candidate[]>>()

/** The better of overlapping names. */
function pickBest<Name extends FoundName>(names: readonly Name[]): Name[] {
  const taken = new Set<number>()
  const kept: Name[] = []
  for (const name of [...names].sort((a, b) => b.score - a.score)) {
    let isFree = true
    for (let at = name.start; at < name.end; at++) if (taken.has(at)) isFree = false
    if (!isFree) continue
    for (let at = name.start; at < name.end; at++) taken.add(at)
    kept.push(name)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function findAll(context: DocumentContext): Map<number, readonly Candidate[]> {
  const { document } = context
  const views = document.sentences.map((sentence) => createNameView(sentence, context))
  const first = views.map((view) =>
    pickBest([...findNamesBesideTitles(view), ...findNamesInBylines(view), ...findForeignNames(view)]),
  )
  // 王 强 is written apart for the eye; John Smith is not.
  const toName = ({ start, end }: Span): string => document.text.slice(start, end).replace(BLANK_INSIDE, '')
  const sure = first.flat().filter(({ confidence }) => confidence >= SURE)
  const sureNames = createWordTree<true>(
    sure.map((name) => [context.folded.slice(name.start, name.end), true] as const),
  )
  const toPerson = createSurnameIndex(document, sure)
  const found = new Map<number, readonly Candidate[]>()
  views.forEach((view, index) => {
    const names = first[index]!
    const taken = new Set(names.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
    const isTaken = (at: number): boolean => taken.has(at)
    const again = [...findBareNames(view, sureNames, isTaken), ...findSurnamesWithTitles(view, toPerson)]
    const all = pickBest([...names.map((name) => ({ ...name, name: toName(name) })), ...again])
    found.set(
      index,
      all.map(({ start, end, name, rule, confidence }) => ({
        start,
        end,
        name,
        type: 'Person',
        rule: `person/${rule}`,
        confidence,
      })),
    )
  })
  return found
}

/** Persons, as Chinese bulletins name them. */
export const persons: Detector = {
  name: 'person',
  find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
    let all = cache.get(context.document)
    if (!all) {
      all = findAll(context)
      cache.set(context.document, all)
    }
    return all.get(sentence.index) ?? []
  },
}
