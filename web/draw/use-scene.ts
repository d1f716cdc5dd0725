// The scene of the present picture: elements with positions, ready for the drawing. Asks the layouter for what has none yet.
import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTypes } from '../panels/ontology.tsx'
import { useCell } from '../state/cell.ts'
import type { PictureState } from '../state/use-picture.ts'
import type { View } from '../state/view.ts'
import { useLanguage } from '../text/language.ts'
import type { Scene } from './drawing.ts'
import { createLayouter } from './positions.ts'
import { toEdgeData, toLayoutNodes, toNodeData } from './scene.ts'

export const layouter = createLayouter(new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }))

export function useScene(state: PictureState | undefined, view: View): Scene & { readonly isBusy: boolean } {
  const { entityTypes, relationTypes } = useTypes()
  const language = useLanguage()
  const isDark = useComputedColorScheme('light') === 'dark'
  const known = useCell(layouter.positions)
  const isBusy = useCell(layouter.isBusy)
  const { pins, selection } = view

  const all = state?.all
  // biome-ignore lint/correctness/useExhaustiveDependencies: `known` becomes empty when all is to be laid out anew.
  useEffect(() => {
    if (!all) return
    layouter.place(
      toLayoutNodes(all),
      all.edges.map(({ head, tail }) => [head, tail] as const),
      pins,
    )
  }, [all, pins, known])

  const positions = useMemo(() => ({ ...known, ...pins }), [known, pins])
  const elements = useMemo(() => {
    if (!state) return []
    const nodes = state.picture.nodes.filter(({ id }) => positions[id])
    const ids = new Set(nodes.map(({ id }) => id))
    return [
      ...nodes.map((node) => ({
        group: 'nodes' as const,
        data: toNodeData(node, entityTypes.get(node.type), isDark),
      })),
      ...state.picture.edges
        .filter(({ head, tail }) => ids.has(head) && ids.has(tail))
        .map((edge) => ({
          group: 'edges' as const,
          data: toEdgeData(edge, relationTypes.get(edge.type), language),
        })),
    ]
  }, [state, positions, entityTypes, relationTypes, language, isDark])
  return useMemo(
    () => ({ elements, positions, selection, isDark, isBusy }),
    [elements, positions, selection, isDark, isBusy],
  )
}
