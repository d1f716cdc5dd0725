// How many neighbours of an entity are not drawn, by their type and by the type of the tie: what expanding by type would add.
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/client.ts'
import type { Ontology } from '../api/types.ts'
import { useTypes } from '../panels/ontology.tsx'
import type { By } from '../state/expansion.ts'
import type { Loaded } from '../state/picture.ts'

export interface HiddenCount {
  readonly by: By
  readonly count: number
}
type Neighbors = Readonly<Record<string, { readonly nodes: readonly { readonly hiddenNeighbors: number }[] }>>

/** One neighbourhood of the entity alone for each type: it says how many neighbours pass the filter. */
export const toNeighborCounts = ({ entityTypes, relationTypes }: Ontology): string => {
  const ask = (alias: string, filter: string): string =>
    `${alias}: neighborhood(ids: $ids, depth: 1, limit: 1, filter: { ${filter} }) { nodes { hiddenNeighbors } }`
  return `query NeighborCounts($ids: [ID!]) {
  ${[
    ...entityTypes.map(({ name }) => ask(`t_${name}`, `types: [${name}]`)),
    ...relationTypes.map(({ name }) => ask(`r_${name}`, `relationTypes: [${name}]`)),
  ].join('\n  ')}
}`
}

/** Without what is drawn, most first; types without any are left out. Pure. */
export function toHiddenCounts(id: string, neighbors: Neighbors, { nodes, edges }: Loaded): HiddenCount[] {
  const types = new Map(nodes.map((node) => [node.id, node.type]))
  const drawn = new Map<string, Set<string>>()
  for (const { head, tail, type } of edges) {
    const other = head === id ? tail : tail === id ? head : undefined
    if (other === undefined || other === id) continue
    for (const key of [`r_${type}`, `t_${types.get(other)}`]) drawn.set(key, (drawn.get(key) ?? new Set()).add(other))
  }
  return Object.entries(neighbors)
    .map(
      ([
        key,
        {
          nodes: [node],
        },
      ]): HiddenCount => {
        const by = key.startsWith('t_') ? { type: key.slice(2) } : { relationType: key.slice(2) }
        return { by, count: (node?.hiddenNeighbors ?? 0) - (drawn.get(key)?.size ?? 0) }
      },
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** Undefined until the answer is there. */
export function useHiddenCounts(id: string, loaded: Loaded | undefined, enabled: boolean): HiddenCount[] | undefined {
  const { ontology } = useTypes()
  const { data } = useQuery({
    queryKey: ['neighbor-counts', id],
    queryFn: ({ signal }) => request<Neighbors>(toNeighborCounts(ontology), { ids: [id] }, signal),
    enabled,
  })
  return data && loaded ? toHiddenCounts(id, data, loaded) : undefined
}
