// Organisations of public knowledge: 科技部, 中国科学院, 华为. Longer names that hold them win later.
import type { Sentence } from '../../domain/document.ts'
import { knownOrganisation } from '../../domain/organisations.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { toUnits } from './units.ts'

function find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
  return toUnits(sentence, context).flatMap(({ start, end, text, kind }) => {
    if (kind !== 'known') return []
    return [{ start, end, name: text, type: knownOrganisation(text)!.type, rule: 'known/gazetteer', confidence: 0.9 }]
  })
}

export const known: Detector = { name: 'known', find }
