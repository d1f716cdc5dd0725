// The fields of Query: arguments are checked, read by the stage before, and handed on as rows.
import { parseIdKind } from '../../domain/ids.ts'
import type { EntityType } from '../../domain/ontology.ts'
import { ontology } from '../../domain/ontology.ts'
import { type Graph, readNeighborhood } from '../../graph/neighborhood.ts'
import type { Filter } from '../../graph/queries/filter.ts'
import type { PageArguments } from '../../graph/queries/page.ts'
import {
  countEntityKeys,
  documentCount,
  documentPage,
  type EntityOrder,
  entityCount,
  entityPage,
  indicatorCount,
  indicatorPage,
  relationCount,
  relationPage,
} from '../../graph/queries/pages.ts'
import type { Fields, Query } from '../../graph/query.ts'
import type { DocumentRow, EntityRow, IndicatorRow, RelationRow } from '../../graph/rows.ts'
import { searchEntities } from '../../graph/search.ts'
import { readCounts } from '../../graph/statistics.ts'
import { checkDepth, checkFilter, checkFirst, checkIds, checkLimit, checkSearchText } from '../arguments.ts'
import type { Context } from '../context.ts'
import { parseCursor } from '../cursor.ts'
import { readPage } from './page.ts'

interface Listed {
  readonly filter?: Filter | null
  readonly first: number
  readonly after?: string | null
}

interface List {
  /** Names the list in its cursors. */
  readonly order: string
  /** How many keys a cursor holds; default three. */
  readonly keys?: number
  readonly toPage: (filter: Filter | undefined, page: PageArguments) => Query
  readonly toCount: (filter: Filter | undefined) => Query
  readonly onRow?: (fields: Fields) => void
}

/** Arguments are checked in this order, filter first. */
function readListed<T>(context: Context, args: Listed, { order, keys = 3, toPage, toCount, onRow }: List) {
  const filter = checkFilter(args.filter)
  const first = checkFirst(args.first)
  const after = parseCursor(order, keys, args.after)
  return readPage<T>(context, order, first, toPage(filter, { first, after }), toCount(filter), onRow)
}

/** Which loader reads a thing of which kind, and what the schema calls it. */
async function readNode(id: string, { loaders }: Context): Promise<object | null> {
  const found = {
    doc: () => loaders.document.load(id).then((row) => row && { ...row, __typename: 'Document' }),
    art: () => loaders.article.load(id).then((row) => row && { ...row, __typename: 'Article' }),
    sen: () => loaders.sentence.load(id).then((row) => row && { ...row, __typename: 'Sentence' }),
    ent: () => loaders.entity.load(id).then((row) => row && { ...row, __typename: 'Entity' }),
    rel: () => loaders.relation.load(id).then((row) => row && { ...row, __typename: 'Relation' }),
    ev: () => loaders.evidence.load(id).then((row) => row && { ...row, __typename: 'Evidence' }),
    ind: () => loaders.indicator.load(id).then((row) => row && { ...row, __typename: 'Indicator' }),
    iss: async () => undefined,
  }
  const kind = parseIdKind(id)
  return (kind && (await found[kind]())) ?? null
}

export const queryResolvers = {
  node: (_: unknown, { id }: { id: string }, context: Context) => readNode(id, context),
  entity: (_: unknown, { id }: { id: string }, { loaders }: Context) => loaders.entity.load(id),
  relation: (_: unknown, { id }: { id: string }, { loaders }: Context) => loaders.relation.load(id),
  document: (_: unknown, { id }: { id: string }, { loaders }: Context) => loaders.document.load(id),

  entities: (_: unknown, { orderBy, ...args }: Listed & { orderBy: EntityOrder }, context: Context) =>
    readListed<EntityRow>(context, args, {
      order: `entities ${orderBy}`,
      keys: countEntityKeys(orderBy),
      toPage: (filter, page) => entityPage(filter, orderBy, page),
      toCount: entityCount,
    }),

  relations: (_: unknown, args: Listed, context: Context) =>
    readListed<RelationRow>(context, args, {
      order: 'relations',
      toPage: relationPage,
      toCount: relationCount,
      onRow: ({ head, tail }) => {
        for (const end of [head, tail] as EntityRow[]) context.loaders.entity.prime(end.id, end)
      },
    }),

  documents: (_: unknown, args: Listed, context: Context) =>
    readListed<DocumentRow>(context, args, { order: 'documents', toPage: documentPage, toCount: documentCount }),

  indicators: (_: unknown, args: Listed, context: Context) =>
    readListed<IndicatorRow>(context, args, { order: 'indicators', toPage: indicatorPage, toCount: indicatorCount }),

  search: (
    _: unknown,
    { text, types, first }: { text: string; types?: readonly EntityType[] | null; first: number },
    { reader }: Context,
  ) => searchEntities(reader, { text: checkSearchText(text), types, first: checkFirst(first) }),

  neighborhood: async (
    _: unknown,
    args: { ids?: readonly string[] | null; depth: number; filter?: Filter | null; limit: number },
    { reader, loaders }: Context,
  ): Promise<Graph> => {
    const graph = await readNeighborhood(reader, {
      ids: checkIds('ids', args.ids),
      depth: checkDepth(args.depth),
      filter: checkFilter(args.filter),
      limit: checkLimit(args.limit),
    })
    for (const { entity } of graph.nodes) loaders.entity.prime(entity.id, entity)
    return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, graph })) }
  },

  statistics: (_: unknown, __: unknown, { reader }: Context) => readCounts(reader),
  ontology: () => ontology,
}
