// The trigger words of relation patterns, from seeds/lexicons/relation-triggers.json.
import { readFileSync } from 'node:fs'

const words: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('../../../seeds/lexicons/relation-triggers.json', import.meta.url), 'utf8'),
)

/** An alternation of the words listed under the given names, longest first; throws for a name that is not there. */
export function toAlternation(...names: readonly string[]): string {
  const all = names.flatMap((name) => {
    const list = words[name]
    if (!list) throw new RangeError(`seeds/lexicons/relation-triggers.json lacks ${name}`)
    return list
  })
  return `(?:${[...new Set(all)].sort((a, b) => b.length - a.length).join('|')})`
}

/** A global trigger of the words listed under the given names. */
export const toTrigger = (...names: readonly string[]): RegExp => new RegExp(toAlternation(...names), 'g')
