// The words that indicators are read with: units, heads of measures, verbs before figures. Read once from seeds/lexicons.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const load = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(new URL(`../../../seeds/lexicons/${name}`, import.meta.url), 'utf8')))
const words = z.array(z.string().min(1)).min(1)

export type UnitKind = 'count' | 'measure' | 'money' | 'percent'

const units = load('units.json', z.object({ count: words, measure: words, money: words }))
const kinds = new Map<string, UnitKind>()
for (const kind of ['count', 'measure', 'money'] as const) for (const unit of units[kind]) kinds.set(unit, kind)
const LONGEST_UNIT = Math.max(...[...kinds.keys()].map((unit) => unit.length))

/** The longest unit that `text` begins with. */
export function findUnit(text: string): { readonly unit: string; readonly kind: UnitKind } | undefined {
  for (let length = Math.min(LONGEST_UNIT, text.length); length > 0; length--) {
    const unit = text.slice(0, length)
    const kind = kinds.get(unit)
    if (kind) return { unit, kind }
  }
  return undefined
}

const byLength = (list: readonly string[]): readonly string[] => [...list].sort((a, b) => b.length - a.length)

const metrics = load(
  'metrics.json',
  z.object({
    /** What a measure or a sum of money is of: 面积, 总投资. */
    heads: words,
    /** What a percentage is of: 率, 占比. */
    rates: words,
    /** 同比增长 and its like, before a percentage. */
    growth: words,
    /** Names of figures that are always one. */
    terms: words,
    /** Verbs that only say there is so much: 拥有; no part of the metric. */
    statives: words,
    /** Verbs that say what was done: 引进; part of the metric. */
    verbs: words,
    /** Those of the verbs that take a measure or a sum: 完成投资; the others may be part of its name: 培训收入. */
    achieving: words,
    /** What stands before the metric without being part of it: 目前, 累计. */
    fillers: words,
    /** What stands between metric and figure: 达到, 为. */
    links: words,
  }),
)

export const LEXICON = {
  heads: byLength(metrics.heads),
  rates: byLength(metrics.rates),
  growth: byLength(metrics.growth),
  terms: byLength(metrics.terms),
  statives: byLength(metrics.statives),
  verbs: byLength(metrics.verbs),
  achieving: byLength(metrics.achieving),
  fillers: byLength(metrics.fillers),
  links: byLength(metrics.links),
}
