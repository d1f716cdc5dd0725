// The fields of Relation and Evidence: from a tie to the exact sentence that says it.
import type { EvidenceRow, RelationRow } from '../../graph/rows.ts'
import { checkFirst } from '../arguments.ts'
import { type Connection, toConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { parseCursor } from '../cursor.ts'

/** null where the text leaves the end out. */
const toSpan = (start: number | null, end: number | null): { start: number; end: number } | null =>
  start === null || end === null ? null : { start, end }

async function readEvidence(
  { id }: RelationRow,
  args: { readonly first: number; readonly after?: string | null },
  { loaders }: Context,
): Promise<Connection<EvidenceRow>> {
  const first = checkFirst(args.first)
  const after = parseCursor('evidence', 3, args.after)
  const rows = await loaders.evidencePage({ first, after }).load(id)
  return toConnection('evidence', rows, first, async () => (await loaders.evidenceCount.load(id)) ?? 0)
}

export const relationResolvers = {
  head: ({ headId }: RelationRow, _: unknown, { loaders }: Context) => loaders.entity.load(headId),
  tail: ({ tailId }: RelationRow, _: unknown, { loaders }: Context) => loaders.entity.load(tailId),
  evidence: readEvidence,
}

export const evidenceResolvers = {
  sentence: ({ sentenceId }: EvidenceRow, _: unknown, { loaders }: Context) => loaders.sentence.load(sentenceId),
  document: ({ documentId }: EvidenceRow, _: unknown, { loaders }: Context) => loaders.document.load(documentId),
  original: ({ originalStart, originalEnd }: EvidenceRow) => toSpan(originalStart, originalEnd),
  tableRow: ({ row, headColumn, tailColumn }: EvidenceRow) => (row === null ? null : { row, headColumn, tailColumn }),
  headSpan: ({ headStart, headEnd }: EvidenceRow) => toSpan(headStart, headEnd),
  tailSpan: ({ tailStart, tailEnd }: EvidenceRow) => toSpan(tailStart, tailEnd),
}
