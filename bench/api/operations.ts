// The six operations that are measured, each as our API takes it and as @neo4j/graphql takes the nearest to it, with
// the variables of the n-th request.
import { createRandom } from '../extract/random.ts'
import { FIELDS, type Size, toEntityId } from './network.ts'

export interface Operation {
  readonly name: string
  readonly ours: string
  readonly peer: string
  /** The same for both. */
  readonly toVariables: (n: number, size: Size) => Readonly<Record<string, unknown>>
}

const pickEntity = (n: number, { entities }: Size): string => toEntityId(createRandom(n + 7).integer(0, entities - 1))
/** One of those with many ties; `beyond` gives another of the same circle. */
const pickHub = (n: number, { entities }: Size, beyond = 0): string =>
  toEntityId(createRandom(n + 11).integer(0, Math.floor(entities / 100) - 1) * 100 + (n % 10) + beyond)

export const operations: readonly Operation[] = [
  {
    name: 'entity',
    ours: 'query Entity($id: ID!) { entity(id: $id) { id name type degree documentCount firstOn lastOn region } }',
    peer: 'query Entity($id: ID!) { entities(where: { id: { eq: $id } }) { id name type degree documentCount firstOn lastOn region } }',
    toVariables: (n, size) => ({ id: pickEntity(n, size) }),
  },
  {
    name: '20 ties, proof',
    ours: `query Ties($id: ID!) { entity(id: $id) { id name relations(first: 20) { nodes {
  id type role confidence documentCount head { id name type } tail { id name type }
  evidence(first: 3) { nodes { quote start end document { title publishedOn } } } } } } }`,
    peer: `query Ties($id: ID!) { entities(where: { id: { eq: $id } }) { id name facts(limit: 20, sort: [{ documentCount: DESC }, { confidence: DESC }, { id: ASC }]) {
  id type role confidence documentCount head { id name type } tail { id name type }
  evidence(limit: 3, sort: [{ confidence: DESC }]) { quote start end document { title publishedOn } } } } }`,
    toVariables: (n, size) => ({ id: pickHub(n, size) }),
  },
  {
    name: 'two hops, 200',
    ours: `query Hops($id: ID!) { neighborhood(ids: [$id], depth: 2, limit: 200) { totalNodes truncated
  nodes { distance entity { id name type degree documentCount } } edges { id type documentCount head { id } tail { id } } } }`,
    peer: `query Hops($id: ID!) { entities(where: { id: { eq: $id } }) { id name type degree documentCount
  facts(limit: 20) { id type documentCount head { id } tail { id } ends { id name type degree documentCount
    facts(limit: 10) { id type documentCount head { id } tail { id } ends { id name type degree documentCount } } } } } }`,
    toVariables: (n, size) => ({ id: pickHub(n, size) }),
  },
  {
    name: 'shortest path',
    ours: `query Way($id: ID!, $to: ID!) { paths(from: $id, to: $to, maxLength: 4, first: 1) { length nodes { id name type } relations { id type } } }`,
    peer: `query Way($id: ID!, $to: ID!) { way(from: $id, to: $to) { id name type } }`,
    toVariables: (n, size) => ({ id: pickHub(n, size), to: pickHub(n, size, 37) }),
  },
  {
    name: 'search',
    ours: `query Search($text: String!) { search(text: $text, first: 10) { score matched reason entity { id name type degree } } }`,
    peer: `query Search($text: String!) { entities(where: { searchText: { contains: $text } }, limit: 10, sort: [{ degree: DESC }]) { id name type degree } }`,
    toVariables: (n) => ({ text: `${FIELDS[n % FIELDS.length]}第${1 + (n % 9)}` }),
  },
  {
    name: 'top 50 pairs',
    ours: `query Pairs { cooperation(limit: 50) { pairs { id weight documents recency first { id name type } second { id name type } } } }`,
    peer: `query Pairs { pairs(limit: 50, sort: [{ weight: DESC }]) { id weight documents recency first { id name type } second { id name type } } }`,
    toVariables: () => ({}),
  },
]
