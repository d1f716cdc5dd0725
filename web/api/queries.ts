// Every GraphQL operation of the explorer, as text. A test holds each against schema.graphql.
import { EVIDENCE } from './proof-query.ts'

export { NEIGHBOR_COUNTS } from './neighbor-query.ts'
export { PROOFS } from './proof-query.ts'

const ref = 'id name type'
const document = 'document { id title publishedOn }'
const sentence = 'sentence { id text start end }'
const tie = `id type role status confidence documentCount firstOn lastOn head { ${ref} } tail { ${ref} }`
const page = 'totalCount pageInfo { hasNextPage endCursor }'
const mention = `surface start end rule anaphor ${sentence} ${document}`
const print = 'id title source publishedOn'
const summary = `${print} place entityCount relationCount sources reprintOf { ${print} } reprints { ${print} }`

export const ONTOLOGY = `query Ontology {
  ontology {
    entityTypes { name zh en colour shape description }
    relationTypes { name zh inverseZh en symmetric }
    statuses { name zh en }
  }
}`

/** What is asked again and again to learn whether the database answers and whether something was imported. */
export const HEARTBEAT = `query Heartbeat {
  documents(first: 1) { totalCount }
  neighborhood(limit: 1) { totalNodes nodes { entity { degree } } }
  relations(first: 1) { totalCount }
}`

export const NEIGHBORHOOD = `query Neighborhood($ids: [ID!], $depth: Int, $limit: Int, $filter: Filter) {
  neighborhood(ids: $ids, depth: $depth, limit: $limit, filter: $filter) {
    nodes { distance hiddenNeighbors entity { ${ref} degree documentCount region } }
    edges { id type role status confidence documentCount firstOn lastOn head { id } tail { id } }
    truncated totalNodes totalEdges
  }
}`

/** What the texts count of each of these entities, at most 500. */
export const FIGURES = `query Figures($ids: [ID!]) {
  neighborhood(ids: $ids, depth: 0, limit: 500) {
    nodes { entity {
      id indicators { id metric value valueTo unit qualifier period start end ${sentence} document { ${print} } }
    } }
  }
}`

/** Figures of the whole network, those first whose subject is known. */
export const INDICATORS = `query Indicators($first: Int) {
  indicators(first: $first) {
    totalCount
    nodes { id metric value valueTo unit qualifier period start end subject { ${ref} } ${sentence} document { ${print} } }
  }
}`

export const SEARCH = `query Search($text: String!, $first: Int) {
  search(text: $text, first: $first) { matched reason entity { ${ref} degree region } }
}`

export const ENTITY = `query Entity($id: ID!) {
  entity(id: $id) {
    ${ref} region degree documentCount firstOn lastOn
    aliases { text rule reason }
    relationCounts { type outgoing count }
    relations(first: 60) { nodes { ${tie} } ${page} }
    mentions(first: 10) { nodes { ${mention} } ${page} }
    indicators { id metric value valueTo unit qualifier period raw rule start end ${sentence} ${document} }
    articles { role article { id title start end ${document} } }
    namesakes { ${ref} region degree }
  }
}`

export const ENTITY_RELATIONS = `query EntityRelations($id: ID!, $type: RelationType!, $first: Int, $after: String) {
  entity(id: $id) { relations(filter: { relationTypes: [$type] }, first: $first, after: $after) { nodes { ${tie} } ${page} } }
}`

export const ENTITY_MENTIONS = `query EntityMentions($id: ID!, $first: Int, $after: String) {
  entity(id: $id) { mentions(first: $first, after: $after) { nodes { ${mention} } ${page} } }
}`

export const RELATION = `query Relation($id: ID!, $first: Int) {
  relation(id: $id) {
    ${tie}
    evidence(first: $first) {
      nodes {
        ${EVIDENCE}
      }
      ${page}
    }
  }
}`

export const DOCUMENTS = `query Documents($first: Int, $after: String) {
  documents(first: $first, after: $after) { nodes { ${summary} } ${page} }
}`

export const DOCUMENT = `query Document($id: ID!) {
  document(id: $id) {
    ${summary}
    articles {
      id title start end
      sentences { id text start end kind paragraph mentions { surface start end anaphor entity { ${ref} } } }
    }
  }
}`

export const STATISTICS = `query Statistics {
  statistics {
    documents articles sentences entities relations evidence indicators
    entitiesByType { type count } relationsByType { type count } relationsByYear { year count }
    issues { code severity }
  }
}`

export const ENTITY_REF = `query EntityRef($id: ID!) { 
  entity(id: $id) {
    ${ref} region relations(filter: { relationTypes: [HOLDS_POST] }, first: 1) { nodes { ${tie} tail { region } } }
  }
}`

export const PATHS = `query Paths($from: ID!, $to: ID!, $maxLength: Int, $filter: Filter, $first: Int) {
  paths(from: $from, to: $to, maxLength: $maxLength, filter: $filter, first: $first) {
    length nodes { ${ref} degree documentCount } relations { ${tie} }
  }
}`

const organisation = `${ref} degree documentCount region`
const cooperation = `
    totalPairs truncated computedAt
    pairs {
      id weight documents recency lastOn first { ${organisation} } second { ${organisation} }
      parts { kind weight strength documents through { ${ref} } relations { ${tie} } }
    }
    members { community centrality weight entity { ${organisation} } }
    communities { number size leader { ${ref} } }
    regions { first second weight pairs }`

export const COOPERATION = `query Cooperation($filter: Filter, $minWeight: Float, $limit: Int) {
  cooperation(filter: $filter, minWeight: $minWeight, limit: $limit) { ${cooperation} }
}`

export const COOPERATION_OF = `query CooperationOf($ids: [ID!]!, $filter: Filter, $minWeight: Float, $limit: Int) {
  cooperation: cooperationOf(ids: $ids, filter: $filter, minWeight: $minWeight, limit: $limit) { ${cooperation} }
}`

const failure = 'error { code message hint }'
const job = `id state done total ${failure}
  files { source outcome entities relations document { id title sources reprintOf { ${print} } } issues { code severity message } ${failure} }`

export const IMPORT_DOCUMENTS = `mutation ImportDocuments($files: [File!]!, $options: ImportOptions) {
  importDocuments(files: $files, options: $options) { id }
}`

export const UPLOAD_LIMITS = 'query UploadLimits { uploadLimits { files bulletinBytes archiveBytes bytes } }'

export const IMPORT_JOB = `query ImportJob($id: ID!) { importJob(id: $id) { ${job} } }`

export const IMPORT_PROGRESS = `subscription ImportProgress($jobId: ID!) { importProgress(jobId: $jobId) { ${job} } }`

export const DOCUMENT_ENTITIES = `query DocumentEntities($ids: [ID!], $first: Int) {
  entities(filter: { documentIds: $ids }, orderBy: DEGREE_DESC, first: $first) { nodes { ${ref} } }
}`
