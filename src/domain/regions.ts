// Places that are no administrative divisions: countries, world regions, economic regions (seeds/gazetteers/regions.tsv).
import { readFileSync } from 'node:fs'

const forms = readFileSync(new URL('../../seeds/gazetteers/regions.tsv', import.meta.url), 'utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.trim().split(/\s+/))

/** All forms of all regions. */
export const regions: ReadonlySet<string> = new Set(forms.flat())

const full = new Map(forms.flatMap((names) => names.map((name) => [name, names[0]!] as const)))

/** The first-listed name of a region: 长江三角洲 → 长三角. */
export const toRegion = (name: string): string | undefined => full.get(name)
