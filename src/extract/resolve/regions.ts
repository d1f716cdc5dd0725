// Completes names that begin with a level instead of a place: 市水利局 → 云溪市水利局, 省教育厅 → 江南省教育厅.
import type { Document } from '../../domain/document.ts'
import type { HomePlace, Mention } from '../../domain/extraction.ts'
import { type Division, divisionsNamed } from '../../domain/places.ts'
import type { Cluster } from './cluster.ts'
import { toOwnDivision } from './home.ts'

const LEVEL = /^(省|市|县|区|旗|州|镇|乡)(?=[\u4e00-\u9fff]{1,})/
const NOT_LEVEL =
  /^(?:市场|市政(?!府|协)|区域|区块|省级|市级|县级|区级|镇级|市属|省属|区属|县域|市民|乡村|乡镇|县委书记|省优|省部)/

/** The level that a name begins with, or undefined where it begins with a place or a word. */
export const toLevel = (name: string): string | undefined => (NOT_LEVEL.test(name) ? undefined : LEVEL.exec(name)?.[1])

/**
 * Completes the clusters that begin with a level and joins them with the clusters already so named.
 * The nearest place of that level before it in the sentence decides, else the home place.
 */
export function completeRegions(
  clusters: Cluster[],
  mentions: readonly Mention[],
  bySentence: ReadonlyMap<number, readonly number[]>,
  document: Document,
  home: HomePlace | undefined,
  division: Division | undefined,
  counts: ReadonlyMap<Division, number>,
): void {
  const byName = new Map(clusters.map((cluster) => [`${cluster.type}\0${cluster.name}`, cluster]))
  for (const cluster of [...clusters]) {
    const level = toLevel(cluster.name)
    // A prize is called as it stands: 省科技奖.
    if (!level || cluster.type === 'Honor' || cluster.mentions.length === 0) continue
    // Mentions of one surface may mean different places: each goes its own way.
    const kept: number[] = []
    const homeward = toOwnDivision(level, home, division, counts, document.text)
    for (const index of cluster.mentions) {
      const mention = mentions[index]!
      const place = toNearPlace(level, mention, bySentence.get(mention.sentence)!, mentions, document) ?? homeward
      if (!place) {
        kept.push(index)
        continue
      }
      const name = place + cluster.name.slice(level.length)
      const key = `${cluster.type}\0${name}`
      let target = byName.get(key)
      if (!target) {
        target = { type: cluster.type, name, forms: new Map(), mentions: [] }
        byName.set(key, target)
        clusters.push(target)
      }
      target.mentions.push(index)
      for (const form of [mention.name, ...cluster.forms.keys()])
        if (!target.forms.has(form) && (form === mention.name || kept.length === 0))
          target.forms.set(form, { rule: 'region-completed', reason: `${level} here is ${place}` })
    }
    cluster.mentions.splice(0, cluster.mentions.length)
    for (const index of kept) cluster.mentions.push(index)
  }
}

const SPAN = 60

/** 湖州市委组织部部长某某、市科协主席: the organisation before it in the same sentence says whose 市 it is. */
function toNearPlace(
  level: string,
  mention: Mention,
  sentence: readonly number[],
  mentions: readonly Mention[],
  document: Document,
): string | undefined {
  let near: string | undefined
  for (const index of sentence) {
    const other = mentions[index]!
    if (other.start >= mention.start) break
    if (mention.start - other.end > SPAN) continue
    const place = toPlaceOf(other.name, level)
    if (place) near = place
    else if (other.type === 'Bureau' && toLevel(other.name) === level) near = undefined
  }
  if (near === undefined) return undefined
  const between = document.text.slice(Math.max(0, mention.start - SPAN), mention.start)
  return between.includes(`我${level}`) || between.includes(`本${level}`) ? undefined : near
}

/** The place of this level that a name begins with. */
function toPlaceOf(name: string, level: string): string | undefined {
  const end = name.indexOf(level, 2)
  if (end < 0 || end > 8) return undefined
  const place = name.slice(0, end + level.length)
  return divisionsNamed(place).some((division) => division.name === place) ? place : undefined
}
