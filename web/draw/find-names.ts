// Words in; the entities whose names hold all of them out, best connected first. Pure.
import type { PictureNode } from '../state/picture.ts'

/** Full and half width, upper and lower case are the same. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Ids; none for blank words. */
export function findNames(words: string, nodes: readonly Pick<PictureNode, 'id' | 'name' | 'degree'>[]): string[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  return nodes
    .filter(({ name }) => wanted.every((word) => fold(name).includes(word)))
    .toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}
