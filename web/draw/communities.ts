// A network in, its communities out: who is tied among themselves more than with the rest (Louvain). Runs in the worker.
import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import { createRandom } from './random.ts'

export type Ties = readonly (readonly [string, string])[]

/** The members of each community, largest first; within one, in the order given. Those without ties are alone. */
export type Communities = readonly (readonly string[])[]

/** The undirected network, each pair once, weighted by its ties; loops and strangers are left out. */
export function toUndirected(ids: readonly string[], ties: Ties): Graph {
  const numbers = new Map<string, number>()
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size)
  // Counted before the graph is built: asking it for each tie whether it knows the pair takes most of the time.
  const weights = new Map<number, number>()
  for (const [a, b] of ties) {
    const [x, y] = [numbers.get(a), numbers.get(b)]
    if (x === undefined || y === undefined || x === y) continue
    const pair = Math.min(x, y) * numbers.size + Math.max(x, y)
    weights.set(pair, (weights.get(pair) ?? 0) + 1)
  }
  const graph = new Graph({ type: 'undirected', multi: false })
  const names = [...numbers.keys()]
  for (const id of names) graph.addNode(id)
  for (const [pair, weight] of weights)
    graph.addUndirectedEdge(names[Math.floor(pair / names.length)]!, names[pair % names.length]!, { weight })
  return graph
}

/** The same network gives the same communities: Louvain with a seeded order (Blondel et al. 2008). */
export function findCommunities(ids: readonly string[], ties: Ties): Communities {
  return toCommunities(toUndirected(ids, ties))
}

/** The same of a network that `toUndirected` made. */
export function toCommunities(graph: Graph): Communities {
  const ids = graph.nodes()
  if (graph.size === 0) return ids.map((id) => [id])
  const numbers = louvain(graph, { getEdgeWeight: 'weight', rng: createRandom(11) })
  const groups = Map.groupBy(ids, (id) => numbers[id])
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}
