// Errors of resolvers in, what a client may see out: ours with code and hint, anything else masked with a request id
// that is in the log.
import { GraphQLError } from 'graphql'
import { GongbaoError } from '../errors.ts'
import type { Logger } from '../log.ts'

/** Whether the request itself was wrong: such errors are answers, not events to log. */
const isClientError = (error: GongbaoError): boolean =>
  error.code === 'BAD_ARGUMENT' || error.code === 'LIMIT' || error.code === 'NOT_FOUND'

const getOriginal = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? getOriginal(error.originalError) : error

/** For Yoga's `maskError`. */
export const createMask =
  (log: Logger, toRequestId: () => string) =>
  (error: unknown): Error => {
    const original = getOriginal(error)
    const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
    if (original instanceof GongbaoError) {
      if (!isClientError(original)) log.warn({ code: original.code, err: original.cause }, original.message)
      return new GraphQLError(original.message, {
        ...place,
        extensions: { code: original.code, hint: original.hint },
      })
    }
    // Errors of the query text itself: made by graphql-js, they name only what the client sent.
    if (original instanceof GraphQLError) return original
    const requestId = toRequestId()
    log.error({ err: original, requestId }, 'unexpected error in a resolver')
    return new GraphQLError('Something went wrong on the server.', {
      ...place,
      extensions: {
        code: 'INTERNAL',
        hint: `Tell the operator this number; it is in the log: ${requestId}`,
        requestId,
      },
    })
  }
