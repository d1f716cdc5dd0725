// The canvas of the network as a source of the export: what is drawn, and told by the entities that were asked about. Pure.
import type { Core } from 'cytoscape'
import { toNetworkChapters } from '../brief/chapters.ts'
import type { Positions } from '../draw/layout-task.ts'
import { parseExpansion } from '../state/expansion.ts'
import type { PictureState } from '../state/use-picture.ts'
import type { View } from '../state/view.ts'
import type { ExportSource } from './export-source.ts'
import { createLinks } from './links.ts'
import { toSheet } from './sheet.ts'

interface Shown {
  readonly graph: Core | undefined
  readonly state: PictureState
  readonly view: View
  readonly positions: Positions
}

export function createNetworkSource({ graph, state, view, positions }: Shown): ExportSource {
  const { picture, loaded } = state
  const start = view.reach === 1 && view.focus.length === 1 ? view.focus[0] : undefined
  const name = picture.nodes.find(({ id }) => id === start)?.name
  const toAll: ExportSource['toSheet'] = (read, { types, t, place, today }) =>
    toSheet(
      {
        title: name === undefined ? t('exporting.overview') : t('exporting.title', { name }),
        exportedOn: today,
        picture,
        positions,
        ...read,
      },
      types,
      createLinks(place, view),
    )
  return {
    graph,
    isEmpty: picture.nodes.length === 0,
    ties: picture.edges.map(({ id }) => id),
    entities: picture.nodes.map(({ id }) => id),
    toSheet: toAll,
    toTold: (read, around) => {
      const sheet = toAll(read, around)
      const order = around.types.ontology.relationTypes.map(({ name }) => name)
      return {
        sheet,
        chapters: toNetworkChapters(sheet, toAsked(view), order, around),
        omitted: {
          filteredNodes: loaded.nodes.length - picture.nodes.length,
          filteredEdges: loaded.edges.length - picture.edges.length,
          period: view.period,
        },
      }
    },
  }
}

/** The entities that somebody asked about, those first that the drawing starts from. */
export const toAsked = ({ focus, reach, expanded, selection }: View): readonly string[] => [
  ...new Set([
    ...(reach === 1 ? focus : []),
    ...(selection?.kind === 'entity' ? [selection.id] : []),
    ...expanded.map((text) => parseExpansion(text).id),
  ]),
]
