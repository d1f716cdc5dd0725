// How much a run of characters looks like a Chinese person's name by itself: surname and given characters, no context.
import { readFileSync } from 'node:fs'
import { readWordList } from '../word-list.ts'

const SURNAME_SCORES = { top: 6, common: 4.5, rare: 1 } as const
/** A surname that is also an everyday word proves less. */
const WORD_PENALTY = 2
const DOUBLE_SCORE = 7
/** Six of seven names have two given characters. */
const TWO_GIVEN = 2
const DOUBLED = 3
/** Characters that never stand in the counts of given names are mostly rare in running text too. */
const UNKNOWN_GIVEN = -1.5

const surnames = readSurnames()
const doubles = new Set(surnames.get('double') ?? [])
const singles = createSingles()
const given = readGivenCharacters()

function readSurnames(): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  let key = ''
  for (const word of readWordList('surnames.txt').get('') ?? []) {
    if (/^[a-z]+$/.test(word)) key = word
    else lines.set(key, [...(lines.get(key) ?? []), word])
  }
  return lines
}

function createSingles(): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [tier, score] of Object.entries(SURNAME_SCORES))
    for (const character of surnames.get(tier)?.join('') ?? '') if (!scores.has(character)) scores.set(character, score)
  for (const character of surnames.get('word')?.join('') ?? '')
    scores.set(character, (scores.get(character) ?? SURNAME_SCORES.rare) - WORD_PENALTY)
  return scores
}

function readGivenCharacters(): Map<string, number> {
  const scores = new Map<string, number>()
  const file = new URL('../../../seeds/lexicons/given-characters.txt', import.meta.url)
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [score, characters] = line.split(' ')
    if (line.startsWith('#') || characters === undefined) continue
    for (const character of characters) scores.set(character, Number(score))
  }
  return scores
}

/** True for a character that may be a surname by itself. */
export const isSurname = (character: string): boolean => singles.has(character)

/** True for a surname that proves little because it is also an everyday word. */
export const isWeakSurname = (character: string): boolean => (singles.get(character) ?? 0) < 3

const toGivenScore = (character: string): number => Math.max(-6, Math.min(5, given.get(character) ?? UNKNOWN_GIVEN))

/**
 * A log-likelihood ratio of being a name against being running text, of `text.slice(start, end)`: above 4 for most
 * names, below 0 for most other words; undefined where it begins with no surname or has not two to four characters.
 * Four characters are two surnames, as married women of Hong Kong write, or a double surname with two given ones.
 */
export function toNameScore(text: string, start: number, end: number): number | undefined {
  const length = end - start
  if (length < 2 || length > 4 || end > text.length) return undefined
  const isDouble = length > 2 && doubles.has(text.slice(start, start + 2))
  let from = start + (isDouble ? 2 : 1)
  let score = isDouble ? DOUBLE_SCORE : singles.get(text[start]!)
  if (score === undefined) return undefined
  if (length === 4 && !isDouble) {
    const second = singles.get(text[start + 1]!)
    if (second === undefined || second < SURNAME_SCORES.common || isWeakSurname(text[start]!)) return undefined
    score -= 2
    from = start + 2
  }
  for (let at = from; at < end; at++) {
    const character = text[at]!
    if (character < '\u4e00' || character > '\u9fff') return undefined
    // A doubled character (丽丽) is a name by its form.
    score += at > from && character === text[at - 1] ? DOUBLED : toGivenScore(character)
  }
  return end - from > 1 ? score + TWO_GIVEN : score
}

/** The same ratio for characters of which none is known as a surname; undefined characters count as rare ones. */
export const toGivenShare = (characters: string): number =>
  [...characters].reduce((sum, character) => sum + toGivenScore(character), 0)
