// What an analyst types in, entities out, best first, each with the form that matched and the reason.
import type { EntityType } from '../domain/ontology.ts'
import { type SearchForm, toFoldedForms, toSearchForms, toSearchText } from '../fuse/search-forms.ts'
import { candidatesByPairs, candidatesByPart } from './queries/search.ts'
import type { Reader } from './reader.ts'
import type { EntityRow } from './rows.ts'

export type MatchReason = 'NAME' | 'ALIAS' | 'PREFIX' | 'PART' | 'PINYIN' | 'INITIALS'

export interface SearchHit {
  readonly entity: EntityRow
  readonly score: number
  readonly matched: string
  readonly reason: MatchReason
}

export interface SearchArguments {
  readonly text: string
  readonly types?: readonly EntityType[] | null | undefined
  readonly first: number
}

/** What is looked for: the words that all must be there, and as letters where they can be pinyin. */
export interface SearchWords {
  readonly words: readonly string[]
  readonly folded: string
  readonly letters: string | undefined
}

/** No words for a text of spaces and signs. */
export function toSearchWords(text: string): SearchWords {
  const words = text
    .split(/\s+/u)
    .map(toSearchText)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const folded = words.join('')
  return { words, folded, letters: isLetters(folded) ? folded : undefined }
}

/** Pinyin has nothing but letters and digits: a text with anything else cannot be in it. */
const isLetters = (folded: string): boolean => /^[a-z0-9]+$/.test(folded)

/** Whether names with something left out are to be looked for as well. */
export const isScattered = ({ folded, letters }: SearchWords, found: number, first: number): boolean =>
  found < first && [...folded].length >= 3 && !letters

/** A text of spaces and signs finds nothing. */
export async function searchEntities(
  reader: Reader,
  { text, types, first }: SearchArguments,
): Promise<readonly SearchHit[]> {
  const asked = toSearchWords(text)
  const { words, folded, letters } = asked
  if (words.length === 0 || first === 0) return []
  const hits = rankHits(await readRows(reader, candidatesByPart(words, letters, types)), words)
  if (!isScattered(asked, hits.length, first)) return hits.slice(0, first)
  const found = new Set(hits.map(({ entity }) => entity.id))
  const more = rankHits(await readRows(reader, candidatesByPairs(folded, types)), words)
  return [...hits, ...more.filter(({ entity }) => !found.has(entity.id))].slice(0, first)
}

const readRows = async (reader: Reader, query: Parameters<Reader['read']>[0]): Promise<readonly EntityRow[]> =>
  (await reader.read(query)).map(({ row }) => row as EntityRow)

/** Pure: those of the entities that match the words, best first. */
export function rankHits<T extends Judged>(
  entities: readonly T[],
  words: readonly string[],
): readonly (Match & { readonly entity: T })[] {
  const hasLetters = isLetters(words.join(''))
  const toForms = ({ name, aliasTexts, type }: Judged): readonly SearchForm[] =>
    hasLetters
      ? toSearchForms(name, aliasTexts, type === 'Person')
      : toFoldedForms(name, aliasTexts).map((form) => ({ ...form, pinyin: '', initials: '' }))
  return entities
    .flatMap((entity) => {
      const best = toForms(entity)
        .flatMap((form, index) => matchForm(form, words, index === 0))
        .sort((a, b) => b.score - a.score)[0]
      return best ? [{ entity, ...best, score: best.score + toImportance(entity) }] : []
    })
    .sort(
      (a, b) =>
        b.score - a.score || a.entity.name.length - b.entity.name.length || (a.entity.id < b.entity.id ? -1 : 1),
    )
}

type Match = Omit<SearchHit, 'entity'>

/** What of an entity decides how well it matches. */
export type Judged = Pick<EntityRow, 'id' | 'name' | 'type' | 'aliasTexts' | 'degree' | 'documentCount'>

/** Scores lie a whole number apart for each reason, so that importance and length decide only within one. */
function matchForm(form: SearchForm, words: readonly string[], isName: boolean): Match[] {
  const text = words.join('')
  const give = (base: number, reason: MatchReason, length: number): Match[] => [
    {
      score: base + (isName ? 0.2 : 0) + (0.2 * text.length) / Math.max(length, text.length),
      matched: form.form,
      reason,
    },
  ]
  const { folded, pinyin, initials } = form
  if (folded === text) return isName ? give(7, 'NAME', folded.length) : give(6, 'ALIAS', folded.length)
  if (folded.startsWith(text)) return give(5, 'PREFIX', folded.length)
  if (folded.includes(text)) return give(4, 'PART', folded.length)
  if (pinyin.startsWith(text)) return give(3, 'PINYIN', pinyin.length)
  if (initials.startsWith(text)) return give(2.5, 'INITIALS', initials.length)
  if (words.every((word) => folded.includes(word))) return give(2, 'PART', folded.length)
  if (pinyin.includes(text)) return give(1.5, 'PINYIN', pinyin.length)
  if (initials.includes(text)) return give(1, 'INITIALS', initials.length)
  return isSubsequence(text, folded) ? give(0.5, 'PART', folded.length) : []
}

/** From 0 to 0.09: the better connected of two equal matches comes first. */
const toImportance = ({ degree, documentCount }: Judged): number =>
  0.09 * (1 - 1 / (1 + Math.log1p(degree + documentCount)))

/** 云溪科技局 in 云溪市科技局: every character, in order, beginning with the first. */
function isSubsequence(text: string, folded: string): boolean {
  let at = 0
  for (const character of text) {
    at = folded.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return folded[0] === text[0] && text.length * 2 >= folded.length
}
