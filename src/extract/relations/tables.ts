// What the rows of tables say: who carries out which project (承担单位, 负责人), and posts (姓名, 单位, 职务). The row is
// the quote, the cells are the ends.
import { type ColumnKind, toColumnKind } from '../../domain/columns.ts'
import type { Table, TableCell } from '../../domain/document.ts'
import { isOrganisation, type RelationType } from '../../domain/ontology.ts'
import { isInside } from '../../domain/span.ts'
import { type Finding, toEnd } from './finding.ts'
import type { Ref, Scene } from './scene.ts'

type Cells = (kind: ColumnKind) => readonly TableCell[]

/** Column of the head, relation, column of the tail, and how sure a row is of it. */
const TIES: readonly (readonly [ColumnKind, RelationType, ColumnKind, number])[] = [
  ['organisation', 'UNDERTAKES', 'project', 0.9],
  ['partner', 'UNDERTAKES', 'project', 0.8],
  ['person', 'UNDERTAKES', 'project', 0.85],
]
const NAMES: Readonly<Partial<Record<ColumnKind, string>>> = {
  organisation: '承担单位',
  partner: '合作单位',
  person: '负责人',
}

/** The ties that the tables of the document state. */
export function findTableTies(scene: Scene): Finding[] {
  const { tables } = scene.document
  if (!tables) return []
  const refs = [...scene.refsOf.values()].flat().sort((a, b) => a.start - b.start || b.end - a.end)
  return tables.flatMap((table) => readTable(table, (cell) => findRefs(refs, cell)))
}

/** The outermost names in a cell. */
function findRefs(refs: readonly Ref[], cell: TableCell): Ref[] {
  let low = 0
  let high = refs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (refs[middle]!.start < cell.start) low = middle + 1
    else high = middle
  }
  const found: Ref[] = []
  for (let at = low; refs[at] !== undefined && refs[at]!.start < cell.end; at++) {
    const ref = refs[at]!
    if (isInside(ref, cell) && !found.some((outer) => isInside(ref, outer))) found.push(ref)
  }
  return found
}

function readTable({ header, rows }: Table, refsIn: (cell: TableCell) => Ref[]): Finding[] {
  const kinds = header.map((cell) => cell && toColumnKind(cell.text))
  return rows.flatMap((row) => {
    const cells: Cells = (kind) => [
      ...new Set(row.filter((_cell, i) => kinds[i] === kind).filter((cell) => cell !== undefined)),
    ]
    return [...findUndertakings(cells, refsIn), ...findPostRows(cells, refsIn)]
  })
}

function findUndertakings(cells: Cells, refsIn: (cell: TableCell) => Ref[]): Finding[] {
  return TIES.flatMap(([from, type, to, confidence]) =>
    cells(from)
      .flatMap(refsIn)
      .filter((ref) => (from === 'person' ? ref.type === 'Person' : isOrganisation(ref.type)))
      .flatMap((head) =>
        cells(to)
          .flatMap(refsIn)
          .filter((ref) => ref.type === 'Project')
          .map((tail) => toFinding(type, head, tail, `table/${NAMES[from]}`, confidence)),
      ),
  )
}

/** 姓名, 单位 and 职务: one person, one unit and one title a row. */
function findPostRows(cells: Cells, refsIn: (cell: TableCell) => Ref[]): Finding[] {
  const [title] = cells('title')
  const persons = cells('name')
    .flatMap(refsIn)
    .filter((ref) => ref.type === 'Person')
  const units = cells('unit')
    .flatMap(refsIn)
    .filter((ref) => isOrganisation(ref.type))
  const [person, unit] = [persons[0], units[0]]
  if (!title || !person || !unit || persons.length > 1 || units.length > 1 || title.text.length > 20) return []
  return [{ ...toFinding('HOLDS_POST', person, unit, 'table/职务', 0.9), role: title.text }]
}

const toFinding = (type: RelationType, head: Ref, tail: Ref, rule: string, confidence: number): Finding => ({
  type,
  head: toEnd(head),
  tail: toEnd(tail),
  rule,
  confidence,
  at: tail.start,
  sentence: tail.sentence,
})
