// The paths as one drawing in layers from start to end, the chosen one highlighted; before there are any, how to begin.
import { Loader, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconRoute } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Path } from '../api/types.ts'
import { type Direction, layOutPaths, toSegments } from '../draw/path-layout.ts'
import { toEdgeData, toNodeData } from '../draw/scene.ts'
import { Sketch } from '../draw/sketch.tsx'
import { createPathsSource } from '../export/paths-source.ts'
import { toLit, toPathGraph } from '../state/path-picture.ts'
import { session, useView } from '../state/session.ts'
import { deselect, select } from '../state/view.ts'
import { INFERRED, isInferred } from '../state/weaker-path.ts'
import { useLanguage } from '../text/language.ts'
import { useTypes } from './ontology.tsx'
import classes from './paths.module.css'
import type { PathsState } from './use-paths-answer.ts'

const NONE: readonly Path[] = []

export function PathsDrawing({ state }: { state: PathsState }): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const { ref, width, height } = useElementSize()
  const found = state.kind === 'found' ? state.paths : NONE
  const weaker = state.kind === 'none' ? state.weaker.path : undefined
  const paths = useMemo(() => (weaker ? [weaker] : found), [found, weaker])
  const chosen = state.kind === 'found' ? state.chosen : undefined
  const lit = useMemo(() => toLit(chosen ?? weaker), [chosen, weaker])
  const { elements, positions } = useDrawn(paths, width > height * 1.15 ? 'right' : 'down')
  const nodes = elements.filter(({ group }) => group === 'nodes').length
  return (
    <div ref={ref} className={classes.drawing}>
      {paths.length > 0 && width > 0 ? (
        <Sketch
          label={t('paths.drawing', { nodes, edges: elements.length - nodes })}
          elements={elements}
          positions={positions}
          selection={view.selection}
          lit={lit}
          testId="paths-drawing"
          onSelect={(kind, id) => id.startsWith(INFERRED) || session.take(select(kind, id))}
          onClear={() => session.take(deselect)}
          toSource={(graph) => createPathsSource({ graph, paths, view, positions })}
        />
      ) : (
        <div className={classes.blank} aria-hidden="true">
          {state.kind === 'loading' ? <Loader color="ink" type="dots" /> : <IconRoute size={72} stroke={0.8} />}
        </div>
      )}
    </div>
  )
}

function useDrawn(paths: readonly Path[], direction: Direction) {
  const { t } = useTranslation()
  const { entityTypes, relationTypes } = useTypes()
  const language = useLanguage()
  const isDark = useComputedColorScheme('light') === 'dark'
  const layout = useMemo(() => layOutPaths(paths, direction), [paths, direction])
  const elements = useMemo(() => {
    const { nodes, edges } = toPathGraph(paths)
    return [
      ...nodes.map((node) => ({
        group: 'nodes' as const,
        data: toNodeData(
          { ...node, hiddenNeighbors: 0, stage: 0, from: undefined },
          entityTypes.get(node.type),
          isDark,
          language,
        ),
      })),
      ...edges.map((tie) => {
        const { head, tail } = tie
        const bends = layout.bends.get(tie.id)
        const from = layout.positions[head.id]
        const to = layout.positions[tail.id]
        return {
          group: 'edges' as const,
          data: {
            ...toEdgeData({ ...tie, head: head.id, tail: tail.id }, relationTypes.get(tie.type), language),
            ...(isInferred(tie) && { label: t('paths.inferred'), arrow: 'none', line: 'dashed' }),
            ...(bends && from && to && toSegments(from, to, bends)),
          },
        }
      }),
    ]
  }, [paths, layout, entityTypes, relationTypes, language, isDark, t])
  return { elements, positions: layout.positions }
}
