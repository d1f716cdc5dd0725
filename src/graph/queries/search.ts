// A search text in, the queries that find candidates for it out. graph/search.ts judges and ranks what they give.
import type { EntityType } from '../../domain/ontology.ts'
import type { Query } from '../query.ts'
import { entityRow } from '../rows.ts'
import { ENTITY_NAMES } from '../schema.ts'

/** Candidates for each row of the answer; judging is cheap, reading is not. */
const MOST_CANDIDATES = 200

const inTypes = '($types IS NULL OR e.type IN $types)'

const withWords = `MATCH (e:Entity) WHERE e.searchText CONTAINS $word
  AND all(word IN $words WHERE e.searchText CONTAINS word) AND ${inTypes}`
const rankOfWords = `CASE WHEN e.searchText STARTS WITH $whole THEN 0 WHEN e.searchText CONTAINS $whole THEN 1
    WHEN e.searchText CONTAINS $beginning THEN 2 ELSE 3 END AS rank`

/**
 * Entities `e` with a form that holds all the words or, for letters, whose pinyin or initials hold them; likeliest first.
 * Without letters there is one way to be found, and nothing to join.
 */
export const toCandidates = (hasLetters: boolean): string =>
  `${
    hasLetters
      ? `CALL () {
  ${withWords}
  RETURN e, ${rankOfWords}
  UNION
  MATCH (e:Entity) WHERE e.searchPinyin CONTAINS $letters AND ${inTypes}
  RETURN e, CASE WHEN e.searchPinyin CONTAINS '\\n' + $letters THEN 4 ELSE 5 END AS rank
}
WITH e, min(rank) AS rank`
      : `${withWords}
WITH e, ${rankOfWords}`
  } ORDER BY rank, coalesce(e.degree, 0) DESC, size(e.name), e.id LIMIT $most`

/** Without words nothing is found. */
export const toCandidateParameters = (
  words: readonly string[],
  letters: string | undefined,
  types: readonly EntityType[] | null | undefined,
): Query['parameters'] => ({
  word: words[0] ?? null,
  words,
  whole: `\n${words.join('')}\n`,
  beginning: `\n${words.join('')}`,
  ...(letters !== undefined && { letters }),
  types: types ?? null,
  most: MOST_CANDIDATES,
})

/** `{row}`. */
export const candidatesByPart = (...asked: Parameters<typeof toCandidateParameters>): Query => ({
  text: `${toCandidates(asked[1] !== undefined)}
RETURN ${entityRow('e')} AS row`,
  parameters: toCandidateParameters(...asked),
})

/** Entities that share pairs of characters with the text, for names typed with something left out: `{row}`. */
export const candidatesByPairs = (folded: string, types: readonly EntityType[] | null | undefined): Query => ({
  text: `CALL db.index.fulltext.queryNodes('${ENTITY_NAMES}', $lucene, {limit: $most}) YIELD node AS e, score
WHERE ${inTypes}
RETURN ${entityRow('e')} AS row ORDER BY score DESC, e.id`,
  parameters: { lucene: toLucene(folded), types: types ?? null, most: MOST_CANDIDATES },
})

/** In quotes nothing is an operator; the analyser makes pairs of the characters, any of which may match. */
function toLucene(folded: string): string {
  const characters = [...folded.replace(/["\\]/g, ' ')]
  return characters
    .slice(1)
    .map((character, index) => `"${characters[index]}${character}"`)
    .join(' ')
}
