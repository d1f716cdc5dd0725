// The trigger words of relation patterns, from seeds/lexicons/relation-triggers.txt.
import { readWordList } from '../word-list.ts'

const words = readWordList('relation-triggers.txt')

/** An alternation of the words in the given sections, longest first; throws for a section that is not there. */
export function toAlternation(...sections: readonly string[]): string {
  const all = sections.flatMap((section) => {
    const list = words.get(section)
    if (!list) throw new RangeError(`seeds/lexicons/relation-triggers.txt has no section ${section}`)
    return list
  })
  return `(?:${[...new Set(all)].sort((a, b) => b.length - a.length).join('|')})`
}

/** A global trigger of the words in the given sections. */
export const toTrigger = (...sections: readonly string[]): RegExp => new RegExp(toAlternation(...sections), 'g')

/** All matches of a global pattern. Most patterns match no part of most sentences, and asking first costs less. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  pattern.lastIndex = 0
  const isThere = pattern.test(text)
  pattern.lastIndex = 0
  return isThere ? [...text.matchAll(pattern)] : []
}
