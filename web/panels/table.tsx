// What is drawn as a table of ties or of entities, and all figures; choosing a row selects it, as on the canvas.
import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFigures } from '../api/use-queries.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { createFiguresSource } from '../export/figures-source.ts'
import { createNetworkSource } from '../export/network-source.ts'
import type { Picture, PictureEdge, PictureNode } from '../state/picture.ts'
import { session, useView } from '../state/session.ts'
import type { PictureState } from '../state/use-picture.ts'
import { select, setTable, type TableKind } from '../state/view.ts'
import { type Column, DataTable } from './data-table.tsx'
import { FigureTable, toFigureRows } from './figure-table.tsx'
import { type TypeLookup, useTypes } from './ontology.tsx'
import classes from './table.module.css'
import { TypeMark } from './type-mark.tsx'

interface TieRow extends Omit<PictureEdge, 'head' | 'tail'> {
  readonly head: PictureNode
  readonly tail: PictureNode
}

const Name = ({ node }: { node: PictureNode }): ReactNode => (
  <span className={classes.name} lang="zh">
    <TypeMark type={node.type} />
    {node.name}
  </span>
)

export function TableScreen({ state }: { state: PictureState | undefined }): ReactNode {
  const { t } = useTranslation()
  const types = useTypes()
  const view = useView()
  const { selection, table: kind } = view
  const picture = state?.picture
  const [text, setText] = useState('')
  const ties = useMemo(() => toTieRows(picture), [picture])
  const tieColumns = useTieColumns(types)
  const entityColumns = useEntityColumns(types)
  const figures = useFigures().data
  const wanted = text.trim()
  const shown = {
    ties: ties.filter(({ head, tail, role }) => `${head.name} ${tail.name} ${role ?? ''}`.includes(wanted)),
    entities: (picture?.nodes ?? []).filter(({ name }) => name.includes(wanted)),
    figures: toFigureRows(figures?.nodes ?? [], view.withoutTypes, wanted),
  }
  const entities = picture?.nodes ?? []
  const source =
    kind === 'figures'
      ? createFiguresSource(shown.figures, view)
      : state && createNetworkSource({ graph: undefined, state, view, positions: {} })
  return (
    <div className={classes.screen} data-testid="table">
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('screen.table')}
          value={kind}
          onChange={(next) => session.take(setTable(next as TableKind))}
          data-testid="table-kind"
          data={[
            { value: 'ties', label: `${t('table.ties')} ${ties.length}` },
            { value: 'entities', label: `${t('table.entities')} ${entities.length}` },
            { value: 'figures', label: `${t('table.figures')} ${figures?.totalCount ?? ''}` },
          ]}
        />
        <TextInput
          size="xs"
          w={220}
          aria-label={t('table.find')}
          placeholder={t('table.find')}
          leftSection={<IconSearch size={14} />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <ExportMenu source={source} testId="table-export" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keys. */}
      <div className={classes.scroller} tabIndex={0}>
        {wanted !== '' && shown[kind].length === 0 && (
          <p className={classes.blank} data-testid="table-none">
            {t('table.noMatch', { text: wanted })}
          </p>
        )}
        {kind !== 'figures' && entities.length === 0 && <p className={classes.blank}>{t('table.empty')}</p>}
        {kind === 'figures' ? (
          <FigureTable rows={shown.figures} total={figures?.totalCount ?? 0} read={figures?.nodes.length ?? 0} />
        ) : kind === 'ties' ? (
          <DataTable
            key="ties"
            caption={t('table.caption')}
            columns={tieColumns}
            rows={shown.ties}
            first={{ column: 'type', isDown: false }}
            chosen={selection?.id}
            onChoose={(id) => session.take(select('relation', id))}
          />
        ) : (
          <DataTable
            key="entities"
            caption={t('table.caption')}
            columns={entityColumns}
            rows={shown.entities}
            first={{ column: 'degree', isDown: true }}
            chosen={selection?.id}
            onChoose={(id) => session.take(select('entity', id))}
          />
        )}
      </div>
    </div>
  )
}

function toTieRows(picture: Picture | undefined): TieRow[] {
  const nodes = new Map(picture?.nodes.map((node) => [node.id, node]))
  return (picture?.edges ?? []).flatMap((edge) => {
    const head = nodes.get(edge.head)
    const tail = nodes.get(edge.tail)
    return head && tail ? [{ ...edge, head, tail }] : []
  })
}

function useTieColumns({ toTieText, toStatusText }: TypeLookup): readonly Column<TieRow>[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        name: 'head',
        title: t('table.head'),
        toCell: ({ head }) => head.name,
        toNode: ({ head }) => <Name node={head} />,
      },
      {
        name: 'type',
        title: t('table.type'),
        toCell: ({ type, role }) => toTieText(type) + (role ?? ''),
        toNode: ({ type, role }) => (
          <>
            {toTieText(type)}
            {role && (
              <small lang="zh" className={classes.role}>
                {role}
              </small>
            )}
          </>
        ),
      },
      {
        name: 'tail',
        title: t('table.tail'),
        toCell: ({ tail }) => tail.name,
        toNode: ({ tail }) => <Name node={tail} />,
      },
      { name: 'status', title: t('table.status'), toCell: ({ status }) => status && toStatusText(status) },
      { name: 'last', title: t('table.last'), toCell: ({ lastOn }) => lastOn, isNumber: true },
      { name: 'documents', title: t('table.documents'), toCell: ({ documentCount }) => documentCount, isNumber: true },
      {
        name: 'confidence',
        title: t('table.confidence'),
        toCell: ({ confidence }) => confidence,
        toNode: ({ confidence }) => `${Math.round(confidence * 100)}%`,
        isNumber: true,
      },
    ],
    [t, toTieText, toStatusText],
  )
}

function useEntityColumns({ toTypeText }: TypeLookup): readonly Column<PictureNode>[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { name: 'name', title: t('table.name'), toCell: ({ name }) => name, toNode: (node) => <Name node={node} /> },
      { name: 'type', title: t('table.type'), toCell: ({ type }) => toTypeText(type) },
      { name: 'degree', title: t('table.degree'), toCell: ({ degree }) => degree, isNumber: true },
      { name: 'documents', title: t('table.documents'), toCell: ({ documentCount }) => documentCount, isNumber: true },
      { name: 'hidden', title: t('table.hidden'), toCell: ({ hiddenNeighbors }) => hiddenNeighbors, isNumber: true },
    ],
    [t, toTypeText],
  )
}
