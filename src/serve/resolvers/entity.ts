// The fields of Entity and of what hangs on it. Scalars are read from the row; everything else goes through loaders.
import type { Graph, GraphNode } from '../../graph/neighborhood.ts'
import type { Filter } from '../../graph/queries/filter.ts'
import type { AuthorshipRow, EntityRow, MentionRow, RelationRow } from '../../graph/rows.ts'
import { checkFilter, checkFirst } from '../arguments.ts'
import { type Connection, toConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { parseCursor } from '../cursor.ts'

interface Paged {
  readonly first: number
  readonly after?: string | null
}

async function readMentions({ id }: EntityRow, args: Paged, { loaders }: Context): Promise<Connection<MentionRow>> {
  const first = checkFirst(args.first)
  const after = parseCursor('mentions', 3, args.after)
  const rows = await loaders.mentionPage({ first, after }).load(id)
  return toConnection('mentions', rows, first, async () => (await loaders.mentionCount.load(id)) ?? 0)
}

async function readRelations(
  entity: EntityRow,
  args: Paged & { readonly filter?: Filter | null },
  { loaders }: Context,
): Promise<Connection<RelationRow>> {
  const filter = checkFilter(args.filter)
  const first = checkFirst(args.first)
  const after = parseCursor('ties', 3, args.after)
  const { id } = entity
  const rows = await loaders.ties(filter, { first, after }).load(id)
  // Both ends of these relations are at hand.
  loaders.entity.prime(id, entity)
  for (const { other } of rows) loaders.entity.prime(other.id, other)
  return toConnection('ties', rows, first, async () => (await loaders.tieCount(filter).load(id)) ?? 0)
}

export const entityResolvers = {
  aliases: ({ aliasTexts, aliasRules, aliasReasons }: EntityRow) =>
    aliasTexts.map((text, index) => ({ text, rule: aliasRules[index], reason: aliasReasons[index] || null })),
  mentions: readMentions,
  relations: readRelations,
  relationCounts: ({ id }: EntityRow, _: unknown, { loaders }: Context) => loaders.relationCounts.load(id),
  indicators: ({ id }: EntityRow, _: unknown, { loaders }: Context) => loaders.indicatorsOfEntity.load(id),
  articles: ({ id }: EntityRow, _: unknown, { loaders }: Context) => loaders.articlesOfPerson.load(id),
  namesakes: ({ id }: EntityRow, _: unknown, { loaders }: Context) => loaders.namesakes.load(id),
}

export const mentionResolvers = {
  entity: ({ entityId }: MentionRow, _: unknown, { loaders }: Context) => loaders.entity.load(entityId),
  sentence: ({ sentenceId }: MentionRow, _: unknown, { loaders }: Context) => loaders.sentence.load(sentenceId),
  document: ({ documentId }: MentionRow, _: unknown, { loaders }: Context) => loaders.document.load(documentId),
}

export const authorshipResolvers = {
  person: ({ personId }: AuthorshipRow, _: unknown, { loaders }: Context) => loaders.entity.load(personId),
  article: ({ articleId }: AuthorshipRow, _: unknown, { loaders }: Context) => loaders.article.load(articleId),
}

export const graphNodeResolvers = {
  hiddenNeighbors: async ({ entity, graph }: GraphNode & { readonly graph: Graph }) =>
    (await graph.hiddenNeighbors()).get(entity.id) ?? 0,
}
