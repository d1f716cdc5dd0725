// Written places as divisions: 平湖, 平湖市 and 浙江省平湖市 are one. The name is the fullest form of the last member.
import { leadingPlace } from '../../domain/names.ts'
import { type Division, divisionsNamed } from '../../domain/places.ts'
import { toRegion } from '../../domain/regions.ts'
import { type Cluster, mergeCluster } from './cluster.ts'

/** The members of a chain of places: 浙江省嘉兴市 → 浙江省, 嘉兴市; a tail that is no division stays whole. */
export function toPlaceChain(name: string): string[] {
  const chain: string[] = []
  let rest = name
  while (rest !== '') {
    const place = leadingPlace(rest) ?? rest
    chain.push(place)
    rest = rest.slice(place.length)
  }
  return chain
}

/** The division that a written place means; among namesakes the one below a place named too. */
export function toDivision(name: string, counts: ReadonlyMap<Division, number>): Division | undefined {
  const chain = toPlaceChain(name)
  const last = chain.at(-1)!
  const divisions = divisionsNamed(last)
  const above = chain.slice(0, -1)
  const inChain = divisions.filter((division) =>
    above.every((place) => division.path.some((step) => step.startsWith(place))),
  )
  return inChain.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]
}

/** Joins the clusters of type Place that mean one division. */
export function joinPlaces(
  clusters: readonly Cluster[],
  counts: ReadonlyMap<Division, number>,
  home: Division | undefined,
  text: string,
): void {
  const written = clusters.filter(({ type }) => type === 'Place').map(({ name }) => name)
  const isCalledInFull = (division: Division): boolean =>
    written.some((name) => name.includes(division.name)) ||
    (division === home && new RegExp(`[我本]${division.name.at(-1)}`).test(text))

  const seen = new Map<string, Cluster>()
  for (const cluster of clusters) {
    if (cluster.type !== 'Place' || cluster.mentions.length === 0) continue
    const division = toDivision(cluster.name, counts)
    const key = division ? division.path.join('/') : (toRegion(cluster.name) ?? cluster.name)
    const other = seen.get(key)
    if (
      division &&
      division.level !== 'town' &&
      cluster.name !== division.name &&
      cluster.name.endsWith(division.name)
    ) {
      // 浙江省平湖市 is called 平湖市.
      cluster.forms.set(cluster.name, { rule: 'place-chain', reason: `the last member of ${cluster.name}` })
      cluster.name = division.name
      cluster.forms.set(division.name, { rule: 'place-chain', reason: '' })
    }
    // 平湖 is called 平湖市 where the text has that for the place itself, or speaks of 我市.
    if (division && division.level !== 'province' && cluster.name === division.short && isCalledInFull(division)) {
      cluster.forms.set(cluster.name, { rule: 'same-place', reason: `short for ${division.name}` })
      cluster.name = division.name
    }
    if (!other) {
      seen.set(key, cluster)
      continue
    }
    mergeCluster(
      other,
      cluster,
      'same-place',
      division ? `both are ${division.path.join('')}` : 'two forms of one region',
    )
    if (division && rank(cluster.name, division) > rank(other.name, division)) other.name = cluster.name
  }
}

/** The full name alone is better than a chain, and a chain than the short form. */
function rank(name: string, division: Division): number {
  if (name === division.name) return 3
  return name.endsWith(division.name) ? 2 : 1
}
