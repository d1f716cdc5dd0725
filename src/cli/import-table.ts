// An import report in, lines for a person out.
import { ontology } from '../domain/ontology.ts'
import type { ModelUsage } from '../extract/llm/usage.ts'
import type { FileReport, Growth, ImportReport } from '../report.ts'

const labels = new Map<string, string>(
  [...ontology.entityTypes, ...ontology.relationTypes].map(({ name, zh }) => [name, `${zh} ${name}`]),
)

/** Chinese characters and full-width signs take two columns of a terminal. */
const toWidth = (text: string): number => [...text].reduce((sum, character) => sum + (character >= '\u1100' ? 2 : 1), 0)

const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - toWidth(text)))

/** Rows of equal length as aligned columns; the first column is text, the others are numbers. */
export function toColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => toWidth(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? padEnd(cell, widths[0]!) : ' '.repeat(widths[column]! - toWidth(cell)) + cell,
      )
      .join('  ')
      .trimEnd(),
  )
}

const toSigned = (added: number): string => (added === 0 ? '' : added > 0 ? `+${added}` : String(added))

function toGrowthTable(title: string, growth: readonly Growth<string>[], total: number): readonly string[] {
  const added = growth.reduce((sum, each) => sum + each.added, 0)
  return toColumns([
    [title, String(total), toSigned(added)],
    ...growth.map((each) => [`  ${labels.get(each.type) ?? each.type}`, String(each.count), toSigned(each.added)]),
  ])
}

/** The summary of an import: documents, entities and relations by type, issues, and what failed with its reason. */
export function toImportTable(report: ImportReport): readonly string[] {
  const { documents, totals } = report
  const lines = [
    ...toColumns([
      ['Bulletins', String(report.files.length)],
      ...Object.entries(documents)
        .filter(([, count]) => count > 0)
        .map(([outcome, count]) => [`  ${outcome}`, String(count)]),
    ]),
    '',
    ...toGrowthTable('Entities', report.entities, totals.entities),
    '',
    ...toGrowthTable('Relations', report.relations, totals.relations),
    '',
    ...toColumns([
      ['Evidence', String(totals.evidence)],
      ['Indicators', String(totals.indicators)],
      ['Issues', String(countIssues(report))],
    ]),
  ]
  if (report.model) lines.push('', ...toModelTable(report.model), ...toRefusedLines(report))
  const reprints = report.files.flatMap(toReprintLine)
  if (reprints.length > 0) lines.push('', 'Reprints, counted once with their original:', ...reprints)
  const failures = report.files.filter((file) => file.error).map(toFailureLine)
  const end = report.stopped ? ['', 'Stopped before all bulletins were read; a second import goes on from here.'] : []
  return [...lines, ...(failures.length > 0 ? ['', 'Not imported:', ...failures] : []), ...end]
}

function toModelTable(usage: ModelUsage): readonly string[] {
  const { model, asked, fromCache, split, refused, promptTokens, cachedTokens, completionTokens } = usage
  return toColumns([
    [`Language model ${model}`, ''],
    ['  requests answered', String(asked)],
    ['  answers taken from the cache', String(fromCache)],
    ['  parts cut in halves', String(split)],
    ['  tokens read', String(promptTokens)],
    ['    of them cached by the endpoint', String(cachedTokens)],
    ['  tokens written', String(completionTokens)],
    ['  facts refused', String(refused)],
  ])
}

/** So many refused facts are shown; `--json` lists more. */
const REFUSED_SHOWN = 20

function toRefusedLines({ files }: ImportReport): readonly string[] {
  const refused = files.flatMap(({ source, issues }) =>
    issues.filter(({ code }) => code === 'LLM_FACT_REFUSED').map(({ message }) => `  ${source}: ${message}`),
  )
  if (refused.length === 0) return []
  const more = refused.length - REFUSED_SHOWN
  return [
    '',
    'Facts of the model that were refused:',
    ...refused.slice(0, REFUSED_SHOWN),
    ...(more > 0 ? [`  … and ${more} more; --json lists them.`] : []),
  ]
}

const countIssues = ({ files, skipped }: ImportReport): number =>
  skipped.length + files.reduce((sum, { issues }) => sum + issues.length, 0)

const toReprintLine = ({ source, reprintOf }: FileReport): readonly string[] =>
  reprintOf ? [`  ${source}: reprint of ${reprintOf.source} (${reprintOf.title})`] : []

const toFailureLine = ({ source, error }: FileReport): string =>
  `  ${source}: ${error?.message}${error?.hint ? ` ${error.hint}` : ''} (${error?.code})`

/** One line about one bulletin, for output that is no terminal. */
export function toFileLine(file: FileReport): string {
  if (file.error) return toFailureLine(file).trimStart()
  const found = file.entities === undefined ? '' : `, ${file.entities} entities, ${file.relations} relations`
  const place = file.place ? `, home place ${file.place}` : ''
  const issues = file.issues.length > 0 ? `, ${file.issues.length} issues` : ''
  return `${file.source}: ${file.outcome}${found}${place}${issues}`
}
