// Names on their way to entities: each cluster holds the written forms of one thing, and why they were joined.
import type { Alias, LocalEntity, Mention } from '../../domain/extraction.ts'
import { type EntityType, isOrganisation } from '../../domain/ontology.ts'

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
  mentions.forEach(({ type, name, surface, rule }, index) => {
    const key = `${type}\0${name}`
    let cluster = clusters.get(key)
    if (!cluster) {
      cluster = { type, name, forms: new Map([[name, { rule: 'written', reason: '' }]]), mentions: [] }
      clusters.set(key, cluster)
    }
    cluster.mentions.push(index)
    // 王局长 is found as 王建国 already, 签约仪式 as the full name of it; the surface stays as an alias.
    if (!isOrganisation(type) && type !== 'Place' && surface !== name && !cluster.forms.has(surface))
      cluster.forms.set(surface, { rule: rule.replace(/^[a-z]+\//, ''), reason: `${surface} stands for ${name}` })
  })
  return [...clusters.values()]
}

/** Moves all of `from` into `into`; the name of `into` stays. */
export function mergeCluster(into: Cluster, from: Cluster, rule: string, reason: string): void {
  for (const [form, why] of from.forms)
    if (!into.forms.has(form)) into.forms.set(form, why.rule === 'written' ? { rule, reason } : why)
  for (const index of from.mentions) into.mentions.push(index)
  from.mentions.length = 0
  from.forms.clear()
}

/** The cluster as an entity; written forms other than the name become aliases. */
export function toEntity(cluster: Cluster, region: readonly string[] | undefined): LocalEntity {
  const aliases = [...cluster.forms]
    .filter(([form]) => form !== cluster.name)
    .map(([text, { rule, reason }]): Alias => (reason === '' ? { text, rule } : { text, rule, reason }))
  const { type, name } = cluster
  const mentions = [...cluster.mentions].sort((a, b) => a - b)
  return region ? { type, name, aliases, mentions, region } : { type, name, aliases, mentions }
}
