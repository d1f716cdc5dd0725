// Organisations of public knowledge: 科技部, 中国科学院, 华为. Longer names that hold them win later.
import type { Sentence } from '../../domain/document.ts'
import { regions } from '../../domain/regions.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { toKnownType, toUnits } from './units.ts'

function find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
  const units = toUnits(sentence, context)
  return units.flatMap((unit, at) => {
    const { end, text, kind } = unit
    if (kind !== 'known') return []
    const type = toKnownType(unit)
    const before = units[at - 1]
    // 日本|东北大学: a country in front belongs to the name.
    const isForeign = before?.kind === 'place' && regions.has(before.text) && type !== 'Bureau'
    // 某某大学|附属|某某医院
    if (before?.text === '附属' && units[at - 2]?.kind === 'known') {
      const first = units[at - 2]!
      return [
        {
          start: first.start,
          end,
          name: first.text + before.text + text,
          type,
          rule: 'known/gazetteer',
          confidence: 0.92,
        },
      ]
    }
    // 某某大学(深圳): the campus belongs to the name.
    const [open, place, close] = [units[at + 1], units[at + 2], units[at + 3]]
    if (type === 'University' && open?.text === '(' && place?.kind === 'place' && close?.text === ')')
      return [
        {
          start: unit.start,
          end: close.end,
          name: `${text}(${place.text})`,
          type,
          rule: 'known/gazetteer',
          confidence: 0.92,
        },
      ]
    const start = isForeign ? before.start : unit.start
    return [
      {
        start,
        end,
        name: isForeign ? before.text + text : text,
        type,
        rule: unit.type ? 'known/same-name' : 'known/gazetteer',
        confidence: 0.9,
      },
    ]
  })
}

export const known: Detector = { name: 'known', find }
