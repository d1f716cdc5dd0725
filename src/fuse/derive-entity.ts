// All documents' claims about one entity in, its name, type, aliases and region out. The order of the claims is without
// meaning, so that any order of imports gives the same entity.
import type { Alias } from '../domain/extraction.ts'
import type { EntityType } from '../domain/ontology.ts'
import type { Claim } from './fused-document.ts'
import { byText, chooseText } from './order.ts'

export interface DerivedEntity {
  /** The form most documents give as the fullest, then the longest. */
  readonly name: string
  readonly type: EntityType
  /** Forms that most documents use first. */
  readonly aliases: readonly Alias[]
  readonly region: readonly string[]
  readonly documentCount: number
  readonly mentionCount: number
}

export interface CountedClaim extends Omit<Claim, 'entityId'> {
  /** The document it counts as: of a reprint its original. Absent: one of its own. */
  readonly countsAs?: string
}

/** Throws a RangeError without claims: what no document names is no entity. */
export function deriveEntity(claims: readonly CountedClaim[]): DerivedEntity {
  const name = chooseText(claims.map((claim) => claim.name))
  const type = chooseText(claims.map((claim) => claim.type)) as EntityType | undefined
  if (name === undefined || type === undefined) throw new RangeError('deriveEntity needs at least one claim')
  const region = chooseText(
    claims.filter(({ region }) => region.length > 0).map(({ region }) => JSON.stringify(region)),
  )
  return {
    name,
    type,
    aliases: deriveAliases(claims, name),
    region: region ? JSON.parse(region) : [],
    documentCount: new Set(claims.map(({ countsAs }, index) => countsAs ?? index)).size,
    mentionCount: claims.reduce((sum, claim) => sum + claim.mentionCount, 0),
  }
}

function deriveAliases(claims: readonly Omit<Claim, 'entityId'>[], name: string): readonly Alias[] {
  const forms = claims.flatMap((claim): Alias[] => [{ text: claim.name, rule: 'spelling' }, ...claim.aliases])
  const byForm = Map.groupBy(
    forms.filter((form) => form.text !== name),
    (form) => form.text,
  )
  return [...byForm]
    .sort(([a, m], [b, n]) => n.length - m.length || b.length - a.length || byText(a, b))
    .map(([text, claimed]) => {
      const rule = chooseText(claimed.map((alias) => alias.rule))!
      const reason = chooseText(claimed.flatMap((alias) => (alias.rule === rule ? (alias.reason ?? []) : [])))
      return { text, rule, ...(reason !== undefined && { reason }) }
    })
}
