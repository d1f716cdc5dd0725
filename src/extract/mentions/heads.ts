// The words by which organisations end, with type and class (seeds/lexicons/organisation-heads.txt).
import type { EntityType } from '../../domain/ontology.ts'
import { readWordList } from '../word-list.ts'
import { createWordTree } from '../word-tree.ts'

export type HeadClass = 'legal' | 'own' | 'place' | 'strict' | 'brand'

export interface Head {
  readonly type: EntityType
  readonly class: HeadClass
}

const entries = [...readWordList('organisation-heads.txt')].flatMap(([section, words]) => {
  const [type, kind] = section.split(' ')
  return words.map((word) => [word, { type: type as EntityType, class: kind as HeadClass }] as const)
})

/** All heads by their last characters. */
export const heads = createWordTree<Head>(entries)

const namingHeads = createWordTree<true>(
  entries.filter(([word, head]) => head.class !== 'brand' && word.length > 1).map(([word]) => [word, true] as const),
)

/** True for a word that ends like the name of an organisation (one-character heads and brand words left aside). */
export const endsWithHead = (word: string): boolean => namingHeads.longestEndingAt(word, word.length) !== undefined
