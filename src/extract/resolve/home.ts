// The home place of a document: whose 市科技局, 我市 and 全市 are. By option, else by what the text names most often
// at the level that it speaks of itself.
import type { Document } from '../../domain/document.ts'
import type { HomePlace, Mention } from '../../domain/extraction.ts'
import { leadingPlace } from '../../domain/names.ts'
import { type Division, divisionsNamed, isWithin } from '../../domain/places.ts'

/** How often each division is named, as a place or at the front of a name. */
export interface PlaceCounts {
  readonly counts: ReadonlyMap<Division, number>
}

/** What the text says of itself, by the last character of the level it means. */
const SELF =
  /[我本全该](省|市|县|区|镇|旗|州)|(?<![\u4e00-\u9fff])(省|市|县|区|镇)(?:委|政府|人大|政协|[\u4e00-\u9fff]{2,6}(?:局|厅|办))/g

const endingOf = (division: Division): string => (division.name.endsWith('自治区') ? '省' : division.name.at(-1)!)

/** Divisions named in the mentions. A name that several divisions share counts for the one whose province is named too. */
export function countPlaces(mentions: readonly Mention[]): Map<Division, number> {
  const named = new Map<string, number>()
  const add = (name: string, weight: number): void => {
    named.set(name, (named.get(name) ?? 0) + weight)
  }
  for (const { type, name } of mentions) {
    let rest = name
    let above: string | undefined
    for (let depth = 0; depth < 4; depth++) {
      const place = leadingPlace(rest)
      // 灯塔 in 吴兴区灯塔工业园 is no place below 吴兴区.
      if (!place || (above !== undefined && !isWithin(place, above))) break
      above = place
      // A company may be called after anything (东方某某公司).
      if (
        type === 'Company' &&
        divisionsNamed(place).every((division) => division.level === 'county' && division.name !== place)
      )
        break
      add(place, type === 'Place' ? 1 : type === 'Bureau' ? 1.5 : 0.5)
      rest = rest.slice(place.length)
    }
  }
  const counts = new Map<Division, number>()
  for (const [name, count] of named) {
    const divisions = divisionsNamed(name)
    const support = (division: Division): number =>
      division.path.filter(
        (step) => step !== division.name && (named.has(step) || named.has(step.replace(/[省市县区]$/, ''))),
      ).length
    const best = divisions.toSorted((a, b) => support(b) - support(a) || a.path.length - b.path.length)[0]
    if (best) counts.set(best, (counts.get(best) ?? 0) + count)
  }
  return counts
}

/** The home place, or undefined where neither option nor text decides. */
export function findHomePlace(document: Document, counts: ReadonlyMap<Division, number>): HomePlace | undefined {
  if (document.place !== undefined && document.place !== '')
    return {
      name: divisionsNamed(document.place)[0]?.name ?? document.place,
      rule: 'option',
      reason: 'given for the document',
    }
  const levels = new Map<string, number>()
  for (const match of document.text.matchAll(SELF)) {
    const level = match[1] ?? match[2]!
    levels.set(level, (levels.get(level) ?? 0) + (match[1] ? 2 : 1))
  }
  const speaksBelow = [...levels.keys()].some((level) => level !== '省')
  let runnerUp = 0
  let best: { division: Division; score: number; level: string } | undefined
  for (const [division, count] of counts) {
    const level = endingOf(division)
    // What lies in it speaks for it too, if it is of another level: 区 for 市, not 县级市.
    let below = 0
    for (const [other, n] of counts)
      if (other.level === 'county' && other.path.at(-2) === division.name && endingOf(other) !== level) below += n
    const score =
      (count + below / 2) *
      (levels.has(level) ? 4 : 1) *
      (division.level === 'province' ? (speaksBelow ? 0.1 : 0.5) : 1)
    if (best && endingOf(best.division) === level) runnerUp = Math.max(runnerUp, Math.min(score, best.score))
    if (!best || score > best.score) best = { division, score, level }
  }
  if (!best) return undefined
  // A county-level city writes of the city above it too; a city would write of several counties.
  const inner = toOnlyCounty(best.division, counts)
  if (inner && levels.has(endingOf(inner))) best = { division: inner, score: best.score, level: endingOf(inner) }
  // Two places of one level named about as often: the text does not say which is its own.
  else if (runnerUp > best.score * 0.8) return undefined
  const { division, level } = best
  const said = levels.has(level) ? `the text speaks of its own ${level}` : 'no other is named as often'
  return { name: division.name, rule: 'text', reason: `${division.name} is named most often; ${said}` }
}

/** The one county-level place named in a city, if its name ends like the city's (平湖市 in 嘉兴市). */
function toOnlyCounty(city: Division, counts: ReadonlyMap<Division, number>): Division | undefined {
  if (city.level !== 'city') return undefined
  const named = [...counts].filter(([other]) => other.level === 'county' && other.path.at(-2) === city.name)
  const [only, second] = named.sort((a, b) => b[1] - a[1])
  return only && !second && endingOf(only[0]) === endingOf(city) && only[1] * 2 > (counts.get(city) ?? 0)
    ? only[0]
    : undefined
}

/** A short form that stands so often names the home place as well as its full name does. */
const OFTEN = 2

/** The division that 省, 市, 县, 区 or 镇 without a name means, given the home place and the places named. */
export function toOwnDivision(
  level: string,
  home: HomePlace | undefined,
  division: Division | undefined,
  counts: ReadonlyMap<Division, number>,
  text: string,
): string | undefined {
  const fits = (name: string): boolean => (level === '省' ? /(?:省|自治区)$/.test(name) : name.endsWith(level))
  const own = division?.path.findLast((name) => fits(name))
  // What the text never names in full is not put into its mouth, unless the home place was given.
  const isOwn = own !== undefined && own === division?.name && new RegExp(`[我本]${level}`).test(text)
  // 延安 again and again is the city as well.
  const isOften = own !== undefined && own === division?.name && text.split(own.slice(0, -1)).length > OFTEN
  if (own !== undefined && (home?.rule !== 'text' || isOwn || isOften || text.includes(own))) return own
  // Whoever gives a place means it, be it in the gazetteer or not.
  if (division === undefined && home?.rule === 'option' && fits(home.name)) return home.name
  let best: [Division, number] | undefined
  for (const [other, count] of counts)
    if (fits(other.name) && text.includes(other.name) && (!best || count > best[1])) best = [other, count]
  return best?.[0].name
}
