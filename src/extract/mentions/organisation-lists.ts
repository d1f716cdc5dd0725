// What lists and quotes around a name tell: 省、市科技局 are two, “某某联盟” is one, 市发展中心、市财政局 are of one kind.
import { leadingPlace } from '../../domain/names.ts'
import { regions } from '../../domain/regions.ts'
import type { Candidate } from './candidate.ts'
import type { Unit } from './units.ts'

/** The rule of names read from a list of levels before one head. */
export const COORDINATED = 'organisation/coordinated'

/** 省、市科技局 names 省科技局 too: levels listed before the level that the name begins with. */
export function readCoordinated(units: readonly Unit[], candidate: Candidate): Candidate[] {
  let first = units.findIndex(({ start }) => start === candidate.start)
  const own = units[first]
  if (own?.kind !== 'level' || own.text.length > 2) return []
  const rest = candidate.name.slice(own.text.length)
  if (own.text === '省市') return ['省', '市'].map((level) => ({ ...candidate, name: level + rest, rule: COORDINATED }))
  const others: Candidate[] = []
  while (/^[、和与及]$/.test(units[first - 1]?.text ?? '') && units[first - 2]?.kind === 'level') {
    first -= 2
    const { text, start } = units[first]!
    others.push({ ...candidate, start, name: text + rest, rule: COORDINATED })
  }
  return others
}

const QUOTED = /“([^“”。，,；;:!?]{4,24})$/

/** “某某一体化某某联盟”: what stands in quotes up to the head is one name. */
export function readQuoted(candidate: Candidate, text: string, offset: number): Candidate | undefined {
  const end = candidate.end - offset
  if (text[end] !== '”') return undefined
  const quoted = QUOTED.exec(text.slice(Math.max(0, end - 26), end))?.[1]
  if (quoted === undefined || quoted.length <= candidate.name.length || candidate.confidence < 0.6) return undefined
  if (!isPlaceFirst(quoted)) return undefined
  return { ...candidate, start: candidate.end - quoted.length, name: quoted, confidence: 0.93 }
}

const isPlaceFirst = (name: string): boolean =>
  leadingPlace(name) !== undefined || [...regions].some((region) => name.startsWith(region))

/** 市发展中心、市财政局: a centre of the government that is listed among its departments is one of them. */
export function toListedType(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const level = /^([省市县区]).+中心$/.exec(candidate.name)?.[1]
  if (!level || candidate.type !== 'Institute') return candidate
  const isListed = all.some(
    (other) =>
      other.type === 'Bureau' &&
      other.name.startsWith(level) &&
      (other.start === candidate.end + 1 || other.end === candidate.start - 1),
  )
  return isListed ? { ...candidate, type: 'Bureau' } : candidate
}
