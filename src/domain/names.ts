// Names in comparable form: full width, quotes and brackets folded to one form without changing length; official
// abbreviations made alike; what forbids that two names are one (ordinals, regions).
import { readFileSync } from 'node:fs'
import { divisionsNamed } from './places.ts'
import { toRemembered } from './remembered.ts'

const FOLDED = new Map<string, string>()
for (let code = 0xff01; code <= 0xff5e; code++)
  FOLDED.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0))
for (const [from, to] of [
  ['\u300c', '\u201c'],
  ['\u300d', '\u201d'],
  ['\u300e', '\u201c'],
  ['\u300f', '\u201d'],
  ['\u301d', '\u201c'],
  ['\u301e', '\u201d'],
  ['\ufe51', '\u3001'],
  ['\uff61', '\u3002'],
  ['\uff64', '\u3001'],
  ['\u3008', '\u300a'],
  ['\u3009', '\u300b'],
  ['\u2022', '\u00b7'],
  ['\u30fb', '\u00b7'],
  ['\u2027', '\u00b7'],
  ['\uff65', '\u00b7'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2015', '-'],
  ['\u00a0', ' '],
  ['\u3000', ' '],
] as const)
  FOLDED.set(from, to)
const FOLDABLE = new RegExp(
  `[${[...FOLDED.keys()].map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join('')}]`,
  'gu',
)

/**
 * The text in one form, of the same length, so that offsets agree: letters, digits, brackets and ，；：！？ half width,
 * 「」『』 and straight double quotes as “ ”, 〈〉 as 《》, middle dots as ·, dashes as -.
 * Straight quotes open and close in turn within a line.
 */
export function toFolded(text: string): string {
  const folded = text.replace(FOLDABLE, (character) => FOLDED.get(character)!)
  if (!folded.includes('"')) return folded
  return folded.replace(/[^\n]+/g, (line) => {
    let open = false
    return line.replace(/"/g, () => {
      open = !open
      return open ? '\u201c' : '\u201d'
    })
  })
}

const abbreviations = readFileSync(new URL('../../seeds/lexicons/official-abbreviations.tsv', import.meta.url), 'utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string])
// The key has no 和, so the table is read without it.
const shortOf = new Map(abbreviations.map(([full, short]) => [full.replace(/[和及与]/g, ''), short]))
const FULL = new RegExp([...shortOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

/**
 * What two spellings of one name have in common: folded, without quotes, spaces and brackets, without 与, 及 and 和,
 * official long forms shortened (科学技术 → 科技), places in front without 省, 市, 县. Equal keys are one name.
 */
export const toNameKey = toRemembered((name: string): string => {
  const plain = toFolded(name).replace(/[\s\u201c\u201d\u2018\u2019《》"'()]|^中共/g, '')
  const short = plain.replace(/[与及和]/g, '').replace(FULL, (full) => shortOf.get(full)!)
  return dropPlaceKinds(short)
})

/** 江南省云溪市水利局 → 江南云溪水利局. */
function dropPlaceKinds(name: string): string {
  let rest = name
  let start = ''
  for (;;) {
    const place = leadingPlace(rest)
    if (!place || place.length === rest.length) return start + rest
    const division = divisionsNamed(place).find((each) => each.name === place)
    start += division ? division.short : place
    rest = rest.slice(place.length)
  }
}

/** The longest administrative place that a name begins with, in full or short form. */
export const leadingPlace = toRemembered((name: string): string | undefined => {
  for (let length = Math.min(name.length, 11); length >= 2; length--) {
    const start = name.slice(0, length)
    if (divisionsNamed(start).length > 0) return start
  }
  return undefined
})

/** All administrative places that a name begins with, one after the other: 浙江省平湖市. */
export function leadingPlaces(name: string): string | undefined {
  let end = 0
  for (;;) {
    const place = leadingPlace(name.slice(end))
    if (!place) return end > 0 ? name.slice(0, end) : undefined
    end += place.length
  }
}

const ORDINAL =
  /第?[一二三四五六七八九十百]+(?=[医中小人附研设所院分期届批次大支工])|第[一二三四五六七八九十百\d]+|\d+/g

/** True when both names carry ordinals or numbers and these differ: 第十四研究所, 第二十四研究所. */
export function haveDifferentOrdinals(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) =>
    (name.match(ORDINAL) ?? []).map((each) => each.replace('第', '')).join(' '),
  )
  return first !== second && first !== '' && second !== ''
}
