// `searchSentences` of Query and the fields of SentenceHit: phrases, found literally, with the places where they stand.
import type { Filter } from '../../graph/queries/filter.ts'
import { sentenceCount, sentencePage } from '../../graph/queries/sentences.ts'
import type { SentenceRow } from '../../graph/rows.ts'
import { findHighlights, toRuns } from '../../graph/sentences.ts'
import { checkFilter, checkFirst, checkSearchText } from '../arguments.ts'
import { type Connection, toConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { parseCursor } from '../cursor.ts'

interface SentencesAsked {
  readonly text: string
  readonly filter?: Filter | null
  readonly first: number
  readonly after?: string | null
}

interface SentenceHit {
  readonly sentence: SentenceRow
  readonly runs: readonly string[]
}

/** A text of spaces finds nothing. */
async function searchSentences(
  _: unknown,
  args: SentencesAsked,
  { reader, loaders }: Context,
): Promise<Connection<SentenceHit>> {
  const runs = toRuns(checkSearchText(args.text))
  const filter = checkFilter(args.filter)
  const first = checkFirst(args.first)
  const after = parseCursor('sentences', 3, args.after)
  if (runs.length === 0) return toConnection('sentences', [], first, async () => 0)
  const rows = (await reader.read(sentencePage(runs, filter, { first, after }))).map(({ row, keys }) => {
    const sentence = row as SentenceRow
    loaders.sentence.prime(sentence.id, sentence)
    return { row: { sentence, runs }, keys: keys as readonly (string | number)[] }
  })
  return toConnection('sentences', rows, first, async () => {
    const [counted] = await reader.read(sentenceCount(runs, filter))
    return counted?.count as number
  })
}

export const sentenceQueries = { searchSentences }

export const sentenceHitResolvers = {
  highlights: ({ sentence, runs }: SentenceHit) => findHighlights(sentence, runs),
}
