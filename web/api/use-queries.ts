// The queries as hooks. Answers stay until an import changes the database; what fails because something is away is repeated.
import { keepPreviousData, QueryClient, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useCell } from '../state/cell.ts'
import { availability } from './availability.ts'
import { isAway, request } from './client.ts'
import * as queries from './queries.ts'
import type * as types from './types.ts'

const AWAY_EVERY = 2_500
const HERE_EVERY = 15_000
const BUSY_EVERY = 4_000

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (_count, error) => isAway(error),
      retryDelay: AWAY_EVERY,
    },
  },
})

/** Part of the network around `ids` (none: its best connected part), so many steps away, at most `limit` entities. */
export interface Neighborhood {
  readonly ids: readonly string[]
  readonly depth: number
  readonly limit: number
  /** Which neighbours; absent: all. */
  readonly filter?: types.Filter
}
const neighborhoodQuery = (asked: Neighborhood) => ({
  queryKey: ['neighborhood', asked],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await request<{ neighborhood: types.Graph }>(queries.NEIGHBORHOOD, asked, signal)).neighborhood,
})

export const useNeighborhoods = (asked: readonly Neighborhood[]) =>
  useQueries({ queries: asked.map(neighborhoodQuery) })

/** The API takes no more ids than these at once. */
const MOST_IDS = 500

/** The given entities and every tie among them; of too many, the first ones. */
export function useInduced(ids: readonly string[], enabled: boolean) {
  const asked = ids.slice(0, MOST_IDS)
  return useQuery({ ...neighborhoodQuery({ ids: asked, depth: 0, limit: Math.max(1, asked.length) }), enabled })
}

export const useOntology = () =>
  useQuery({
    queryKey: ['ontology'],
    queryFn: async () => (await request<{ ontology: types.Ontology }>(queries.ONTOLOGY, {})).ontology,
  })

export const useSearch = (text: string) =>
  useQuery({
    queryKey: ['search', text],
    queryFn: async ({ signal }) =>
      (await request<{ search: readonly types.SearchHit[] }>(queries.SEARCH, { text, first: 12 }, signal)).search,
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })

export const useEntity = (id: string) =>
  useQuery({
    queryKey: ['entity', id],
    queryFn: async ({ signal }) =>
      (await request<{ entity: types.Entity | null }>(queries.ENTITY, { id }, signal)).entity,
  })

/** All ties of one type at an entity, both directions, page by page. */
export const useEntityRelations = (id: string, type: string, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['entity-relations', id, type],
    queryFn: async ({ signal, pageParam }) =>
      (
        await request<{ entity: { relations: types.Page<types.Tie> } | null }>(
          queries.ENTITY_RELATIONS,
          { id, type, first: 50, after: pageParam },
          signal,
        )
      ).entity!.relations,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    enabled,
  })

export const useEntityMentions = (id: string, first: types.Page<types.Mention>) =>
  useInfiniteQuery({
    queryKey: ['entity-mentions', id],
    queryFn: async ({ signal, pageParam }) =>
      (
        await request<{ entity: { mentions: types.Page<types.Mention> } | null }>(
          queries.ENTITY_MENTIONS,
          { id, first: 20, after: pageParam },
          signal,
        )
      ).entity!.mentions,
    initialPageParam: null as string | null,
    initialData: { pages: [first], pageParams: [null] },
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  })

export const useRelation = (id: string | undefined, first = 20) =>
  useQuery({
    queryKey: ['relation', id, first],
    queryFn: async ({ signal }) =>
      (await request<{ relation: types.Relation | null }>(queries.RELATION, { id, first }, signal)).relation,
    enabled: id !== undefined,
    placeholderData: (previous) => (previous?.id === id ? previous : undefined),
  })

export const useDocuments = () =>
  useInfiniteQuery({
    queryKey: ['documents'],
    queryFn: async ({ signal, pageParam }) =>
      (
        await request<{ documents: types.Page<types.DocumentSummary> }>(
          queries.DOCUMENTS,
          { first: 30, after: pageParam },
          signal,
        )
      ).documents,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  })

export const useDocument = (id: string) =>
  useQuery({
    queryKey: ['document', id],
    queryFn: async ({ signal }) =>
      (await request<{ document: types.ReaderDocument | null }>(queries.DOCUMENT, { id }, signal)).document,
  })

export const useStatistics = () =>
  useQuery({
    queryKey: ['statistics'],
    queryFn: async ({ signal }) =>
      (await request<{ statistics: types.Statistics }>(queries.STATISTICS, {}, signal)).statistics,
  })

/** Name and type of an entity by its id; null when there is none. */
export const useEntityRef = (id: string | undefined) =>
  useQuery({
    queryKey: ['entity-ref', id],
    queryFn: async ({ signal }) =>
      (await request<{ entity: types.EntityEnd | null }>(queries.ENTITY_REF, { id }, signal)).entity,
    enabled: id !== undefined,
  })

/** So many figures are listed at most: the API gives no more at once. */
const MOST_FIGURES = 500

/** The figures of the whole network, those first whose subject is known. */
export const useFigures = () =>
  useQuery({
    queryKey: ['figures'],
    queryFn: async ({ signal }) => {
      type Answer = { readonly indicators: Pick<types.Page<types.Figure>, 'nodes' | 'totalCount'> }
      return (await request<Answer>(queries.INDICATORS, { first: MOST_FIGURES }, signal)).indicators
    },
  })

/** So many places of an entity are looked through. */
export const MOST_MENTIONS = 200

/** Where the texts name the entity, the first ones; undefined asks nothing. */
export const useMentions = (id: string | undefined) =>
  useQuery({
    queryKey: ['mentions-of', id],
    queryFn: async ({ signal }) => {
      const asked = { id, first: MOST_MENTIONS }
      type Answer = { readonly entity: { readonly mentions: types.Page<types.Mention> } | null }
      return (await request<Answer>(queries.ENTITY_MENTIONS, asked, signal)).entity?.mentions.nodes ?? []
    },
    enabled: id !== undefined,
  })

/** What is asked of paths; the filter leaves out what a path must not pass. */
export interface PathsAsked {
  readonly from: string
  readonly to: string
  readonly maxLength: number
  readonly first: number
  readonly filter: types.Filter
}
/** Undefined asks nothing. */
export const usePaths = (asked: PathsAsked | undefined) =>
  useQuery({
    queryKey: ['paths', asked],
    queryFn: async ({ signal }) =>
      (await request<{ paths: readonly types.Path[] }>(queries.PATHS, asked!, signal)).paths,
    enabled: asked !== undefined,
  })

/** What is asked of cooperation; without `ids` of all organisations. */
export interface CooperationAsked {
  readonly ids?: readonly string[]
  readonly filter: types.Filter
  readonly minWeight: number
  readonly limit: number
}
/** Cooperation that passes; the last answer stays while the next one is on its way. */
export const useCooperation = (asked: CooperationAsked) =>
  useQuery({
    queryKey: ['cooperation', asked],
    queryFn: async ({ signal }) => {
      const query = asked.ids ? queries.COOPERATION_OF : queries.COOPERATION
      return (await request<{ cooperation: types.Cooperation }>(query, asked, signal)).cooperation
    },
    placeholderData: keepPreviousData,
  })

interface Beat {
  readonly documents: { readonly totalCount: number }
  readonly relations: { readonly totalCount: number }
  readonly neighborhood: {
    readonly totalNodes: number
    readonly nodes: readonly { readonly entity: { readonly degree: number } }[]
  }
}

/**
 * Asks at intervals how much there is: the answer says that the database is here again, and another one than before
 * that everything shown has to be asked anew. Gives the number of documents; undefined while it is not known.
 * What is connected is asked too, because an import derives that after it has stored documents and relations.
 */
export function useHeartbeat(): number | undefined {
  const state = useCell(availability)
  /** An import that changed something is likely to change more. */
  const busyUntil = useRef(0)
  const { data } = useQuery({
    queryKey: ['heartbeat'],
    queryFn: () => request<Beat>(queries.HEARTBEAT, {}),
    retry: false,
    refetchInterval: ({ state: { data: last } }) => {
      // Who looks at an empty page is about to import something.
      if (state !== 'here' || last?.documents.totalCount === 0) return AWAY_EVERY
      return performance.now() < busyUntil.current ? BUSY_EVERY : HERE_EVERY
    },
  })
  // The same answer is the same object: react-query shares what did not change.
  const before = useRef(data)
  useEffect(() => {
    if (before.current !== undefined && before.current !== data) {
      busyUntil.current = performance.now() + HERE_EVERY * 2
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'heartbeat' })
    }
    before.current = data
  }, [data])
  return data?.documents.totalCount
}
