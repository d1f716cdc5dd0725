// Lines with their first roles in, the same out with headlines that were split over several lines put together.
import { joinLines } from './lines.ts'
import type { Draft } from './outline.ts'

/** How far below a seam is looked for; bounds the time. */
const WINDOW_BLOCKS = 40
const WINDOW_BLOCK_LENGTH = 1_500
const LONGEST_JOINED = 120
const SEAM = 3

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * True when two lines are one headline: the first cannot end there, or the text below writes the seam without a break.
 * 先进装备 / 产业园区 is joined because the article says 先进装备产业园区.
 */
function isOneHeadline(first: string, second: string, below: () => string): boolean {
  if (first.length + second.length > LONGEST_JOINED || /^[—-]/.test(second)) return false
  if (/[的和与及暨、]$/.test(first) || /^[的和与及暨、》”]/.test(second)) return true
  if (count(first, /[“《（]/g) > count(first, /[”》）]/g)) return true
  const seam = first.slice(-SEAM) + second.slice(0, SEAM)
  return seam.length === 2 * SEAM && below().includes(seam)
}

/** The second line of a dash headline may even be the end of a sentence. */
const mayContinue = (first: Draft, next: Draft): boolean =>
  !first.given &&
  !next.given &&
  (next.role === 'headline' ||
    (first.text.startsWith('—') && next.role === 'body' && /^[^。；！？]{4,40}。$/.test(next.text)))

/** Puts split headlines together; every other line stays as it is. */
export function joinHeadlines(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  drafts.forEach((draft, i) => {
    const last = joined.at(-1)
    const below = (): string =>
      drafts
        .slice(i + 1, i + 1 + WINDOW_BLOCKS)
        .filter(({ role }) => role === 'body')
        .map(({ text }) => text.slice(0, WINDOW_BLOCK_LENGTH))
        .join('\n')
    const isOne = last?.role === 'headline' && mayContinue(last, draft) && isOneHeadline(last.text, draft.text, below)
    if (isOne) joined[joined.length - 1] = { ...joinLines([last, draft]), role: 'headline' }
    else joined.push(draft)
  })
  return joined
}
