// A name as the label of a node: shortened in the middle and broken into lines at sensible places. Pure.

/** Characters on a line and lines of a label; a Latin letter counts half. */
const LINE = 9
const LINES = 2
/** A line may end after these: heads of names and places. */
const ENDS = '省市县区镇厅局院校所司团会园城部办室处科站中心大学委行协、·）)》”'
/** A line never begins with these. */
const NOT_FIRST = '、，,。.·）)》」”：:的'

const toWidth = (text: string): number => {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! < 0x2e80 ? 0.55 : 1
  return width
}

/** The name in at most `most` characters' width: both ends stay, for the end of a Chinese name says what it is. */
export function toShort(name: string, most: number = LINE * LINES): string {
  if (toWidth(name) <= most) return name
  const characters = [...name]
  const tailWidth = Math.floor(most * 0.4)
  let tail = ''
  while (toWidth(characters.at(-1)! + tail) <= tailWidth) tail = characters.pop()! + tail
  let head = ''
  for (const character of characters) {
    if (toWidth(head + character) > most - 1 - toWidth(tail)) break
    head += character
  }
  return `${head}…${tail}`
}

/** Pieces that are not broken: Latin words and numbers, single Chinese characters with the closing marks after them. */
const toPieces = (text: string): string[] => text.match(/[A-Za-z0-9.\-+&]+ ?|[\s\S]/gu) ?? []

/**
 * The label's lines. Two lines are about equally long; near the middle a break after a head such as 市 or 大学 is preferred.
 */
export function toLines(name: string): string[] {
  const text = toShort(name)
  const width = toWidth(text)
  if (width <= LINE) return [text]
  const pieces = toPieces(text)
  let best = { at: 0, cost: Number.POSITIVE_INFINITY }
  let before = ''
  for (let at = 1; at < pieces.length; at++) {
    before += pieces[at - 1]
    const after = width - toWidth(before)
    let cost = Math.abs(toWidth(before) - after)
    if (ENDS.includes(before.trimEnd().at(-1)!)) cost -= 2.5
    if (NOT_FIRST.includes(pieces[at]![0]!)) cost += 10
    if (toWidth(before) > LINE + 1 || after > LINE + 1) cost += 10
    if (cost < best.cost) best = { at, cost }
  }
  return [pieces.slice(0, best.at).join('').trim(), pieces.slice(best.at).join('').trim()]
}

/** Width and height of the lines at a font size, in the font's pixels. */
export const toLabelSize = (lines: readonly string[], fontSize: number): { width: number; height: number } => ({
  width: Math.max(...lines.map(toWidth)) * fontSize + 4,
  height: lines.length * fontSize * 1.3,
})
