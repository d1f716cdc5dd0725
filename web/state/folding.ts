// A picture too large to be drawn and its communities in; the picture with each community as one node out, except those
// that are unfolded. Pure.
import type { Picture, PictureEdge, PictureNode } from './picture.ts'

/** With more entities than this, a picture is drawn folded. */
export const FOLD_ABOVE = 5_000
/** Communities of fewer are gathered into one. */
const LEAST = 4

/** Between communities only the strongest bundles are drawn: those that are among so many at one of their ends. */
const BUNDLES = 6

/** The community of those in small communities. */
const REST = 'fold_rest'
const PREFIX = 'fold_'

/** Whether the id is that of a folded community, or of a bundle of ties at one. */
export const isFold = (id: string): boolean => id.startsWith(PREFIX)

export interface Folded {
  /** What is drawn: a folded community is a node with `members`, the ties at it are bundles with `ties`. */
  readonly picture: Picture
  /** The unfolded communities as they were before: where their members lie. */
  readonly bases: readonly PictureNode[]
  /** By entity: the unfolded community it is a member of. */
  readonly groups: ReadonlyMap<string, string>
}

const byWeight = (a: PictureNode, b: PictureNode): number =>
  b.degree - a.degree || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || (a.id < b.id ? -1 : 1)

/** A community is called after its best connected member, also in the address: the same data gives the same id. */
function toFoldNode(members: readonly PictureNode[], isRest: boolean): PictureNode {
  const leader = [...members].sort(byWeight)[0]!
  return {
    id: isRest ? REST : PREFIX + leader.id,
    name: isRest ? '' : leader.name,
    type: leader.type,
    degree: leader.degree,
    documentCount: leader.documentCount,
    hiddenNeighbors: 0,
    stage: 0,
    from: undefined,
    members: members.length,
  }
}

/** `communities` hold ids; entities that the picture lacks are passed over, those in none count as alone. */
export function toFolded(
  { nodes, edges }: Picture,
  communities: readonly (readonly string[])[],
  unfolded: readonly string[],
): Folded {
  const left = new Map(nodes.map((node) => [node.id, node]))
  const take = (ids: Iterable<string>): PictureNode[] =>
    [...ids].flatMap((id) => {
      const node = left.get(id)
      left.delete(id)
      return node ? [node] : []
    })
  const large: (readonly PictureNode[])[] = []
  const rest: PictureNode[] = []
  for (const ids of communities) {
    const members = take(ids)
    if (members.length >= LEAST) large.push(members)
    else rest.push(...members)
  }
  rest.push(...left.values())
  const folds = large.map((members) => ({ node: toFoldNode(members, false), members }))
  if (rest.length > 0) folds.push({ node: toFoldNode(rest, true), members: rest })
  const open = new Set(unfolded)
  const groups = new Map<string, string>()
  /** Where an entity is drawn: as itself, or in its community. */
  const ends = new Map<string, string>()
  for (const { node, members } of folds)
    for (const { id } of members) {
      if (open.has(node.id)) groups.set(id, node.id)
      ends.set(id, open.has(node.id) ? id : node.id)
    }
  return {
    picture: {
      nodes: folds.flatMap(({ node, members }) => (open.has(node.id) ? members : [node])),
      edges: toBundled(edges, ends),
    },
    bases: folds.map(({ node }) => node).filter(({ id }) => open.has(id)),
    groups,
  }
}

function toBundled(edges: readonly PictureEdge[], ends: ReadonlyMap<string, string>): PictureEdge[] {
  const drawn: PictureEdge[] = []
  const bundles = new Map<string, { readonly edge: PictureEdge; ties: number }>()
  for (const edge of edges) {
    const head = ends.get(edge.head)
    const tail = ends.get(edge.tail)
    if (head === undefined || tail === undefined) continue
    if (head === edge.head && tail === edge.tail) {
      drawn.push(edge)
      continue
    }
    if (head === tail) continue
    const [a, b] = head < tail ? [head, tail] : [tail, head]
    const id = `${PREFIX}${a} ${b}`
    const bundle = bundles.get(id)
    if (bundle) bundle.ties++
    else bundles.set(id, { edge: { ...edge, id, head: a, tail: b }, ties: 1 })
  }
  return [
    ...drawn,
    ...toStrongest([...bundles.values()]).map(({ edge, ties }) => ({
      ...edge,
      type: '',
      role: null,
      status: null,
      ties,
    })),
  ]
}

interface Bundle {
  readonly edge: PictureEdge
  readonly ties: number
}

function toStrongest(bundles: readonly Bundle[]): Bundle[] {
  const counts = new Map<string, number>()
  return bundles
    .toSorted((a, b) => b.ties - a.ties || (a.edge.id < b.edge.id ? -1 : 1))
    .filter(({ edge: { head, tail } }) => {
      const [atHead, atTail] = [counts.get(head) ?? 0, counts.get(tail) ?? 0]
      counts.set(head, atHead + 1)
      counts.set(tail, atTail + 1)
      return atHead < BUNDLES || atTail < BUNDLES
    })
}
