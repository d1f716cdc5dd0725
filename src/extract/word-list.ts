// Lists of words from seeds/lexicons: a file in, sets of words by section out. Words are parted by white space,
// `#` begins a comment line, `[name]` begins a section.
import { readFileSync } from 'node:fs'

/** The words of a file by section; words before the first section stand under the empty name. */
export function readWordList(file: string): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>()
  let words: string[] = []
  sections.set('', words)
  for (const line of readFileSync(new URL(`../../seeds/lexicons/${file}`, import.meta.url), 'utf8').split(/\r?\n/)) {
    if (line.startsWith('#')) continue
    const section = /^\[(.+)\]$/.exec(line)?.[1]
    if (section !== undefined) {
      words = sections.get(section) ?? []
      sections.set(section, words)
    } else words.push(...line.split(/\s+/).filter((word) => word !== ''))
  }
  return sections
}

/** The words of one section as a set; throws a RangeError when the file has no such section. */
export function readWords(file: string, section = ''): ReadonlySet<string> {
  const words = readWordList(file).get(section)
  if (!words) throw new RangeError(`seeds/lexicons/${file} has no section ${section}`)
  return new Set(words)
}
