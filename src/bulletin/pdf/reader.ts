// The bytes of a PDF in; its text in reading order out, lines joined to paragraphs, without running heads and page
// numbers, each place with its page. A PDF of pictures is reported as scanned.
import { GongbaoError } from '../../errors.ts'
import { createFlow, type Flow } from '../flow.ts'
import type { Reader } from '../readers.ts'
import { toColumnBlocks } from './columns.ts'
import { dropFurniture } from './furniture.ts'
import { type PdfRow, type Piece, toRows } from './lines.ts'
import { readPdfPages } from './pages.ts'
import { findDistance, findMargins, goesOn, type Margins, type SetLine } from './paragraphs.ts'
import { findTable } from './table.ts'
import type { PdfPage } from './words.ts'

/** Fewer characters a page than this is no text but stamps on pictures. */
const LEAST_A_PAGE = 8
const LONGEST_HEADLINE = 64
/** Letters so much larger than the text's are a headline's. */
const LARGER = 1.15

export const pdfReader: Reader = {
  id: 'pdf',
  isMine: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  async read(bytes) {
    const pages = await readPdfPages(bytes)
    checkScanned(pages)
    const flow = createFlow()
    layPages(pages, flow)
    return { ...flow.finish(), charset: 'pdf', issues: [] }
  },
}

function checkScanned(pages: readonly PdfPage[]): void {
  const count = pages.reduce((sum, { words }) => sum + words.reduce((all, { text }) => all + text.trim().length, 0), 0)
  if (count < pages.length * LEAST_A_PAGE)
    throw new GongbaoError(
      'SCANNED',
      pages.length === 1
        ? 'The PDF holds a picture of a page and no text.'
        : `The PDF holds pictures of ${pages.length} pages and no text.`,
      'Let a program recognise its characters (OCR), then give the PDF with text that it makes.',
    )
}

/** Writes the pages into a flow. */
export function layPages(pages: readonly PdfPage[], flow: Flow): void {
  const rowed = dropFurniture(pages.map((page) => ({ height: page.height, rows: toRows(page) })))
  const usual = findUsualSize(rowed.flatMap(({ rows }) => rows.flat()))
  const margins: Margins[] = []
  const distances: (number | undefined)[] = []
  let run: SetLine[] = []
  const close = (): void => {
    const words = run.map(({ text }) => text).join('')
    const isLarge = (run[0]?.size ?? 0) > usual * LARGER
    run.forEach(({ text, page }, i) => {
      const needsSpace = /[A-Za-z,.;:]$/.test(run[i - 1]?.text ?? '') && /^[A-Za-z]/.test(text)
      flow.text(needsSpace ? ` ${text}` : text, { page })
    })
    flow.end(isLarge && words.length <= LONGEST_HEADLINE && !/[。；]/.test(words) ? 'headline' : undefined)
    run = []
  }
  const take = (lines: readonly SetLine[]): void => {
    const block = margins.length
    margins.push(findMargins(lines))
    distances.push(findDistance(lines))
    for (const line of lines) {
      const placed = { ...line, block }
      const last = run.at(-1)
      const isTitle = last !== undefined && isSameTitle(last, placed, usual, distances[block])
      if (last && !isTitle && !goesOn(last, placed, (of) => margins[of]!, distances[block])) close()
      run.push(placed)
    }
  }
  rowed.forEach(({ rows }, index) => {
    const page = index + 1
    for (const block of toColumnBlocks(rows)) {
      let lines: SetLine[] = []
      for (let at = 0; at < block.rows.length; ) {
        const table = findTable(block.rows, at, page)
        if (!table) {
          lines.push({ ...joinPieces(block.rows[at]!), page, block: 0 })
          at++
          continue
        }
        take(lines)
        lines = []
        close()
        flow.table(table.rows)
        at += table.taken
      }
      if (lines.length > 0) take(lines)
    }
  })
  close()
}

/** Pieces of one row outside of tables and columns are one line. */
function joinPieces(row: PdfRow): Piece {
  return {
    ...row[0]!,
    text: row.map(({ text }) => text).join('　'),
    right: Math.max(...row.map(({ right }) => right)),
    size: Math.max(...row.map(({ size }) => size)),
  }
}

/** Lines of one headline: large, of one size, close together. */
function isSameTitle(line: SetLine, next: SetLine, usual: number, distance: number | undefined): boolean {
  const isLarge = line.size > usual * LARGER && Math.abs(line.size - next.size) < 0.5
  return isLarge && line.block === next.block && line.y - next.y < Math.max(distance ?? 0, 2 * line.size)
}

/** The size most characters are set in. */
function findUsualSize(pieces: readonly { readonly text: string; readonly size: number }[]): number {
  const counts = new Map<number, number>()
  for (const { text, size } of pieces) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [12, 0])[0]
}
