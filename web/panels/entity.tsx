// The selected entity: its names, posts, ties, figures, articles and every place where the originals name it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEntity } from '../api/use-queries.ts'
import type { PictureState } from '../state/use-picture.ts'
import { EntityAliases } from './entity-aliases.tsx'
import { EntityHead } from './entity-head.tsx'
import { EntityIndicators } from './entity-indicators.tsx'
import { EntityMentions } from './entity-mentions.tsx'
import { EntityPosts } from './entity-posts.tsx'
import { EntityTies } from './entity-ties.tsx'
import { EntityWorks } from './entity-works.tsx'
import { Failure } from './failure.tsx'
import { Blank, EntityLink, PanelBody, PanelSkeleton, Section } from './parts.tsx'

export function EntityPanel({ id, state }: { id: string; state: PictureState | undefined }): ReactNode {
  const { t } = useTranslation()
  const { data: entity, error, refetch, isPending } = useEntity(id)
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (isPending) return <PanelSkeleton />
  if (!entity) return <Blank>{t('entity.gone')}</Blank>
  return (
    <PanelBody testId="entity-panel">
      <EntityHead entity={entity} node={state?.loaded.nodes.find((node) => node.id === id)} loaded={state?.loaded} />
      <EntityAliases aliases={entity.aliases} />
      <EntityPosts entity={entity} />
      <EntityTies entity={entity} />
      <EntityIndicators indicators={entity.indicators} />
      <EntityWorks works={entity.articles} />
      {entity.namesakes.length > 0 && (
        <Section title={t('entity.namesakes')} count={entity.namesakes.length} hint={t('entity.namesakesHint')}>
          {entity.namesakes.map((namesake) => (
            <EntityLink key={namesake.id} entity={namesake} note={<span lang="zh">{namesake.region.join('')}</span>} />
          ))}
        </Section>
      )}
      <EntityMentions entity={entity} />
    </PanelBody>
  )
}
