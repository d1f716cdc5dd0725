// Lines in, blocks out: a paragraph that a narrow column or a page break cut into lines becomes one block again.
import { joinLines, type Line } from './lines.ts'

const ENDED = /[。！？!?；;…：:][”’」』】）)"]*$|\.{3}$/
const MUST_GO_ON = /[，、,（(《“‘「—]$|[，,][^，,。]*[和与及的在]$/
const MUST_BE_JOINED = /^[，、。；：！？）》”’」]/
/** What opens a paragraph or a headline, so that the line before is complete even without a full stop. */
const OPENER =
  /^(?:\d{4}年|\d{1,2}月\d{1,2}日|近日|日前|近期|近年来|据|会上|会议|下一步|接下来|目前|今年|去年|与此同时|图\d|图为|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．)]|快讯|喜讯|[█■▲△●◆▼★])/
/** A line without any full stop is a torn paragraph only when it is longer than headlines are. */
const LEAST_PARAGRAPH = 80

/** Display width in half columns: a Chinese character has 2. */
const toWidth = (text: string): number => {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2
  return width
}

/** The column width to which the text was wrapped, or undefined for text with a line a paragraph. */
function findWrapWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.map((line) => toWidth(line.text))
  const width = widths.reduce((most, each) => Math.max(most, each), 0)
  if (width < 20 || width > 160) return undefined
  const full = lines.filter((_, i) => widths[i]! >= width - 4)
  const open = full.filter((line) => !ENDED.test(line.text))
  return full.length >= 3 && full.length * 3 >= lines.length && open.length * 2 >= full.length ? width : undefined
}

function isContinued(
  line: Line,
  next: Line,
  wrapWidth: number | undefined,
  startsBlock: (line: Line) => boolean,
): boolean {
  if (startsBlock(next) || startsBlock(line)) return false
  if (MUST_BE_JOINED.test(next.text) && !next.isIndented) return true
  if (ENDED.test(line.text) || next.isIndented) return false
  if (wrapWidth !== undefined) return next.gap === 0 && toWidth(line.text) >= wrapWidth - 4
  if (MUST_GO_ON.test(line.text)) return true
  // A page break leaves both halves long: the first has clauses or sentences before it, the second comes to a full stop.
  const isParagraph = /[。！？；]/.test(line.text) || (line.text.length >= LEAST_PARAGRAPH && /[，,]/.test(line.text))
  return isParagraph && /[。！？；]/.test(next.text) && !OPENER.test(next.text)
}

/** Joins wrapped lines; `startsBlock` names lines that always stand alone, such as bylines and captions. */
export function unwrapLines(lines: readonly Line[], startsBlock: (line: Line) => boolean): Line[] {
  const wrapWidth = findWrapWidth(lines)
  const blocks: Line[] = []
  let run: Line[] = []
  const close = (): void => {
    const [first, ...rest] = run
    if (first) blocks.push(rest.length > 0 ? joinLines([first, ...rest]) : first)
    run = []
  }
  for (const line of lines) {
    const last = run.at(-1)
    if (last && !isContinued(last, line, wrapWidth, startsBlock)) close()
    run.push(line)
  }
  close()
  return blocks
}
