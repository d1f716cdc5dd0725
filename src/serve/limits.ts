// Limits on the text of a request, checked before anything reaches the database: tokens, depth and aliases.
import { type ASTVisitor, type GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'

export const MOST_TOKENS = 3000
export const MOST_LEVELS = 14
export const MOST_ALIASES = 60

const refuse = (message: string, hint: string): GraphQLError =>
  createGraphQLError(message, { extensions: { code: 'LIMIT', hint } })

/** Counts fields from the root through fragments; introspection is not counted, it cannot reach the database. */
function limitDepth(context: ValidationContext): ASTVisitor {
  const measure = (selections: SelectionSetNode, level: number, within: ReadonlySet<string>): number =>
    selections.selections.reduce((deepest, selection) => {
      if (deepest > MOST_LEVELS) return deepest
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value.startsWith('__') || !selection.selectionSet) return Math.max(deepest, level)
        return Math.max(deepest, measure(selection.selectionSet, level + 1, within))
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return Math.max(deepest, measure(selection.selectionSet, level, within))
      }
      const name = selection.name.value
      const fragment = context.getFragment(name)
      // A fragment inside itself is refused by another rule; here it must only not run for ever.
      if (!fragment || within.has(name)) return deepest
      return Math.max(deepest, measure(fragment.selectionSet, level, new Set([...within, name])))
    }, level)
  return {
    enter: (node) => {
      if (node.kind === Kind.OPERATION_DEFINITION && measure(node.selectionSet, 1, new Set()) > MOST_LEVELS) {
        context.reportError(
          refuse(`The query is nested deeper than ${MOST_LEVELS} levels.`, 'Ask for the inner things by their ids.'),
        )
      }
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
export const createLimits = (): Plugin => ({
  onParse: ({ parseFn, setParseFn }) => {
    setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MOST_TOKENS }))
  },
  onValidate: ({ addValidationRule }) => {
    addValidationRule(limitDepth)
    addValidationRule(limitAliases)
  },
})
