// Organisations of public knowledge from seeds/gazetteers/organisations.tsv, and the names of departments that
// governments at all levels have: 科技局, 发展和改革委员会.
import { readFileSync } from 'node:fs'
import type { EntityType } from './ontology.ts'

export interface KnownOrganisation {
  readonly type: EntityType
  /** The full name. */
  readonly name: string
  /** All written forms, the full name first. */
  readonly forms: readonly string[]
}

const lines = (path: string): string[] =>
  readFileSync(new URL(`../../seeds/${path}`, import.meta.url), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))

export const knownOrganisations: readonly KnownOrganisation[] = lines('gazetteers/organisations.tsv').map((line) => {
  const [type, names] = line.split('\t')
  const forms = names!.trim().split(/\s+/)
  return { type: type as EntityType, name: forms[0]!, forms }
})

const byForm = new Map<string, KnownOrganisation>()
for (const known of knownOrganisations) for (const form of known.forms) if (!byForm.has(form)) byForm.set(form, known)

/** The organisation of public knowledge that has this name or short form. */
export const knownOrganisation = (form: string): KnownOrganisation | undefined => byForm.get(form)

const HEADS = ['局', '厅', '委', '部', '办', '司', '署', '处', '科', '委员会', '办公室', '管理局', '办公厅', '中心']
const cores = lines('lexicons/departments.txt')
  .flatMap((line) => line.split(/\s+/))
  .filter((word) => word !== '')

/** Names of departments without what they belong to: 水利局, 规划科, 发展和改革委员会. */
export const departments: ReadonlySet<string> = new Set(
  cores.flatMap((core) => [
    ...HEADS.filter((head) => head !== '中心' && !core.endsWith(head)).map((head) => core + head),
    // 农委, 台办: a short form that has its head.
    ...(/^.{1,2}[委办]$/.test(core) ? [core] : []),
  ]),
)
