// A network in, its communities out: who is tied among themselves more than with the rest (Louvain). Runs in the worker.
import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import { createRandom } from './random.ts'

export type Ties = readonly (readonly [string, string])[]

/** The members of each community, largest first; within one, in the order given. Those without ties are alone. */
export type Communities = readonly (readonly string[])[]

/** The undirected network, each pair once, weighted by its ties; loops and strangers are left out. */
export function toUndirected(ids: readonly string[], ties: Ties): Graph {
  const graph = new Graph({ type: 'undirected', multi: false })
  for (const id of ids) graph.mergeNode(id)
  for (const [a, b] of ties) {
    if (a === b || !graph.hasNode(a) || !graph.hasNode(b)) continue
    if (graph.hasEdge(a, b)) graph.updateEdgeAttribute(a, b, 'weight', (weight = 0) => weight + 1)
    else graph.addEdge(a, b, { weight: 1 })
  }
  return graph
}

/** The same network gives the same communities: Louvain with a seeded order (Blondel et al. 2008). */
export function findCommunities(ids: readonly string[], ties: Ties): Communities {
  const graph = toUndirected(ids, ties)
  if (graph.size === 0) return ids.map((id) => [id])
  const numbers = louvain(graph, { getEdgeWeight: 'weight', rng: createRandom(11) })
  const groups = Map.groupBy(new Set(ids), (id) => numbers[id])
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}
