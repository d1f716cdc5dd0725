// One expansion of the drawing: an entity, with all its neighbours or those of one type. Stands in view and address as text. Pure.

/** Neighbours that are tied by this type of tie, or that are entities of this type. */
export type By = { readonly relationType: string } | { readonly type: string }
export interface Expansion {
  readonly id: string
  readonly by: By | undefined
}

/** The entity's id, and after a blank what its neighbours are taken by: `ent_1 r:VISITS`, `ent_1 t:Park`. */
export const toExpansionText = ({ id, by }: Expansion): string =>
  by === undefined ? id : `${id} ${'type' in by ? `t:${by.type}` : `r:${by.relationType}`}`

/** What is no expansion by type is one of the entity that the whole text names. */
export function parseExpansion(text: string): Expansion {
  const [, id, kind, name] = /^(.+) ([rt]):(\w+)$/s.exec(text) ?? []
  if (id === undefined || name === undefined) return { id: text, by: undefined }
  return { id, by: kind === 't' ? { type: name } : { relationType: name } }
}
