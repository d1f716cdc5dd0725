// Resolved document in, relations out: each sentence is read once, every family of patterns looks at it, and what
// they find is checked against the ontology and joined. What is too unsure becomes an issue.
import type { Sentence } from '../../domain/document.ts'
import type { LocalRelation } from '../../domain/extraction.ts'
import type { Issue } from '../../domain/issue.ts'
import { isAllowed, isOrganisation, isSymmetric } from '../../domain/ontology.ts'
import { isInside, type Span, toHull } from '../../domain/span.ts'
import type { ResolvedDocument } from '../resolved.ts'
import { findCooperation } from './cooperates.ts'
import { createDateIndex, type DateIndex, toEventDate } from './event-date.ts'
import type { End, Finding } from './finding.ts'
import { findOpenings, founded } from './founded.ts'
import { type Group, readLine } from './groups.ts'
import { findGuests } from './guests.ts'
import { findAwarders, findGiven, findListedThere, findWinners, honours, toOpenHonor } from './honours.ts'
import { findHosts } from './hosts.ts'
import { findSites } from './located.ts'
import { createMemory, rememberEvents } from './memory.ts'
import { money } from './money.ts'
import { findNamedTies } from './named-ties.ts'
import { findLedUnits, findListedUnits, findNamedParts, findPlaceLists, findStatedParts } from './part-of.ts'
import { applyPattern, type Pattern } from './pattern.ts'
import { policies } from './policies.ts'
import { findPosts, type OpenPost, settleOpenPosts } from './posts.ts'
import { createReading, toMainSubject } from './reading.ts'
import { createRecent, rememberNames, startArticle } from './recent.ts'
import { reviews } from './reviews.ts'
import { createScene, type Scene, sentenceAt } from './scene.ts'
import { clauseAround, toStatus } from './status.ts'
import { findTableTies } from './tables.ts'
import { findOwnProjects, undertakes } from './undertakes.ts'
import { findVisits } from './visits.ts'

const PATTERNS: readonly Pattern[] = [...undertakes, ...reviews, ...policies, ...money, ...founded, ...honours]
const FINDERS = [
  findHosts,
  findGuests,
  findSites,
  findCooperation,
  findOpenings,
  findStatedParts,
  findListedUnits,
  findLedUnits,
  findPlaceLists,
  findGiven,
  findListedThere,
  findAwarders,
  findVisits,
  findOwnProjects,
] as const

/** The relations that a document states, each with its quote and the rule that read it; never throws for its content. */
export function findRelations(resolved: ResolvedDocument): { relations: LocalRelation[]; issues: Issue[] } {
  const scene = createScene(resolved)
  const findings: Finding[] = []
  const open: OpenPost[] = []
  const issues: Issue[] = []
  const recent = createRecent()
  let inherited: Group | undefined
  let memory = createMemory(-1)
  let paragraph = -1
  for (const sentence of scene.document.sentences) {
    if (sentence.article !== memory.article)
      memory = createMemory(sentence.article, scene.firstEvent.get(sentence.article))
    startArticle(recent, sentence.article)
    if (sentence.text.length > LONGEST) {
      issues.push(toTooLong(scene, sentence))
      continue
    }
    const line = readLine(scene, recent, sentence.index)
    if (paragraph !== line.paragraph) inherited = undefined
    paragraph = line.paragraph
    const reading = createReading(scene, line, memory.sides, inherited)
    findings.push(...findPosts(scene, recent, line, open))
    if (sentence.kind !== 'byline') {
      for (const pattern of PATTERNS) findings.push(...applyPattern(reading, pattern))
      for (const find of FINDERS) findings.push(...find(reading, memory))
    }
    rememberEvents(memory, scene, line)
    rememberNames(recent, scene, sentence.index)
    const winners = memory.honor ? findWinners(reading, memory.honor) : []
    findings.push(...winners)
    if (winners.length === 0) memory.honor = toOpenHonor(reading)
    inherited = toMainSubject(line) ?? inherited
    memory.actor =
      inherited?.refs.find(({ type }) => type !== 'Institute' && (isOrganisation(type) || type === 'Place')) ??
      memory.actor
  }
  const known = new Set(findings.filter(({ type }) => type === 'HOLDS_POST').map(({ head }) => head.entity))
  const settled = settleOpenPosts(scene, open, known)
  issues.push(...settled.issues)
  findings.push(...settled.findings, ...findNamedParts(scene), ...findNamedTies(scene), ...findTableTies(scene))
  return { relations: toRelations(scene, findings), issues }
}

/** Longer than any sentence of prose: tables without punctuation, damaged files. */
const LONGEST = 3000
const toTooLong = (scene: Scene, { start, end, text }: Sentence): Issue => ({
  code: 'SENTENCE_TOO_LONG',
  severity: 'info',
  message: `A sentence of ${text.length} characters was not searched for relations.`,
  source: scene.document.source,
  documentId: scene.document.id,
  span: { start, end },
})

function toRelations(scene: Scene, findings: readonly Finding[]): LocalRelation[] {
  const dates = createDateIndex(scene)
  const best = new Map<string, LocalRelation>()
  for (const finding of findings) {
    const relation = toRelation(scene, dates, finding)
    if (!relation) continue
    const key = `${relation.type} ${relation.head} ${relation.tail} ${relation.sentence}`
    const other = best.get(key)
    if (!other || other.confidence < relation.confidence) best.set(key, relation)
  }
  return withoutSeats(scene, [...best.values()])
}

// 甲大学与某区人民政府签约，与某区合作: the place is not one more partner beside its government.
function withoutSeats(scene: Scene, relations: readonly LocalRelation[]): LocalRelation[] {
  const isTie = ({ type }: LocalRelation) => type === 'COOPERATES_WITH'
  const seatsOf = Map.groupBy(relations.filter(isTie), ({ head }) => head)
  for (const relation of relations.filter(isTie))
    seatsOf.set(relation.tail, [...(seatsOf.get(relation.tail) ?? []), relation])
  const hasSeat = (place: number, other: number): boolean => {
    const { type, name } = scene.entities[place] ?? {}
    if (type !== 'Place') return false
    return (seatsOf.get(other) ?? []).some(({ head, tail }) => {
      const partner = scene.entities[head === other ? tail : head]
      return partner?.type === 'Bureau' && partner.name.replace(/(?:人民)?政府$/, '') === name && partner.name !== name
    })
  }
  return relations.filter((relation) => {
    const { head, tail } = relation
    return !isTie(relation) || !(hasSeat(head, tail) || hasSeat(tail, head))
  })
}

function toRelation(scene: Scene, dates: DateIndex, finding: Finding): LocalRelation | undefined {
  let { head, tail } = finding
  if (head.entity === tail.entity) return undefined
  const [headType, tailType] = [scene.entities[head.entity]?.type, scene.entities[tail.entity]?.type]
  if (!headType || !tailType || !isAllowed(finding.type, headType, tailType)) return undefined
  if (isSymmetric(finding.type) && head.entity > tail.entity) [head, tail] = [tail, head]
  const sentence = sentenceAt(scene, finding.sentence)
  const quote = toQuote(scene, finding, head, tail)
  const inQuote = (end: End): Span | undefined => (end.span && isInside(end.span, quote) ? end.span : undefined)
  const [headSpan, tailSpan] = [inQuote(head), inQuote(tail)]
  const status = toStatus(finding.type, clauseAround(sentence.text, finding.at - sentence.start), finding.role)
  const on = toEventDate(scene.document, dates, finding.type, sentence.index, finding.at)
  return {
    type: finding.type,
    head: head.entity,
    tail: tail.entity,
    ...(finding.role ? { role: finding.role } : {}),
    ...(status ? { status } : {}),
    ...(on ? { on } : {}),
    rule: finding.rule,
    confidence: Math.round(finding.confidence * 100) / 100,
    sentence: sentence.index,
    quote,
    ...(headSpan ? { headSpan } : {}),
    ...(tailSpan ? { tailSpan } : {}),
  }
}

// Whole sentences from the first to the last one needed; an end further away than two sentences is not quoted.
function toQuote(scene: Scene, finding: Finding, head: End, tail: End): Span {
  const own = sentenceAt(scene, finding.sentence)
  const near = [own as Span]
  for (const { span } of [head, tail]) {
    if (!span) continue
    for (let index = own.index - 2; index <= own.index + 2; index++) {
      const sentence = scene.document.sentences[index]
      if (sentence && isInside(span, sentence)) near.push(sentence)
    }
  }
  const { start, end } = toHull(near)
  return { start, end }
}
