// `mergeCandidates` and `decisions` of Query: what waits for review and what was decided.
import { candidateCount, candidatePage } from '../../graph/queries/candidates.ts'
import { type DecisionRow, decisionCount, decisionPage } from '../../graph/queries/decisions.ts'
import type { PageArguments } from '../../graph/queries/page.ts'
import type { Query } from '../../graph/query.ts'
import type { EntityRow } from '../../graph/rows.ts'
import { checkFirst } from '../arguments.ts'
import { type Connection, type PageRow, toConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { parseCursor } from '../cursor.ts'

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
async function readPage<T>(
  { reader }: Context,
  order: string,
  args: Paged,
  toPage: (page: PageArguments) => Query,
  count: Query,
): Promise<Connection<T>> {
  const first = checkFirst(args.first)
  const after = parseCursor(order, 2, args.after)
  const rows = (await reader.read(toPage({ first, after }))) as unknown as readonly PageRow<T>[]
  return toConnection(order, rows, first, async () => {
    const [counted] = await reader.read(count)
    return counted?.count as number
  })
}

export const curationQueries = {
  mergeCandidates: async (_: unknown, args: Paged, context: Context): Promise<Connection<CandidateRow>> => {
    const page = await readPage<CandidateRow>(context, 'mergeCandidates', args, candidatePage, candidateCount)
    for (const { first, second } of page.nodes)
      for (const entity of [first, second]) context.loaders.entity.prime(entity.id, entity)
    return page
  },
  decisions: (_: unknown, args: Paged, context: Context): Promise<Connection<DecisionRow>> =>
    readPage(context, 'decisions', args, decisionPage, decisionCount),
}

export const candidateResolvers = {
  document: ({ documentId }: CandidateRow, _: unknown, { loaders }: Context) =>
    documentId === null ? null : loaders.document.load(documentId),
}
