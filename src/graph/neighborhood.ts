// Entities, a depth and a limit in; the part of the network around them out, nearest and best connected first.
// A fixed handful of queries, however many entities: one a step, one for the nodes, one for the edges.
import type { Filter } from './queries/filter.ts'
import {
  allRelationTotal,
  bestConnected,
  existingIds,
  hiddenNeighbors,
  nextLevel,
  relationTotal,
  shownEntities,
  shownRelations,
} from './queries/neighborhood.ts'
import type { Reader } from './reader.ts'
import type { EntityRow, RelationRow } from './rows.ts'

export interface NeighborhoodArguments {
  /** None: the best connected part of the whole network. */
  readonly ids?: readonly string[] | null | undefined
  readonly depth: number
  readonly filter?: Filter | null | undefined
  readonly limit: number
}

export interface GraphNode {
  readonly entity: EntityRow
  readonly distance: number
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly RelationRow[]
  readonly truncated: boolean
  readonly totalNodes: number
  /** Asked for only when needed. */
  readonly totalEdges: () => Promise<number>
  /** Neighbours that the same filter would show, by entity id; an entity without any is missing. */
  readonly hiddenNeighbors: () => Promise<ReadonlyMap<string, number>>
}

/** Growing stops when so many entities have been seen, so that a hub costs a bounded time; totals count up to it. */
export const MOST_SEEN = 10_000

interface Grown {
  /** All entities in order of distance and connection, with their distance. */
  readonly distances: ReadonlyMap<string, number>
  readonly total: number
  readonly countEdges: () => Promise<number>
}

export async function readNeighborhood(reader: Reader, asked: NeighborhoodArguments): Promise<Graph> {
  const { filter, limit } = asked
  const grown = asked.ids?.length ? await growAround(reader, asked, asked.ids) : await findBest(reader, asked)
  const ids = [...grown.distances.keys()].slice(0, limit)
  const [entities, relations] =
    ids.length > 0
      ? await Promise.all([reader.read(shownEntities(ids)), reader.read(shownRelations(ids, filter))])
      : [[], []]
  return {
    nodes: entities.map(({ row }) => {
      const entity = row as EntityRow
      return { entity, distance: grown.distances.get(entity.id) ?? 0 }
    }),
    edges: relations.map(({ row }) => row as RelationRow),
    truncated: ids.length < grown.total,
    totalNodes: grown.total,
    totalEdges: async () => (ids.length < grown.total ? grown.countEdges() : relations.length),
    hiddenNeighbors: once(async () => {
      const rows = ids.length > 0 ? await reader.read(hiddenNeighbors(ids, filter)) : []
      return new Map(rows.map((row) => [row.id as string, row.count as number]))
    }),
  }
}

async function findBest(reader: Reader, { filter, limit }: NeighborhoodArguments): Promise<Grown> {
  const rows = await reader.read(bestConnected(filter, limit))
  return {
    distances: new Map(rows.map((row) => [row.id as string, 0])),
    total: (rows[0]?.total as number | undefined) ?? 0,
    countEdges: async () => (await reader.read(allRelationTotal(filter)))[0]?.count as number,
  }
}

async function growAround(
  reader: Reader,
  { depth, filter }: NeighborhoodArguments,
  ids: readonly string[],
): Promise<Grown> {
  const given = await reader.read(existingIds([...new Set(ids)]))
  const distances = new Map(given.map((row) => [row.id as string, 0]))
  let frontier = [...distances.keys()]
  for (let distance = 1; distance <= depth && frontier.length > 0 && distances.size < MOST_SEEN; distance++) {
    const seen = [...distances.keys()]
    const rows = await reader.read(nextLevel(frontier, seen, filter, MOST_SEEN - seen.length))
    frontier = rows.map((row) => row.id as string)
    for (const id of frontier) distances.set(id, distance)
  }
  const all = [...distances.keys()]
  return {
    distances,
    total: all.length,
    countEdges: async () => (await reader.read(relationTotal(all, filter)))[0]?.count as number,
  }
}

/** The same promise for every call. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined
  return () => {
    started ??= start()
    return started
  }
}
