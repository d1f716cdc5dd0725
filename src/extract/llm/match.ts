// Which entities of two extractions of one document are one: those of one type that stand at the same places or bear
// the same name.
import type { Extraction, LocalEntity } from '../../domain/extraction.ts'
import { toNameKey } from '../../domain/names.ts'

/** The sign between the names of two ways that agree: `llm/qwen-max & posts/title-before`. */
export const AGREEMENT = ' & '

/** Positions in `rules.entities` to positions in `model.entities`, each used once; the best matches are taken first. */
export function matchEntities(rules: Extraction, model: Extraction): Map<number, number> {
  const byTrait = new Map<string, number[]>()
  model.entities.forEach((entity, index) => {
    for (const trait of toTraits(model, entity)) byTrait.set(trait, [...(byTrait.get(trait) ?? []), index])
  })
  const pairs: { rule: number; other: number; shared: number }[] = []
  rules.entities.forEach((entity, rule) => {
    const shared = new Map<number, number>()
    for (const trait of toTraits(rules, entity))
      for (const other of byTrait.get(trait) ?? []) shared.set(other, (shared.get(other) ?? 0) + weigh(trait))
    for (const [other, count] of shared) pairs.push({ rule, other, shared: count })
  })
  pairs.sort((a, b) => b.shared - a.shared || a.rule - b.rule || a.other - b.other)
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const { rule, other } of pairs) {
    if (matched.has(rule) || taken.has(other)) continue
    matched.set(rule, other)
    taken.add(other)
  }
  return matched
}

const NAME = 'name '
const weigh = (trait: string): number => (trait.startsWith(NAME) ? 3 : 1)

function toTraits({ mentions }: Extraction, entity: LocalEntity): Set<string> {
  const places = entity.mentions.map((position) => mentions[position]!).filter(({ kind }) => kind === 'name')
  return new Set([
    `${NAME}${entity.type} ${toNameKey(entity.name)}`,
    ...places.map(({ start, end }) => `at ${entity.type} ${start} ${end}`),
  ])
}
