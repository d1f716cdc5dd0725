// Names in tables: a cell is what its column says (项目名称, 承担单位, 负责人), whole, whatever its words look like.
import { toColumnKind } from '../../domain/columns.ts'
import type { Sentence, Table, TableCell } from '../../domain/document.ts'
import type { EntityType } from '../../domain/ontology.ts'
import { knownOrganisation } from '../../domain/organisations.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { heads } from './heads.ts'

const LONGEST_NAME = 120
const QUOTES = /^[《“"'「『]|[》”"'」』]$/g
const PERSON = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+$/u
const WIDE = /^\p{Script=Han}\s+\p{Script=Han}$/u
/** What stands in a cell that names nothing. */
const EMPTY = /^(?:[-—–/\\无略待定\s]+|合计|总计|小计)$/

/** Ranges of the names in a cell that lists several. */
function* toParts({ text, start }: TableCell): Generator<{ name: string; start: number; end: number }> {
  let at = 0
  for (const part of text.split(/([、，,;；/]|\s{1,3})/)) {
    const name = part.trim()
    const from = at + part.indexOf(name)
    at += part.length
    if (name.length > 1) yield { name, start: start + from, end: start + from + name.length }
  }
}

/** What kind of organisation the name says it is; undefined where its end tells nothing. */
function toOrganisationType(name: string): EntityType | undefined {
  const known = knownOrganisation(name)
  if (known) return known.type
  const bare = name.replace(/[（(][^（()）]*[)）]$/, '')
  return heads.longestEndingAt(bare, bare.length)?.value.type
}

function readCell(cell: TableCell, kind: ReturnType<typeof toColumnKind>): Candidate[] {
  if (kind === undefined || EMPTY.test(cell.text) || cell.text.length > LONGEST_NAME) return []
  if (kind === 'project') {
    const [before] = cell.text.match(/^[《“"'「『]/) ?? ['']
    const name = cell.text.replace(QUOTES, '')
    const start = cell.start + before.length
    if (name.length < 4 || /[。！？]/.test(name)) return []
    return [{ start, end: start + name.length, name, type: 'Project', rule: 'table/项目名称', confidence: 0.97 }]
  }
  const isPerson = kind === 'person' || kind === 'name'
  const isOrganisation = kind === 'organisation' || kind === 'partner' || kind === 'unit'
  // 李　明: a name of two characters, set wide.
  if (isPerson && WIDE.test(cell.text))
    return [
      {
        start: cell.start,
        end: cell.end,
        name: cell.text.replace(/\s/g, ''),
        type: 'Person',
        rule: 'table/负责人',
        confidence: 0.97,
      },
    ]
  return [...toParts(cell)].flatMap(({ name, start, end }): Candidate[] => {
    if (isPerson)
      return PERSON.test(name) ? [{ start, end, name, type: 'Person', rule: 'table/负责人', confidence: 0.97 }] : []
    const type = isOrganisation ? toOrganisationType(name) : undefined
    return type ? [{ start, end, name, type, rule: 'table/承担单位', confidence: 0.97 }] : []
  })
}

const cellsOf = new WeakMap<readonly Table[], readonly Candidate[]>()

function readTables(tables: readonly Table[]): readonly Candidate[] {
  let found = cellsOf.get(tables)
  if (!found) {
    const byStart = new Map<string, Candidate>()
    for (const { header, rows } of tables) {
      const kinds = header.map((cell) => cell && toColumnKind(cell.text))
      for (const row of rows)
        row.forEach((cell, column) => {
          for (const candidate of cell ? readCell(cell, kinds[column]) : [])
            byStart.set(`${candidate.start} ${candidate.end}`, candidate)
        })
    }
    found = [...byStart.values()].sort((a, b) => a.start - b.start)
    cellsOf.set(tables, found)
  }
  return found
}

function find(sentence: Sentence, { document }: DocumentContext): Candidate[] {
  if (!document.tables) return []
  return readTables(document.tables).filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
}

export const tableCells: Detector = { name: 'table', find }
