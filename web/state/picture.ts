// From the answers of the API and the view to what is drawn: entities, ties, how many neighbours each entity hides,
// and counts by type for the filters. Pure.
import type { Graph, GraphEdge } from '../api/types.ts'
import { isInPeriod, isOpenPeriod, type Period } from './period.ts'

export interface PictureNode {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Ties in the whole network. */
  readonly degree: number
  readonly documentCount: number
  /** Neighbours in the whole network that are not in the picture. */
  readonly hiddenNeighbors: number
  /** 0: part of the start; n: came with the n-th expansion. New ones are placed after those before. */
  readonly stage: number
  /** The entity whose expansion brought it. */
  readonly from: string | undefined
  /** The places it belongs to, from the province down. */
  readonly region?: readonly string[]
  /** Of a folded community: how many entities it holds. */
  readonly members?: number
}
export interface PictureEdge extends Omit<GraphEdge, 'head' | 'tail'> {
  readonly head: string
  readonly tail: string
  /** Of a bundle at a folded community: how many ties it holds. */
  readonly ties?: number
  /** Of two organisations that work together: how strongly. */
  readonly weight?: number
}

/** Everything loaded, before filters. */
export interface Loaded {
  readonly nodes: readonly PictureNode[]
  readonly edges: readonly PictureEdge[]
}
/** What is drawn after filters. */
export type Picture = Loaded

/** One answer of the API with the entity whose expansion asked for it; undefined for the start. */
export interface Part {
  readonly from: string | undefined
  readonly graph: Graph
}

const toPictureEdge = (edge: GraphEdge): PictureEdge => ({ ...edge, head: edge.head.id, tail: edge.tail.id })

function countNeighbors(edges: Iterable<PictureEdge>): Map<string, Set<string>> {
  const neighbors = new Map<string, Set<string>>()
  const add = (a: string, b: string): void => {
    const set = neighbors.get(a)
    if (set) set.add(b)
    else neighbors.set(a, new Set([b]))
  }
  for (const { head, tail } of edges) {
    if (head === tail) continue
    add(head, tail)
    add(tail, head)
  }
  return neighbors
}

/**
 * Joins the parts in their order and takes out what was hidden by hand.
 * `induced`, where given, is the answer for all entities together: it holds the ties between different parts.
 */
export function toLoaded(parts: readonly Part[], induced: Graph | undefined, hidden: readonly string[]): Loaded {
  const out = new Set(hidden)
  const nodes = new Map<string, PictureNode>()
  const edges = new Map<string, PictureEdge>()
  const neighborTotals = new Map<string, number>()
  const graphs = induced ? [...parts.map(({ graph }) => graph), induced] : parts.map(({ graph }) => graph)
  for (const graph of graphs) {
    const inside = countNeighbors(graph.edges.map(toPictureEdge))
    for (const { entity, hiddenNeighbors } of graph.nodes)
      neighborTotals.set(
        entity.id,
        Math.max(neighborTotals.get(entity.id) ?? 0, hiddenNeighbors + (inside.get(entity.id)?.size ?? 0)),
      )
    for (const edge of graph.edges) edges.set(edge.id, toPictureEdge(edge))
  }
  parts.forEach(({ from, graph }, stage) => {
    for (const { entity } of graph.nodes) {
      if (out.has(entity.id) || nodes.has(entity.id)) continue
      const { id, name, type, degree, documentCount, region } = entity
      nodes.set(id, {
        id,
        name,
        type,
        degree,
        documentCount,
        hiddenNeighbors: 0,
        stage,
        from,
        ...(region && { region }),
      })
    }
  })
  const kept = [...edges.values()].filter(({ head, tail }) => nodes.has(head) && nodes.has(tail))
  const shown = countNeighbors(kept)
  return {
    nodes: [...nodes.values()].map((node) => ({
      ...node,
      hiddenNeighbors: Math.max(0, (neighborTotals.get(node.id) ?? 0) - (shown.get(node.id)?.size ?? 0)),
    })),
    edges: kept,
  }
}

/** The ids of all entities that the parts bring, each once, in order. */
export const toIds = (parts: readonly Part[]): string[] => [
  ...new Set(parts.flatMap(({ graph }) => graph.nodes.map(({ entity }) => entity.id))),
]

/**
 * What the filters leave: entities of other types, and ties of other types with both ends left.
 * Of a period: the ties in it, and the entities that they hold; an entity that has no tie anyway stays.
 */
export function toPicture(
  { nodes, edges }: Loaded,
  withoutTypes: readonly string[],
  withoutRelationTypes: readonly string[],
  period: Period = {},
): Picture {
  const kept = nodes.filter(({ type }) => !withoutTypes.includes(type))
  const ids = new Set(kept.map(({ id }) => id))
  const shown = edges.filter(
    ({ type, head, tail }) => !withoutRelationTypes.includes(type) && ids.has(head) && ids.has(tail),
  )
  if (isOpenPeriod(period)) return { nodes: kept, edges: shown }
  const then = shown.filter((edge) => isInPeriod(edge, period))
  const held = new Set(then.flatMap(({ head, tail }) => [head, tail]))
  const tied = new Set(shown.flatMap(({ head, tail }) => [head, tail]))
  return { nodes: kept.filter(({ id }) => held.has(id) || !tied.has(id)), edges: then }
}

/** How many of each type there are. */
export function toCounts(items: readonly { readonly type: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type } of items) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}
