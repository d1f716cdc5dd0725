// Who asks, as the access rules have found out.
import type { Context } from '../context.ts'

export const viewerQueries = {
  viewer: (_: unknown, __: unknown, { viewer }: Context) => viewer,
}
