// Which events of a document are one event under several names: a headline and its body, a fuller and a shorter form.

/** Two events are one when this share of the shorter name is in the longer, in order. */
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

/** What kind of event the last character tells: a meeting or ceremony, a contest, a campaign. */
const toKind = (name: string): string => {
  const last = name.at(-1) ?? ''
  return last === '会' || last === '式' || last === '议' ? '会' : last
}

/** Differing kinds, or numbers of session or year, tell events apart, even if all else is alike. */
function isVetoed(short: string, long: string): boolean {
  if (toKind(short) !== toKind(long)) return true
  // 某某大会 and 某某大会新闻发布会 are two.
  if (long.startsWith(short) && long[short.length] !== '暨') return true
  const [a, b] = [toOrdinals(short), toOrdinals(long)]
  return a.length > 0 && b.length > 0 && !a.some((ordinal) => b.includes(ordinal))
}

const toQuote = (name: string): string | undefined => /“([^”]{2,})”/.exec(name)?.[1]

/** True when both names stand for one event. */
export function isSameEvent(one: string, other: string): boolean {
  const [short, long] = [one, other].map((name) => name.replace(MARKS, '')).sort((a, b) => a.length - b.length) as [
    string,
    string,
  ]
  if (short === long) return true
  const isContest = HEAD.test(short) && HEAD.test(long)
  // 第二届“某某杯”竞赛 and 2020“某某杯”大赛: the quoted name of a contest says all.
  if (isContest && toQuote(one) !== undefined && toQuote(one) === toQuote(other)) return true
  if (isVetoed(short, long)) return false
  if (short.length >= 4 && long.endsWith(short)) return true
  return short.length >= LEAST && toCommonLength(short, long) >= short.length * SHARE
}

/** The fullest name of each event, by name; names that stand for no other keep themselves. */
export function toFullestNames(names: readonly string[]): ReadonlyMap<string, string> {
  const fullest = new Map<string, string>()
  const known: string[] = []
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    const same = known.find((other) => isSameEvent(name, other))
    fullest.set(name, same ?? name)
    if (!same) known.push(name)
  }
  return fullest
}
