// Words that stand for something named elsewhere (该局, 我市, 该公司, 双方, 公司): found, and given to the one entity
// that the text allows. Where it allows several, an issue says so and nothing is guessed.
import type { Document, Sentence } from '../../domain/document.ts'
import type { HomePlace, Mention } from '../../domain/extraction.ts'
import type { Issue } from '../../domain/issue.ts'
import { leadingPlace } from '../../domain/names.ts'
import { isOrganisation } from '../../domain/ontology.ts'
import { knownOrganisation } from '../../domain/organisations.ts'
import type { Division } from '../../domain/places.ts'
import { isOverlapping } from '../../domain/span.ts'
import type { Cluster } from './cluster.ts'

export interface Anaphor {
  readonly mention: Mention
  readonly cluster: Cluster
}

interface Found {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly head: string
  readonly sentence: Sentence
}

/** How many sentences back an antecedent may stand. */
const REACH = 3

const HEADS =
  '公司|企业|集团|大学|学院|学校|校|研究院|研究所|院|所|联合实验室|实验室|中心|园区|产业园|高新区|开发区|协会|学会|商会|联盟|医院|银行|局|厅|委|办|管委会|项目|平台'
const LEVELS = '省|市|县|区|镇|州|旗|乡|街道|村'
const POINTING = new RegExp(`[该我本](${HEADS}|${LEVELS})|全([省市县区镇州旗])|(双方)|(园区)内`, 'g')
/** A head alone, with nothing before it that could say which: 公司总经理, 研究院将. */
const BARE =
  /(?<![\u4e00-\u9fffA-Za-z0-9”》）)])(公司|集团|学院|学校|研究院|研究所|联合实验室|实验室|园区|协会|学会|联盟|医院)(?=[总董副党将的与和在已院校会理主秘]|负责人|相关)/g

/** Anaphors of the document with the clusters they stand for, and issues for those that stay open. */
export function findAnaphors(
  document: Document,
  mentions: readonly Mention[],
  bySentence: ReadonlyMap<number, readonly number[]>,
  clusters: readonly Cluster[],
  homePlace: HomePlace | undefined,
  home: Division | undefined,
): { anaphors: Anaphor[]; issues: Issue[] } {
  const clusterOf = new Map<number, Cluster>()
  for (const cluster of clusters) for (const index of cluster.mentions) clusterOf.set(index, cluster)
  const anaphors: Anaphor[] = []
  const issues: Issue[] = []
  const open = (found: Found, why: string): void => {
    issues.push({
      code: 'AMBIGUOUS_ANAPHOR',
      severity: 'info',
      message: `${found.word} stays open: ${why}`,
      source: document.source,
      documentId: document.id,
      span: { start: found.start, end: found.end },
    })
  }
  for (const sentence of document.sentences) {
    const own = bySentence.get(sentence.index) ?? []
    for (const found of findWords(sentence)) {
      if (own.some((index) => isOverlapping(mentions[index]!, found))) continue
      const give = (cluster: Cluster | undefined, rule: string): void => {
        if (!cluster) return
        const { start, end } = found
        const mention: Mention = {
          start,
          end,
          sentence: sentence.index,
          surface: document.text.slice(start, end),
          name: cluster.name,
          type: cluster.type,
          kind: 'anaphor',
          rule: `anaphor/${rule}`,
          confidence: 0.8,
        }
        anaphors.push({ mention, cluster })
      }
      const before = (fits: (cluster: Cluster) => boolean): Cluster[] => {
        for (let back = 0; back <= REACH; back++) {
          const at = sentence.index - back
          if (at < 0 || document.sentences[at]!.article !== sentence.article) break
          const seen = (bySentence.get(at) ?? [])
            .filter((index) => back > 0 || mentions[index]!.end <= found.start)
            .map((index) => clusterOf.get(index))
            .filter((cluster) => cluster !== undefined && fits(cluster)) as Cluster[]
          if (seen.length > 0) return [...new Set(seen)]
        }
        return []
      }
      if (found.word === '双方') {
        const pair = findPair(document, found, mentions, bySentence, clusterOf)
        if (pair) for (const cluster of pair) give(cluster, 'both-sides')
        else open(found, 'no two organisations are joined before it')
        continue
      }
      if (new RegExp(`^(?:${LEVELS})$`).test(found.head)) {
        give(toOwnPlace(found, clusters, home, before), homePlace?.rule === 'option' ? 'home-option' : 'home')
        continue
      }
      const fits = toFit(found.head)
      if (found.word.startsWith('该')) {
        const [only, second] = before(fits)
        if (only && !second) give(only, 'this')
        else if (second) open(found, `${only!.name} or ${second.name}`)
        continue
      }
      const all = clusters.filter((cluster) => cluster.mentions.length > 0 && fits(cluster))
      if (all.length === 1) give(all[0], found.word === found.head ? 'bare-head' : 'own')
      else if (all.length > 1 && found.word !== found.head)
        open(found, `${all.length} names of that kind stand in the document`)
    }
  }
  return { anaphors, issues }
}

const JOINED = /^(?:[（(][^（()）]{1,30}[）)])?\s?(?:与|和|同|及|、|携手|联合|&)\s?$/
/** How many sentences back the two sides of 双方 may stand. */
const PAIR_REACH = 12

/** The last two organisations that the text joins by 与 or the like, and that no third one is joined to. */
function findPair(
  document: Document,
  { sentence, start }: Found,
  mentions: readonly Mention[],
  bySentence: ReadonlyMap<number, readonly number[]>,
  clusterOf: ReadonlyMap<number, Cluster>,
): readonly [Cluster, Cluster] | undefined {
  for (let at = sentence.index; at >= Math.max(0, sentence.index - PAIR_REACH); at--) {
    const parties = (bySentence.get(at) ?? []).filter(
      (index) => isOrganisation(mentions[index]!.type) && (at < sentence.index || mentions[index]!.end <= start),
    )
    const isJoined = (first: number | undefined, second: number | undefined): boolean =>
      first !== undefined &&
      second !== undefined &&
      JOINED.test(document.text.slice(mentions[first]!.end, mentions[second]!.start))
    for (let last = parties.length - 1; last > 0; last--) {
      if (!isJoined(parties[last - 1], parties[last])) continue
      if (isJoined(parties[last], parties[last + 1]) || isJoined(parties[last - 2], parties[last - 1])) break
      const [a, b] = [clusterOf.get(parties[last - 1]!), clusterOf.get(parties[last]!)]
      if (a && b && a !== b) return [a, b]
    }
  }
  return undefined
}

function findWords(sentence: Sentence): Found[] {
  const words: Found[] = []
  for (const match of sentence.text.matchAll(POINTING)) {
    const start = sentence.start + match.index
    words.push({
      start,
      end: start + match[0].length,
      word: match[0],
      head: match[1] ?? match[2] ?? match[3] ?? match[4]!,
      sentence,
    })
  }
  for (const match of sentence.text.matchAll(BARE)) {
    const start = sentence.start + match.index
    words.push({ start, end: start + match[0].length, word: match[0], head: match[0], sentence })
  }
  return words
}

/** 我市 is the home place or what stands above it; 该市 the last place of that level. */
function toOwnPlace(
  { word, head }: Found,
  clusters: readonly Cluster[],
  home: Division | undefined,
  before: (fits: (cluster: Cluster) => boolean) => Cluster[],
): Cluster | undefined {
  if (word.startsWith('该')) {
    const near = before(({ type, name }) => type === 'Place' && name.endsWith(head))
    return near.length === 1 ? near[0] : undefined
  }
  const name = home?.path.findLast((step) => step.endsWith(head) || (head === '省' && step.endsWith('自治区')))
  return clusters.find(
    (cluster) =>
      cluster.type === 'Place' &&
      cluster.mentions.length > 0 &&
      (cluster.name === name || cluster.forms.has(name ?? '')),
  )
}

/** Which entities a head may stand for. */
function toFit(head: string): (cluster: Cluster) => boolean {
  switch (head) {
    case '公司':
    case '企业':
      return ({ type }) => type === 'Company'
    case '校':
    case '学校':
      return ({ type, name }) =>
        type === 'University' &&
        !/.(?:大学|学院).+(?:学院|系|处|部)$/.test(name) &&
        (!/学院$/.test(name) || leadingPlace(name) !== undefined || knownOrganisation(name) !== undefined)
    case '园区':
    case '开发区':
    case '高新区':
    case '产业园':
      return ({ type, name }) => type === 'Park' && (head === '园区' || name.endsWith(head))
    case '项目':
      return ({ type }) => type === 'Project'
    case '局':
    case '厅':
    case '委':
    case '办':
    case '管委会':
      return ({ type, name }) => type === 'Bureau' && name.endsWith(head)
    default:
      return ({ type, name }) => isOrganisation(type) && name.endsWith(head)
  }
}
