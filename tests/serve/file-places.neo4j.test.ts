// Files with pages and tables through the import to the API: every fact leads to its page, and to its row of a table.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { importBulletins } from '../../src/pipeline.ts'
import { setLines, toPdf } from '../bulletin/pdf/pdf-file.ts'
import { createApi, type Json } from '../setup/api.ts'
import { openTestDatabase } from '../setup/database.ts'

const EVIDENCE = `{ relations(first: 100) { nodes { type head { name } tail { name } evidence {
  nodes { quote page tableRow { row headColumn tailColumn } } } } } }`

const toTable = (rows: readonly string[][]): Table =>
  new Table({
    rows: rows.map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  })

let database: Database
const folder = mkdtempSync(join(tmpdir(), 'gongbao-places-'))
beforeAll(async () => {
  database = await openTestDatabase()
  const pages = [
    [
      { text: '云禾科技动态', x: 220, y: 760, size: 22 },
      ...setLines('近日，云禾市科技局与江澜大学签署战略合作协议，共同推进成果转化。'),
    ],
    setLines('会后，云禾市科技局局长方知远一行赴江澜远帆科技有限公司调研，了解研发进展。'),
  ]
  writeFileSync(join(folder, 'a.pdf'), toPdf(pages))
  const rows = [
    ['项目名称', '承担单位'],
    ['高效光伏组件关键技术研发', '江澜远帆科技有限公司'],
    ['智能网联测试平台研发', '江澜大学'],
  ]
  const children = [new Paragraph('云禾市科技局公布科技项目'), toTable(rows), new Paragraph('特此公布。')]
  writeFileSync(join(folder, 'b.docx'), await Packer.toBuffer(new Document({ sections: [{ children }] })))
  await importBulletins([folder], { database, place: '云禾市' })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

/** The tie of a type with this end; which end of a cooperation comes first, its ids decide. */
const findEvidence = async (type: string, end: string): Promise<Json> => {
  const { relations } = await createApi(database).ask(EVIDENCE)
  const found = relations.nodes.find((tie: Json) => tie.type === type && [tie.head.name, tie.tail.name].includes(end))
  return found?.evidence.nodes[0]
}

describe('where a fact stands in its file', () => {
  test.each([
    ['COOPERATES_WITH', '江澜大学', 1, '近日，云禾市科技局'],
    ['VISITS', '江澜远帆科技有限公司', 2, '会后，云禾市科技局'],
  ])('%s %s of a PDF is on page %i', async (type, tail, page, beginning) => {
    const evidence = await findEvidence(type, tail)
    expect(evidence).toMatchObject({ page, tableRow: null })
    expect(evidence.quote.startsWith(beginning)).toBe(true)
  })

  test('is a row and two columns for a table of a Word file, which knows no pages', async () => {
    expect(await findEvidence('UNDERTAKES', '智能网联测试平台研发')).toMatchObject({
      page: null,
      tableRow: { row: 2, headColumn: '承担单位', tailColumn: '项目名称' },
    })
  })
})
