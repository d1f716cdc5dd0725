// The fields asked for of what a search finds in, the candidates in Cypher and the writer of the best of them out. How
// well each matches is judged outside the database, by graph/search.ts.
import type { GraphQLObjectType } from 'graphql'
import { toCandidates } from '../../graph/queries/search.ts'
import {
  isScattered,
  type Judged,
  type MatchReason,
  rankHits,
  type SearchWords,
  toSearchWords,
} from '../../graph/search.ts'
import {
  addObject,
  createColumns,
  isPlain,
  toObjectType,
  toObjectWriter,
  toPlainWriter,
  type WriteField,
} from './build.ts'
import { Left, type Row } from './left.ts'
import { collectSubfields, NotCompiled, readArguments, toField } from './select.ts'

export const writeSearch: WriteField = (builder, _, field, columns) => {
  const query = builder.schema.getQueryType() as GraphQLObjectType
  const { prefix, index } = builder.addSlot(query, field)
  const type = toObjectType(query, field.name)
  const inner = createColumns()
  const places = ['', 'score', 'matched', 'reason']
  const write = builder.addWriter(
    toObjectWriter(type, collectSubfields(builder, type, field), (each) => {
      const place = `v[${places.indexOf(each.name)}]`
      if (each.name !== 'entity') return toPlainWriter(toField(type, each.name).type, place)
      const entity = toObjectType(type, 'entity')
      const fields = collectSubfields(builder, entity, each)
      // Of every candidate, few of which are shown.
      const atHand = fields.filter(({ name }) => name !== 'aliases')
      if (!isPlain(builder, entity, atHand)) throw new NotCompiled('fields of candidates')
      return `${addObject(builder, entity, 'e', fields, inner)}(v[0])`
    }),
  )
  const { text } = readArguments(query, field, builder.variables)
  const candidates = toCandidates(toSearchWords(text as string).letters !== undefined).replaceAll('$', `$${prefix}`)
  const judged = `[e.id, e.name, e.type, coalesce(e.aliasTexts, []), coalesce(e.degree, 0), coalesce(e.documentCount, 1)]`
  const rows = columns.add(`COLLECT { ${candidates} RETURN [${judged}, ${inner.toCypher()}] }`)
  return `list(search(${rows}, a[${index}]), ${write})`
}

export interface SearchSlot extends SearchWords {
  readonly first: number
}

type Hit = readonly [row: Row, score: number, matched: string, reason: MatchReason]

/** The best of the candidates. Throws Left where others have to be looked for. */
export function search(candidates: readonly Row[], slot: SearchSlot): readonly Hit[] {
  if (slot.words.length === 0 || slot.first === 0) return []
  const judged = candidates.map(([parts, row]) => {
    const [id, name, type, aliasTexts, degree, documentCount] = parts as Row
    return { id, name, type, aliasTexts, degree, documentCount, row } as Judged & { readonly row: Row }
  })
  const hits = rankHits(judged, slot.words)
  if (isScattered(slot, hits.length, slot.first)) throw new Left('names with something left out')
  return hits
    .slice(0, slot.first)
    .map(({ entity, score, matched, reason }): Hit => [entity.row, score, matched, reason])
}
