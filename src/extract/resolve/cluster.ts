// Names on their way to entities: each cluster holds the written forms of one thing, and why they were joined.
import type { Alias, LocalEntity, Mention } from '../../domain/extraction.ts'
import type { EntityType } from '../../domain/ontology.ts'

export interface Cluster {
  type: EntityType
  /** The fullest form so far; completed forms may not stand in the text. */
  name: string
  /** Written forms, each with the rule that joined it; the first is the one found first. */
  readonly forms: Map<string, { rule: string; reason: string }>
  /** Positions of mentions. */
  readonly mentions: number[]
}

/** One cluster for each type and written name, in text order. */
export function createClusters(mentions: readonly Mention[]): Cluster[] {
  const clusters = new Map<string, Cluster>()
  mentions.forEach(({ type, name }, index) => {
    const key = `${type}\0${name}`
    const cluster = clusters.get(key)
    if (cluster) cluster.mentions.push(index)
    else clusters.set(key, { type, name, forms: new Map([[name, { rule: 'written', reason: '' }]]), mentions: [index] })
  })
  return [...clusters.values()]
}

/** Moves all of `from` into `into`; the name of `into` stays. */
export function mergeCluster(into: Cluster, from: Cluster, rule: string, reason: string): void {
  for (const [form, why] of from.forms)
    if (!into.forms.has(form)) into.forms.set(form, why.rule === 'written' ? { rule, reason } : why)
  into.mentions.push(...from.mentions)
  from.mentions.length = 0
  from.forms.clear()
}

/** The cluster as an entity; written forms other than the name become aliases. */
export function toEntity(cluster: Cluster): LocalEntity {
  const aliases = [...cluster.forms]
    .filter(([form]) => form !== cluster.name)
    .map(([text, { rule, reason }]): Alias => (reason === '' ? { text, rule } : { text, rule, reason }))
  return { type: cluster.type, name: cluster.name, aliases, mentions: [...cluster.mentions].sort((a, b) => a - b) }
}
