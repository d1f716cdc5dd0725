// Errors of resolvers in, what a client may see out: ours with code and hint, anything else masked with a request id
// that is in the log.
import type { GraphQLError } from 'graphql'
import { createGraphQLError, isAsyncIterable, type Plugin } from 'graphql-yoga'
import { GongbaoError } from '../errors.ts'
import type { Logger } from '../log.ts'
import { hasErrorText, toErrorText, toStatus } from './error-texts.ts'

/** Whether the request itself was wrong: such errors are answers, not events to log. */
const CLIENT_ERRORS: readonly string[] = [
  'BAD_ARGUMENT',
  'LIMIT',
  'NOT_FOUND',
  'TOO_LARGE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
]
const isClientError = ({ code }: GongbaoError): boolean => CLIENT_ERRORS.includes(code)

/** By name: two copies of graphql in one process make `instanceof` lie. */
const isGraphQLError = (error: unknown): error is GraphQLError =>
  error instanceof Error && error.name === 'GraphQLError'

const getOriginal = (error: unknown): unknown =>
  isGraphQLError(error) && error.originalError ? getOriginal(error.originalError) : error

/** graphql-js ends a document with too many tokens with a bare message. */
const isTooLong = ({ message }: GraphQLError): boolean => message.endsWith('Parsing aborted.')

/** What Yoga and graphql-js call things that have a code here. */
const CODES: Readonly<Record<string, string>> = {
  BAD_USER_INPUT: 'BAD_ARGUMENT',
  BAD_REQUEST: 'BAD_QUERY',
  GRAPHQL_PARSE_FAILED: 'BAD_QUERY',
  GRAPHQL_VALIDATION_FAILED: 'BAD_QUERY',
  OPERATION_RESOLUTION_FAILURE: 'BAD_QUERY',
  REQUEST_ENTITY_TOO_LARGE: 'TOO_LARGE',
  INTERNAL_SERVER_ERROR: 'INTERNAL',
}

/** An error that graphql-js or Yoga made about the request, with a code and hints of ours. */
function toQueryError(error: GraphQLError): GraphQLError {
  const { code: given, hint, hintZh, ...others } = error.extensions
  const code = isTooLong(error)
    ? 'LIMIT'
    : hasErrorText(String(given))
      ? String(given)
      : (CODES[String(given)] ?? 'BAD_QUERY')
  const text = toErrorText(code)
  return createGraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...others, code, hint: hint ?? text.en, hintZh: hintZh ?? text.zh },
  })
}

/** The body of an answer that is nothing but this error. */
export const toErrorBody = ({ code, message, hint }: Pick<GongbaoError, 'code' | 'message' | 'hint'>): string =>
  `${JSON.stringify({ errors: [{ message, extensions: { code, hint, hintZh: toErrorText(code).zh } }] })}\n`

/** A Yoga plugin: every error leaves with a code and hints, whatever part made it. */
export const createErrorTextsPlugin = (): Plugin => ({
  onExecutionResult({ result, setResult }) {
    if (!result || Array.isArray(result) || isAsyncIterable(result) || !('errors' in result) || !result.errors) return
    const errors = result.errors.map((error) =>
      error.extensions?.hintZh ? error : toQueryError(error as GraphQLError),
    )
    setResult({ ...result, errors })
  },
})

/** For Yoga's `maskError`. */
export const createMask =
  (log: Logger, toRequestId: () => string) =>
  (error: unknown): Error => {
    const original = getOriginal(error)
    const place = isGraphQLError(error) ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
    if (original instanceof GongbaoError) {
      if (!isClientError(original)) log.warn({ code: original.code, err: original.cause }, original.message)
      const { code, hint } = original
      const status = toStatus(code)
      const extensions = { code, hint, hintZh: toErrorText(code).zh, ...(status && { http: { status } }) }
      return createGraphQLError(original.message, { ...place, extensions })
    }
    // Errors of the query text itself: made by graphql-js, they name only what the client sent. One with a path comes
    // from a value of ours that the contract does not allow.
    if (isGraphQLError(original) && !original.path) {
      return toQueryError(original)
    }
    const requestId = toRequestId()
    log.error({ err: original, requestId }, 'unexpected error in a resolver')
    return createGraphQLError('Something went wrong on the server.', {
      ...place,
      extensions: {
        code: 'INTERNAL',
        hint: `Tell the operator this number; it is in the log: ${requestId}`,
        hintZh: toErrorText('INTERNAL').zh,
        requestId,
      },
    })
  }
