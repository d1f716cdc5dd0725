// For two entities that no path of ties joins: the nearest way over a place that one of them belongs to by its name, and
// where bulletins name both. Neither is what a bulletin says of the two, and both are marked so. Pure.
import type { DrawnEntity, EntityEnd, EntityRef, Mention, Path, Tie } from '../api/types.ts'

/** The type of a step that no bulletin says: the organisation belongs to the place by its name. */
export const INFERRED = 'INFERRED_PLACE'

const toInferred = (head: EntityRef, tail: EntityRef): Tie => ({
  id: `${INFERRED}:${head.id}:${tail.id}`,
  type: INFERRED,
  role: null,
  status: null,
  confidence: 0,
  documentCount: 0,
  firstOn: null,
  lastOn: null,
  head,
  tail,
})

const toDrawn = ({ id, name, type }: EntityRef): DrawnEntity => ({ id, name, type, degree: 1, documentCount: 0 })

/** From the end to what of it has a place: where it holds its best proven post, else itself; undefined where that has none. */
export interface Settled {
  /** The smallest place by name. */
  readonly place: string
  readonly nodes: readonly EntityRef[]
  readonly relations: readonly Tie[]
}

export function toSettled(end: EntityEnd): Settled | undefined {
  // An organisation is the tail of the posts that others hold there. A name of a person tells no place.
  const post = end.relations.nodes.find(({ head }) => head.id === end.id)
  const place = (post ? post.tail : end).region.at(-1)
  if (place === undefined) return undefined
  return post ? { place, nodes: [end, post.tail], relations: [post] } : { place, nodes: [end], relations: [] }
}

/** The way from a settled end into its place, then along a path that begins there; an end that is the place itself has no such way. */
export function toWeakerPath(
  { nodes, relations }: Settled,
  place: EntityRef,
  onwards: Pick<Path, 'nodes' | 'relations'>,
): Path | undefined {
  const last = nodes.at(-1)
  const ids = [...nodes, ...onwards.nodes].map(({ id }) => id)
  // What passes an entity twice is no way.
  if (!last || new Set(ids).size < ids.length) return undefined
  const steps = [...relations, toInferred(last, place), ...onwards.relations]
  return { length: steps.length, nodes: [...nodes.map(toDrawn), ...onwards.nodes], relations: steps }
}

/** The same way from its other end. */
export const toTurned = ({ length, nodes, relations }: Path): Path => ({
  length,
  nodes: nodes.toReversed(),
  relations: relations.toReversed(),
})

export const isInferred = ({ type }: Pick<Tie, 'type'>): boolean => type === INFERRED

/** A bulletin that names both: where, and whether one sentence does. */
export interface Shared {
  readonly from: Mention
  readonly to: Mention
  readonly isOneSentence: boolean
}

/** For each bulletin that names both, the two nearest mentions; nearest first. */
export function findShared(from: readonly Mention[], to: readonly Mention[]): readonly Shared[] {
  const nearest = new Map<string, Shared & { readonly distance: number }>()
  const byDocument = Map.groupBy(to, ({ document }) => document.id)
  for (const one of from)
    for (const other of byDocument.get(one.document.id) ?? []) {
      const distance = Math.abs(one.start - other.start)
      const known = nearest.get(one.document.id)
      if (known && known.distance <= distance) continue
      const isOneSentence = one.sentence.id === other.sentence.id
      nearest.set(one.document.id, { from: one, to: other, isOneSentence, distance })
    }
  return [...nearest.values()].sort((a, b) => a.distance - b.distance).map(({ distance: _, ...shared }) => shared)
}
