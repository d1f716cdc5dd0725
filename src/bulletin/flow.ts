// Words of a page in reading order in; the text they make (a paragraph or a row of a table on each line), its lines and
// where each stretch of it stands in the file out. What HTML, Word and PDF have in common.
import type { FilePlace } from '../domain/document.ts'
import { type FlowCell, layTable } from './flow-table.ts'
import { type Line, toLine } from './lines.ts'
import type { Role } from './outline.ts'

export type PlaceInFile = Omit<FilePlace, 'start'>

export interface Flowed {
  readonly original: string
  readonly lines: readonly Line[]
  readonly places: readonly FilePlace[]
}

export interface Flow {
  /** Adds words to the paragraph; a run of white space counts as one space. */
  readonly text: (words: string, place?: PlaceInFile) => void
  /** Ends the paragraph; `given` where the format says what it is. */
  readonly end: (given?: Role) => void
  /** Forgets the words of the paragraph. */
  readonly drop: () => void
  readonly table: (rows: readonly (readonly FlowCell[])[]) => void
  readonly finish: () => Flowed
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\0]+/g
const SPACES = /[ \t\n\r\f\v\u00a0\u0085\u2028\u2029]+/g

export function createFlow(): Flow {
  const texts: string[] = []
  const lines: Line[] = []
  const places: FilePlace[] = []
  let length = 0
  let tables = 0
  let paragraph: { readonly words: string; readonly place: PlaceInFile | undefined }[] = []

  const write = (words: string): void => {
    texts.push(words)
    length += words.length
  }
  const mark = (start: number, place: PlaceInFile | undefined): void => {
    if (place === undefined) return
    if (places.at(-1)?.start === start) places.pop()
    places.push({ start, ...place })
  }
  const end = (given?: Role): void => {
    const start = length
    let text = ''
    for (const { words, place } of paragraph) {
      const clean = words.replace(INVISIBLE, '').replace(SPACES, ' ')
      const kept = text === '' || text.endsWith(' ') ? clean.replace(/^ /, '') : clean
      if (kept === '') continue
      mark(start + text.length, place)
      text += kept
    }
    paragraph = []
    if (text === '') return
    write(`${text}\n`)
    const found = toLine(text, 0, text.length, 0)
    if (!found) return
    const parts = found.parts.map((part) => ({ start: part.start + start, end: part.end + start }))
    lines.push({ ...found, parts, ...(given && { given }) })
  }
  return {
    text: (words, place) => paragraph.push({ words, place }),
    end,
    drop: () => {
      paragraph = []
    },
    table(rows) {
      end()
      const table = tables++
      for (const { text, marks, ...row } of layTable(rows)) {
        for (const { at, place } of marks) mark(length + at, place)
        lines.push({
          text,
          parts: [{ start: length, end: length + text.length }],
          isIndented: false,
          gap: 0,
          given: row.isHeader ? 'caption' : 'body',
          row: { table, ...row },
        })
        write(`${text}\n`)
      }
    },
    finish() {
      end()
      return { original: texts.join('').replace(/\n$/, ''), lines, places }
    },
  }
}
