// Who works with whom as a drawing: colour by community, width by weight; a line opens the pair, a node its organisation.
import { Loader, useComputedColorScheme } from '@mantine/core'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cooperation, CooperationPair } from '../api/types.ts'
import { createLayouter, type Layouter } from '../draw/positions.ts'
import { toLayoutNodes, toNodeData } from '../draw/scene.ts'
import { Sketch } from '../draw/sketch.tsx'
import { createCooperationSource } from '../export/cooperation-source.ts'
import { useCell } from '../state/cell.ts'
import { type Narrowed, toCommunityColours, toMemberNodes, toWidth } from '../state/cooperation-picture.ts'
import { togglePair } from '../state/cooperation-question.ts'
import type { PictureNode } from '../state/picture.ts'
import { session, useView } from '../state/session.ts'
import { deselect, select } from '../state/view.ts'
import { useLanguage } from '../text/language.ts'
import classes from './cooperation.module.css'
import { toWeightText } from './cooperation-pairs.tsx'
import { useTypes } from './ontology.tsx'

let made: Layouter | undefined
/** Its own places: what stands near in the network need not work together. Made when the screen is first opened. */
function toLayouter(): Layouter {
  made ??= createLayouter(new Worker(new URL('../draw/layout-worker.ts', import.meta.url), { type: 'module' }))
  return made
}

export function CooperationDrawing({ all, narrowed }: { all: Cooperation; narrowed: Narrowed }): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const { selection, cooperation } = view
  const { pairs } = narrowed
  const layouter = toLayouter()
  const known = useCell(layouter.positions)
  const nodes = useMemo(() => toMemberNodes(narrowed), [narrowed])
  useEffect(() => {
    layouter.place(
      toLayoutNodes(nodes),
      pairs.map(({ first, second }) => [first.id, second.id] as const),
      {},
    )
  }, [layouter, nodes, pairs])
  const isPlaced = nodes.every(({ id }) => known[id])
  const elements = useElements(all, narrowed, nodes)
  const positions = useMemo(
    () => (isPlaced ? Object.fromEntries(nodes.map(({ id }) => [id, known[id]!])) : {}),
    [isPlaced, nodes, known],
  )
  const open = pairs.find(({ id }) => id === cooperation.pair)
  const lit = useMemo(() => new Set(open ? [open.id, open.first.id, open.second.id] : []), [open])
  if (!isPlaced)
    return (
      <div className={classes.blank}>
        <Loader color="ink" type="dots" aria-hidden="true" />
      </div>
    )
  return (
    <Sketch
      label={t('cooperation.network', { nodes: nodes.length, edges: pairs.length })}
      elements={elements}
      positions={positions}
      selection={selection?.kind === 'entity' ? selection : undefined}
      lit={lit}
      testId="cooperation-drawing"
      onSelect={(kind, id) => session.take(kind === 'entity' ? select('entity', id) : togglePair(id))}
      onClear={() => session.take(deselect)}
      toSource={(graph) => createCooperationSource({ graph, narrowed, view, positions })}
      toTip={({ kind, id }) => <Tip pair={kind === 'relation' ? pairs.find((pair) => pair.id === id) : undefined} />}
    />
  )
}

function Tip({ pair }: { pair: CooperationPair | undefined }): ReactNode {
  const { t } = useTranslation()
  if (!pair) return null
  return (
    <>
      <span lang="zh">{pair.first.name}</span>
      <br />
      <strong>
        {t('cooperation.weight')} {toWeightText(pair.weight)}
      </strong>{' '}
      <span>{t('cooperation.documents', { count: pair.documents })}</span>
      <br />
      <span lang="zh">{pair.second.name}</span>
    </>
  )
}

function useElements(all: Cooperation, { pairs, members }: Narrowed, nodes: readonly PictureNode[]) {
  const { entityTypes } = useTypes()
  const language = useLanguage()
  const isDark = useComputedColorScheme('light') === 'dark'
  return useMemo(() => {
    const colours = toCommunityColours(all.communities)
    const communityOf = new Map(members.map(({ entity, community }) => [entity.id, community]))
    const most = Math.max(0, ...all.pairs.map(({ weight }) => weight))
    return [
      ...nodes.map((node) => ({
        group: 'nodes' as const,
        data: {
          ...toNodeData(node, entityTypes.get(node.type), isDark, language),
          colour: colours.get(communityOf.get(node.id) ?? -1) ?? '#6b7280',
        },
      })),
      ...pairs.map(({ id, first, second, weight }) => ({
        group: 'edges' as const,
        data: {
          id,
          source: first.id,
          target: second.id,
          label: '',
          arrow: 'none',
          width: toWidth(weight, most),
          line: 'solid',
          // Its width is its weight, also when it is highlighted.
          isWeighted: 1,
        },
      })),
    ]
  }, [all, pairs, members, nodes, entityTypes, language, isDark])
}
