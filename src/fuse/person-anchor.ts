// A person of one document in, what tells namesakes apart out: the organisation of the first post, else the home place,
// else the document itself. Two persons are one only where name and anchor agree.
import type { Extraction } from '../domain/extraction.ts'
import { toIdentityKey } from './name-key.ts'

const SUB_UNIT =
  /^(.{2,}?(?:局|厅|委|委员会|部|院|所|大学|学院|公司|集团|中心|协会|学会))(?:.{1,14}(?:科|处|室|股|办公室|支部))$/u
const FACULTY = /^(.{2,}?大学)(?:.{1,14}(?:学院|系))$/u

/**
 * The organisation that an administrative unit or a faculty belongs to, by its name alone: 市水利局规划科 → 市水利局.
 * Institutes stay themselves: 中国科学院计算技术研究所 has its own staff.
 */
export function toRootOrganisation(name: string): string {
  return SUB_UNIT.exec(name)?.[1] ?? FACULTY.exec(name)?.[1] ?? name
}

/** The anchor of the person at this position in `extraction.entities`. */
export function toPersonAnchor(extraction: Extraction, person: number): string {
  const { entities, relations, homePlace, document } = extraction
  const [first] = relations
    .filter((relation) => relation.type === 'HOLDS_POST' && relation.head === person)
    .sort((a, b) => a.sentence - b.sentence || (a.tailSpan?.start ?? 0) - (b.tailSpan?.start ?? 0) || a.tail - b.tail)
  const organisation = first ? entities[first.tail]?.name : entities[person]?.anchors?.[0]
  return toIdentityKey(toRootOrganisation(organisation ?? homePlace?.name ?? document.id))
}
