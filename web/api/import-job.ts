// Files in, an import on the server out, followed while it runs: a multipart request, then server-sent events.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Failure } from '../text/import-errors.ts'
import { ApiError, ENDPOINT, isAway, request } from './client.ts'
import { listenToEvents } from './events.ts'
import * as queries from './queries.ts'
import { toTokenHeaders } from './token.ts'
import type { DocumentSummary, EntityRef } from './types.ts'
import { queryClient } from './use-queries.ts'

export interface ImportedFile {
  readonly source: string
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'DUPLICATE' | 'FAILED'
  readonly document: Pick<DocumentSummary, 'id' | 'title' | 'sources' | 'reprintOf'> | null
  readonly entities: number | null
  readonly relations: number | null
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly message: string }[]
  readonly error: Failure | null
}
export interface ImportJob {
  readonly id: string
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED'
  readonly done: number
  readonly total: number
  readonly files: readonly ImportedFile[]
  readonly error: Failure | null
}
export interface ImportOptions {
  readonly place?: string
  readonly publishedOn?: string
}

/** The most that the server takes at once; sizes in bytes. */
export interface UploadLimits {
  readonly files: number
  readonly bulletinBytes: number
  readonly archiveBytes: number
  /** Of the whole request. */
  readonly bytes: number
}

/** A file with its path inside a chosen folder. */
export interface ChosenFile {
  readonly path: string
  readonly file: File
}

/** The division slash looks like one and is part of a name. */
const SLASH = '\u2215'

/** Nothing more will become of it. */
export const isEnded = (job: ImportJob | null | undefined): boolean => job?.state === 'DONE' || job?.state === 'FAILED'

/** Sends the files; gives the id of the job. Throws ApiError. */
export async function sendFiles(files: readonly ChosenFile[], options: ImportOptions): Promise<string> {
  const form = new FormData()
  const variables = { files: files.map(() => null), options }
  form.set('operations', JSON.stringify({ query: queries.IMPORT_DOCUMENTS, variables }))
  form.set('map', JSON.stringify(Object.fromEntries(files.map((_, at) => [at, [`variables.files.${at}`]]))))
  files.forEach(({ path, file }, at) => {
    // Of a name with slashes only the last part would arrive.
    form.set(`${at}`, file, path.replaceAll('/', SLASH))
  })
  const answer = await send(form)
  const first = answer.errors?.[0]
  if (first) throw new ApiError(first.extensions?.code ?? 'UNKNOWN', first.message)
  const id = answer.data?.importDocuments.id
  if (id === undefined) throw new ApiError('SERVER_AWAY', 'no answer')
  return id
}

interface Answer {
  readonly data?: { readonly importDocuments: { readonly id: string } } | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

async function send(form: FormData): Promise<Answer> {
  try {
    // The header makes browsers ask first when another site sends this.
    const headers = { accept: 'application/json', 'x-gongbao-request': 'import', ...toTokenHeaders() }
    const response = await fetch(ENDPOINT, { method: 'POST', headers, body: form })
    if (response.status === 413) throw new ApiError('LIMIT', 'too large')
    return (await response.json()) as Answer
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError('SERVER_AWAY', String(error))
  }
}

/** Undefined as long as the server has not told them: it refuses what is too much all the same. */
export const useUploadLimits = (): UploadLimits | undefined =>
  useQuery({
    queryKey: ['upload-limits'],
    queryFn: async ({ signal }) =>
      (await request<{ uploadLimits: UploadLimits }>(queries.UPLOAD_LIMITS, {}, signal)).uploadLimits,
    staleTime: Number.POSITIVE_INFINITY,
  }).data

export interface FollowedJob {
  /** Undefined while it is not known, null when the server does not know it (any more). */
  readonly job: ImportJob | null | undefined
  /** True while the connection is broken and being made again. */
  readonly isAway: boolean
}

const toKey = (id: string | undefined) => ['import-job', id] as const

/** The job as it goes on, also after the page was loaded anew. What is shown elsewhere is asked anew when it ends. */
export function useImportJob(id: string | undefined): FollowedJob {
  const { data, error, failureReason } = useQuery({
    queryKey: toKey(id),
    queryFn: async ({ signal }) =>
      (await request<{ importJob: ImportJob | null }>(queries.IMPORT_JOB, { id }, signal)).importJob,
    enabled: id !== undefined,
    // The events tell it; where none come, the question does.
    refetchInterval: ({ state }) => (isEnded(state.data) || state.data === null ? false : 3_000),
  })
  const [isBroken, setBroken] = useState(false)
  const isOpen = id !== undefined && data !== undefined && data !== null && !isEnded(data)
  useEffect(() => {
    if (!isOpen) return undefined
    const address = new URL(ENDPOINT)
    address.searchParams.set('query', queries.IMPORT_PROGRESS)
    address.searchParams.set('variables', JSON.stringify({ jobId: id }))
    return listenToEvents(address, {
      onOpen: () => setBroken(false),
      onBreak: () => setBroken(true),
      onNext: (text) => {
        const job = (JSON.parse(text) as { data?: { importProgress: ImportJob } | null }).data?.importProgress
        if (job) queryClient.setQueryData(toKey(id), job)
      },
    })
  }, [id, isOpen])
  const isDone = isEnded(data)
  useEffect(() => {
    if (isDone) void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import-job' })
  }, [isDone])
  return { job: data, isAway: (isOpen && isBroken) || isAway(error) || isAway(failureReason) }
}

/** The best connected entities that a document names. */
export const useDocumentEntities = (id: string | undefined) =>
  useQuery({
    queryKey: ['document-entities', id],
    queryFn: async ({ signal }) =>
      (
        await request<{ entities: { nodes: readonly EntityRef[] } }>(
          queries.DOCUMENT_ENTITIES,
          { ids: [id], first: 12 },
          signal,
        )
      ).entities.nodes,
    enabled: id !== undefined,
  })
