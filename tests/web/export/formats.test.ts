// Each data format read back by a reader that is not ours.
import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { MultiGraph } from 'graphology'
import gexfReader from 'graphology-gexf'
import graphmlReader from 'graphology-graphml'
import { describe, expect, test } from 'vitest'
import { toEdgesCsv, toNodesCsv } from '../../../web/export/csv.ts'
import { toGexf } from '../../../web/export/gexf.ts'
import { toGraphml } from '../../../web/export/graphml.ts'
import { toJson } from '../../../web/export/json.ts'
import { toXmlLine, toXmlText } from '../../../web/export/xml.ts'
import { sheets } from './sheets.ts'

/** What a reader makes of blanks at the ends is its own affair. */
const trimmed = (value: unknown): string => String(value ?? '').trim()

describe('GraphML', () => {
  test('is well-formed and leads back to every entity and tie with all it says', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const xml = toGraphml(sheet)
        expect(XMLValidator.validate(xml)).toBe(true)
        const graph = graphmlReader.parse(MultiGraph, xml, { addMissingNodes: false })
        expect(graph.nodes()).toEqual(sheet.nodes.map(({ id }) => id))
        for (const node of sheet.nodes) {
          const read = graph.getNodeAttributes(node.id)
          expect(trimmed(read.label)).toBe(trimmed(toXmlText(node.name)))
          expect([read.degree, read.x ?? undefined, read.y ?? undefined]).toEqual([node.degree, node.at?.x, node.at?.y])
          expect(read.link).toBe(node.link)
        }
        expect(graph.size).toBe(sheet.edges.length)
        for (const edge of sheet.edges) {
          const read = graph.getEdgeAttributes(edge.id)
          expect(graph.extremities(edge.id)).toEqual([edge.head, edge.tail])
          expect(trimmed(read.evidenceIds)).toBe(edge.evidence.map(({ id }) => id).join(' '))
          expect(trimmed(read.quote)).toBe(trimmed(toXmlText(edge.evidence[0]?.quote ?? '')))
          expect([read.confidence, read.link]).toEqual([edge.confidence, edge.link])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('GEXF', () => {
  test('is well-formed and leads back to every entity and tie, with place and colour', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const xml = toGexf(sheet)
        expect(XMLValidator.validate(xml)).toBe(true)
        const graph = gexfReader.parse(MultiGraph, xml, { respectInputGraphType: false })
        expect(graph.nodes()).toEqual(sheet.nodes.map(({ id }) => id))
        for (const node of sheet.nodes) {
          const read = graph.getNodeAttributes(node.id)
          expect(trimmed(read.label)).toBe(trimmed(toXmlLine(node.name)))
          expect([read.x, read.y, read.degree]).toEqual([node.at?.x, node.at && -node.at.y + 0, node.degree])
          expect(read.color).toBe('rgb(59,111,182)')
        }
        const ids = graph.mapEdges((_edge, { link, evidenceIds }) => [link, evidenceIds ?? ''])
        expect(ids.sort()).toEqual(
          sheet.edges.map(({ link, evidence }) => [link, evidence.map(({ id }) => id).join(' ')]).sort(),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('CSV', () => {
  const read = (csv: string): Record<string, string>[] => parseCsv(csv, { bom: true, columns: true })
  const isFormula = (value: string): boolean => /^[=+\-@\t\r＝＋－＠]/.test(value)

  test('begins with the mark of UTF-8 and leads back to every name, with one apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const csv = toNodesCsv(sheet)
        expect(csv.charCodeAt(0)).toBe(0xfeff)
        expect(read(csv).map(({ id, name }) => [id, name])).toEqual(
          sheet.nodes.map(({ id, name }) => [id, (isFormula(name) ? `'${name}` : name).toWellFormed()]),
        )
      }),
    )
  })
  test('no cell of text begins a formula, and figures stay figures', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const rows = read(toEdgesCsv(sheet))
        expect(rows.map(({ evidenceIds, confidence }) => [evidenceIds, Number(confidence)])).toEqual(
          sheet.edges.map(({ evidence, confidence }) => [evidence.map(({ id }) => id).join(' '), confidence]),
        )
        for (const row of rows) expect(Object.values(row).filter(isFormula)).toEqual([])
      }),
    )
  })
})

describe('JSON', () => {
  test('is the sheet itself', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const back = JSON.parse(toJson(sheet))
        expect(back.edges).toEqual(JSON.parse(JSON.stringify(sheet.edges)))
        expect(back.nodes.map(({ name, at }: { name: string; at: unknown }) => [name, at])).toEqual(
          sheet.nodes.map(({ name, at }) => [name, at ?? null]),
        )
      }),
    )
  })
})

test('what a reader unlike graphology makes of GraphML is the same', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const reader = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'node' || name === 'edge' })
      const { graphml } = reader.parse(toGraphml(sheet))
      expect(graphml.graph.node.map((node: Record<string, string>) => node['@_id'])).toEqual(
        sheet.nodes.map(({ id }) => id),
      )
      // Which graphology passes over.
      expect((graphml.graph.edge ?? []).map((edge: Record<string, string>) => edge['@_directed'] === 'false')).toEqual(
        sheet.edges.map(({ symmetric }) => symmetric),
      )
    }),
    { numRuns: 40 },
  )
})
