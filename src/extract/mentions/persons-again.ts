// Persons whose name is sure somewhere in the document, met again: the bare name, or the surname with a title (王局长, 李总).
import type { Document } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import type { WordTree } from '../word-tree.ts'
import type { FoundName } from './persons-beside-titles.ts'
import { findNameEndingAt, type NameView, toLeftScore, toRightScore } from './persons-borders.ts'
import { isSurname } from './persons-shape.ts'

/** A name met again, with the full name that it stands for. */
export interface RepeatedName extends FoundName {
  readonly name: string
}

/** 李总 is nobody in 李总结; these may follow. */
const AFTER_BOSS = /[^\u4e00-\u9fff]|[一表指介说带在对和与认强等向为就首随热代]/

/** The sure names that this sentence repeats bare. A name of two characters needs plain borders. */
export function findBareNames(view: NameView, sure: WordTree<true>, isTaken: (at: number) => boolean): RepeatedName[] {
  const found: RepeatedName[] = []
  for (let at = view.from; at < view.to; at++) {
    const end = sure.longestStartingAt(view.text, at)?.end
    if (end === undefined || end > view.to || isTaken(at)) continue
    if (end - at === 2 && (toRightScore(view, end) < 1.5 || toLeftScore(view, at) < 1)) continue
    found.push({ start: at, end, name: view.text.slice(at, end), score: 12, shape: 6, rule: 'again', confidence: 0.9 })
    at = end - 1
  }
  return found
}

/**
 * Surnames with a title in this sentence: 王局长 → 王明, if one person of that surname is sure in the document
 * (`bySurname` holds the only one, or the one that was named last before).
 */
export function findSurnamesWithTitles(
  view: NameView,
  toPerson: (surname: string, before: number) => string | undefined,
): RepeatedName[] {
  const found: RepeatedName[] = []
  const add = (start: number, end: number, surname: string): void => {
    const name = toPerson(surname, start)
    if (name !== undefined)
      found.push({ start, end, name, score: 8, shape: 4, rule: 'surname-title', confidence: 0.85 })
  }
  for (const title of view.titles) {
    const start = title.start - 1
    if (title.kind === 'credit' || start < view.from || !isSurname(view.text[start]!)) continue
    if (toLeftScore(view, start) < 1 || (findNameEndingAt(view, title.start)?.score ?? 0) > 14) continue
    add(start, title.end, view.text[start]!)
  }
  for (let at = view.from + 1; at < view.to; at++) {
    const isBoss = view.text[at] === '总' && isSurname(view.text[at - 1]!) && AFTER_BOSS.test(view.text[at + 1] ?? '。')
    if (isBoss && toLeftScore(view, at - 1) >= 1) add(at - 1, at + 1, view.text[at - 1]!)
  }
  return found
}

/** Tells the person of a surname that was named last before a position, else the only one of the document. */
export function createSurnameIndex(
  document: Document,
  names: readonly Span[],
): (surname: string, before: number) => string | undefined {
  const bySurname = new Map<string, { start: number; name: string }[]>()
  for (const { start, end } of names) {
    const name = document.text.slice(start, end)
    const persons = bySurname.get(name[0]!) ?? []
    persons.push({ start, name })
    bySurname.set(name[0]!, persons)
  }
  return (surname, before) => {
    const persons = bySurname.get(surname) ?? []
    const next = persons.findIndex((person) => person.start >= before)
    const last = next < 0 ? persons.at(-1) : persons[next - 1]
    return last?.name ?? (persons.every(({ name }) => name === persons[0]!.name) ? persons[0]?.name : undefined)
  }
}
