// One document's entities in, their global ids out, in the same order. Entities of one document may share an id:
// what the document keeps apart by spelling only is one thing.
import type { Extraction } from '../domain/extraction.ts'
import { toEntityId } from '../domain/ids.ts'
import { toFamily } from '../domain/ontology.ts'
import { toIdentityKey, toPlainName } from './name-key.ts'
import { toPersonAnchor } from './person-anchor.ts'

/** The global id of each of `extraction.entities`. */
export function toEntityIds(extraction: Extraction): readonly string[] {
  return extraction.entities.map((entity, index) => {
    const family = toFamily(entity.type)
    if (family !== 'person') return toEntityId(family, toIdentityKey(entity.name))
    return toEntityId(family, `${toPlainName(entity.name)}@${toPersonAnchor(extraction, index)}`)
  })
}
