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

const INDENT = 4
/** How much shorter than the column a full line may be: a mark or a Latin word that did not fit. */
const SLACK = 4

/** The column that the text was wrapped to: by display width in print, by characters in some editors. */
interface Column {
  readonly width: number
  readonly length: number
}

const toFilled = (line: Line): number => toWidth(line.text) + (line.isIndented ? INDENT : 0)
const toFilledLength = (line: Line): number => line.text.length + (line.isIndented ? INDENT / 2 : 0)
const isFull = (line: Line, { width, length }: Column): boolean =>
  toFilled(line) >= width - SLACK || toFilledLength(line) >= length - 1
const isOpen = (line: Line): boolean => !ENDED.test(line.text)

/** The largest but for one in fifty, so that a single long address does not hide the column. */
function toUsualMost(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * 0.98)] ?? 0
}

/** The column of a wrapped text, or undefined for text with a line a paragraph. */
function findColumn(lines: readonly Line[]): Column | undefined {
  const column = {
    width: toUsualMost(lines.map(toFilled)),
    length: toUsualMost(lines.map(toFilledLength)),
  }
  if (column.width < 20 || column.width > 160) return undefined
  const full = lines.filter((line) => isFull(line, column))
  const isWrapped = full.length >= 3 && full.length * 3 >= lines.length && full.filter(isOpen).length * 2 >= full.length
  return isWrapped ? column : undefined
}

function isContinued(
  line: Line,
  next: Line,
  column: Column | undefined,
  startsBlock: (line: Line) => boolean,
): boolean {
  if (startsBlock(next)) return false
  if (column && isOpen(line) && !next.isIndented && isFull(line, column))
    return next.gap === 0 || (/[，。]/.test(line.text) && /[，。]/.test(next.text))
  if (startsBlock(line)) return false
  if (MUST_BE_JOINED.test(next.text) && !next.isIndented) return true
  if (!isOpen(line) || next.isIndented) return false
  if (MUST_GO_ON.test(line.text)) return true
  if (column) return false
  // A page break leaves both halves long: the first has clauses or sentences before it, the second comes to a full stop.
  const isParagraph = /[。！？；]/.test(line.text) || (line.text.length >= LEAST_PARAGRAPH && /[，,]/.test(line.text))
  return isParagraph && /[。！？；]/.test(next.text) && !OPENER.test(next.text)
}

/** Joins wrapped lines; `startsBlock` names lines that always stand alone, such as bylines and captions. */
export function unwrapLines(lines: readonly Line[], startsBlock: (line: Line) => boolean): Line[] {
  const column = findColumn(lines)
  const blocks: Line[] = []
  let run: Line[] = []
  const close = (): void => {
    const [first, ...rest] = run
    if (first) blocks.push(rest.length > 0 ? joinLines([first, ...rest]) : first)
    run = []
  }
  for (const line of lines) {
    const last = run.at(-1)
    if (last && !isContinued(last, line, column, startsBlock)) close()
    run.push(line)
  }
  close()
  return blocks
}
