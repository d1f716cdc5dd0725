// What is selected, as text in the order in which somebody would say it: for screen readers, which cannot look at a canvas. Pure.
import type { TFunction } from 'i18next'
import type { TypeLookup } from '../panels/ontology.tsx'
import type { Picture } from '../state/picture.ts'
import type { Selection } from '../state/view.ts'
import { toTies } from './tie-walk.ts'

/** Names of one kind of tie that are spoken; of more, the number is. */
const MOST_NAMES = 8

type Types = Pick<TypeLookup, 'toTypeText' | 'toTieText' | 'relationTypes'>

/** Empty where nothing that is drawn is selected. */
export function toSpoken(selection: Selection | undefined, picture: Picture, types: Types, t: TFunction): string {
  if (!selection) return ''
  const names = new Map(picture.nodes.map((node) => [node.id, node.name]))
  if (selection.kind === 'relation') {
    const edge = picture.edges.find(({ id }) => id === selection.id)
    if (!edge) return ''
    const tie = types.toTieText(edge.type) + (edge.role ? ` ${edge.role} ` : '')
    return t('moving.spokenTie', { head: names.get(edge.head) ?? '', tie, tail: names.get(edge.tail) ?? '' }).trim()
  }
  const node = picture.nodes.find(({ id }) => id === selection.id)
  if (!node) return ''
  const ties = toTies(node.id, picture)
  const groups = Map.groupBy(ties, ({ type, head }) => {
    const isOutgoing = head === node.id || (types.relationTypes.get(type)?.symmetric ?? false)
    return types.toTieText(type, isOutgoing)
  })
  const said = [...groups].map(([tie, edges]) => {
    const others = edges.map(({ head, tail }) => names.get(head === node.id ? tail : head) ?? '')
    const shown = others.slice(0, MOST_NAMES).join(t('brief.names'))
    const rest = others.length > MOST_NAMES ? `${t('brief.names')}+${others.length - MOST_NAMES}` : ''
    return t('moving.spokenTies', { tie, names: shown + rest })
  })
  return [
    t('moving.spoken', { name: node.name, type: types.toTypeText(node.type), count: ties.length }),
    node.hiddenNeighbors > 0 ? t('moving.spokenHidden', { count: node.hiddenNeighbors }) : '',
    ...said,
  ]
    .join('')
    .trim()
}
