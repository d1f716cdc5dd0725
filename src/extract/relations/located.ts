// Where an organisation, project or event is: 位于, 落户, 在…举行, 园区内的.
import { isAllowed, isOrganisation } from '../../domain/ontology.ts'
import { groupsBetween, isAttributive, toCase, toNoun } from './clause.ts'
import { type Finding, toEnd } from './finding.ts'
import { GROUP, toGroupIndex } from './groups.ts'
import { toAlternation } from './lexicon.ts'
import type { Memory } from './memory.ts'
import { findEnds, isNegated } from './pattern.ts'
import { type Accept, acceptedRefs, clauseAt, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

const isSite: Accept = (type) => type === 'Place' || type === 'Park'
const isThing: Accept = (type) => isOrganisation(type) || type === 'Project'
const LOCATES = new RegExp(toAlternation('locate'), 'g')
const HAPPENS = new RegExp(
  `${toAlternation('hold')}|开幕|启动|拉开帷幕|开赛|落幕|圆满|结业|揭晓|收官|亮相|落成|揭牌`,
  'g',
)
const SIGNED = /签署|签订|签约|圆满|落成|揭牌|举行|结业|成立/
const GATHERS = new RegExp(
  `(?:集聚|聚集|汇聚|汇集|引进|吸引|入驻|培育)(?:了|有)(?=[^，。；\\uE000-\\uF8FF]{0,8}${GROUP})`,
  'g',
)
const TENANTS = new RegExp(`(${GROUP})[^，。；\\uE000-\\uF8FF]{0,4}(?:入园|入驻|驻园|园区)(?:的)?企业`, 'g')
const BUILDS = /投资建设|建设|设立|成立|打造|兴建|新建|建立|布局|共建|组建|建成/g
const INSIDE = new RegExp(`(${GROUP})(?:内|里|中)?(?:的|内)[“"]?(${GROUP})`, 'g')
const OURS = new RegExp(`(${GROUP})[^，。；：的与和在对向\\uE000-\\uF8FF]{0,6}[“"]?(${GROUP})`, 'g')
const BESIDE = new RegExp(`(${GROUP})\\s?(${GROUP})`, 'g')

/** Finds LOCATED_IN in a sentence. */
export function findSites(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  const findings: Finding[] = []
  const add = (heads: readonly Ref[], tails: readonly Ref[], rule: string, confidence: number, from: number) => {
    for (const head of heads) {
      for (const tail of tails) {
        if (head.entity !== tail.entity && isAllowed('LOCATED_IN', head.type, tail.type)) {
          findings.push({
            type: 'LOCATED_IN',
            head: toEnd(head),
            tail: toEnd(tail),
            rule,
            confidence,
            at: line.offsets[from] as number,
            sentence: line.sentence,
          })
        }
      }
    }
  }
  for (const match of line.skeleton.matchAll(LOCATES)) {
    const from = match.index
    const to = from + match[0].length
    if (isNegated(reading, from)) continue
    const sites = findChain(reading, to)
    if (sites.length === 0) continue
    const last =
      line.places.find((place) => line.groups[line.places.indexOf(place)]?.refs.includes(sites.at(-1) as Ref)) ?? to
    const described = new RegExp(
      `^.[^，。；\\uE000-\\uF8FF]{0,10}的[^，。；\\uE000-\\uF8FF]{0,12}[“"]?(${GROUP})`,
    ).exec(line.skeleton.slice(last))
    const noun = described
      ? line.groups[toGroupIndex(described[1] as string)]?.refs.filter((ref) => isThing(ref.type))
      : undefined
    const heads = noun?.length ? { groups: [], factor: 1 } : findEnds(reading, ['beside', 'subject'], from, to, isThing)
    const refs = noun?.length ? noun : (heads?.groups.flatMap((group) => acceptedRefs(group, isThing)) ?? [])
    add(refs, sites.slice(-1), 'located/位于', 0.85 * (heads?.factor ?? 1), from)
    add(refs, sites.slice(-2, -1), 'located/位于…的', 0.55 * (heads?.factor ?? 1), from)
  }
  let happened = false
  for (const match of line.skeleton.matchAll(HAPPENS)) {
    const from = match.index
    const to = from + match[0].length
    const at = findLocative(reading, 0, from)
    if (at === undefined || /[；。]/.test(line.skeleton.slice(at, from))) continue
    const sites = findChain(reading, at).slice(-1)
    const event = findEnds(reading, ['object', 'relative'], from, to, (type) => type === 'Event')?.groups.at(0)
    const before = groupsBetween(line, 0, at).findLast(({ group }) =>
      group.refs.some((ref) => ref.type === 'Event'),
    )?.group
    const held = (event ?? before)?.refs.findLast((ref) => ref.type === 'Event')
    const near = !/，/.test(line.skeleton.slice(at, from))
    if (held && sites.length > 0) {
      add([held], sites, 'located/举行', near ? 0.87 : 0.6, from)
      happened = true
    }
  }
  // 在甲地签约。…出席签约仪式: the place of the sentence before.
  if (memory.place && line.sentence - memory.place.sentence <= 2 && !happened) {
    const event = line.groups.flatMap((group) => group.refs).find((ref) => ref.type === 'Event')
    if (event) add([event], [memory.place.ref], 'located/before', 0.55, line.places[0] ?? 0)
  }
  const at = findLocative(reading, 0, line.skeleton.length)
  const hasEvent = line.groups.some((group) => group.refs.some((ref) => ref.type === 'Event'))
  const site =
    at !== undefined && !hasEvent && SIGNED.test(line.skeleton.slice(at)) ? findChain(reading, at).at(-1) : undefined
  if (site) memory.place = { ref: site, sentence: line.sentence }
  else if (hasEvent || at !== undefined) memory.place = undefined
  for (const match of line.skeleton.matchAll(INSIDE)) {
    const [outer, inner] = [match[1], match[2]].map((mark) => line.groups[toGroupIndex(mark as string)]?.refs ?? [])
    add(
      (inner ?? []).filter((ref) => isThing(ref.type)),
      (outer ?? []).filter((ref) => ref.type === 'Park'),
      'located/内',
      0.7,
      match.index,
    )
  }
  // 在甲地设立乙: what is built there is there.
  for (const match of line.skeleton.matchAll(BUILDS)) {
    const at = findLocative(reading, reading.clauses[clauseAt(reading, match.index)]?.from ?? 0, match.index)
    if (at === undefined || match.index - at > 12 || isNegated(reading, match.index)) continue
    const built = findEnds(
      reading,
      ['object', 'relative'],
      match.index,
      match.index + match[0].length,
      (type) => type === 'Institute' || type === 'Park' || type === 'Project' || type === 'Company',
    )
    if (built)
      add(
        built.groups.flatMap((group) => acceptedRefs(group, isThing)),
        findChain(reading, at).slice(-1),
        'located/设立',
        0.65,
        match.index,
      )
  }
  // 园区集聚了甲大学, 参观甲公司、乙公司等入园企业.
  for (const match of line.skeleton.matchAll(GATHERS)) {
    const held = findEnds(reading, ['object'], match.index, match.index + match[0].length, isOrganisation)
    const site = findEnds(reading, ['subject'], match.index, match.index, isSite, false)
    if (held && site)
      add(
        held.groups.flatMap((group) => acceptedRefs(group, isOrganisation)),
        site.groups.flatMap((group) => acceptedRefs(group, isSite)).slice(0, 1),
        'located/集聚',
        0.6,
        match.index,
      )
  }
  for (const match of line.skeleton.matchAll(TENANTS)) {
    const park = reading.scene.spots
      .slice(Math.max(0, line.sentence - 3), line.sentence + 1)
      .flatMap((spots) => spots.flatMap((spot) => spot.refs))
      .findLast((ref) => ref.type === 'Park')
    if (park)
      add(
        (line.groups[toGroupIndex(match[1] as string)]?.refs ?? []).filter((ref) => isOrganisation(ref.type)),
        [park],
        'located/入园',
        0.65,
        match.index,
      )
  }
  // 我市重点企业甲公司.
  for (const match of line.skeleton.matchAll(OURS)) {
    const [outer, inner] = [match[1], match[2]].map((mark) => line.groups[toGroupIndex(mark as string)]?.refs ?? [])
    const home = outer?.filter((ref) => ref.type === 'Place' && /^[我该全本]/.test(ref.surface)) ?? []
    add(
      (inner ?? []).filter((ref) => ref.type === 'Company' || ref.type === 'Park' || ref.type === 'Institute'),
      home,
      'located/我市',
      0.6,
      match.index,
    )
  }
  // 芜湖市江北新区: a park beside its place.
  for (const match of line.skeleton.matchAll(BESIDE)) {
    const [outer, inner] = [match[1], match[2]].map((mark) => line.groups[toGroupIndex(mark as string)]?.refs ?? [])
    add(
      (inner ?? []).filter((ref) => ref.type === 'Park'),
      (outer ?? []).filter((ref) => ref.type === 'Place' || ref.type === 'Park'),
      'located/beside',
      0.65,
      match.index,
    )
  }
  return findings
}

// The last group in the locative before a position: 在甲, also 在甲公司合肥总部.
function findLocative(reading: Reading, from: number, to: number): number | undefined {
  const { line } = reading
  for (const place of line.places.filter((other) => other >= from && other < to).reverse()) {
    if (toCase(line, place) !== 'at') continue
    const noun = toNoun(line, place)
    for (const at of [place, noun])
      if (at < to && line.groups[line.places.indexOf(at)]?.refs.some((ref) => isSite(ref.type))) return at
    const next = line.places.find((other) => other > place)
    if (
      next !== undefined &&
      next < to &&
      next - place < 4 &&
      line.groups[line.places.indexOf(next)]?.refs.some((ref) => isSite(ref.type))
    )
      return next
  }
  return undefined
}

// The places that stand one in another after `position`: 浙江省, 平湖市, 某园区.
function findChain(reading: Reading, position: number): Ref[] {
  const { line } = reading
  let at = line.places.find((place) => place >= position)
  const found: Ref[] = []
  if (at === undefined || at - position > 6) return found
  for (;;) {
    const group = line.groups[line.places.indexOf(at)]
    const refs = group?.refs.filter((ref) => isSite(ref.type)) ?? []
    if (refs.length === 0) return found
    found.push(...refs.slice(0, 1))
    const next: number | undefined = line.places.find((place) => place > (at as number))
    if (next === undefined || !isAttributive(line, at) || /的/.test(line.skeleton.slice(at, next)) || next - at > 4)
      return found
    at = next
  }
}
