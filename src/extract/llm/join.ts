// Two extractions of one document in, one out. What both found is surer and names both; what one found is kept as its
// own; where they contradict each other, both are kept and an issue asks for review.
import type { Alias, Authorship, Extraction, LocalEntity, LocalRelation, Mention } from '../../domain/extraction.ts'
import type { Issue } from '../../domain/issue.ts'
import { findDisputes, toOnlyIssues } from './disputes.ts'
import { toKey } from './ground.ts'
import { AGREEMENT, matchEntities } from './match.ts'

/** The chance that not both are wrong, if they err apart. */
const toJoint = (a: number, b: number): number => Math.round((1 - (1 - a) * (1 - b)) * 100) / 100

/** Entities of `model` come first and keep their names; those of `rules` that it lacks follow. */
export function join(rules: Extraction, model: Extraction): Extraction {
  const matched = matchEntities(rules, model)
  const own = rules.entities.flatMap((_, index) => (matched.has(index) ? [] : [index]))
  const ruleIndex = (index: number): number => matched.get(index) ?? model.entities.length + own.indexOf(index)
  const { mentions, positions } = joinMentions(rules, model, ruleIndex)
  const partner = new Map([...matched].map(([rule, other]) => [other, rule]))
  const entities = [
    ...model.entities.map((entity, index) => {
      const twin = partner.get(index)
      return joinEntity(entity, twin === undefined ? undefined : rules.entities[twin], positions.get(index) ?? [])
    }),
    ...own.map((index) => ({ ...rules.entities[index]!, mentions: positions.get(ruleIndex(index)) ?? [] })),
  ]
  const fromRules = rules.relations.map((relation) => move(relation, ruleIndex))
  const relations = joinRelations(fromRules, model.relations)
  const joined: Extraction = {
    ...model,
    mentions,
    entities,
    relations,
    indicators: rules.indicators.map((indicator) =>
      indicator.subject === undefined ? indicator : { ...indicator, subject: ruleIndex(indicator.subject) },
    ),
    authorships: joinAuthorships(
      rules.authorships.map((authorship) => ({ ...authorship, person: ruleIndex(authorship.person) })),
      model.authorships,
    ),
    candidates: [
      ...(model.candidates ?? []),
      ...(rules.candidates ?? []).map((pair) => ({
        ...pair,
        short: ruleIndex(pair.short),
        long: ruleIndex(pair.long),
      })),
    ],
    issues: [],
  }
  const issues = [
    ...rules.issues,
    ...model.issues,
    ...findDisputes(joined, fromRules, model.relations),
    ...toOnlyIssues(joined),
  ]
  return { ...joined, issues: toDistinct(issues) }
}

const toDistinct = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
]

const move = (relation: LocalRelation, to: (index: number) => number): LocalRelation => ({
  ...relation,
  head: to(relation.head),
  tail: to(relation.tail),
})

interface Owned {
  readonly mention: Mention
  readonly entity: number
}

const listMentions = ({ entities, mentions }: Extraction, to: (index: number) => number): Owned[] =>
  entities.flatMap((entity, index) =>
    entity.mentions.map((position) => ({ mention: mentions[position]!, entity: to(index) })),
  )

function joinMentions(
  rules: Extraction,
  model: Extraction,
  ruleIndex: (index: number) => number,
): { mentions: Mention[]; positions: Map<number, number[]> } {
  const bySpan = new Map<string, Owned>()
  for (const owned of [...listMentions(model, (index) => index), ...listMentions(rules, ruleIndex)]) {
    const { mention, entity } = owned
    const key = `${mention.start} ${mention.end} ${entity}`
    const other = bySpan.get(key)?.mention
    // Anaphors are resolved by the same rules on both sides: that is no agreement.
    const isAgreed = other && other.rule !== mention.rule
    if (!other) bySpan.set(key, owned)
    else if (isAgreed)
      bySpan.set(key, {
        entity,
        mention: {
          ...other,
          rule: other.rule + AGREEMENT + mention.rule,
          confidence: toJoint(other.confidence, mention.confidence),
        },
      })
  }
  const sorted = [...bySpan.values()].sort(
    (a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end || a.entity - b.entity,
  )
  const positions = new Map<number, number[]>()
  sorted.forEach(({ entity }, position) => {
    positions.set(entity, [...(positions.get(entity) ?? []), position])
  })
  return { mentions: sorted.map(({ mention }) => mention), positions }
}

function joinEntity(entity: LocalEntity, twin: LocalEntity | undefined, mentions: readonly number[]): LocalEntity {
  if (!twin) return { ...entity, mentions }
  const aliases = new Map<string, Alias>()
  for (const alias of [...twin.aliases, ...entity.aliases]) aliases.set(alias.text, alias)
  if (!aliases.has(twin.name)) aliases.set(twin.name, { text: twin.name, rule: 'found-by-both' })
  aliases.delete(entity.name)
  const region = entity.region ?? twin.region
  return { ...entity, aliases: [...aliases.values()], mentions, ...(region && { region }) }
}

function joinRelations(rules: readonly LocalRelation[], model: readonly LocalRelation[]): LocalRelation[] {
  const tie = ({ type, head, tail }: LocalRelation): string => toKey(type, head, tail)
  const byRule = Map.groupBy(rules, tie)
  const byModel = Map.groupBy(model, tie)
  const agree = (relation: LocalRelation, others: readonly LocalRelation[] | undefined): LocalRelation => {
    const other = others?.find(({ sentence }) => sentence === relation.sentence) ?? others?.[0]
    if (!other) return relation
    return {
      ...relation,
      rule: relation.rule + AGREEMENT + other.rule,
      confidence: toJoint(relation.confidence, other.confidence),
      ...(relation.role === undefined && other.role !== undefined && { role: other.role }),
    }
  }
  return [
    ...model.map((relation) => agree(relation, byRule.get(tie(relation)))),
    // The same tie in the same sentence is one; in another sentence it is more evidence.
    ...rules
      .filter((relation) => !byModel.get(tie(relation))?.some(({ sentence }) => sentence === relation.sentence))
      .map((relation) => agree(relation, byModel.get(tie(relation)))),
  ]
}

function joinAuthorships(rules: readonly Authorship[], model: readonly Authorship[]): Authorship[] {
  const toPlace = ({ article, person, role }: Authorship): string => `${article} ${person} ${role}`
  const seen = new Map([...rules, ...model].map((authorship) => [toPlace(authorship), authorship]))
  return [...seen.values()].sort((a, b) => a.start - b.start)
}
