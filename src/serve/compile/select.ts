// The selection sets of an operation in, the fields that an object answers with out, merged and in the order of the
// answer, as the GraphQL specification collects them; with what of the variables decides about them.
import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { parseIdKind } from '../../domain/ids.ts'
import { toSearchWords } from '../../graph/search.ts'
import { createFiller } from '../null-arguments.ts'

export type Variables = Readonly<Record<string, unknown>>

export interface Operation {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Variables
}

/** A field of the answer: all nodes of the document that ask for it under one name. */
export interface Selected {
  readonly key: string
  readonly name: string
  /** Arguments are those of the first; others have the same, or validation would have refused them. */
  readonly nodes: readonly [FieldNode, ...FieldNode[]]
}

/** Thrown for what is left to graphql-js; the reason is for the developer. */
export class NotCompiled extends Error {}

export function collectFields(
  operation: Operation,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): readonly Selected[] {
  const found = new Map<string, [FieldNode, ...FieldNode[]]>()
  const seen = new Set<string>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(operation, selection)) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const nodes = found.get(key)
        if (nodes) nodes.push(selection)
        else found.set(key, [selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(operation, type, selection.typeCondition?.name.value)) collect(selection.selectionSet)
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value)
        const fragment = operation.fragments.get(selection.name.value)
        if (fragment && applies(operation, type, fragment.typeCondition.name.value)) collect(fragment.selectionSet)
      }
    }
  }
  for (const set of sets) collect(set)
  return [...found].map(([key, nodes]) => ({ key, name: nodes[0].name.value, nodes }))
}

/** The fields that are asked for of what a field gives. */
export const collectSubfields = (operation: Operation, type: GraphQLObjectType, { nodes }: Selected) =>
  collectFields(
    operation,
    type,
    nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  )

export function toField(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name]
  if (!field) throw new NotCompiled(`${type.name}.${name}`)
  return field
}

/** As the resolver would get them. Throws a GraphQLError where graphql-js would. */
export function readArguments(type: GraphQLObjectType, { name, nodes }: Selected, variables: Variables): Variables {
  const field = toField(type, name)
  const given = getArgumentValues(field, nodes[0], variables)
  return createFiller(field)?.(given) ?? given
}

function isIncluded({ variables }: Operation, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  if (!node.directives?.length) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
}

function applies({ schema }: Operation, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  const other = schema.getType(condition)
  return isAbstractType(other) && schema.isSubType(other, type)
}

/** Arguments whose values change the text of the Cypher, each with what of the value does. */
const DECISIVE: Readonly<Record<string, (value: unknown) => string>> = {
  if: String,
  id: (value) => parseIdKind(String(value)) ?? '-',
  orderBy: String,
  depth: String,
  maxLength: String,
  text: (value) => (toSearchWords(String(value)).letters === undefined ? '-' : '+'),
  minWeight: (value) => (Number(value) > 0 ? '+' : '-'),
  filter: (value) => (isEmpty(value) ? '-' : '+'),
  after: (value) => (value == null ? '-' : '+'),
  ids: (value) => (Array.isArray(value) ? (value.length > 0 ? '+' : '0') : '-'),
}

/** True for no filter and for one without any part. */
export const isEmpty = (value: unknown): boolean =>
  value == null || (typeof value === 'object' && Object.values(value).every((part) => part == null))

/**
 * What of the variables decides about the Cypher of a document: two requests with the same document and the same
 * variant share one. Made once a document.
 */
export function createVariant(document: DocumentNode): (variables: Variables) => string {
  const parts: { readonly name: string; readonly decide: (value: unknown) => string }[] = []
  visit(document, {
    enter: (node) => {
      const decide = node.kind === Kind.ARGUMENT ? DECISIVE[node.name.value] : undefined
      if (!decide || node.kind !== Kind.ARGUMENT) return
      const { value } = node
      if (value.kind === Kind.VARIABLE) parts.push({ name: value.name.value, decide })
      else for (const inner of findVariables(value)) parts.push({ name: inner, decide: (each) => `${each == null}` })
    },
  })
  return (variables) => parts.map(({ name, decide }) => decide(variables[name])).join(' ')
}

function findVariables(node: ASTNode): readonly string[] {
  const names: string[] = []
  visit(node, {
    enter: (inner) => {
      if (inner.kind === Kind.VARIABLE) names.push(inner.name.value)
    },
  })
  return names
}
