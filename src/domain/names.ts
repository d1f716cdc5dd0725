// Names in comparable form: full width, quotes and brackets folded to one form without changing length.

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
