// Names of known entities that stand where the finders saw none: a repetition that was missed. A name found once is a
// name elsewhere.
import type { LocalEntity } from '../../domain/extraction.ts'
import type { ResolvedDocument } from '../resolved.ts'
import { createWordTree } from '../word-tree.ts'
import type { Ref } from './scene.ts'

// What makes a longer name of a name that ends here: 某市 + 大学.
const GOES_ON = /^[大学院校局厅处科部委会司厂园区省市县镇村系所站队集公路街]/
const SHORTEST = 3

/** The places of a document where a form of a known entity stands outside every mention. */
export function findUnseen({ document, entities }: ResolvedDocument, refs: readonly Ref[]): Ref[] {
  const { text } = document
  const taken = new Uint8Array(text.length)
  for (const { start, end } of refs) taken.fill(1, start, end)
  const tree = createWordTree(readForms(entities))
  const found: Ref[] = []
  for (const sentence of document.sentences) {
    for (let at = sentence.start; at < sentence.end; at++) {
      const word = taken[at] ? undefined : tree.longestStartingAt(text, at)
      const entity = word && entities[word.value]
      if (!entity || word.end > sentence.end || taken.subarray(at, word.end).includes(1)) continue
      if (GOES_ON.test(text.slice(word.end, word.end + 1))) continue
      const surface = text.slice(at, word.end)
      found.push({ entity: word.value, type: entity.type, sentence: sentence.index, surface, start: at, end: word.end })
      at = word.end - 1
    }
  }
  return found
}

const formsOf = (entity: LocalEntity): string[] => [entity.name, ...entity.aliases.map(({ text }) => text)]

const readForms = (entities: readonly LocalEntity[]): (readonly [string, number])[] =>
  entities.flatMap((entity, index) =>
    formsOf(entity)
      .filter((form) => form.length >= SHORTEST)
      .map((form) => [form, index] as const),
  )
