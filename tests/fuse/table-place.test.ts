import { describe, expect, test } from 'vitest'
import type { TableCell } from '../../src/domain/document.ts'
import { findTablePlace } from '../../src/fuse/table-place.ts'

/** Cells of one row, laid one after the other with a tab between. */
const toRow = (start: number, ...texts: readonly string[]): TableCell[] => {
  let at = start
  return texts.map((text) => {
    const cell = { start: at, end: at + text.length, text }
    at = cell.end + 1
    return cell
  })
}

const header = toRow(0, '项目', '单位')
const first = toRow(10, '甲项目', '乙大学与丙大学')
const reaching = [first[0]!, toRow(30, '丁大学')[0]!]
const document = { tables: [{ header, rows: [first, reaching] }] }
const at = (start: number, end: number) => ({ start, end })

describe('the place of a tie in a table', () => {
  test.each([
    ['both in the first row', at(14, 17), at(10, 13), { row: 1, headColumn: '单位', tailColumn: '项目' }],
    ['a cell that reaches down from above', at(30, 33), at(10, 13), { row: 2, headColumn: '单位', tailColumn: '项目' }],
    ['both in one cell', at(14, 17), at(18, 21), undefined],
    ['one end outside', at(50, 53), at(10, 13), undefined],
    ['over two cells', at(12, 15), at(30, 33), undefined],
  ])('%s', (_, head, tail, place) => {
    expect(findTablePlace(document, head, tail)).toEqual(place)
  })

  test('has no columns where the table names none, and is none without tables', () => {
    expect(findTablePlace({ tables: [{ header: [], rows: [first] }] }, at(14, 17), at(10, 13))).toEqual({ row: 1 })
    expect(findTablePlace({}, at(14, 17), at(10, 13))).toBeUndefined()
  })
})
