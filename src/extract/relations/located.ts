// Where an organisation, project or event is: 位于, 落户, 在…举行, 园区内的.
import type { EntityType } from '../../domain/ontology.ts'
import { isOrganisation } from '../../domain/ontology.ts'
import { groupsBetween, isAttributive, toCase, toNoun } from './clause.ts'
import { type Finding, pairUp } from './finding.ts'
import { GROUP, groupAt, refsOf } from './groups.ts'
import { matchesOf, toAlternation } from './lexicon.ts'
import type { Memory } from './memory.ts'
import { findEnds, isNegated } from './pattern.ts'
import { type Accept, acceptedRefs, clauseAt, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

const isSite: Accept = (type) => type === 'Place' || type === 'Park'
const isThing: Accept = (type) => isOrganisation(type) || type === 'Project'
const isEvent: Accept = (type) => type === 'Event'
const isBuilt: Accept = (type) => type === 'Institute' || type === 'Park' || type === 'Project' || type === 'Company'
const DESCRIBED = new RegExp(`^.[^，。；\\uE000-\\uF8FF]{0,10}的[^，。；\\uE000-\\uF8FF]{0,12}[“"]?(${GROUP})`)
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
const OPENS = /揭牌|挂牌|成立|落成|启用|投产|开业|开园|奠基|开工|投用|投入使用|落地|竣工/g
const INSIDE = new RegExp(`(${GROUP})(?:内|里|中)?(?:的|内)[“"]?(${GROUP})`, 'g')
const OURS = new RegExp(`(${GROUP})[^，。；：的与和在对向\\uE000-\\uF8FF]{0,6}[“"]?(${GROUP})`, 'g')
const FIRM = new RegExp(
  `(${GROUP})(?:的)?(?:重点|龙头|入园|入驻|驻园|入区|驻区|骨干|在孵|代表)*企业[“"]?(${GROUP})|(${GROUP})(?:是|为|系|作为)(${GROUP})[^，。；\\uE000-\\uF8FF]{0,8}企业`,
  'g',
)
const BESIDE = new RegExp(`(${GROUP})\\s?(${GROUP})`, 'g')

/** Finds LOCATED_IN in a sentence. */
export function findSites(reading: Reading, memory: Memory): Finding[] {
  return [
    ...findPlaced(reading),
    ...findHappening(reading, memory),
    ...findBuilt(reading),
    ...findOpened(reading),
    ...findGathered(reading),
    ...findTenants(reading),
    ...findBeside(reading),
  ]
}

const locate = (
  reading: Reading,
  heads: readonly Ref[],
  tails: readonly Ref[],
  rule: string,
  confidence: number,
  at: number,
) => pairUp(reading.line, 'LOCATED_IN', heads, tails, { rule, confidence, at })

// 甲位于乙, 位于乙的甲.
function findPlaced(reading: Reading): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, LOCATES).flatMap((match) => {
    const from = match.index
    const to = from + match[0].length
    const sites = isNegated(reading, from) ? [] : findChain(reading, to)
    if (sites.length === 0) return []
    const last = line.places.find((place) => groupAt(line, place)?.refs.includes(sites.at(-1) as Ref)) ?? to
    const noun = refsOf(line, DESCRIBED.exec(line.skeleton.slice(last))?.[1]).filter((ref) => isThing(ref.type))
    const heads = noun.length > 0 ? undefined : findEnds(reading, ['beside', 'subject'], from, to, isThing)
    const refs = heads?.refs ?? noun
    const factor = heads?.factor ?? 1
    return [
      ...locate(reading, refs, sites.slice(-1), 'located/位于', 0.85 * factor, from),
      ...locate(reading, refs, sites.slice(-2, -1), 'located/位于…的', 0.55 * factor, from),
    ]
  })
}

// An event where it is held; 在甲地签约。…出席签约仪式: where the sentence before was.
function findHappening(reading: Reading, memory: Memory): Finding[] {
  const { line } = reading
  const findings = matchesOf(line.skeleton, HAPPENS).flatMap((match) => {
    const from = match.index
    const at = findLocative(reading, 0, from)
    if (at === undefined || /[；。]/.test(line.skeleton.slice(at, from))) return []
    const object = findEnds(reading, ['object', 'relative'], from, from + match[0].length, isEvent)
    const before = groupsBetween(line, 0, at).flatMap(({ group }) => acceptedRefs(group, isEvent))
    const event = object ? object.refs.at(-1) : before.at(-1)
    const near = !/，/.test(line.skeleton.slice(at, from))
    const sites = findChain(reading, at).slice(-1)
    return event ? locate(reading, [event], sites, 'located/举行', near ? 0.87 : 0.6, from) : []
  })
  const events = line.groups.flatMap((group) => acceptedRefs(group, isEvent))
  if (memory.place && line.sentence - memory.place.sentence <= 2 && findings.length === 0) {
    findings.push(
      ...locate(reading, events.slice(0, 1), [memory.place.ref], 'located/before', 0.55, line.places[0] ?? 0),
    )
  }
  const at = findLocative(reading, 0, line.skeleton.length)
  const isSigning = at !== undefined && events.length === 0 && SIGNED.test(line.skeleton.slice(at))
  const site = isSigning ? findChain(reading, at).at(-1) : undefined
  if (site) memory.place = { ref: site, sentence: line.sentence }
  else if (events.length > 0 || at !== undefined) memory.place = undefined
  return findings
}

// 在甲地设立乙: what is built there is there.
function findBuilt(reading: Reading): Finding[] {
  return matchesOf(reading.line.skeleton, BUILDS).flatMap((match) => {
    const from = match.index
    const at = findLocative(reading, reading.clauses[clauseAt(reading, from)]?.from ?? 0, from)
    if (at === undefined || from - at > 12 || isNegated(reading, from)) return []
    const built = findEnds(reading, ['object', 'relative'], from, from + match[0].length, isBuilt)
    return locate(reading, built?.refs ?? [], findChain(reading, at).slice(-1), 'located/设立', 0.65, from)
  })
}

// 甲研究院在乙园区揭牌: what opens there is there.
function findOpened(reading: Reading): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, OPENS).flatMap((match) => {
    const from = match.index
    const clause = reading.clauses[clauseAt(reading, from)]
    const at = findLocative(reading, clause?.from ?? 0, from)
    if (at === undefined || from - at > 8 || isNegated(reading, from)) return []
    const opened = groupsBetween(line, clause?.from ?? 0, at - 1).at(-1)
    if (!opened || at - opened.place > 4 || toCase(line, opened.place) !== 'none') return []
    const refs = acceptedRefs(opened.group, isBuilt)
    return locate(reading, refs, findChain(reading, at).slice(-1), 'located/揭牌', 0.7, from)
  })
}

// 园区集聚了甲大学.
function findGathered(reading: Reading): Finding[] {
  return matchesOf(reading.line.skeleton, GATHERS).flatMap((match) => {
    const held = findEnds(reading, ['object'], match.index, match.index + match[0].length, isOrganisation)
    const site = findEnds(reading, ['subject'], match.index, match.index, isSite, false)
    return locate(reading, held?.refs ?? [], site?.refs.slice(0, 1) ?? [], 'located/集聚', 0.6, match.index)
  })
}

// 参观甲公司、乙公司等入园企业: of the park named last.
function findTenants(reading: Reading): Finding[] {
  const { line, scene } = reading
  return matchesOf(line.skeleton, TENANTS).flatMap((match) => {
    const near = scene.spots.slice(Math.max(0, line.sentence - 3), line.sentence + 1).flat()
    const park = near.flatMap((spot) => spot.refs).findLast((ref) => ref.type === 'Park')
    const tenants = refsOf(line, match[1]).filter((ref) => isOrganisation(ref.type))
    return locate(reading, tenants, park ? [park] : [], 'located/入园', 0.65, match.index)
  })
}

// 园区内的甲公司, 我市重点企业甲公司, 海川市青禾新区.
function findBeside(reading: Reading): Finding[] {
  const { line } = reading
  const pairs = (pattern: RegExp) =>
    matchesOf(line.skeleton, pattern).map(({ 1: outer, 2: inner, index }) => ({
      outer: refsOf(line, outer),
      inner: refsOf(line, inner),
      index,
    }))
  const isHome = (ref: Ref) => ref.type === 'Place' && /^[我该全本]/.test(ref.surface)
  const ofType = (refs: readonly Ref[], ...types: readonly EntityType[]) =>
    refs.filter((ref) => types.includes(ref.type))
  return [
    ...pairs(INSIDE).flatMap(({ outer, inner, index }) =>
      locate(
        reading,
        inner.filter((ref) => isThing(ref.type)),
        ofType(outer, 'Park'),
        'located/内',
        0.7,
        index,
      ),
    ),
    // 园区企业甲公司, 甲公司是园区重点企业.
    ...matchesOf(line.skeleton, FIRM).flatMap((match) =>
      locate(
        reading,
        ofType(refsOf(line, match[2] ?? match[3]), 'Company'),
        ofType(refsOf(line, match[1] ?? match[4]), 'Park', 'Place'),
        'located/企业',
        0.62,
        match.index,
      ),
    ),
    ...pairs(OURS).flatMap(({ outer, inner, index }) =>
      locate(reading, ofType(inner, 'Company', 'Park', 'Institute'), outer.filter(isHome), 'located/我市', 0.6, index),
    ),
    ...pairs(BESIDE).flatMap(({ outer, inner, index }) =>
      locate(reading, ofType(inner, 'Park'), ofType(outer, 'Place', 'Park'), 'located/beside', 0.65, index),
    ),
  ]
}

// The last group in the locative before a position: 在甲, also 在甲公司海川总部.
function findLocative(reading: Reading, from: number, to: number): number | undefined {
  const { line } = reading
  for (const place of line.places.filter((other) => other >= from && other < to).reverse()) {
    if (toCase(line, place) !== 'at') continue
    const noun = toNoun(line, place)
    for (const at of [place, noun]) if (at < to && groupAt(line, at)?.refs.some((ref) => isSite(ref.type))) return at
    const next = line.places.find((other) => other > place)
    if (
      next !== undefined &&
      next < to &&
      next - place < 4 &&
      groupAt(line, next)?.refs.some((ref) => isSite(ref.type))
    )
      return next
  }
  return undefined
}

// The places that stand one in another after `position`: 省, 市, 园区.
function findChain(reading: Reading, position: number): Ref[] {
  const { line } = reading
  let at = line.places.find((place) => place >= position)
  const found: Ref[] = []
  if (at === undefined || at - position > 6 || /的/.test(line.skeleton.slice(position, at))) return found
  for (;;) {
    const group = groupAt(line, at)
    const refs = group?.refs.filter((ref) => isSite(ref.type)) ?? []
    if (refs.length === 0) return found
    found.push(...refs.slice(0, 1))
    const next: number | undefined = line.places.find((place) => place > (at as number))
    if (next === undefined || !isAttributive(line, at) || /的/.test(line.skeleton.slice(at, next)) || next - at > 4)
      return found
    at = next
  }
}
