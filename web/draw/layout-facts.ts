// What the layouts by region, hierarchy, number of ties and year go by, from what is drawn. Pure.
import type { Loaded } from '../state/picture.ts'
import type { LayoutFacts } from './layout-task.ts'

/** The tie that says what is part of what. */
const PART_OF = 'PART_OF'

/** The region is the city, or the province where no city is known. Of several wholes the best proven one counts. */
export function toLayoutFacts({ nodes, edges }: Loaded): Record<string, LayoutFacts> {
  const years = new Map<string, string>()
  const parents = new Map<string, { readonly id: string; readonly documents: number }>()
  for (const { head, tail, type, firstOn, documentCount } of edges) {
    const year = firstOn?.slice(0, 4)
    if (year)
      for (const id of [head, tail]) {
        const known = years.get(id)
        if (known === undefined || year < known) years.set(id, year)
      }
    if (type === PART_OF && head !== tail) {
      const known = parents.get(head)
      const isBetter =
        !known || documentCount > known.documents || (documentCount === known.documents && tail < known.id)
      if (isBetter) parents.set(head, { id: tail, documents: documentCount })
    }
  }
  return Object.fromEntries(
    nodes.map(({ id, degree, region }) => [
      id,
      { degree, region: region?.[1] ?? region?.[0], year: years.get(id), parent: parents.get(id)?.id },
    ]),
  )
}
