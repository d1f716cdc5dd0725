import { expect, test } from 'vitest'
import { toColumns, toFileLine, toImportTable } from '../../src/cli/import-table.ts'
import type { ImportReport } from '../../src/report.ts'

const report: ImportReport = {
  documents: { new: 1, changed: 0, unchanged: 1, duplicate: 0, failed: 1 },
  files: [
    { source: 'a.txt', outcome: 'new', entities: 3, relations: 2, place: '云禾市', issues: [] },
    { source: 'b.txt', outcome: 'unchanged', issues: [] },
    {
      source: 'c.txt',
      outcome: 'failed',
      issues: [],
      error: { code: 'EMPTY', message: 'The file holds no text.', hint: 'Give a file with a bulletin in it.' },
    },
  ],
  entities: [
    { type: 'Bureau', count: 12, added: 2 },
    { type: 'Institute', count: 3, added: -1 },
  ],
  relations: [{ type: 'VISITS', count: 4, added: 0 }],
  totals: { documents: 2, entities: 15, relations: 4, evidence: 5, indicators: 0 },
  skipped: [],
  stopped: false,
}

test('a report is a table that a person can read', () => {
  expect(toImportTable(report).join('\n')).toBe(`Bulletins    3
  new        1
  unchanged  1
  failed     1

Entities              15  +1
  机关 Bureau         12  +2
  科研机构 Institute   3  -1

Relations      4
  走访 VISITS  4

Evidence    5
Indicators  0
Issues      0

Not imported:
  c.txt: The file holds no text. Give a file with a bulletin in it. (EMPTY)`)
})

test('an import that was stopped says that a second one goes on', () => {
  expect(toImportTable({ ...report, stopped: true }).at(-1)).toContain('second import')
})

test.each(report.files.map((file, index) => [index, file] as const))('a bulletin is a line: %i', (index, file) => {
  expect(toFileLine(file)).toBe(
    [
      'a.txt: new, 3 entities, 2 relations, home place 云禾市',
      'b.txt: unchanged',
      'c.txt: The file holds no text. Give a file with a bulletin in it. (EMPTY)',
    ][index],
  )
})

test('Chinese takes two columns', () => {
  expect(
    toColumns([
      ['机关', '1'],
      ['abcde', '22'],
    ]),
  ).toEqual(['机关    1', 'abcde  22'])
})
