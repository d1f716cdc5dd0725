// Weighted pairs in, the community and centrality of each organisation out: Louvain and PageRank of graphology, with
// nodes and edges in a fixed order and no chance, so that the same pairs always give the same numbers.
import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import pagerankModule from 'graphology-metrics/centrality/pagerank.js'
import { round } from './weight.ts'

/** By id of the node. */
type Measure = (graph: UndirectedGraph, options: object) => Readonly<Record<string, number>>
// CommonJS: the module is the function; whether its types name it `default` depends on who resolves the module.
const louvain = louvainModule as unknown as Measure
const pagerank = pagerankModule as unknown as Measure

export interface WeightedPair {
  readonly first: string
  readonly second: string
  readonly weight: number
}

export interface Member {
  readonly id: string
  /** From 1, by size: the greatest community first. */
  readonly community: number
  /** 0 to 1, the highest of the network is 1. */
  readonly centrality: number
  /** Sum of the weights of its pairs. */
  readonly weight: number
}

/** The sum of all changes at which PageRank ends; 200 steps suffice for any network. */
const TOLERANCE = 1e-9
const MOST_STEPS = 1_000

/** Members in order of id. */
export function toMembers(pairs: readonly WeightedPair[]): readonly Member[] {
  const sorted = pairs.toSorted((a, b) => (a.first + a.second < b.first + b.second ? -1 : 1))
  const ids = [...new Set(sorted.flatMap(({ first, second }) => [first, second]))].sort()
  if (ids.length === 0) return []
  const graph = new UndirectedGraph()
  const weights = new Map<string, number>()
  for (const id of ids) graph.addNode(id)
  for (const { first, second, weight } of sorted) {
    graph.addUndirectedEdge(first, second, { weight })
    for (const id of [first, second]) weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  const communities = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false, rng: () => 0.5 })
  const ranks = pagerank(graph, {
    getEdgeWeight: 'weight',
    tolerance: TOLERANCE / ids.length,
    maxIterations: MOST_STEPS,
  })
  const highest = ids.reduce((most, id) => Math.max(most, ranks[id]!), 0)
  const numbers = toNumbers(ids, communities)
  return ids.map((id) => ({
    id,
    community: numbers.get(communities[id]!)!,
    centrality: round(ranks[id]! / highest),
    weight: round(weights.get(id)!),
  }))
}

/** By size, then by the least id of the community. */
function toNumbers(ids: readonly string[], communities: Readonly<Record<string, number>>): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const id of ids) sizes.set(communities[id]!, (sizes.get(communities[id]!) ?? 0) + 1)
  // `ids` are in order, so that equal sizes stand in the order of their first member; the sort keeps it.
  return new Map([...sizes].sort(([, a], [, b]) => b - a).map(([community], index) => [community, index + 1]))
}
