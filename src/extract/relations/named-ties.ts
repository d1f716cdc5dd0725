// Ties that a name itself says: 甲与乙联合实验室揭牌仪式 → 甲 and 乙 work together; a laboratory of that name, or one
// named after its company that opens, was founded by them.

import { isOrganisation } from '../../domain/ontology.ts'
import type { Finding } from './finding.ts'
import { toEnd } from './finding.ts'
import { readForms } from './part-of.ts'
import { type Ref, type Scene, sentenceAt } from './scene.ts'

const TOGETHER = /合作|联合|共建|签约|校企|产学研|战略|携手|结对|协议/
const JOINT = /^(?:与|和|、|&|[—–－-]{1,2}|·)/
const OPENS = /^[”"》]?[^，。；]{0,6}(?:揭牌|挂牌|授牌|成立)(?!以来|于|时|后|的)/

/** Cooperation and foundings that names of events, institutes, policies and projects say. */
export function findNamedTies(scene: Scene): Finding[] {
  const owners = readForms(scene, (entity) => isOrganisation(entity.type))
  const findings: Finding[] = []
  scene.entities.forEach((entity, index) => {
    if (/^(?:Person|Place|Bureau|Company)$/.test(entity.type)) return
    const forms = [entity.name, ...entity.aliases.map((alias) => alias.text)]
    const parties = forms.map((form) => readParties(form, owners, index)).find((found) => found.length > 1) ?? []
    const ref = scene.refsOf.get(index)?.[0]
    if (!ref) return
    parties.forEach((head, i) => {
      for (const tail of parties.slice(i + 1))
        findings.push(toFinding('COOPERATES_WITH', head, { entity: tail }, ref, 'cooperates/name', 0.8))
    })
    if (entity.type === 'Event') {
      const host = forms.map((form) => readHost(form, owners)).find((found) => found !== undefined)
      if (host !== undefined) findings.push(toFinding('ORGANIZES', host, toEnd(ref), ref, 'organizes/name', 0.75))
    }
    if (entity.type !== 'Institute') return
    for (const founder of parties) findings.push(toFinding('FOUNDED', founder, toEnd(ref), ref, 'founded/name', 0.75))
    const opening = parties.length === 0 ? scene.refsOf.get(index)?.find((other) => opens(scene, other)) : undefined
    const owner = opening ? readOwner(scene, forms, owners, index) : undefined
    if (opening && owner !== undefined)
      findings.push(toFinding('FOUNDED', owner, toEnd(opening), opening, 'founded/name-opens', 0.55))
  })
  return findings
}

const toFinding = (
  type: Finding['type'],
  head: number,
  tail: Finding['tail'],
  at: Ref,
  rule: string,
  confidence: number,
): Finding => ({
  type,
  head: { entity: head },
  tail,
  rule,
  confidence,
  at: at.start,
  sentence: at.sentence,
})

function opens(scene: Scene, ref: Ref): boolean {
  const sentence = sentenceAt(scene, ref.sentence)
  return OPENS.test(sentence.text.slice(ref.end - sentence.start, ref.end - sentence.start + 14))
}

// The company or university that an institute is named after.
function readOwner(
  scene: Scene,
  forms: readonly string[],
  owners: ReadonlyMap<string, number>,
  self: number,
): number | undefined {
  for (const form of forms) {
    const owner = longestAt(form, 0, owners)?.entity
    if (owner !== undefined && owner !== self && /^(?:Company|University)$/.test(scene.entities[owner]?.type ?? ''))
      return owner
  }
  return undefined
}

// 某某协会会员大会, 市委七届九次全会: a meeting of the body itself.
const OWN_MEETING =
  /^(?:第?[一二三四五六七八九十]+[届次])*(?:全体)?(?:党员|会员|理事|职工|股东|委员|代表|会员代表|职工代表|党员代表|\(扩大\))*(?:新春|年度|年终)?(?:大会|全会|全体会议|理事会|党代会|职代会|年会|座谈会)$/

function readHost(form: string, owners: ReadonlyMap<string, number>): number | undefined {
  const plain = form.replace(/^(?:中共)/, '')
  const owner = longestAt(plain, 0, owners)
  // 市委全会 is mostly named for its decisions.
  return owner &&
    !plain.slice(0, owner.end).endsWith('委') &&
    /[届员东事工会]/.test(plain.slice(owner.end, -1)) &&
    OWN_MEETING.test(plain.slice(owner.end))
    ? owner.entity
    : undefined
}

// The organisations that open a name, joined by 与, 和, 、 or a dash; none where the name says nothing of together.
function readParties(form: string, owners: ReadonlyMap<string, number>, self: number): number[] {
  const plain = form.replace(/^[“"‘]/, '')
  if (!TOGETHER.test(plain)) return []
  const parties: number[] = []
  for (let at = 0; ; ) {
    const party = longestAt(plain, at, owners)
    if (!party || party.entity === self) break
    if (!parties.includes(party.entity)) parties.push(party.entity)
    const joint = JOINT.exec(plain.slice(party.end))
    if (!joint) break
    at = party.end + joint[0].length
  }
  return parties
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
