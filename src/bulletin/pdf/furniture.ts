// The rows of all pages in, the same without running heads, running feet and page numbers out.
import type { PdfRow } from './lines.ts'

export interface RowedPage {
  readonly height: number
  readonly rows: readonly PdfRow[]
}

/** Rows looked at from each edge. */
const EDGE = 2
/** The part of the height in which a number alone is the page's. */
const MARGIN = 0.12
const NUMBER =
  /^(?:[-—–·.\s]*\d{1,4}[-—–·.\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/

const toText = (row: PdfRow): string => row.map(({ text }) => text).join(' ')
/** Running lines differ by the number of the page alone. */
const toKey = (row: PdfRow): string => `${Math.round((row[0]?.y ?? 0) / 3)} ${toText(row).replace(/\d+/g, '#')}`

export function dropFurniture(pages: readonly RowedPage[]): RowedPage[] {
  const counts = new Map<string, number>()
  for (const { rows } of pages)
    for (const key of new Set([...rows.slice(0, EDGE), ...rows.slice(-EDGE)].map(toKey)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(2, Math.ceil(pages.length * 0.4))
  return pages.map(({ height, rows }) => {
    const isEdge = (index: number): boolean => index < EDGE || index >= rows.length - EDGE
    const isOuter = (row: PdfRow): boolean => {
      const y = row[0]?.y ?? 0
      return y < height * MARGIN || y > height * (1 - MARGIN)
    }
    const kept = rows.filter(
      (row, index) =>
        !(isEdge(index) && ((counts.get(toKey(row)) ?? 0) >= least || (isOuter(row) && NUMBER.test(toText(row))))),
    )
    return { height, rows: kept }
  })
}
