// Which events, projects, policies or honours of a document are one under several names: in headline and body, fuller
// and shorter. And the detector that gives each of them its fullest name.
import type { Sentence } from '../../domain/document.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'

/** Two names are one thing when this share of the shorter name is in the longer, in order. */
const SHARE = 0.85
const LEAST = 8
const MARKS = /[\s“”‘’《》()·\-、,]/g
const ORDINALS = /第[一二三四五六七八九十百\d]+|\d+|[一二三四五六七八九十]+[届次]|首[届次]/g
const HEAD = /(?:竞赛|大赛|比赛|挑战赛)$/

/** The length of the longest common subsequence. */
function toCommonLength(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1)
  for (const character of a) {
    const next = new Uint16Array(b.length + 1)
    for (let at = 0; at < b.length; at++)
      next[at + 1] = character === b[at] ? row[at]! + 1 : Math.max(next[at]!, row[at + 1]!)
    row = next
  }
  return row[b.length]!
}

const toOrdinals = (name: string): string[] => name.match(ORDINALS) ?? []

/** What kind of thing the last character tells: a meeting or ceremony, a contest, a campaign. */
const toKind = (name: string): string => {
  const last = name.at(-1) ?? ''
  return last === '会' || last === '式' || last === '议' ? '会' : last
}

/** Differing kinds, or numbers of session or year, tell things apart, even if all else is alike. */
function isVetoed(short: string, long: string): boolean {
  if (toKind(short) !== toKind(long)) return true
  // 某某大会 and 某某大会新闻发布会 are two.
  if (long.startsWith(short) && long[short.length] !== '暨') return true
  const [a, b] = [toOrdinals(short), toOrdinals(long)]
  return a.length > 0 && b.length > 0 && !a.some((ordinal) => b.includes(ordinal))
}

const toQuote = (name: string): string | undefined => /“([^”]{2,})”/.exec(name)?.[1]

/** True when both names stand for one thing. */
export function isSameThing(one: string, other: string): boolean {
  const [short, long] = [one, other].map((name) => name.replace(MARKS, '')).sort((a, b) => a.length - b.length) as [
    string,
    string,
  ]
  if (short === long) return true
  const isContest = HEAD.test(short) && HEAD.test(long)
  // 第二届“某某杯”竞赛 and 2020“某某杯”大赛: the quoted name of a contest says all.
  if (isContest && toQuote(one) !== undefined && toQuote(one) === toQuote(other)) return true
  if (isVetoed(short, long)) return false
  if ((short.length >= 4 || short.endsWith('等奖')) && long.endsWith(short)) return true
  return short.length >= LEAST && toCommonLength(short, long) >= short.length * SHARE
}

/** What a name shares with every other name of the same thing: three characters in a row, or the quote of a contest. */
function toKeys(name: string): ReadonlySet<string> {
  const plain = name.replace(MARKS, '')
  const keys = new Set<string>()
  for (let at = 0; at + 3 <= plain.length; at++) keys.add(plain.slice(at, at + 3))
  const quote = toQuote(name)
  if (quote !== undefined) keys.add(`“${quote}`)
  return keys
}

/** A key that so many names share says nothing, and comparing all of them would cost the square of their number. */
const MOST_SHARING = 60

/** The fullest form of each name, by name; names that stand for no other keep themselves. */
export function toFullestNames(names: readonly string[]): ReadonlyMap<string, string> {
  const fullest = new Map<string, string>()
  const byKey = new Map<string, Set<string>>()
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    const keys = toKeys(name)
    const near = new Set<string>()
    for (const key of keys) {
      const sharing = byKey.get(key)
      if (sharing && sharing.size <= MOST_SHARING) for (const other of sharing) near.add(other)
    }
    const same = [...near].sort((a, b) => b.length - a.length).find((other) => isSameThing(name, other))
    fullest.set(name, same ?? name)
    if (same !== undefined) continue
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(name))
  }
  return fullest
}

/** Reads all sentences with `findIn`, then gives each candidate the fullest name that the document has for it. */
export function createThingDetector(
  name: string,
  findIn: (sentence: Sentence, context: DocumentContext) => readonly Candidate[],
): Detector {
  const cache = new WeakMap<DocumentContext, ReadonlyMap<Sentence, readonly Candidate[]>>()
  const findAll = (context: DocumentContext): ReadonlyMap<Sentence, readonly Candidate[]> => {
    const found = context.document.sentences.map((sentence) => [sentence, findIn(sentence, context)] as const)
    const fullest = toFullestNames(found.flatMap(([, candidates]) => candidates.map((candidate) => candidate.name)))
    return new Map(
      found.map(([sentence, candidates]) => [
        sentence,
        candidates.map((candidate) => ({ ...candidate, name: fullest.get(candidate.name) ?? candidate.name })),
      ]),
    )
  }
  return {
    name,
    find(sentence, context) {
      let all = cache.get(context)
      if (!all) {
        all = findAll(context)
        cache.set(context, all)
      }
      return all.get(sentence) ?? []
    },
  }
}
