// A joined extraction in, issues out: where the two ways contradict each other, and what only one of them found.
import type { Extraction, LocalEntity, LocalRelation, Mention } from '../../domain/extraction.ts'
import type { Issue } from '../../domain/issue.ts'
import type { RelationType } from '../../domain/ontology.ts'
import { isOverlapping, type Span } from '../../domain/span.ts'
import { AGREEMENT } from './match.ts'

type ToIssue = (code: string, severity: Issue['severity'], message: string, span?: Span) => Issue

const createToIssue =
  ({ document }: Extraction): ToIssue =>
  (code, severity, message, span) => ({
    code,
    severity,
    message,
    source: document.source,
    documentId: document.id,
    ...(span && { span: { start: span.start, end: span.end } }),
  })

const isModel = (rule: string): boolean => rule.startsWith('llm/')

/** Contradictions: one place with two types or borders, one pair with two kinds of tie, one post with two titles. */
export function findDisputes(
  joined: Extraction,
  rules: readonly LocalRelation[],
  model: readonly LocalRelation[],
): Issue[] {
  const toIssue = createToIssue(joined)
  return [...findMentionDisputes(joined, toIssue), ...findTieDisputes(joined, rules, model, toIssue)]
}

function findMentionDisputes({ entities, mentions }: Extraction, toIssue: ToIssue): Issue[] {
  const ownerOf = new Map<Mention, LocalEntity>()
  for (const entity of entities) for (const position of entity.mentions) ownerOf.set(mentions[position]!, entity)
  const named = mentions.filter(({ kind, rule }) => kind === 'name' && !rule.includes(AGREEMENT))
  const issues: Issue[] = []
  const told = new Set<string>()
  named.forEach((mention, at) => {
    for (const other of named.slice(at + 1)) {
      if (other.start >= mention.end) break
      if (isModel(mention.rule) === isModel(other.rule) || !isOverlapping(mention, other)) continue
      const [a, b] = [ownerOf.get(mention), ownerOf.get(other)]
      if (!a || !b) continue
      const key = `${a.type} ${a.name} ${b.type} ${b.name}`
      if (told.has(key)) continue
      told.add(key)
      const message = `${a.name} (${a.type}, ${mention.rule}) or ${b.name} (${b.type}, ${other.rule})?`
      issues.push(toIssue('ENTITY_DISPUTED', 'warning', message, mention))
    }
  })
  return issues
}

function findTieDisputes(
  { entities }: Extraction,
  rules: readonly LocalRelation[],
  model: readonly LocalRelation[],
  toIssue: ToIssue,
): Issue[] {
  const toPair = ({ head, tail }: LocalRelation): string => `${Math.min(head, tail)} ${Math.max(head, tail)}`
  const byPair = Map.groupBy(rules, toPair)
  const issues: Issue[] = []
  for (const [pair, own] of Map.groupBy(model, toPair)) {
    const others = byPair.get(pair)
    if (!others) continue
    const toTies = (list: readonly LocalRelation[]): Set<string> =>
      new Set(list.map(({ type, head, tail }) => `${entities[head]!.name} ${type} ${entities[tail]!.name}`))
    const toTypes = (list: readonly LocalRelation[]): Set<RelationType> => new Set(list.map(({ type }) => type))
    const span = own[0]!.quote
    if (toTypes(own).isDisjointFrom(toTypes(others)))
      issues.push(
        toIssue(
          'RELATION_DISPUTED',
          'warning',
          `${[...toTies(own)].join(', ')} (${own[0]!.rule}) or ${[...toTies(others)].join(', ')} (${others[0]!.rule})?`,
          span,
        ),
      )
    const [role, title] = [own, others].map((list) => list.find((each) => each.role !== undefined)?.role)
    if (role !== undefined && title !== undefined && role !== title)
      issues.push(
        toIssue('ROLE_DISPUTED', 'info', `${entities[own[0]!.head]!.name}: ${role} (model) or ${title} (rules)?`, span),
      )
  }
  return issues
}

const LISTED = 20

/** What only one way found, one issue for each way: kept, but worth a look. */
export function toOnlyIssues(joined: Extraction): Issue[] {
  const toIssue = createToIssue(joined)
  const { entities } = joined
  const alone = joined.relations.filter(({ rule }) => !rule.includes(AGREEMENT))
  return [true, false].flatMap((byModel) => {
    const list = alone.filter(({ rule }) => isModel(rule) === byModel)
    if (list.length === 0) return []
    const ties = list
      .slice(0, LISTED)
      .map(({ type, head, tail }) => `${entities[head]!.name} ${type} ${entities[tail]!.name}`)
    const who = byModel ? 'only by the model' : 'only by the rules'
    const more = list.length > LISTED ? ', …' : ''
    return [toIssue('FOUND_BY_ONE', 'info', `${list.length} relations were found ${who}: ${ties.join(', ')}${more}`)]
  })
}
