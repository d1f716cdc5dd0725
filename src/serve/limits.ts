// Limits on the text of a request, checked before anything reaches the database: tokens, depth, aliases and directives.
import {
  type ASTVisitor,
  type GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'

export const MOST_TOKENS = 3000
export const MOST_LEVELS = 14
export const MOST_ALIASES = 60
export const MOST_DIRECTIVES = 60

const refuse = (message: string, hint: string): GraphQLError =>
  createGraphQLError(message, { extensions: { code: 'LIMIT', hint } })

/** Counts fields from the root through fragments; introspection is not counted, it cannot reach the database. */
function limitDepth(context: ValidationContext): ASTVisitor {
  // How deep a fragment is, is found once: spread twice in each other, thirty fragments are a billion ways.
  const depths = new Map<string, number>()
  const measureFragment = (name: string): number => {
    const known = depths.get(name)
    const fragment = context.getFragment(name)
    if (known !== undefined || !fragment) return known ?? 0
    // A fragment inside itself is refused by another rule; here it must only not run for ever.
    depths.set(name, 0)
    const depth = measure(fragment.selectionSet)
    depths.set(name, depth)
    return depth
  }
  const measure = (selections: SelectionSetNode): number =>
    Math.max(
      ...selections.selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value)
        if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet)
        if (selection.name.value.startsWith('__') || !selection.selectionSet) return 1
        return 1 + measure(selection.selectionSet)
      }),
    )
  return {
    enter: (node) => {
      if (node.kind === Kind.OPERATION_DEFINITION && measure(node.selectionSet) > MOST_LEVELS) {
        context.reportError(
          refuse(`The query is nested deeper than ${MOST_LEVELS} levels.`, 'Ask for the inner things by their ids.'),
        )
      }
    },
  }
}

function limitDirectives(context: ValidationContext): ASTVisitor {
  let directives = 0
  return {
    enter: (node) => {
      if (node.kind === Kind.DIRECTIVE && ++directives === MOST_DIRECTIVES + 1)
        context.reportError(
          refuse(`The query has more than ${MOST_DIRECTIVES} directives.`, 'Split it into several queries.'),
        )
    },
  }
}

function limitAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0
  return {
    enter: (node) => {
      if (node.kind !== Kind.FIELD) return
      if (node.alias && ++aliases === MOST_ALIASES + 1) {
        context.reportError(
          refuse(`The query has more than ${MOST_ALIASES} aliases.`, 'Split it into several queries.'),
        )
      }
    },
  }
}

/** A Yoga plugin; what is over a limit ends as an error with the code LIMIT. */
export const createLimitsPlugin = ({ introspection = true }: { readonly introspection?: boolean } = {}): Plugin => ({
  onParse: ({ parseFn, setParseFn }) => {
    setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MOST_TOKENS }))
  },
  onValidate: ({ addValidationRule }) => {
    addValidationRule(limitDepth)
    addValidationRule(limitAliases)
    addValidationRule(limitDirectives)
    if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule)
  },
})
