// Errors of resolvers in, what a client may see out: ours with code and hint, anything else masked with a request id
// that is in the log.
import type { GraphQLError } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'
import { GongbaoError } from '../errors.ts'
import type { Logger } from '../log.ts'

/** Whether the request itself was wrong: such errors are answers, not events to log. */
const isClientError = ({ code }: GongbaoError): boolean =>
  code === 'BAD_ARGUMENT' || code === 'LIMIT' || code === 'NOT_FOUND'

/** By name: two copies of graphql in one process make `instanceof` lie. */
const isGraphQLError = (error: unknown): error is GraphQLError =>
  error instanceof Error && error.name === 'GraphQLError'

const getOriginal = (error: unknown): unknown =>
  isGraphQLError(error) && error.originalError ? getOriginal(error.originalError) : error

/** graphql-js ends a document with too many tokens with a bare message. */
const isTooLong = ({ message }: GraphQLError): boolean => message.endsWith('Parsing aborted.')

/** For Yoga's `maskError`. */
export const createMask =
  (log: Logger, toRequestId: () => string) =>
  (error: unknown): Error => {
    const original = getOriginal(error)
    const place = isGraphQLError(error) ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
    if (original instanceof GongbaoError) {
      if (!isClientError(original)) log.warn({ code: original.code, err: original.cause }, original.message)
      const { code, hint } = original
      return createGraphQLError(original.message, { ...place, extensions: { code, hint } })
    }
    // Errors of the query text itself: made by graphql-js, they name only what the client sent. One with a path comes
    // from a value of ours that the contract does not allow.
    if (isGraphQLError(original) && !original.path) {
      if (!isTooLong(original)) return original
      const extensions = { code: 'LIMIT', hint: 'Split it into several queries.' }
      return createGraphQLError(original.message, { ...place, extensions })
    }
    const requestId = toRequestId()
    log.error({ err: original, requestId }, 'unexpected error in a resolver')
    return createGraphQLError('Something went wrong on the server.', {
      ...place,
      extensions: {
        code: 'INTERNAL',
        hint: `Tell the operator this number; it is in the log: ${requestId}`,
        requestId,
      },
    })
  }
