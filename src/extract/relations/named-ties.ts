// Ties that a name itself says: 甲与乙联合实验室揭牌仪式 → 甲 and 乙 work together, and founded the laboratory.
import { isOrganisation } from '../../domain/ontology.ts'
import { type Finding, toEnd } from './finding.ts'
import { readForms } from './part-of.ts'
import type { Scene } from './scene.ts'

const TOGETHER = /合作|联合|共建|签约|校企|产学研|战略|携手|结对|协议/
const JOINT = /^(?:与|和|、|—|&|－|-)$/

/** Cooperation and foundings that names of events, institutes, policies and projects say. */
export function findNamedTies(scene: Scene): Finding[] {
  const owners = readForms(scene, (entity) => isOrganisation(entity.type))
  const findings: Finding[] = []
  scene.entities.forEach((entity, index) => {
    if (entity.type === 'Person' || entity.type === 'Place' || entity.type === 'Bureau' || entity.type === 'Company')
      return
    const pair = [entity.name, ...entity.aliases.map((alias) => alias.text)]
      .map((form) => readPair(form, owners, index))
      .find((found) => found)
    const ref = pair ? scene.refsOf.get(index)?.[0] : undefined
    if (!pair || !ref) return
    const [head, tail] = pair
    const base = { at: ref.start, sentence: ref.sentence }
    findings.push({
      ...base,
      type: 'COOPERATES_WITH',
      head: { entity: head },
      tail: { entity: tail },
      rule: 'cooperates/name',
      confidence: 0.8,
    })
    if (entity.type === 'Institute') {
      for (const founder of pair)
        findings.push({
          ...base,
          type: 'FOUNDED',
          head: { entity: founder },
          tail: toEnd(ref),
          rule: 'founded/name',
          confidence: 0.75,
        })
    }
  })
  return findings
}

function readPair(
  form: string,
  owners: ReadonlyMap<string, number>,
  self: number,
): readonly [number, number] | undefined {
  const plain = form.replace(/^[“"‘]/, '')
  if (!TOGETHER.test(plain)) return undefined
  const first = longestAt(plain, 0, owners)
  if (!first || !JOINT.test(plain.charAt(first.end))) return undefined
  const second = longestAt(plain, first.end + 1, owners)
  return second && second.entity !== first.entity && first.entity !== self && second.entity !== self
    ? [first.entity, second.entity]
    : undefined
}

function longestAt(
  text: string,
  from: number,
  owners: ReadonlyMap<string, number>,
): { readonly entity: number; readonly end: number } | undefined {
  for (let end = Math.min(text.length - 1, from + 40); end > from + 1; end--) {
    const entity = owners.get(text.slice(from, end))
    if (entity !== undefined) return { entity, end }
  }
  return undefined
}
