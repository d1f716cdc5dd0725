// The picture, the places of its entities and the evidence of its ties in; a sheet out: everything that an export says, in plain values. Pure.
import type { Evidence, Indicator } from '../api/types.ts'
import { toFigureText } from '../panels/figure.ts'
import type { TypeLookup } from '../panels/ontology.tsx'
import type { Picture, PictureEdge, PictureNode } from '../state/picture.ts'
import type { Point } from '../state/view.ts'

export interface SheetNode {
  readonly id: string
  readonly name: string
  readonly type: string
  /** The type in the language of the screen. */
  readonly typeLabel: string
  /** The places it belongs to, from the province down; empty where unknown. */
  readonly region: readonly string[]
  /** Ties in the whole network. */
  readonly degree: number
  readonly documentCount: number
  /** Neighbours in the whole network that are not drawn. */
  readonly hiddenNeighbors: number
  /** #rrggbb. */
  readonly colour: string
  /** On the canvas, y downwards; undefined for what is folded into a community. */
  readonly at: Point | undefined
  /** Opens the entity in the explorer. */
  readonly link: string
}
export interface SheetEvidence {
  readonly id: string
  readonly quote: string
  readonly documentId: string
  readonly title: string
  readonly source: string
  readonly publishedOn: string | null
  readonly page: number | null
  readonly start: number
  readonly end: number
  /** Opens the sentence in its original. */
  readonly link: string
}
export interface SheetEdge {
  readonly id: string
  readonly head: string
  readonly tail: string
  readonly headName: string
  readonly tailName: string
  readonly type: string
  /** The type in the language of the screen. */
  readonly typeLabel: string
  /** True when it has no direction. */
  readonly symmetric: boolean
  readonly role: string | null
  readonly status: string | null
  readonly statusLabel: string | null
  /** 0 to 1. */
  readonly confidence: number
  readonly documentCount: number
  /** Of two organisations that work together: how strongly. */
  readonly weight: number | null
  /** ISO, possibly partial. */
  readonly firstOn: string | null
  readonly lastOn: string | null
  readonly evidence: readonly SheetEvidence[]
  /** How many sentences say it; more than `evidence` where there are too many to export, undefined where they were not asked for. */
  readonly evidenceCount: number | undefined
  /** Opens the tie in the explorer. */
  readonly link: string
}
/** What the texts count of an entity. */
export interface SheetFigure {
  readonly id: string
  /** Empty, as its name, where the text does not say whose it is. */
  readonly entity: string
  readonly name: string
  readonly metric: string
  /** Number, unit and qualifier as they are read: 14.97万平方米, 400余名. */
  readonly value: string
  /** As written: 去年, 2021年; empty where the text says none. */
  readonly period: string
  readonly evidence: SheetEvidence
}
export interface Sheet {
  readonly title: string
  /** Opens the same picture. */
  readonly link: string
  /** ISO day of the export. */
  readonly exportedOn: string
  readonly nodes: readonly SheetNode[]
  /** Both ends are among the nodes. */
  readonly edges: readonly SheetEdge[]
  /** Of entities that are among the nodes, or of nobody that the text names; empty where they were not asked for. */
  readonly figures: readonly SheetFigure[]
}

export type Types = Pick<TypeLookup, 'entityTypes' | 'relationTypes' | 'toTypeText' | 'toTieText' | 'toStatusText'>

/** The evidence of a tie as far as it was asked for. */
export interface Proof {
  readonly evidence: readonly Evidence[]
  readonly total: number
}
export interface Links {
  readonly view: string
  toEntity(id: string): string
  toRelation(edge: Pick<PictureEdge, 'id' | 'head' | 'tail'>): string
  toPlace(documentId: string, at: number): string
}

/** A figure of an entity as it was asked for. */
export type Figure = Pick<
  Indicator,
  'id' | 'metric' | 'value' | 'valueTo' | 'unit' | 'qualifier' | 'period' | 'start' | 'end' | 'sentence'
> & { readonly document: Evidence['document'] }

interface Drawn {
  readonly title: string
  readonly exportedOn: string
  readonly picture: Picture
  readonly positions: Readonly<Record<string, Point>>
  readonly proofs: ReadonlyMap<string, Proof>
  /** By entity; by `UNSAID` those of which the text does not say whose they are. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>
}

/** Where the id of an entity stands otherwise. */
export const UNSAID = ''

export function toSheet(drawn: Drawn, types: Types, links: Links): Sheet {
  const { title, exportedOn, picture, positions, proofs, figures } = drawn
  const names = new Map(picture.nodes.map(({ id, name }) => [id, name]))
  return {
    title,
    link: links.view,
    exportedOn,
    nodes: picture.nodes.map((node) => toSheetNode(node, positions[node.id], types, links)),
    edges: picture.edges.flatMap((edge) => {
      const [headName, tailName] = [names.get(edge.head), names.get(edge.tail)]
      if (headName === undefined || tailName === undefined) return []
      return [toSheetEdge(edge, headName, tailName, proofs.get(edge.id), types, links)]
    }),
    figures: [...figures].flatMap(([id, own]) => {
      const name = id === UNSAID ? '' : names.get(id)
      return name === undefined ? [] : own.map((figure) => toSheetFigure(figure, id, name, links))
    }),
  }
}

function toSheetNode(
  { id, name, type, degree, documentCount, hiddenNeighbors, region = [] }: PictureNode,
  at: Point | undefined,
  types: Types,
  links: Links,
): SheetNode {
  return {
    id,
    name,
    type,
    typeLabel: types.toTypeText(type),
    region,
    degree,
    documentCount,
    hiddenNeighbors,
    colour: types.entityTypes.get(type)?.colour ?? '#6b7280',
    // Adding 0 turns -0, which text formats cannot hold, into 0.
    at: at && { x: Math.round(at.x) + 0, y: Math.round(at.y) + 0 },
    link: links.toEntity(id),
  }
}

function toSheetEdge(
  edge: PictureEdge,
  headName: string,
  tailName: string,
  proof: Proof | undefined,
  types: Types,
  links: Links,
): SheetEdge {
  const { id, head, tail, type, role, status, confidence, documentCount, weight, firstOn, lastOn } = edge
  return {
    id,
    head,
    tail,
    headName,
    tailName,
    type,
    typeLabel: types.toTieText(type),
    symmetric: types.relationTypes.get(type)?.symmetric ?? false,
    role,
    status,
    statusLabel: status && types.toStatusText(status),
    confidence,
    documentCount,
    weight: weight ?? null,
    firstOn,
    lastOn,
    evidence: (proof?.evidence ?? []).map((evidence) => toSheetEvidence(evidence, links)),
    evidenceCount: proof?.total,
    link: links.toRelation(edge),
  }
}

type Place = Pick<Evidence, 'id' | 'quote' | 'start' | 'end' | 'document'> & { readonly page?: number | null }

const toSheetEvidence = ({ id, quote, document, page = null, start, end }: Place, links: Links): SheetEvidence => ({
  id,
  quote,
  documentId: document.id,
  title: document.title,
  source: document.source,
  publishedOn: document.publishedOn,
  page,
  start,
  end,
  link: links.toPlace(document.id, start),
})

const toSheetFigure = (figure: Figure, entity: string, name: string, links: Links): SheetFigure => ({
  id: figure.id,
  entity,
  name,
  metric: figure.metric,
  value: toFigureText(figure),
  period: figure.period ?? '',
  evidence: toSheetEvidence({ ...figure, quote: figure.sentence.text }, links),
})
