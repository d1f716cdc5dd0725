// Who founded which organisation: 成立, 设立, 共建, 甲乙联合实验室揭牌.
import { isOrganisation } from '../../domain/ontology.ts'
import { type Finding, pairUp } from './finding.ts'
import { GROUP, refsOf } from './groups.ts'
import { matchesOf, toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'
import type { Accept, Reading } from './reading.ts'

const isFounder: Accept = (type) => isOrganisation(type) || type === 'Place'
const OPENED = new RegExp(`(${GROUP})(${GROUP})[”》]?[^，。；\\uE000-\\uF8FF]{0,6}(?:揭牌|授牌|挂牌|成立)`, 'g')
const base = { type: 'FOUNDED', heads: isFounder, joint: true, inherits: false, near: 14 } as const

export const founded: readonly Pattern[] = [
  {
    ...base,
    rule: 'founded/由…建设',
    trigger: /建设|打造|筹建|发起|牵头|组成|组建/g,
    head: ['by'],
    tail: ['subject'],
    confidence: 0.65,
    heads: (type) => isOrganisation(type),
    tails: (type) => type === 'Institute' || type === 'Park' || type === 'Association',
  },
  {
    ...base,
    rule: 'founded/成立',
    trigger: toTrigger('found'),
    head: ['by', 'subject'],
    tail: ['object', 'relative'],
    confidence: 0.75,
  },
  { ...base, rule: 'founded/由', trigger: toTrigger('found'), head: ['by'], tail: ['subject'], confidence: 0.8 },
]

/** 甲和乙联合实验室揭牌: those whose name stands before the thing that opens founded it. */
export function findOpenings(reading: Reading): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, OPENED).flatMap((match) => {
    const heads = refsOf(line, match[1]).filter((ref) => isFounder(ref.type))
    const tails = refsOf(line, match[2]).filter((ref) => isOrganisation(ref.type))
    const claim = { rule: 'founded/揭牌', confidence: 0.65, at: match.index }
    return heads.length > 1 ? pairUp(line, 'FOUNDED', heads, tails.slice(0, 1), claim) : []
  })
}
