// Mentions of one document in, the entities they stand for within it out, each alias with its rule and reason.
import type { Document } from '../../domain/document.ts'
import type { HomePlace, Mention } from '../../domain/extraction.ts'
import { leadingPlaces, toFolded } from '../../domain/names.ts'
import { isOrganisation } from '../../domain/ontology.ts'
import { knownOrganisation } from '../../domain/organisations.ts'
import { type Division, divisionsNamed } from '../../domain/places.ts'
import { JOINT } from '../mentions/organisations.ts'
import type { ResolvedDocument } from '../resolved.ts'
import { findShortForms } from '../short-forms.ts'
import { type Anaphor, findAnaphors } from './anaphors.ts'
import { type Doubt, toCandidates } from './candidates.ts'
import { type Cluster, createClusters, mergeCluster, toEntity } from './cluster.ts'
import { countPlaces, findHomePlace } from './home.ts'
import { isVetoed, joins } from './joins.ts'
import { completeByDocument, completeParents } from './parents.ts'
import { joinPlaces, toDivision } from './places.ts'
import { completeRegions } from './regions.ts'

/**
 * Joins the mentions of a document into entities. What the text leaves open becomes an issue. `known` is the home
 * place where another reading of the document found it already.
 */
export function resolve(document: Document, mentions: readonly Mention[], known?: HomePlace): ResolvedDocument {
  const clusters = createClusters(mentions)
  const bySentence = Map.groupBy(mentions.keys(), (index) => mentions[index]!.sentence)
  const counts = countPlaces(mentions)
  const homePlace = known ?? findHomePlace(document, counts)
  const home = homePlace && pickHome(homePlace.name, counts)
  joinDeclared(clusters, mentions, toFolded(document.text))
  nameJointParts(clusters, mentions, bySentence, document.text)
  joinPlaces(clusters, counts, home, document.text)
  completeParents(clusters, mentions, bySentence, document.text)
  completeRegions(clusters, mentions, bySentence, document, homePlace, home, counts)
  const doubts = joinByRules(clusters)
  completeByDocument(clusters, homePlace?.name)
  nameByGazetteer(clusters, document.text)
  nameYearly(clusters, mentions)
  const living = clusters.filter((cluster) => cluster.mentions.length > 0)
  const { anaphors, issues } = findAnaphors(document, mentions, bySentence, living, homePlace, home)
  // Mentions are numbered anew when anaphors come among them.
  const owners = new Map(living.flatMap((cluster) => cluster.mentions.map((index) => [index, cluster])))
  const all = weave(mentions, anaphors, living)
  const sorted = sortClusters(living)
  const entities = sorted.map((cluster) => toEntity(cluster, toRegionPath(cluster, counts)))
  const candidates = toCandidates(doubts, owners, sorted)
  return { document, ...(homePlace ? { homePlace } : {}), mentions: all, entities, issues, candidates }
}

/** A public organisation is called by its longest public name in the text, be it inside another name. */
function nameByGazetteer(clusters: readonly Cluster[], text: string): void {
  for (const cluster of clusters) {
    const known = cluster.mentions.length > 0 ? knownOrganisation(cluster.name) : undefined
    if (!known || known.type !== cluster.type) continue
    const longest = known.forms
      .filter((form) => form.length > cluster.name.length && text.includes(form))
      .sort((a, b) => b.length - a.length)[0]
    if (longest === undefined || clusters.some(({ name, mentions }) => mentions.length > 0 && name === longest))
      continue
    cluster.forms.set(cluster.name, { rule: 'gazetteer', reason: `public short form of ${longest}` })
    cluster.name = longest
  }
}

/** 2023年度某某奖 is called so where the text never writes the prize without its year. */
function nameYearly(clusters: readonly Cluster[], mentions: readonly Mention[]): void {
  for (const cluster of clusters) {
    if (cluster.type !== 'Honor' || cluster.mentions.length === 0) continue
    const [first, ...others] = cluster.mentions.map((index) => mentions[index]!.surface)
    if (first?.endsWith(cluster.name) && YEARLY.test(first) && others.every((other) => other === first))
      cluster.name = first
  }
}
const YEARLY = /^(?:19|20)\d\d年度.*奖$/

/** Puts the anaphors among the mentions in text order; the clusters then count in the new list. */
function weave(mentions: readonly Mention[], anaphors: readonly Anaphor[], clusters: readonly Cluster[]): Mention[] {
  const entries = [
    ...mentions.map((mention, index) => ({ mention, index, cluster: undefined })),
    ...anaphors.map(({ mention, cluster }) => ({ mention, index: -1, cluster })),
  ].sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const moved = new Map(entries.map(({ index }, position) => [index, position]))
  for (const cluster of clusters)
    cluster.mentions.forEach((index, at) => {
      cluster.mentions[at] = moved.get(index)!
    })
  entries.forEach(({ cluster }, position) => {
    cluster?.mentions.push(position)
  })
  return entries.map(({ mention }) => mention)
}

/** The administrative places that an organisation or place belongs to, by the place in front of its name. */
function toRegionPath(cluster: Cluster, counts: ReadonlyMap<Division, number>): readonly string[] | undefined {
  if (cluster.type !== 'Place' && !isOrganisation(cluster.type)) return undefined
  for (const name of [cluster.name, ...cluster.forms.keys()]) {
    const place = leadingPlaces(name)
    if (place !== undefined) return toDivision(place, counts)?.path
  }
  return undefined
}

const pickHome = (name: string, counts: ReadonlyMap<Division, number>): Division | undefined =>
  divisionsNamed(name).toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]

/** 甲公司与乙大学智能制造联合实验室 is called 智能制造联合实验室 as well: what follows the last of its parties. */
function nameJointParts(
  clusters: readonly Cluster[],
  mentions: readonly Mention[],
  bySentence: ReadonlyMap<number, readonly number[]>,
  text: string,
): void {
  for (const cluster of clusters)
    for (const index of cluster.mentions) {
      const { rule, start, end, sentence } = mentions[index]!
      if (rule !== JOINT) continue
      const parties = bySentence
        .get(sentence)!
        .map((other) => mentions[other]!)
        .filter((other) => other.start >= start && other.end < end)
      const rest = text.slice(Math.max(...parties.map((party) => party.end), start), end)
      if (parties.length > 0 && rest.length > 3 && !cluster.forms.has(rest))
        cluster.forms.set(rest, { rule: 'last-part', reason: 'what follows the parties that it joins' })
    }
}

/** 某某公司（以下简称“某某”）: the text itself says so. */
function joinDeclared(clusters: readonly Cluster[], mentions: readonly Mention[], folded: string): void {
  for (const cluster of clusters)
    for (const index of [...cluster.mentions])
      for (const form of findShortForms(folded, mentions[index]!.end)) {
        const short = clusters.find((other) => other !== cluster && other.forms.has(form.text))
        if (short) {
          // Two full names with one abbreviation: the longer one is the name.
          const name = short.name !== form.text && short.name.length > cluster.name.length ? short.name : cluster.name
          mergeCluster(cluster, short, form.rule, 'the text says so in brackets')
          cluster.name = name
        } else if (!cluster.forms.has(form.text))
          cluster.forms.set(form.text, { rule: form.rule, reason: 'the text says so in brackets' })
      }
}

/** In the order of their first mentions. */
const sortClusters = (clusters: readonly Cluster[]): readonly Cluster[] =>
  clusters
    .map((cluster) => ({ cluster, first: cluster.mentions.reduce((least, index) => Math.min(least, index)) }))
    .sort((a, b) => a.first - b.first)
    .map(({ cluster }) => cluster)

/** Applies the join rules in their order; a rule that needs one antecedent joins only where one fits, else it is a doubt. */
function joinByRules(clusters: readonly Cluster[]): readonly Doubt[] {
  const doubts: Doubt[] = []
  for (const join of joins) {
    // Longer short forms first: 安达动力集团 joins the full name before 安达 looks for its one antecedent.
    const byLength = clusters
      .filter(({ mentions }) => mentions.length > 0)
      .toSorted((a, b) => b.name.length - a.name.length)
    for (const short of byLength) {
      if (short.mentions.length === 0) continue
      const fits: { long: Cluster; reason: string }[] = []
      for (const long of byLength) {
        if (long === short || long.mentions.length === 0 || long.name.length < short.name.length) continue
        if (long.name.length === short.name.length && join.unique && join.rule !== 'brand') continue
        const reason = join.explain(short, long)
        if (reason !== undefined && !isVetoed(short, long)) fits.push({ long, reason })
      }
      const legal = fits.filter(({ long }) => /公司$/.test(long.name))
      const [first] = join.rule === 'brand' && legal.length === 1 ? legal : fits
      if (first && (!join.unique || fits.length === 1 || (join.rule === 'brand' && legal.length === 1)))
        joinPair(first.long, short, join.rule, `${first.reason}: ${first.long.name}`)
      else
        for (const { long, reason } of fits)
          doubts.push({
            short: short.mentions[0]!,
            long: long.mentions[0]!,
            rule: join.rule,
            reason: `${reason}: ${long.name}`,
          })
    }
  }
  return doubts
}

/** Of two spellings that differ by a character or two, the one written more often is the name. */
function joinPair(long: Cluster, short: Cluster, rule: string, reason: string): void {
  const isSpelling = rule === 'official-abbreviation' && long.name.length - short.name.length <= 2
  if (isSpelling && short.mentions.length > long.mentions.length) mergeCluster(short, long, rule, reason)
  else mergeCluster(long, short, rule, reason)
}
