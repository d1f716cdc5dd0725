// The shapes that our queries ask for, as schema.graphql describes them. Names of types are data: the ontology lists them.

export interface Span {
  readonly start: number
  readonly end: number
}

/** What is shown of an entity wherever it is only named. */
export interface EntityRef {
  readonly id: string
  readonly name: string
  readonly type: string
}

export interface EntityTypeInfo {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly colour: string
  readonly shape: string
  readonly description: string
}
export interface RelationTypeInfo {
  readonly name: string
  readonly zh: string
  readonly inverseZh: string
  readonly en: string
  readonly symmetric: boolean
}
export interface StatusInfo {
  readonly name: string
  readonly zh: string
  readonly en: string
}
export interface Ontology {
  readonly entityTypes: readonly EntityTypeInfo[]
  readonly relationTypes: readonly RelationTypeInfo[]
  readonly statuses: readonly StatusInfo[]
}

export interface Tie {
  readonly id: string
  readonly type: string
  readonly role: string | null
  readonly status: string | null
  readonly confidence: number
  readonly documentCount: number
  readonly firstOn: string | null
  readonly lastOn: string | null
  readonly head: EntityRef
  readonly tail: EntityRef
}

export interface GraphNode {
  readonly entity: EntityRef & {
    readonly degree: number
    readonly documentCount: number
    /** From the province down. */
    readonly region?: readonly string[]
  }
  readonly distance: number
  readonly hiddenNeighbors: number
}
/** An edge of a drawn part: its ends are among the nodes. */
export interface GraphEdge extends Omit<Tie, 'head' | 'tail'> {
  readonly head: { readonly id: string }
  readonly tail: { readonly id: string }
}
export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly truncated: boolean
  readonly totalNodes: number
  readonly totalEdges: number
}

export interface Page<T> {
  readonly nodes: readonly T[]
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

export interface DocumentRef {
  readonly id: string
  readonly title: string
  readonly publishedOn: string | null
}
export interface SentenceRef extends Span {
  readonly id: string
  readonly text: string
}
export interface Placed {
  readonly sentence: SentenceRef
  readonly document: DocumentRef
}

export interface Indicator extends Span, Placed {
  readonly id: string
  readonly metric: string
  readonly value: number
  readonly valueTo: number | null
  readonly unit: string
  readonly qualifier: string | null
  readonly period: string | null
  readonly raw: string
  readonly rule: string
}
/** A figure with whose it is; null where the text does not say. */
export interface Figure extends Omit<Indicator, 'raw' | 'rule' | 'document'> {
  readonly subject: EntityRef | null
  readonly document: DocumentRef & { readonly source: string }
}
export interface Mention extends Span, Placed {
  readonly surface: string
  readonly rule: string
  readonly anaphor: boolean
}
export interface Alias {
  readonly text: string
  readonly rule: string
  readonly reason: string | null
}
export interface RelationCount {
  readonly type: string
  readonly outgoing: boolean
  readonly count: number
}
export interface Entity extends EntityRef {
  readonly aliases: readonly Alias[]
  readonly region: readonly string[]
  readonly degree: number
  readonly documentCount: number
  readonly firstOn: string | null
  readonly lastOn: string | null
  readonly relationCounts: readonly RelationCount[]
  readonly relations: Page<Tie>
  readonly mentions: Page<Mention>
  readonly indicators: readonly Indicator[]
  readonly articles: readonly {
    readonly role: string
    readonly article: Span & { readonly id: string; readonly title: string; readonly document: DocumentRef }
  }[]
  readonly namesakes: readonly (EntityRef & { readonly region: readonly string[]; readonly degree: number })[]
}

/** A row of a table in the original file. */
export interface TableRow {
  readonly row: number
  readonly headColumn: string | null
  readonly tailColumn: string | null
}
export interface Evidence extends Span {
  readonly id: string
  readonly quote: string
  readonly text: string
  readonly page: number | null
  readonly tableRow: TableRow | null
  readonly rule: string
  readonly confidence: number
  readonly headSpan: Span | null
  readonly tailSpan: Span | null
  readonly role: string | null
  readonly status: string | null
  readonly on: string | null
  readonly document: DocumentRef & { readonly source: string }
}
export interface Relation extends Tie {
  readonly evidence: Page<Evidence>
}

export interface SearchHit {
  readonly entity: EntityRef & { readonly degree: number; readonly region: readonly string[] }
  readonly matched: string
  readonly reason: string
}

export interface DocumentSummary extends DocumentRef {
  readonly source: string
  readonly sources: readonly string[]
  readonly reprintOf: (DocumentRef & { readonly source: string }) | null
  readonly reprints: readonly (DocumentRef & { readonly source: string })[]
  readonly place: string | null
  readonly entityCount: number
  readonly relationCount: number
}
export interface ReaderMention extends Span {
  readonly surface: string
  readonly anaphor: boolean
  readonly entity: EntityRef
}
export interface ReaderSentence extends SentenceRef {
  readonly kind: 'headline' | 'byline' | 'caption' | 'body'
  readonly paragraph: number
  readonly mentions: readonly ReaderMention[]
}
export interface ReaderArticle extends Span {
  readonly id: string
  readonly title: string
  readonly sentences: readonly ReaderSentence[]
}
export interface ReaderDocument extends DocumentSummary {
  readonly articles: readonly ReaderArticle[]
}

export interface Statistics {
  readonly documents: number
  readonly articles: number
  readonly sentences: number
  readonly entities: number
  readonly relations: number
  readonly evidence: number
  readonly indicators: number
  readonly entitiesByType: readonly { readonly type: string; readonly count: number }[]
  readonly relationsByType: readonly { readonly type: string; readonly count: number }[]
  readonly relationsByYear: readonly { readonly year: number | null; readonly count: number }[]
  readonly issues: readonly { readonly code: string; readonly severity: string }[]
}

/** An entity with the places it belongs to; of a person, also where it holds its best proven post. */
export interface EntityEnd extends EntityRef {
  readonly region: readonly string[]
  readonly relations: {
    readonly nodes: readonly (Tie & { readonly tail: EntityRef & { readonly region: readonly string[] } })[]
  }
}

/** An entity that a drawing shows. */
export interface DrawnEntity extends EntityRef {
  readonly degree: number
  readonly documentCount: number
}
/** A way from one entity to another; its ties may be walked against their direction. */
export interface Path {
  readonly length: number
  readonly nodes: readonly DrawnEntity[]
  readonly relations: readonly Tie[]
}

export interface Organisation extends DrawnEntity {
  readonly region: readonly string[]
}
export interface CooperationPart {
  readonly kind: 'TIE' | 'EVENT' | 'PROJECT'
  readonly weight: number
  readonly strength: number
  readonly documents: number
  readonly through: readonly EntityRef[]
  readonly relations: readonly Tie[]
}
export interface CooperationPair {
  readonly id: string
  readonly first: Organisation
  readonly second: Organisation
  readonly weight: number
  readonly documents: number
  readonly recency: number
  readonly lastOn: string | null
  readonly parts: readonly CooperationPart[]
}
export interface Cooperator {
  readonly entity: Organisation
  readonly community: number
  readonly centrality: number
  readonly weight: number
}
export interface Community {
  readonly number: number
  readonly leader: EntityRef
  readonly size: number
}
export interface RegionPair {
  readonly first: string
  readonly second: string
  readonly weight: number
  readonly pairs: number
}
export interface Cooperation {
  readonly pairs: readonly CooperationPair[]
  readonly members: readonly Cooperator[]
  readonly communities: readonly Community[]
  readonly regions: readonly RegionPair[]
  readonly totalPairs: number
  readonly truncated: boolean
  readonly computedAt: string | null
}
/** As the API takes it; an absent part keeps everything. */
export interface Filter {
  readonly types?: readonly string[]
  readonly relationTypes?: readonly string[]
  readonly places?: readonly string[]
  readonly from?: string
  readonly to?: string
}
