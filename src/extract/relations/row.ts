// A sentence as spots and the gaps between them, and what may stand beside a person in it.
import { isOrganisation } from '../../domain/ontology.ts'
import type { Span } from '../../domain/span.ts'
import type { Ref, Spot } from './scene.ts'
import { isPlaceTitle, parseTitles } from './titles.ts'

/** A post as the text beside a person says it. */
export interface Post {
  readonly titles: readonly string[]
  /** The organisation or place named with it; undefined where the text names none here. */
  readonly of?: Spot
  readonly rule: string
  readonly confidence: number
  readonly at: number
}

/** Mentions that act as one: a person with titles, or an organisation, event, project … by itself. */
export interface Member extends Span {
  readonly refs: readonly Ref[]
  readonly posts: readonly Post[]
}

/** A sentence as its spots and the text between them. */
export interface Row {
  readonly text: string
  readonly offset: number
  readonly spots: readonly Spot[]
  /** `gaps[i]` stands before `spots[i]`; the last one ends the sentence. */
  readonly gaps: readonly string[]
}

const BREAK = /[，。；：！？“”"‘’《》—…\n|│]/
const LEADS = /^.*(?:带领|率领|陪同|随同|会同|邀请)/
/** True for a person. */
export const isPerson = (spot: Spot): boolean => spot.refs.some((ref) => ref.type === 'Person')
/** True for an organisation or a place. */
export const canEmploy = (spot: Spot | undefined): spot is Spot =>
  spot?.refs.every((ref) => isOrganisation(ref.type) || ref.type === 'Place') ?? false
/** True for what employs nobody: in 某计划项目负责人 it is passed over. */
export const isThing = (spot: Spot | undefined): spot is Spot =>
  spot?.refs.every(
    (ref) => ref.type === 'Project' || ref.type === 'Policy' || ref.type === 'Honor' || ref.type === 'Event',
  ) ?? false
/** True when the titles may belong to the spot: after a bare place only 市长, 领导 and the like. */
export const employs = (spot: Spot | undefined, titles: readonly string[]): spot is Spot =>
  canEmploy(spot) && (spot.refs[0]?.type !== 'Place' || isPlaceTitle(titles[0] ?? ''))

/** The longest chain of titles that ends `gap`, and whether it reaches back to the mention before the gap. */
export function splitTitles(gap: string): {
  readonly titles: string[]
  readonly touches: boolean
  readonly rest: string
} {
  let cut = gap.length
  while (cut > 0 && !BREAK.test(gap.charAt(cut - 1))) cut--
  // 某甲带领科长某乙: what leads is no part of the title.
  const led = LEADS.exec(gap.slice(cut))
  if (led) cut += led[0].length
  const raw = gap.slice(cut).trimEnd()
  if (!/[、和及与兼]$/.test(raw)) {
    for (let k = 0; k < raw.length; k++) {
      if (/[\s、和及与兼暨（）]/.test(raw.charAt(k))) continue
      const titles = parseTitles(raw.slice(k))
      if (titles.length > 0)
        return { titles, touches: cut === 0 && raw.slice(0, k).trim() === '', rest: gap.slice(0, cut + k) }
    }
  }
  return { titles: [], touches: false, rest: gap }
}
