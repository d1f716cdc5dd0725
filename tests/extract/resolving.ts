// What the tests of indicators and authorships share: a text with its names in, a resolved document out.
import type { LocalEntity, Mention } from '../../src/domain/extraction.ts'
import type { EntityType } from '../../src/domain/ontology.ts'
import type { ResolvedDocument } from '../../src/extract/resolved.ts'
import { read } from '../bulletin/reading.ts'

/** Every place where a name of `names` stands in the text is a mention of its entity. */
export function resolveNames(text: string, names: Readonly<Record<string, EntityType>>): ResolvedDocument {
  const document = read(text)
  const found: { mention: Mention; name: string }[] = []
  for (const sentence of document.sentences)
    for (const [name, type] of Object.entries(names))
      for (let at = sentence.text.indexOf(name); at >= 0; at = sentence.text.indexOf(name, at + 1)) {
        const start = sentence.start + at
        const end = start + name.length
        found.push({
          name,
          mention: {
            sentence: sentence.index,
            start,
            end,
            surface: name,
            name,
            type,
            kind: 'name',
            rule: 'given',
            confidence: 1,
          },
        })
      }
  found.sort((a, b) => a.mention.start - b.mention.start)
  const entities = Object.entries(names).map(
    ([name, type]): LocalEntity => ({
      name,
      type,
      aliases: [],
      mentions: found.flatMap((each, position) => (each.name === name ? [position] : [])),
    }),
  )
  return { document, mentions: found.map(({ mention }) => mention), entities, issues: [] }
}
