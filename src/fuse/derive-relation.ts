// All evidence of one relation in, its role, status, dates and weight out, whatever the order of the evidence.
import { ontology, type Status } from '../domain/ontology.ts'
import { byText, chooseText } from './order.ts'

/** What a piece of evidence says about its relation. */
export interface Statement {
  /** The document it counts as: of a reprint its original. */
  readonly documentId: string
  readonly confidence: number
  readonly role?: string
  readonly status?: Status
  readonly on?: string
  readonly publishedOn?: string
}

export interface DerivedRelation {
  readonly role?: string
  readonly status?: Status
  readonly confidence: number
  readonly documentCount: number
  readonly evidenceCount: number
  readonly firstOn?: string
  readonly lastOn?: string
  /** Dates of its events, each once, in order: what a timeline counts. */
  readonly eventDates?: readonly string[]
  /** Dates of publication of the statements that name no event date. */
  readonly publishedDates?: readonly string[]
}

const progress = new Map<Status, number>(ontology.statuses.map(({ name }, index) => [name, index]))

/** Throws a RangeError without evidence: what no sentence says is no relation. */
export function deriveRelation(statements: readonly Statement[]): DerivedRelation {
  if (statements.length === 0) throw new RangeError('deriveRelation needs at least one statement')
  const role = chooseText(statements.flatMap((statement) => statement.role ?? []))
  const status = deriveStatus(statements)
  const eventDates = toDates(statements.map(({ on }) => on))
  const publishedDates = toDates(statements.map(({ on, publishedOn }) => (on === undefined ? publishedOn : undefined)))
  const dates = [...eventDates, ...publishedDates].sort(byText)
  return {
    ...(role !== undefined && { role }),
    ...(status && { status }),
    confidence: Math.max(...statements.map((statement) => statement.confidence)),
    documentCount: new Set(statements.map((statement) => statement.documentId)).size,
    evidenceCount: statements.length,
    ...(dates.length > 0 && { firstOn: dates[0]!, lastOn: dates.at(-1)! }),
    ...(eventDates.length > 0 && { eventDates }),
    ...(publishedDates.length > 0 && { publishedDates }),
  }
}

const toDates = (dates: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(dates.filter((date) => date !== undefined))].sort(byText)

/** What the latest dated evidence says; of the same date, and of undated ones, the furthest. */
function deriveStatus(statements: readonly Statement[]): Status | undefined {
  const said = statements.flatMap(({ status, on, publishedOn }) =>
    status ? [{ status, on: on ?? publishedOn ?? '' }] : [],
  )
  return said.sort((a, b) => byText(b.on, a.on) || progress.get(b.status)! - progress.get(a.status)!)[0]?.status
}
