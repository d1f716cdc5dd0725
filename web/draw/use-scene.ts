// The scene of the present picture: elements with positions, ready for the drawing. Asks the layouter for what has none yet.
import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTypes } from '../panels/ontology.tsx'
import { useCell } from '../state/cell.ts'
import type { Folded } from '../state/folding.ts'
import type { PictureState } from '../state/use-picture.ts'
import type { LayoutId, View } from '../state/view.ts'
import { useLanguage } from '../text/language.ts'
import type { Scene } from './drawing.ts'
import { toLayoutFacts } from './layout-facts.ts'
import type { Caption, Folds, LayoutNode } from './layout-task.ts'
import { createLayouter } from './positions.ts'
import { toEdgeData, toLayoutNodes, toNodeData } from './scene.ts'
import { useFolded } from './use-folded.ts'

export const layouter = createLayouter(new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }))

export interface DrawnScene extends Scene {
  readonly isBusy: boolean
  /** The communities that the picture is folded into; undefined where it is drawn whole. */
  readonly folded: Folded | undefined
  readonly captions: readonly Caption[]
  /** Which layout the positions are of; the view's own as soon as that is worked out. */
  readonly layout: LayoutId
}

export function useScene(state: PictureState | undefined, view: View): DrawnScene {
  const { entityTypes, relationTypes } = useTypes()
  const language = useLanguage()
  const isDark = useComputedColorScheme('light') === 'dark'
  const known = useCell(layouter.positions)
  const isBusy = useCell(layouter.isBusy)
  const captions = useCell(layouter.captions)
  const placedBy = useCell(layouter.layout)
  const { pins, selection, unfolded, layout, marked } = view
  const folded = useFolded(state, unfolded)

  const all = state?.all
  // biome-ignore lint/correctness/useExhaustiveDependencies: `known` becomes empty when all is to be laid out anew.
  useEffect(() => {
    if (!all || folded === 'wait') return
    if (folded) {
      layouter.placeFolds(...toFoldsTask(folded))
      return
    }
    const nodes = toLayoutNodes(all.nodes)
    const edges = all.edges.map(({ head, tail }) => [head, tail] as const)
    if (layout === 'force') layouter.place(nodes, edges, pins)
    else layouter.arrange(nodes, edges, { layout, facts: toLayoutFacts(all) })
  }, [all, folded, pins, known, layout])

  const positions = useMemo(() => ({ ...known, ...pins }), [known, pins])
  const picture = folded === 'wait' ? undefined : (folded?.picture ?? state?.picture)
  const elements = useMemo(() => {
    if (!picture) return []
    const nodes = picture.nodes.filter(({ id }) => positions[id])
    const ids = new Set(nodes.map(({ id }) => id))
    return [
      ...nodes.map((node) => ({
        group: 'nodes' as const,
        data: { ...toNodeData(node, entityTypes.get(node.type), isDark, language), pinned: pins[node.id] ? 1 : 0 },
      })),
      ...picture.edges
        .filter(({ head, tail }) => ids.has(head) && ids.has(tail))
        .map((edge) => ({
          group: 'edges' as const,
          data: toEdgeData(edge, relationTypes.get(edge.type), language),
        })),
    ]
  }, [picture, positions, pins, entityTypes, relationTypes, language, isDark])
  // Between the answer that brings entities and the layouter's beginning there is a moment, too.
  const isUnplaced = useMemo(() => picture?.nodes.some(({ id }) => !positions[id]) ?? false, [picture, positions])
  const isWaiting = isBusy || folded === 'wait' || isUnplaced
  return useMemo(
    () => ({
      elements,
      positions,
      selection,
      marked,
      captions,
      layout: placedBy,
      isDark,
      isBusy: isWaiting,
      folded: folded === 'wait' ? undefined : folded,
    }),
    [elements, positions, selection, marked, captions, placedBy, isDark, isWaiting, folded],
  )
}

function toFoldsTask({
  picture,
  bases,
  groups,
}: Folded): [readonly LayoutNode[], readonly (readonly [string, string])[], Folds] {
  return [
    toLayoutNodes(picture.nodes),
    picture.edges.map(({ head, tail }) => [head, tail] as const),
    { bases: toLayoutNodes(bases), groups: [...groups] },
  ]
}
