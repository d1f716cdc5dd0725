// What the tests of names share: a text in, its mentions or its resolved entities out.

import { readDocument } from '../../../src/bulletin/read.ts'
import type { Mention } from '../../../src/domain/extraction.ts'
import { findMentions } from '../../../src/extract/mentions/find.ts'
import { resolve } from '../../../src/extract/resolve/resolve.ts'
import type { ResolvedDocument } from '../../../src/extract/resolved.ts'

/** The mentions of a text. */
export const find = (text: string): Mention[] =>
  findMentions(readDocument(new TextEncoder().encode(text), 'test.txt').document)

/** Written names of the wanted type, each once, in text order. */
export const namesOf = (text: string, type: Mention['type']): string[] => [
  ...new Set(
    find(text)
      .filter((mention) => mention.type === type)
      .map(({ name }) => name),
  ),
]

/** The resolved document; `place` is its home place as given from outside. */
export function resolveText(text: string, place?: string): ResolvedDocument {
  const { document } = readDocument(new TextEncoder().encode(text), 'test.txt', place === undefined ? {} : { place })
  return resolve(document, findMentions(document))
}

/** Each alias of the entity of that name with its rule, as `alias: rule`. */
export const aliasesOf = ({ entities }: ResolvedDocument, name: string): string[] =>
  entities.find((entity) => entity.name === name)?.aliases.map(({ text, rule }) => `${text}: ${rule}`) ?? []
