// Above the open original: what of the selection stands in it, with steps from place to place and a way to the details.
import { ActionIcon, Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReaderMention, Relation, Span } from '../api/types.ts'
import { useEntity } from '../api/use-queries.ts'
import { session } from '../state/session.ts'
import { openPane, type Selection } from '../state/view.ts'
import { useTypes } from './ontology.tsx'
import classes from './reader.module.css'
import { TypeMark } from './type-mark.tsx'

interface Props {
  readonly selection: Selection | undefined
  readonly relation: Relation | undefined
  readonly evidence: readonly Span[]
  readonly mentions: readonly ReaderMention[]
  onGo(start: number): void
}

export function ReaderSelection({ selection, relation, evidence, mentions, onGo }: Props): ReactNode {
  if (selection?.kind === 'entity')
    return <EntityBar key={selection.id} id={selection.id} places={mentions} onGo={onGo} />
  if (relation) return <RelationBar key={relation.id} relation={relation} places={evidence} onGo={onGo} />
  return null
}

function EntityBar({ id, places, onGo }: { id: string; places: readonly Span[]; onGo: Props['onGo'] }): ReactNode {
  const { t } = useTranslation()
  const { data: entity } = useEntity(id)
  if (!entity) return null
  return (
    <div className={classes.bar} data-testid="reader-selection">
      <TypeMark type={entity.type} />
      <span className={classes.barName}>
        <b lang="zh">{entity.name}</b>
        <small>{places.length ? t('reader.occurrences', { count: places.length }) : t('reader.notHere')}</small>
      </span>
      <Steps places={places} onGo={onGo} />
    </div>
  )
}

interface RelationBarProps {
  readonly relation: Relation
  readonly places: readonly Span[]
  readonly onGo: Props['onGo']
}

function RelationBar({ relation, places, onGo }: RelationBarProps): ReactNode {
  const { t } = useTranslation()
  const { toTieText } = useTypes()
  return (
    <div className={classes.bar} data-testid="reader-selection">
      <span className={classes.barName}>
        <b>
          <span lang="zh">{relation.head.name}</span> · {toTieText(relation.type)} ·{' '}
          <span lang="zh">{relation.tail.name}</span>
        </b>
        <small>{places.length ? t('reader.evidenceHere', { count: places.length }) : t('reader.notHere')}</small>
      </span>
      <Steps places={places} onGo={onGo} />
    </div>
  )
}

function Steps({ places, onGo }: { places: readonly Span[]; onGo: Props['onGo'] }): ReactNode {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const go = (by: number): void => {
    const next = (at + by + places.length) % places.length
    setAt(next)
    onGo(places[next]!.start)
  }
  return (
    <span className={classes.steps}>
      {places.length > 1 && (
        <>
          <span>
            {at + 1}/{places.length}
          </span>
          <ActionIcon variant="subtle" size="sm" aria-label={t('reader.previous')} onClick={() => go(-1)}>
            <IconChevronUp size={15} />
          </ActionIcon>
          <ActionIcon variant="subtle" size="sm" aria-label={t('reader.next')} onClick={() => go(1)}>
            <IconChevronDown size={15} />
          </ActionIcon>
        </>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes.toDetail}
        onClick={() => session.take(openPane('detail'))}
      >
        {t('reader.detail')}
      </Button>
    </span>
  )
}
