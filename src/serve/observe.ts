// Every operation in, a line of the log and a count out: its number, name, duration and outcome, and nothing it asked.
import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql'
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import type { Logger } from '../log.ts'
import type { Metrics } from './metrics.ts'
import { readRequestId } from './request-id.ts'

export interface ObserveOptions {
  readonly log: Logger
  readonly metrics?: Metrics
}

const toOutcome = ({ errors }: Pick<ExecutionResult, 'errors'>): string => {
  const code = errors?.[0]?.extensions?.code
  return errors ? (typeof code === 'string' ? code : 'BAD_QUERY') : 'ok'
}

/** A Yoga plugin. A query that is refused before it is executed counts under the name `refused`. */
export function createObservePlugin({ log, metrics }: ObserveOptions): Plugin {
  const note = (operation: string, begin: number, outcome: string): void => {
    const ms = Math.round((performance.now() - begin) * 10) / 10
    metrics?.countOperation(operation, outcome, ms / 1000)
    log.info({ requestId: readRequestId(), operation, ms, outcome }, 'operation')
  }
  // By the request, because what executes gives an error that is not masked yet.
  const begun = new WeakMap<Request, { readonly name: string; readonly begin: number }>()
  const start = (args: ExecutionArgs): { readonly name: string; readonly begin: number } => {
    const name = getOperationAST(args.document, args.operationName)?.name?.value ?? 'unnamed'
    const entry = { name, begin: performance.now() }
    begun.set((args.contextValue as YogaInitialContext).request, entry)
    return entry
  }
  return {
    onExecute({ args }) {
      start(args)
    },
    onSubscribe({ args }) {
      const { name, begin } = start(args)
      return {
        onSubscribeResult: ({ result }) =>
          isAsyncIterable(result) ? { onEnd: () => note(name, begin, 'ok') } : undefined,
      }
    },
    onExecutionResult({ request, result }) {
      if (!result || Array.isArray(result) || isAsyncIterable(result)) return
      const { name, begin } = begun.get(request) ?? { name: 'refused', begin: performance.now() }
      note(name, begin, toOutcome(result as ExecutionResult))
    },
  }
}
