// `paths` of Query and the fields of Path: the ways between two entities, each step leading to its evidence.
import { GongbaoError } from '../../errors.ts'
import { findPaths } from '../../graph/paths.ts'
import type { Filter } from '../../graph/queries/filter.ts'
import type { FoundPath } from '../../graph/walks.ts'
import { checkFilter, checkFirst, checkMaxLength } from '../arguments.ts'
import type { Context } from '../context.ts'

interface PathsAsked {
  readonly from: string
  readonly to: string
  readonly maxLength: number
  readonly filter?: Filter | null
  readonly first: number
}

/** Throws NOT_FOUND that names the end which there is not. */
async function readPaths(
  _: unknown,
  { from, to, ...args }: PathsAsked,
  { reader, loaders }: Context,
): Promise<readonly FoundPath[]> {
  const maxLength = checkMaxLength(args.maxLength)
  const filter = checkFilter(args.filter)
  const first = checkFirst(args.first)
  const ends = { from, to }
  const found = await loaders.entity.loadMany([from, to])
  for (const [index, [name, id]] of Object.entries(ends).entries()) {
    const entity = found[index]
    if (entity instanceof Error) throw entity
    if (entity) continue
    const hint = 'Give the `id` of an entity, as `search` or `entities` gives it.'
    throw new GongbaoError('NOT_FOUND', `There is no entity with the id “${id}” (\`${name}\`).`, hint, id)
  }
  return findPaths(reader, { from, to, maxLength, filter, first })
}

export const pathQueries = { paths: readPaths }

export const pathResolvers = {
  length: ({ ties }: FoundPath) => ties.length,
  nodes: ({ nodes }: FoundPath, _: unknown, { loaders }: Context) => loaders.entity.loadMany([...nodes]),
  relations: ({ ties }: FoundPath, _: unknown, { loaders }: Context) =>
    loaders.relation.loadMany(ties.map(({ id }) => id)),
}
