// The paths that were found as a source of the export: drawn together, told one after the other. Pure.
import type { Core } from 'cytoscape'
import type { Path } from '../api/types.ts'
import { toPathChapters } from '../brief/chapters.ts'
import type { Positions } from '../draw/layout-task.ts'
import { toPathGraph } from '../state/path-picture.ts'
import type { View } from '../state/view.ts'
import { INFERRED, isInferred } from '../state/weaker-path.ts'
import type { Around, ExportSource } from './export-source.ts'
import { createLinks } from './links.ts'
import { toSheet } from './sheet.ts'

interface Shown {
  readonly graph: Core | undefined
  readonly paths: readonly Path[]
  readonly view: View
  readonly positions: Positions
}

export function createPathsSource({ graph, paths, view, positions }: Shown): ExportSource {
  const { nodes, edges } = toPathGraph(paths)
  const picture = {
    nodes: nodes.map((node) => ({ ...node, hiddenNeighbors: 0, stage: 0, from: undefined })),
    edges: edges.map((tie) => ({ ...tie, head: tie.head.id, tail: tie.tail.id })),
  }
  const toAll: ExportSource['toSheet'] = (read, { types, t, place, today }) => {
    const [from, to] = [paths[0]?.nodes[0]?.name ?? '', paths[0]?.nodes.at(-1)?.name ?? '']
    const title = t('exporting.paths', { from, to })
    return toSheet(
      { title, exportedOn: today, picture, positions, ...read },
      withInferred(types, t),
      createLinks(place, view),
    )
  }
  return {
    graph,
    isEmpty: paths.length === 0,
    ties: edges.filter((tie) => !isInferred(tie)).map(({ id }) => id),
    entities: [],
    toSheet: toAll,
    toTold: (read, around) => {
      const all = toAll(read, around)
      // What no bulletin says is no statement of a brief: the way says where it is.
      const sheet = { ...all, edges: all.edges.filter((edge) => !isInferred(edge)) }
      return {
        sheet,
        chapters: toPathChapters(sheet, paths, around.t),
        omitted: { filteredNodes: 0, filteredEdges: 0, period: {} },
        scope: around.t(edges.some(isInferred) ? 'brief.scopeWeaker' : 'brief.scopePaths', { count: paths.length }),
      }
    },
  }
}

/** The types with that of a step that is only inferred, which the ontology lacks. */
const withInferred = (types: Around['types'], t: Around['t']): Around['types'] => ({
  ...types,
  toTieText: (type, outgoing) => (type === INFERRED ? t('paths.inferred') : types.toTieText(type, outgoing)),
})
