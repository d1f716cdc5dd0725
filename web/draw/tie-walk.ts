// Walking from neighbour to neighbour by keys: along the ties of an entity, and over a tie to its other end. Pure.
import type { Picture, PictureEdge } from '../state/picture.ts'
import type { Selection } from '../state/view.ts'

/** The ties of an entity in the order in which they are spoken: by type, then by the name of the other end. */
export function toTies(id: string, { nodes, edges }: Picture): PictureEdge[] {
  const names = new Map(nodes.map((node) => [node.id, node.name]))
  const toOther = ({ head, tail }: PictureEdge): string => names.get(head === id ? tail : head) ?? ''
  return edges
    .filter(({ head, tail }) => head === id || tail === id)
    .toSorted(
      (a, b) =>
        (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) ||
        toOther(a).localeCompare(toOther(b), 'zh-CN') ||
        (a.id < b.id ? -1 : 1),
    )
}

/** The end from which a selected tie is walked: the one the walk came from, else its head. */
export function toWalkStart(selection: Selection, from: string | undefined, { edges }: Picture): string | undefined {
  if (selection.kind === 'entity') return selection.id
  const edge = edges.find(({ id }) => id === selection.id)
  return edge && from !== undefined && (edge.head === from || edge.tail === from) ? from : edge?.head
}

/** The next tie of the entity after the selected one, or the one before it, round and round; undefined where it has none. */
export function findNextTie(start: string, selection: Selection, step: 1 | -1, picture: Picture): string | undefined {
  const ties = toTies(start, picture)
  const at = selection.kind === 'relation' ? ties.findIndex(({ id }) => id === selection.id) : -1
  const next = at < 0 ? (step > 0 ? 0 : ties.length - 1) : (at + step + ties.length) % ties.length
  return ties[next]?.id
}

/** The end of the selected tie that is not `start`. */
export function findOtherEnd(start: string, selection: Selection, { edges }: Picture): string | undefined {
  const edge = selection.kind === 'relation' ? edges.find(({ id }) => id === selection.id) : undefined
  return edge && (edge.head === start ? edge.tail : edge.head)
}
