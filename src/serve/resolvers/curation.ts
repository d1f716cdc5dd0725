// `mergeCandidates` and `decisions` of Query: what waits for review and what was decided.
import { candidateCount, candidatePage } from '../../graph/queries/candidates.ts'
import { type DecisionRow, decisionCount, decisionPage } from '../../graph/queries/decisions.ts'
import type { PageArguments } from '../../graph/queries/page.ts'
import type { Fields, Query } from '../../graph/query.ts'
import type { EntityRow } from '../../graph/rows.ts'
import { checkFirst } from '../arguments.ts'
import type { Connection } from '../connection.ts'
import type { Context } from '../context.ts'
import { parseCursor } from '../cursor.ts'
import { readPage } from './page.ts'

interface Paged {
  readonly first: number
  readonly after?: string | null
}

export interface CandidateRow {
  readonly id: string
  readonly first: EntityRow
  readonly second: EntityRow
  readonly rule: string
  readonly reason: string
  readonly score: number
  readonly documentId: string | null
}

/** Both lists are ordered by two keys. */
function readList<T>(
  context: Context,
  order: string,
  args: Paged,
  toPage: (page: PageArguments) => Query,
  count: Query,
  onRow?: (fields: Fields) => void,
): Promise<Connection<T>> {
  const first = checkFirst(args.first)
  const after = parseCursor(order, 2, args.after)
  return readPage(context, order, first, toPage({ first, after }), count, onRow)
}

export const curationQueries = {
  mergeCandidates: (_: unknown, args: Paged, context: Context): Promise<Connection<CandidateRow>> =>
    readList(context, 'mergeCandidates', args, candidatePage, candidateCount, ({ row }) => {
      const { first, second } = row as CandidateRow
      for (const entity of [first, second]) context.loaders.entity.prime(entity.id, entity)
    }),
  decisions: (_: unknown, args: Paged, context: Context): Promise<Connection<DecisionRow>> =>
    readList(context, 'decisions', args, decisionPage, decisionCount),
}

export const candidateResolvers = {
  document: ({ documentId }: CandidateRow, _: unknown, { loaders }: Context) =>
    documentId === null ? null : loaders.document.load(documentId),
}
