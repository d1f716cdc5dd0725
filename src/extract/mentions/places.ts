// Places named as places: administrative divisions with short forms, countries and regions, and unlisted ones by
// their head (某某村, 某某路). What is only part of another name loses to that name in arbitration.
import type { Sentence } from '../../domain/document.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { regions } from '../../domain/regions.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { toUnits, type Unit } from './units.ts'

const NOT_PLACE = new Set(['中国', '全国', '国家', '世界', '国际'])

function find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
  const units = toUnits(sentence, context)
  const found: Candidate[] = []
  for (let at = 0; at < units.length; at++) {
    if (!isPlace(units[at]!)) continue
    let last = at
    // 浙江省嘉兴市平湖市: one chain, named by its last member.
    while (isPlace(units[last + 1]) && isBelow(units[last]!, units[last + 1]!)) last++
    const start = units[at]!.start
    const end = units[last]!.end
    found.push({
      start,
      end,
      name: units
        .slice(at, last + 1)
        .map(({ text }) => text)
        .join(''),
      type: 'Place',
      rule: 'place/gazetteer',
      confidence: 0.85,
    })
    at = last
  }
  return found
}

const isPlace = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined &&
  unit.kind === 'place' &&
  !NOT_PLACE.has(unit.text) &&
  (regions.has(unit.text) || divisionsNamed(unit.text).length > 0)

function isBelow(upper: Unit, lower: Unit): boolean {
  return divisionsNamed(lower.text).some(({ path, name }) =>
    path.some(
      (step) =>
        step !== name && (step === upper.text || divisionsNamed(upper.text).some((division) => division.name === step)),
    ),
  )
}

export const places: Detector = { name: 'place', find }
