// Any set of simple paths between the same two entities, for properties of what is drawn and listed.
import fc from 'fast-check'
import type { DrawnEntity, Path, Tie } from '../../../web/api/types.ts'
import { bareTie } from './bare.ts'

export const entity = (id: string): DrawnEntity => ({
  id,
  name: `实体${id}`,
  type: 'Bureau',
  degree: 3,
  documentCount: 1,
})

/** Neighbours on the path are tied by a tie that points forth or back, always the same for the same two. */
export const toPath = (ids: readonly string[]): Path => ({
  length: ids.length - 1,
  nodes: ids.map(entity),
  relations: ids.slice(1).map((after, i): Tie => {
    const [head, tail] = [ids[i]!, after].sort()
    return {
      id: `${head}${tail}`,
      ...bareTie,
      head: entity(head!),
      tail: entity(tail!),
    }
  }),
})

const between = fc.uniqueArray(fc.constantFrom('b', 'c', 'd', 'e', 'f'), { maxLength: 5 })
export const paths: fc.Arbitrary<readonly Path[]> = fc
  .uniqueArray(between, { minLength: 1, maxLength: 6, selector: (ids) => ids.join() })
  .map((all) => all.sort((a, b) => a.length - b.length).map((ids) => toPath(['a', ...ids, 'z'])))
