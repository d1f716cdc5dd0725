// Completes names that begin with a level instead of a place: 市科技局 → 平湖市科技局, 省科技厅 → 浙江省科技厅.
import type { Document } from '../../domain/document.ts'
import type { HomePlace, Mention } from '../../domain/extraction.ts'
import { type Division, divisionsNamed } from '../../domain/places.ts'
import { type Cluster, mergeCluster } from './cluster.ts'
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
  document: Document,
  home: HomePlace | undefined,
  division: Division | undefined,
  counts: ReadonlyMap<Division, number>,
): void {
  const byName = new Map(clusters.map((cluster) => [`${cluster.type}\0${cluster.name}`, cluster]))
  for (const cluster of [...clusters]) {
    const level = toLevel(cluster.name)
    if (!level || cluster.mentions.length === 0) continue
    // Mentions of one surface may mean different places: each goes its own way.
    for (const index of [...cluster.mentions]) {
      const mention = mentions[index]!
      const place =
        toNearPlace(level, mention, mentions, document) ?? toOwnDivision(level, home, division, counts, document.text)
      if (!place) continue
      const name =
        place +
        cluster.name.slice(cluster.name.startsWith(level) && place.endsWith(level) ? level.length : level.length)
      const key = `${cluster.type}\0${name}`
      let target = byName.get(key)
      if (!target) {
        target = { type: cluster.type, name, forms: new Map(), mentions: [] }
        byName.set(key, target)
        clusters.push(target)
      }
      const reason = `${level} here is ${place}`
      if (cluster.mentions.length === 1) mergeCluster(target, cluster, 'region-completed', reason)
      else {
        cluster.mentions.splice(cluster.mentions.indexOf(index), 1)
        target.mentions.push(index)
        if (!target.forms.has(mention.name)) target.forms.set(mention.name, { rule: 'region-completed', reason })
      }
    }
  }
}

const SPAN = 60

/** 铜仁市委组织部部长某某、市科协主席: the organisation before it in the same sentence says whose 市 it is. */
function toNearPlace(
  level: string,
  mention: Mention,
  mentions: readonly Mention[],
  document: Document,
): string | undefined {
  let near: string | undefined
  for (const other of mentions) {
    if (other.sentence !== mention.sentence || other.start >= mention.start) continue
    if (mention.start - other.end > SPAN) continue
    const ownsPlace = new RegExp(`^([\\u4e00-\\u9fff]{2,7}?${level})`).exec(other.name)?.[1]
    if (ownsPlace && divisionsNamed(ownsPlace).some(({ name }) => name === ownsPlace)) near = ownsPlace
    else if (other.type === 'Bureau' && toLevel(other.name) === level) near = undefined
  }
  if (near === undefined) return undefined
  const between = document.text.slice(Math.max(0, mention.start - SPAN), mention.start)
  return new RegExp(`[我本]${level}`).test(between) ? undefined : near
}
