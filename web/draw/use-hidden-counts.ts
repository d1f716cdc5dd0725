// How many neighbours of an entity are not drawn, by their type and by the type of the tie: what expanding by type would add.
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/client.ts'
import { NEIGHBOR_COUNTS, NEIGHBOR_FILTERS } from '../api/neighbor-query.ts'
import type { Ontology } from '../api/types.ts'
import { useTypes } from '../panels/ontology.tsx'
import type { By } from '../state/expansion.ts'
import type { Loaded } from '../state/picture.ts'

export interface HiddenCount {
  readonly by: By
  readonly count: number
}
/** How many neighbours pass, in the order of the questions. */
type Counted = readonly (readonly [By, number])[]
type Answer = Readonly<Record<string, { readonly nodes: readonly { readonly hiddenNeighbors: number }[] }>>

/** Every type of entity and of tie by which neighbours can be told apart. */
export const toQuestions = ({ entityTypes, relationTypes }: Ontology): readonly By[] => [
  ...entityTypes.map(({ name }) => ({ type: name })),
  ...relationTypes.map(({ name }) => ({ relationType: name })),
]

async function readCounts(id: string, questions: readonly By[], signal: AbortSignal): Promise<Counted> {
  const size = NEIGHBOR_FILTERS.length
  const rounds = Array.from({ length: Math.ceil(questions.length / size) }, (_, i) =>
    questions.slice(i * size, (i + 1) * size),
  )
  const counted: (readonly [By, number])[] = []
  // One after the other: asked together, the database would plan the same query for each of them.
  for (const asked of rounds) {
    // What is left over of the last request asks the last question again.
    const filters = NEIGHBOR_FILTERS.map((name, i) => [name, toFilter(asked[i] ?? asked.at(-1)!)] as const)
    const answer = await request<Answer>(NEIGHBOR_COUNTS, { ids: [id], ...Object.fromEntries(filters) }, signal)
    for (const [i, by] of asked.entries())
      counted.push([by, answer[NEIGHBOR_FILTERS[i]!]?.nodes[0]?.hiddenNeighbors ?? 0])
  }
  return counted
}

const toFilter = (by: By) => ('type' in by ? { types: [by.type] } : { relationTypes: [by.relationType] })

/** Without what is drawn, most first; types without any are left out. Pure. */
export function toHiddenCounts(id: string, counted: Counted, { nodes, edges }: Loaded): HiddenCount[] {
  const types = new Map(nodes.map((node) => [node.id, node.type]))
  const drawn = new Map<string, Set<string>>()
  const toKey = (by: By): string => ('type' in by ? `t_${by.type}` : `r_${by.relationType}`)
  for (const { head, tail, type } of edges) {
    const other = head === id ? tail : tail === id ? head : undefined
    if (other === undefined || other === id) continue
    for (const key of [toKey({ relationType: type }), toKey({ type: types.get(other) ?? '' })])
      drawn.set(key, (drawn.get(key) ?? new Set()).add(other))
  }
  return counted
    .map(([by, count]): HiddenCount => ({ by, count: count - (drawn.get(toKey(by))?.size ?? 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** Undefined until the answer is there. */
export function useHiddenCounts(id: string, loaded: Loaded | undefined, enabled: boolean): HiddenCount[] | undefined {
  const { ontology } = useTypes()
  const { data } = useQuery({
    queryKey: ['neighbor-counts', id],
    queryFn: ({ signal }) => readCounts(id, toQuestions(ontology), signal),
    enabled,
  })
  return data && loaded ? toHiddenCounts(id, data, loaded) : undefined
}
