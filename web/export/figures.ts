// Ids of entities in; what the texts count of each of them out.
import { request } from '../api/client.ts'
import { FIGURES } from '../api/queries.ts'
import type { Figure } from './sheet.ts'

/** The API takes so many ids at once. */
const AT_ONCE = 500

interface Answer {
  readonly neighborhood: {
    readonly nodes: readonly { readonly entity: { readonly id: string; readonly indicators: readonly Figure[] } }[]
  }
}

/** Throws ApiError, or the signal's reason. */
export async function readFigures(
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const figures = new Map<string, readonly Figure[]>()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const asked = ids.slice(at, at + AT_ONCE)
    const { neighborhood } = await request<Answer>(FIGURES, { ids: asked }, signal)
    for (const { entity } of neighborhood.nodes) figures.set(entity.id, entity.indicators)
  }
  return figures
}
