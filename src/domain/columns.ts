// The name of a table's column in, what the column holds out: projects, who carries them out, who leads them.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const words = z.array(z.string().min(1)).min(1)
const schema = z.object({
  /** Names of projects. */
  project: words,
  /** Who carries a project out. */
  organisation: words,
  /** Who takes part beside it. */
  partner: words,
  /** Who leads it. */
  person: words,
  /** Of people, each with the unit and title beside it. */
  name: words,
  unit: words,
  title: words,
  /** Other names of columns, by which the row that names the columns is known. */
  other: words,
})

export type ColumnKind = keyof z.infer<typeof schema>

const lexicon = schema.parse(
  JSON.parse(readFileSync(new URL('../../seeds/lexicons/table-columns.json', import.meta.url), 'utf8')),
)

/** Spaces that set a word apart (项 目) and what a bracket adds (总投资（万元）) do not count. */
const toKey = (name: string): string => name.replace(/\s/g, '').replace(/[（(][^（()）]*[)）]$|[：:]$/g, '')

const kinds = new Map(
  Object.entries(lexicon).flatMap(([kind, names]) => names.map((name) => [toKey(name), kind as ColumnKind] as const)),
)

/** What the column holds; undefined for a name that is not known. */
export const toColumnKind = (name: string): ColumnKind | undefined => kinds.get(toKey(name))

/** True where the cells of a row name columns: at least two are known, and most of all. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => cell !== '')
  const known = named.filter((cell) => toColumnKind(cell) !== undefined)
  return known.length >= 2 && known.length * 2 >= named.length
}
