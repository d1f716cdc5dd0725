// Sheets with any names, roles and quotes: for the properties of exports and briefs.
import fc from 'fast-check'
import type { Sheet, SheetEdge, SheetEvidence, SheetFigure, SheetNode } from '../../../web/export/sheet.ts'

/** Names as no bulletin has them, quotes, commas, line breaks, markup and emoji among them. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '“云禾”，高新区"、"',
    "O'Neil & Söhne <GmbH>",
    '第一行\n第二行\r\n第三行\t完',
    '=1+1',
    '@全体',
    '-3',
    ']]>',
    '&amp;',
    '👨‍👩‍👧 🚀',
    ' 前后空白 ',
    '<script>alert(1)</script>',
    '\u0000\u0008\uFFFF',
    '半个\uD83D字',
  ),
)
const day = fc.constantFrom('2021', '2021-08', '2021-08-12')
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null })

const evidence = (id: string): fc.Arbitrary<SheetEvidence> =>
  fc.record({
    id: fc.constant(id),
    quote: text,
    documentId: fc.constant('doc_1'),
    title: text,
    source: text,
    publishedOn: maybe(day),
    page: maybe(fc.integer({ min: 1, max: 99 })),
    start: fc.nat(999),
    end: fc.nat(999),
    link: fc.constant('http://localhost/?pane=text&text=doc_1:3'),
  })

const node = (id: string): fc.Arbitrary<SheetNode> =>
  fc.record({
    id: fc.constant(id),
    name: text,
    type: fc.constantFrom('Bureau', 'University'),
    typeLabel: fc.constant('机关'),
    region: fc.constant([]),
    degree: fc.nat(999),
    documentCount: fc.nat(99),
    hiddenNeighbors: fc.nat(200),
    colour: fc.constant('#3b6fb6'),
    at: fc.option(fc.record({ x: fc.integer({ min: -999, max: 999 }), y: fc.integer({ min: -999, max: 999 }) }), {
      nil: undefined,
    }),
    link: fc.constant(`http://localhost/?focus=${id}&select=e:${id}`),
  })

const edge = (id: string, nodes: readonly SheetNode[]): fc.Arbitrary<SheetEdge> =>
  fc
    .record({
      head: fc.constantFrom(...nodes),
      tail: fc.constantFrom(...nodes),
      role: maybe(text),
      status: maybe(fc.constant('SIGNED')),
      symmetric: fc.boolean(),
      confidence: fc.integer({ min: 0, max: 100 }).map((value) => value / 100),
      documentCount: fc.nat(20),
      weight: maybe(fc.constantFrom(0.25, 1.5)),
      firstOn: maybe(day),
      lastOn: maybe(day),
      evidence: fc
        .nat(4)
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => evidence(`${id}_${i}`)))),
      beyond: fc.nat(5),
    })
    .map(({ head, tail, beyond, ...rest }) => ({
      ...rest,
      id,
      head: head.id,
      tail: tail.id,
      headName: head.name,
      tailName: tail.name,
      type: rest.symmetric ? 'COOPERATES_WITH' : 'HOLDS_POST',
      typeLabel: rest.symmetric ? '合作' : '任职',
      statusLabel: rest.status && '已签约',
      evidenceCount: rest.evidence.length + (rest.evidence.length > 0 ? beyond : 0),
      link: `http://localhost/?select=r:${id}`,
    }))

const figure = (id: string, nodes: readonly SheetNode[]): fc.Arbitrary<SheetFigure> =>
  fc
    .record({ node: fc.constantFrom(...nodes), metric: text, value: text, period: text, evidence: evidence(id) })
    .map(({ node, ...rest }) => ({ ...rest, id, entity: node.id, name: node.name }))

export const sheets: fc.Arbitrary<Sheet> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.tuple(...Array.from({ length: count }, (_, i) => node(`ent_${i}`))).chain((nodes) =>
    fc.record({
      title: text,
      link: fc.constant('http://localhost/?focus=ent_0&hide=ent_9'),
      exportedOn: fc.constant('2024-05-01'),
      nodes: fc.constant(nodes),
      edges: fc.nat(4).chain((ties) => fc.tuple(...Array.from({ length: ties }, (_, i) => edge(`rel_${i}`, nodes)))),
      figures: fc
        .nat(2)
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => figure(`ind_${i}`, nodes)))),
    }),
  ),
)
