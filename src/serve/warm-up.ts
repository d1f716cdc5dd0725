// The queries of the explorer in, their plans in the cache of the database out: planning one costs a hundred times what
// running it does, and a newcomer's first look at the network should not wait for it.
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  typeFromAST,
} from 'graphql'
import type { Reader } from '../graph/reader.ts'
import { toPlan } from './compile/plugin.ts'
import type { Variables } from './compile/select.ts'

const SAMPLES: Readonly<Record<string, unknown>> = {
  ID: 'ent_0000000000000000',
  String: '公报',
  Int: 1,
  Float: 1,
  Boolean: true,
}

/** One after the other, so that whoever asks meanwhile is not kept waiting; ends early when aborted. */
export async function warmUp(
  schema: GraphQLSchema,
  documents: Iterable<string>,
  reader: Reader,
  signal: AbortSignal,
): Promise<void> {
  const texts = [...documents].flatMap((text) => toTexts(schema, parse(text)))
  for (const text of new Set(texts)) {
    if (signal.aborted) return
    await reader.read({ text: `EXPLAIN ${text}`, parameters: {} })
  }
}

/** What a query becomes with the variables that it needs, and with all. */
export function toTexts(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const definition = getOperationAST(document)
  if (definition?.operation !== 'query') return []
  const definitions = definition.variableDefinitions ?? []
  const toVariables = (isWanted: (isRequired: boolean) => boolean): Variables =>
    Object.fromEntries(
      definitions.flatMap(({ variable, type }) => {
        const wanted = typeFromAST(schema, type as never) as unknown as GraphQLInputType
        return isWanted(isNonNullType(wanted)) ? [[variable.name.value, toSample(wanted)]] : []
      }),
    )
  return [toVariables((isRequired) => isRequired), toVariables(() => true)].flatMap((given) => {
    try {
      const { coerced } = getVariableValues(schema, definitions, given)
      const plan = coerced && toPlan({ schema, document }, coerced)
      return plan?.map(({ text }) => text) ?? []
    } catch {
      // A sample that the arguments do not allow.
      return []
    }
  })
}

function toSample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return toSample(type.ofType)
  if (isListType(type)) return [toSample(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]!.name
  return isInputObjectType(type) ? {} : SAMPLES[type.name]
}
