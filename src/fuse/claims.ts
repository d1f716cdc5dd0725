// One document's entities in, one claim per global id out.
import type { Alias, Extraction, LocalEntity } from '../domain/extraction.ts'
import type { Claim } from './fused-document.ts'
import { byText } from './order.ts'

const byLengthThenText = (a: string, b: string): number => b.length - a.length || byText(a, b)

/** The claims in order of entity id. `ids` are the global ids of `extraction.entities`. */
export function toClaims({ entities }: Extraction, ids: readonly string[]): readonly Claim[] {
  const byId = Map.groupBy(entities.keys(), (index) => ids[index]!)
  return [...byId]
    .sort(([a], [b]) => byText(a, b))
    .map(([entityId, indexes]) =>
      toClaim(
        entityId,
        indexes.map((index) => entities[index]!),
      ),
    )
}

function toClaim(entityId: string, entities: readonly LocalEntity[]): Claim {
  const fullest = [...entities].sort((a, b) => byLengthThenText(a.name, b.name) || byText(a.type, b.type))[0]!
  const regions = entities.map((entity) => entity.region ?? []).sort((a, b) => b.length - a.length)
  const spellings = entities.map((entity): Alias => ({ text: entity.name, rule: 'spelling' }))
  return {
    entityId,
    name: fullest.name,
    type: fullest.type,
    aliases: toDistinct([...entities.flatMap((entity) => entity.aliases), ...spellings], fullest.name),
    region: regions[0] ?? [],
    mentionCount: new Set(entities.flatMap((entity) => entity.mentions)).size,
  }
}

/** One alias a text, the first rule in order; without the name itself; longest text first. */
function toDistinct(aliases: readonly Alias[], name: string): readonly Alias[] {
  const byRule = [...aliases].sort((a, b) => byText(a.rule, b.rule) || byText(a.reason ?? '', b.reason ?? ''))
  const distinct = new Map<string, Alias>()
  for (const alias of byRule) {
    if (alias.text !== '' && alias.text !== name && !distinct.has(alias.text)) distinct.set(alias.text, alias)
  }
  return [...distinct.values()].sort((a, b) => byLengthThenText(a.text, b.text))
}
