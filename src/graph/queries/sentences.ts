// Phrases in, the queries that find the sentences that hold all of them out. The full-text index gives what may hold
// them, a literal comparison decides: nothing that is typed can be an operator of the index.
import type { Query } from '../query.ts'
import { sentenceRow } from '../rows.ts'
import { SENTENCE_FORMS } from '../schema.ts'
import { type Filter, sentenceCondition, toFilterParameter } from './filter.ts'
import { type Order, type PageArguments, toAfterCondition, toKeys, toOrderBy, toPageParameters } from './page.ts'

/** Newest bulletin first. */
const order: Order = [
  { key: "coalesce(s.publishedOn, '')", descending: true },
  { key: 's.documentId' },
  { key: 's.start' },
]

const byIndex = `CALL db.index.fulltext.queryNodes('${SENTENCE_FORMS}', $lucene) YIELD node AS s WITH s`
const byReading = 'MATCH (s:Sentence)'
const condition = `all(run IN $runs WHERE s.searchText CONTAINS run) AND ${sentenceCondition('s')}`

const toQuery = (runs: readonly string[], filter: Filter | undefined, rest: string, more: object): Query => {
  const lucene = toLucene(runs)
  return {
    text: `${lucene === undefined ? byReading : byIndex} WHERE ${condition} ${rest}`,
    parameters: { runs, filter: toFilterParameter(filter), ...(lucene !== undefined && { lucene }), ...more },
  }
}

/** `{row, keys}`; `runs` are folded like the stored forms, and at least one. */
export const sentencePage = (runs: readonly string[], filter: Filter | undefined, page: PageArguments): Query =>
  toQuery(
    runs,
    filter,
    `AND ${toAfterCondition(order)}
WITH s ${toOrderBy(order)} LIMIT $limit
RETURN ${sentenceRow('s')} AS row, ${toKeys(order)} AS keys`,
    toPageParameters(page),
  )

export const sentenceCount = (runs: readonly string[], filter: Filter | undefined): Query =>
  toQuery(runs, filter, 'RETURN count(*) AS count', {})

/** The index leaves these words out, so that they and parts of them cannot be asked of it. */
const UNINDEXED =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'.split(
    ' ',
  )
/** Words of the index are pairs of ideographs (single where they stand alone), and runs of Latin letters and digits. */
const PIECES = /\p{Script=Han}+|[a-z0-9]+/gu

/**
 * What a sentence must have in the index to hold all runs: neighbouring ideographs as a phrase, one alone and Latin
 * letters as part of a word. undefined where the index cannot help, as for signs alone.
 */
export function toLucene(runs: readonly string[]): string | undefined {
  const pieces = runs.flatMap((run) => run.match(PIECES) ?? [])
  const asked = pieces.filter((piece) => !UNINDEXED.some((word) => word.includes(piece)))
  if (asked.length === 0) return undefined
  return [...new Set(asked)]
    .map((piece) => (/^\p{Script=Han}{2,}$/u.test(piece) ? `+"${piece}"` : `+*${piece}*`))
    .join(' ')
}
