// The fast way of answering: a document that can be compiled is one query to the database and one text back (several queries when many things are asked for at once). Anything
// else, and anything that goes wrong, is left to graphql-js and the resolvers, which make the right error of it.
import {
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { GongbaoError } from '../../errors.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Logger } from '../../log.ts'
import { type Context, createContext } from '../context.ts'
import { Left, type Row } from './left.ts'
import { compile, type Parameters, type Part, type Plan, toAnswer } from './plan.ts'
import { createVariant, NotCompiled, type Variables } from './select.ts'

/** Plans of a document that are kept; a document whose variables decide about more is compiled anew. */
const MOST_VARIANTS = 50

interface Known {
  readonly toVariant: (variables: Variables) => string
  /** By operation and variant; undefined for what is left to graphql-js. */
  readonly plans: Map<string, Plan | undefined>
}

/** A Yoga plugin. Keeps a plan as long as Yoga keeps the parsed document, which it does by its text. */
export function createCompiler(log: Logger): Plugin {
  const prepared = new WeakMap<DocumentNode, Known>()
  const prepare = (document: DocumentNode): Known => {
    const known = prepared.get(document) ?? { toVariant: createVariant(document), plans: new Map() }
    prepared.set(document, known)
    return known
  }
  const findPlan = (args: ExecutionArgs, variables: Variables): Plan | undefined => {
    const { toVariant, plans } = prepare(args.document)
    const variant = `${args.operationName ?? ''} ${toVariant(variables)}`
    if (plans.has(variant)) return plans.get(variant)
    const plan = toPlan(args, variables)
    if (plans.size >= MOST_VARIANTS) plans.clear()
    plans.set(variant, plan)
    return plan
  }
  return {
    onExecute: async ({ args, setResultAndStopExecution }) => {
      const context = args.contextValue as unknown as Context
      const found = tryPlan(args as ExecutionArgs, findPlan)
      if (!found) return
      try {
        const parts = found.map(async ({ part, parameters }) => {
          const value = await context.reader.readValue({ text: part.text, parameters: parameters.cypher })
          return part.write(value as Row, parameters)
        })
        const text = toAnswer(await Promise.all(parts))
        setResultAndStopExecution({ data: {}, stringify: () => text } as object)
      } catch (error) {
        if (isAway(error)) Object.assign(context, createContext({ ...context, reader: createFailing(error) }))
        // What is left is no mistake; everything else is one of ours, and the resolvers make up for it.
        else if (!(error instanceof Left))
          log.warn({ err: error, cypher: found.map(({ part }) => part.text) }, 'compiled operation failed')
      }
    },
  }
}

type FindPlan = (args: ExecutionArgs, variables: Variables) => Plan | undefined

interface Prepared {
  readonly part: Part
  readonly parameters: Parameters
}

function tryPlan(args: ExecutionArgs, findPlan: FindPlan): readonly Prepared[] | undefined {
  const definition = getOperationAST(args.document, args.operationName)
  if (definition?.operation !== 'query') return undefined
  const { coerced } = getVariableValues(args.schema, definition.variableDefinitions ?? [], args.variableValues ?? {})
  if (!coerced) return undefined
  try {
    return findPlan(args, coerced)?.map((part) => ({ part, parameters: part.toParameters(coerced) }))
  } catch {
    // Bad arguments: the resolvers say which, and where.
    return undefined
  }
}

type Asked = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName'>

/**
 * Undefined for what is left to graphql-js; variables with their defaults filled in. Throws a GraphQLError or
 * GongbaoError for bad arguments, which another request with the same document may have right.
 */
export function toPlan({ schema, document, operationName }: Asked, variables: Variables): Plan | undefined {
  const definition = getOperationAST(document, operationName)!
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  try {
    return compile({ schema, fragments, variables }, definition)
  } catch (error) {
    if (error instanceof NotCompiled) return undefined
    throw error
  }
}

const isAway = (error: unknown): error is GongbaoError =>
  error instanceof GongbaoError && ['DATABASE_UNAVAILABLE', 'TIMEOUT'].includes(error.code)

/** So that the resolvers make their errors of it without asking once more. */
function createFailing(error: GongbaoError): Reader {
  const fail = () => Promise.reject(error)
  return { read: fail, readValue: fail }
}
