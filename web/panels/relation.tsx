// The selected tie: both ends, what the texts say of it, and the evidence cards that prove it.
import { Badge, Button } from '@mantine/core'
import { IconArrowNarrowDown, IconArrowsVertical } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRelation } from '../api/use-queries.ts'
import { session } from '../state/session.ts'
import type { PictureState } from '../state/use-picture.ts'
import { select } from '../state/view.ts'
import { toPeriodText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import { CloseButton } from './close-button.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { Failure } from './failure.tsx'
import { useTypes } from './ontology.tsx'
import { Blank, EntityLink, PanelBody, PanelSkeleton, Section } from './parts.tsx'
import classes from './relation.module.css'

/** Sentences at first, with each “more”, and at most: the API gives no more at once. */
const PAGE = 20
const MORE = 100
const MOST = 500

export function RelationPanel({ id, state }: { id: string; state: PictureState | undefined }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { relationTypes, toTieText, toStatusText } = useTypes()
  const [first, setFirst] = useState(PAGE)
  const { data: relation, error, refetch, isPending } = useRelation(id, first)
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (isPending) return <PanelSkeleton />
  if (!relation) return <Blank>{t('relation.gone')}</Blank>
  const { head, tail } = relation
  const period = toPeriodText(relation.firstOn, relation.lastOn, language)
  const others = (state?.picture.edges ?? []).filter(
    (edge) => edge.id !== id && [edge.head, edge.tail].sort().join() === [head.id, tail.id].sort().join(),
  )
  const left = relation.evidence.totalCount - relation.evidence.nodes.length
  return (
    <PanelBody testId="relation-panel">
      <div className={classes.top}>
        <span className={classes.kind}>{t('relation.label')}</span>
        <CloseButton />
      </div>
      <div className={classes.ends}>
        <EntityLink entity={head} />
        <div className={classes.type}>
          {relationTypes.get(relation.type)?.symmetric ? (
            <IconArrowsVertical size={16} aria-hidden="true" />
          ) : (
            <IconArrowNarrowDown size={16} aria-hidden="true" />
          )}
          <strong data-testid="relation-type">{toTieText(relation.type)}</strong>
          {relation.role && <span lang="zh">{relation.role}</span>}
          {relation.status && (
            <Badge variant="light" size="sm" radius="sm">
              {toStatusText(relation.status)}
            </Badge>
          )}
        </div>
        <EntityLink entity={tail} />
      </div>
      <p className={classes.facts}>
        {[
          period,
          t('relation.documents', { count: relation.documentCount }),
          `${t('relation.confidence')} ${Math.round(relation.confidence * 100)}%`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {others.length > 0 && (
        <Section title={t('relation.others')}>
          <div className={classes.others}>
            {others.map((edge) => (
              <Button
                key={edge.id}
                variant="default"
                size="compact-sm"
                onClick={() => session.take(select('relation', edge.id))}
              >
                {toTieText(edge.type)}
                {edge.role && <span lang="zh">&nbsp;{edge.role}</span>}
              </Button>
            ))}
          </div>
        </Section>
      )}
      <Section title={t('relation.evidence')} count={relation.evidence.totalCount}>
        {relation.evidence.nodes.map((evidence) => (
          <EvidenceCard key={evidence.id} evidence={evidence} head={head} tail={tail} />
        ))}
        {left > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={first >= MOST}
            onClick={() => setFirst(Math.min(MOST, first + MORE))}
          >
            {t('relation.more', { count: left })}
          </Button>
        )}
      </Section>
    </PanelBody>
  )
}
