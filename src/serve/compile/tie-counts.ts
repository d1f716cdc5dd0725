// The degrees of an entity by type and direction in, the rows of `relationCounts` out.
import { isSymmetric, ontology, type RelationType } from '../../domain/ontology.ts'

/** Each type with each direction it is counted in; a symmetric one is always outgoing. */
export const TIE_DIRECTIONS = ontology.relationTypes.flatMap(({ name }) =>
  isSymmetric(name)
    ? [{ type: name, outgoing: true, symmetric: true }]
    : [true, false].map((outgoing) => ({ type: name, outgoing, symmetric: false })),
)

type Row = readonly [type: RelationType, outgoing: boolean, count: number]

/** `degrees` in the order of the directions. Most first; none is left out. */
export const tieCounts = (degrees: readonly number[]): readonly Row[] =>
  TIE_DIRECTIONS.map(({ type, outgoing }, index): Row => [type, outgoing, degrees[index]!])
    .filter(([, , count]) => count > 0)
    .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : Number(b[1]) - Number(a[1])))
