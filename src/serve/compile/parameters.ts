// The arguments of a field in, checked as its resolver checks them; what the Cypher and the writer of the field need out.
import type { EntityType } from '../../domain/ontology.ts'
import type { Filter } from '../../graph/queries/filter.ts'
import { toFilterParameter } from '../../graph/queries/filter.ts'
import { countEntityKeys, type EntityOrder } from '../../graph/queries/pages.ts'
import { MOST_CANDIDATES } from '../../graph/queries/paths.ts'
import { toCandidateParameters } from '../../graph/queries/search.ts'
import { toSearchWords } from '../../graph/search.ts'
import {
  checkDepth,
  checkFilter,
  checkFirst,
  checkIds,
  checkLimit,
  checkMaxLength,
  checkMinWeight,
  checkSearchText,
} from '../arguments.ts'
import { parseCursor } from '../cursor.ts'
import { Left } from './left.ts'
import type { Variables } from './select.ts'

/** Lists whose cursors have another name than the field. */
const CURSORS: Readonly<Record<string, string>> = { 'Entity.relations': 'ties' }

type Check = (args: Variables) => Variables

/** What has arguments of its own kind. */
const checks: Readonly<Record<string, Check>> = {
  'Query.neighborhood': (args) => {
    const ids = checkIds('ids', args.ids as readonly string[] | null | undefined)
    checkDepth(args.depth as number)
    const filter = toFilter(args)
    return { ids: [...new Set(ids)], filter, limit: checkLimit(args.limit as number) }
  },
  'Query.search': ({ text, types, first }) => {
    const asked = toSearchWords(checkSearchText(text as string))
    const parameters = toCandidateParameters(asked.words, asked.letters, types as readonly EntityType[] | null)
    return { ...asked, ...parameters, first: checkFirst(first as number) }
  },
  'Query.paths': ({ from, to, maxLength, first, ...args }) => {
    checkMaxLength(maxLength as number)
    const filter = toFilter(args)
    if (checkFirst(first as number) !== 1 || from === to) throw new Left('several ways, or none')
    return { from, to, filter, most: MOST_CANDIDATES }
  },
  'Query.cooperation': ({ limit, minWeight }) => ({
    limit: checkLimit(limit as number),
    bound: checkLimit(limit as number) + 1,
    minWeight: checkMinWeight(minWeight as number),
  }),
}

const checkPage = (type: string, name: string, args: Variables): Variables => {
  const filter = toFilter(args)
  const first = checkFirst(args.first as number)
  const orderBy = args.orderBy as EntityOrder | undefined
  const order = orderBy ? `entities ${orderBy}` : (CURSORS[`${type}.${name}`] ?? name)
  const keys = orderBy ? countEntityKeys(orderBy) : 3
  const after = parseCursor(order, keys, args.after as string | null | undefined)
  return { first, limit: first + 1, after: after ?? null, filter }
}

/** Throws GongbaoError BAD_ARGUMENT, and Left for what is left to graphql-js. */
export function checkArguments(type: string, name: string, args: Variables): Variables {
  const check = checks[`${type}.${name}`]
  if (check) return check(args)
  return 'first' in args ? checkPage(type, name, args) : { id: args.id }
}

const toFilter = ({ filter }: Variables): object => toFilterParameter(checkFilter(filter as Filter | null | undefined))
