import cytoscape from 'cytoscape'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import type { Sheet } from '../../../web/export/sheet.ts'
import type { Strokes } from '../../../web/export/strokes.ts'
import { toSvg } from '../../../web/export/svg.ts'
import { sheets } from './sheets.ts'

const rim = { colour: '#ffffff', width: 1.5, opacity: 1 }
const toStrokes = ({ nodes, edges }: Sheet): Strokes => ({
  bounds: { x: -10, y: -20, width: 300, height: 200 },
  nodes: nodes.map(({ id, name, colour, hiddenNeighbors }, i) => ({
    id,
    x: i * 60,
    y: i * 10,
    shape: 'round-hexagon',
    size: 40,
    colour,
    rim,
    opacity: 1,
    hidden: hiddenNeighbors,
    label: { x: i * 60, y: i * 10 + 30, lines: [name], fontSize: 12, isBold: false, colour: '#1f2733' },
  })),
  edges: edges.map(({ id, symmetric }) => ({
    id,
    points: [
      { x: 0, y: 0 },
      { x: 30, y: 20 },
      { x: 60, y: 10 },
    ],
    isCurved: true,
    colour: '#9fabbc',
    width: 2,
    isDashed: false,
    hasArrow: !symmetric,
    opacity: 1,
    label: undefined,
  })),
})

describe('an exported SVG', () => {
  test('is well-formed whatever the names hold, with every entity and tie as a link', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const svg = toSvg(toStrokes(sheet), sheet, '#fafbfc')
        expect(XMLValidator.validate(svg)).toBe(true)
        const links = [...svg.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
        expect(links.sort()).toEqual([...sheet.nodes, ...sheet.edges].map(({ link }) => link).sort())
      }),
      { numRuns: 60 },
    )
  })
  test('holds names as text, curves as curves and an arrow where a tie has a direction', () => {
    const sheet = fc.sample(
      sheets.filter(({ edges }) => edges.length > 1 && edges.some(({ symmetric }) => !symmetric)),
      { numRuns: 1, seed: 3 },
    )[0]!
    const named = { ...sheet, nodes: sheet.nodes.map((node) => ({ ...node, name: '云禾市科技局' })) }
    const svg = toSvg(toStrokes(named), named, '#fafbfc')
    expect(svg).toMatch(/<tspan [^>]*>云禾市科技局<\/tspan>/)
    expect(svg).toContain('d="M0 0Q30 20 60 10"')
    expect(svg.match(/z" fill="#9fabbc"/g)?.length).toBe(sheet.edges.filter(({ symmetric }) => !symmetric).length)
    const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg)
    expect(root['@_viewBox']).toBe('-34 -44 348 248')
  })
})

test.each(['rhomboid', 'star', 'barrel'])('%s is a shape that Cytoscape has', (shape) => {
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { shape: shape as cytoscape.Css.NodeShape } }],
    elements: [{ data: { id: 'a' } }],
  })
  expect(graph.nodes()[0]!.style('shape')).toBe(shape)
})
