// One GraphQL request: text and variables in, data out. Failures become ApiError with a code;
// whether server and database answer is noted in `availability` on the way.
import { ClientError, GraphQLClient } from 'graphql-request'
import { availability } from './availability.ts'
import { askForToken, toTokenHeaders } from './token.ts'

/** `SERVER_AWAY` and `DATABASE_AWAY` pass by themselves; every other code is the server's answer to a bad request. */
export class ApiError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'ApiError'
    this.code = code
  }
}

/** True for failures after which the same request is worth repeating. */
export const isAway = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'SERVER_AWAY' || error.code === 'DATABASE_AWAY')

/** Longer than the server's own limit for a query, so that its answer comes first. */
const PATIENCE = 30_000

/** Where the API is. */
export const ENDPOINT = new URL('/graphql', globalThis.location?.href ?? 'http://localhost/').href

const client = new GraphQLClient(ENDPOINT, {
  errorPolicy: 'none',
  headers: toTokenHeaders,
})

function toApiError(error: unknown): ApiError {
  if (!(error instanceof ClientError)) return new ApiError('SERVER_AWAY', String(error))
  const first = error.response.errors?.[0]
  const code = first?.extensions?.code
  if (code === 'DATABASE_UNAVAILABLE' || code === 'DATABASE_LOGIN') return new ApiError('DATABASE_AWAY', first!.message)
  if (first === undefined || error.response.status >= 502) return new ApiError('SERVER_AWAY', error.message)
  return new ApiError(typeof code === 'string' ? code : 'UNKNOWN', first.message)
}

/** Sends the query; throws ApiError, or the signal's reason when it was aborted. */
export async function request<T>(query: string, variables: object, signal?: AbortSignal): Promise<T> {
  const patience = AbortSignal.timeout(PATIENCE)
  try {
    const data = await client.request<T>({
      document: query,
      variables: variables as Record<string, unknown>,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
    availability.set('here')
    return data
  } catch (cause) {
    if (signal?.aborted) throw cause
    const error = toApiError(cause)
    availability.set(
      error.code === 'SERVER_AWAY' ? 'server-away' : error.code === 'DATABASE_AWAY' ? 'database-away' : 'here',
    )
    if (error.code === 'UNAUTHENTICATED') askForToken()
    throw error
  }
}
