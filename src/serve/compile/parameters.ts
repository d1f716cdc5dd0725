// The arguments of a field in, checked as its resolver checks them; what the Cypher and the writer of the field need out.
import type { Filter } from '../../graph/queries/filter.ts'
import { toFilterParameter } from '../../graph/queries/filter.ts'
import { checkDepth, checkFilter, checkFirst, checkIds, checkLimit } from '../arguments.ts'
import { parseCursor } from '../cursor.ts'
import type { Variables } from './select.ts'

/** How many keys a cursor of entities in an order holds; of every other list it holds three. */
const KEYS: Readonly<Record<string, number>> = { NAME_ASC: 2 }
/** Lists whose cursors have another name than the field. */
const CURSORS: Readonly<Record<string, string>> = { 'Entity.relations': 'ties' }

/** Throws GongbaoError BAD_ARGUMENT. */
export function checkArguments(type: string, name: string, args: Variables): Variables {
  if (type === 'Query' && name === 'neighborhood') {
    const ids = checkIds('ids', args.ids as readonly string[] | null | undefined)
    checkDepth(args.depth as number)
    const filter = toFilter(args)
    return { ids: [...new Set(ids)], filter, limit: checkLimit(args.limit as number) }
  }
  if (!('first' in args)) return { id: args.id }
  const filter = toFilter(args)
  const first = checkFirst(args.first as number)
  const order = args.orderBy ? `entities ${args.orderBy}` : (CURSORS[`${type}.${name}`] ?? name)
  const after = parseCursor(order, KEYS[args.orderBy as string] ?? 3, args.after as string | null | undefined)
  return { first, limit: first + 1, after: after ?? null, filter }
}

const toFilter = ({ filter }: Variables): object => toFilterParameter(checkFilter(filter as Filter | null | undefined))
