// An operation with its variables in, how many objects it may ask for out: sizes of lists multiply through what is nested
// in them. What is over the limit is refused before the database is asked.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { GongbaoError } from '../errors.ts'

export const MOST_COST = 200_000
/** How long a list without a size is taken to be; the sentences of an article, the aliases of a name. */
const USUAL_LENGTH = 10
/** Ties for each entity of a neighbourhood. */
const TIES_PER_NODE = 3

type Variables = Readonly<Record<string, unknown>>

/** Never throws: a value that is no number counts as the usual length, and is refused elsewhere. */
export function toCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): number {
  const variables = { ...readDefaults(operation), ...given }
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  // A fragment costs the same wherever it is spread in a list of the same size: computed once, or it would be doubled
  // at every level.
  const known = new Map<string, number>()
  const spread = (name: string, size: number | undefined): number => {
    const key = `${name} ${size}`
    const fragment = fragments.get(name)
    const before = known.get(key)
    if (before !== undefined || !fragment) return before ?? 0
    known.set(key, 0)
    const cost = visit(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), size)
    known.set(key, cost)
    return cost
  }
  const visit = (
    selections: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    size: number | undefined,
  ): number => {
    let cost = 0
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) cost += spread(selection.name.value, size)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type
        cost += visit(selection.selectionSet, inner, size)
      } else if (selection.selectionSet && (isObjectType(type) || isInterfaceType(type))) {
        const field = type.getFields()[selection.name.value]
        if (!field) continue
        const args = readArguments(field, selection, variables)
        const asked = readSize(field, args)
        const isList = isListType(getNullableType(field.type))
        // `first` of a connection is the length of the lists in it; elsewhere of the list itself.
        const length = isList ? (asked ?? toListLength(field.name, size)) : 1
        const inner = visit(selection.selectionSet, getNamedType(field.type), isList ? undefined : asked)
        cost += length * (1 + inner)
      }
    }
    return cost
  }
  const root = schema.getRootType(operation.operation) ?? undefined
  return visit(operation.selectionSet, root, undefined)
}

function toListLength(name: string, size: number | undefined): number {
  if (size === undefined) return USUAL_LENGTH
  return name === 'edges' || name === 'nodes' ? size : USUAL_LENGTH
}

function readArguments(
  field: GraphQLField<unknown, unknown>,
  node: Parameters<typeof getArgumentValues>[1],
  variables: Variables,
): Variables {
  try {
    return getArgumentValues(field, node, variables as Record<string, unknown>)
  } catch {
    return {}
  }
}

function readSize({ name }: GraphQLField<unknown, unknown>, args: Variables): number | undefined {
  const sizes = [args.first, args.limit].filter((size): size is number => typeof size === 'number' && size >= 0)
  if (sizes.length === 0) return undefined
  const size = Math.max(...sizes)
  return name === 'neighborhood' ? size * TIES_PER_NODE : size
}

function readDefaults({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  const entries = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  )
  return Object.fromEntries(entries)
}

/** Throws LIMIT. */
export function checkCost(cost: number): void {
  if (cost <= MOST_COST) return
  throw new GongbaoError(
    'LIMIT',
    `The query may ask for ${cost} objects; at most ${MOST_COST} are allowed.`,
    'Give smaller `first` and `limit`, or ask for the inner things by their ids.',
    cost,
  )
}

/** A Yoga plugin. */
export function createCostPlugin(mask: (error: unknown) => Error): Plugin {
  const check = ({
    schema,
    document,
    operationName,
    variableValues,
  }: {
    schema: GraphQLSchema
    document: DocumentNode
    operationName?: string | null | undefined
    variableValues?: unknown
  }): Error | undefined => {
    const operation = getOperationAST(document, operationName)
    if (!operation) return undefined
    try {
      checkCost(toCost(schema, document, operation, (variableValues ?? {}) as Variables))
      return undefined
    } catch (error) {
      return mask(error)
    }
  }
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const error = check(args)
      if (error) setResultAndStopExecution({ errors: [error as never] })
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = check(args)
      if (error) setResultAndStopExecution({ errors: [error as never] })
    },
  }
}
