// Every place where the originals name the entity, in text order, page by page.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../api/types.ts'
import { useEntityMentions } from '../api/use-queries.ts'
import { Section } from './parts.tsx'
import { PlaceLink } from './place-link.tsx'

export function EntityMentions({ entity }: { entity: Entity }): ReactNode {
  const { t } = useTranslation()
  const { data, hasNextPage, fetchNextPage, isFetching } = useEntityMentions(entity.id, entity.mentions)
  const mentions = data.pages.flatMap(({ nodes }) => nodes)
  const total = entity.mentions.totalCount
  if (total === 0) return null
  return (
    <Section title={t('entity.mentions')} count={total} testId="mentions">
      {mentions.map((mention) => (
        <PlaceLink key={`${mention.document.id} ${mention.start}`} place={mention} type={entity.type} />
      ))}
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={isFetching} onClick={() => void fetchNextPage()}>
          {t('entity.more', { count: total - mentions.length })}
        </Button>
      )}
    </Section>
  )
}
