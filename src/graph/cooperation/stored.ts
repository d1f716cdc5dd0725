// How the cooperation network stands in the database: the queries that read what it is made of and write it.
// (:Entity)-[:WORKS_WITH]->(:Entity), the lesser id first; numbers of a member on the Entity; one node for the whole.
import type { Query } from '../query.ts'
import type { Network, PairRow } from './compute.ts'
import type { Member } from './network.ts'
import { toTypes } from './shares.ts'

export const NETWORK_ID = 'cooperation'
const parameters = { id: NETWORK_ID }

export const mark: Query = { text: 'MERGE (c:Cooperation {id: $id}) SET c.stale = true', parameters }

/** One row when it has to be computed. A database of an earlier version has documents and no node. */
export const begin = (token: string): Query => ({
  text: `OPTIONAL MATCH (c:Cooperation {id: $id})
WITH c WHERE c.stale OR c.computing IS NOT NULL OR (c IS NULL AND EXISTS { MATCH (:Document) })
MERGE (known:Cooperation {id: $id}) SET known.computing = $token, known.stale = null
RETURN coalesce(known.version, '') AS version`,
  parameters: { ...parameters, token },
})

/** Locks the node until the transaction ends; no row when another process computes. */
export const hold = (token: string): Query => ({
  text: 'MATCH (c:Cooperation {id: $id, computing: $token}) SET c.computing = $token RETURN c.id AS id',
  parameters: { ...parameters, token },
})

/** Without any document nothing is left of it. */
export const end = (token: string, network: Network, computedAt: string | undefined): Query => ({
  text: `MATCH (c:Cooperation {id: $id, computing: $token})
SET c += $properties, c.computing = null
WITH c WHERE c.stale IS NULL AND NOT EXISTS { MATCH (:Document) } DELETE c`,
  parameters: {
    ...parameters,
    token,
    properties: {
      version: network.version,
      ...(computedAt !== undefined && { computedAt }),
      leaders: network.leaders,
      sizes: network.sizes,
      regionFirsts: network.regions.map(({ first }) => first),
      regionSeconds: network.regions.map(({ second }) => second),
      regionWeights: network.regions.map(({ weight }) => weight.toFixed(6)),
      regionPairs: network.regions.map(({ pairs }) => pairs),
    },
  },
})

export const organisations: Query = {
  text: `MATCH (e:Entity) WHERE e.organisation OR e.family IN ['event', 'project'] OR e.community IS NOT NULL
RETURN e.id AS id, CASE WHEN e.organisation THEN 'organisation' WHEN e.family IN ['event', 'project'] THEN e.family END AS role,
  coalesce(e.region, []) AS region, e.community AS community, e.centrality AS centrality, e.cooperation AS weight`,
  parameters: {},
}

export const documents: Query = {
  text: 'MATCH (d:Document) RETURN d.id AS id, coalesce(d.countsAs, d.id) AS countsAs, d.publishedOn AS publishedOn',
  parameters: {},
}

export const statements: Query = {
  text: `MATCH (ev:Evidence) WHERE ev.type IN $types
RETURN ev.type AS type, ev.headId AS headId, ev.tailId AS tailId, ev.documentId AS documentId, coalesce(ev.on, ev.publishedOn) AS on`,
  parameters: { types: toTypes('TIE', 'EVENT', 'PROJECT') },
}

export const digests: Query = {
  text: 'MATCH (:Entity)-[w:WORKS_WITH]->(:Entity) RETURN w.id AS id, w.digest AS digest',
  parameters: {},
}

export const removePairs = (ids: readonly string[]): Query => ({
  text: 'UNWIND $ids AS id MATCH (:Entity)-[w:WORKS_WITH {id: id}]->(:Entity) DELETE w',
  parameters: { ids },
})

/** Lists of a relationship hold one kind of number: weights are written as floats. */
export const writePairs = (rows: readonly PairRow[]): Query => ({
  text: `UNWIND $rows AS row MATCH (a:Entity {id: row.first}), (b:Entity {id: row.second})
MERGE (a)-[w:WORKS_WITH {id: row.id}]->(b)
SET w = row.properties, w.digest = row.digest, w.weight = toFloat(row.properties.weight),
  w.recency = toFloat(row.properties.recency), w.weights = [each IN row.properties.weights | toFloat(each)],
  w.strengths = [each IN row.properties.strengths | toFloat(each)]`,
  parameters: { rows },
})

export const removeMembers = (ids: readonly string[]): Query => ({
  text: 'UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e.community = null, e.centrality = null, e.cooperation = null',
  parameters: { ids },
})

export const writeMembers = (rows: readonly Member[]): Query => ({
  text: `UNWIND $rows AS row MATCH (e:Entity {id: row.id})
SET e.community = row.community, e.centrality = toFloat(row.centrality), e.cooperation = toFloat(row.weight)`,
  parameters: { rows },
})
