// Articles that a person wrote or photographed; each leads to the original.
import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../api/types.ts'
import { session } from '../state/session.ts'
import { openDocument } from '../state/view.ts'
import classes from './entity.module.css'
import { Section } from './parts.tsx'

export function EntityWorks({ works }: { works: Entity['articles'] }): ReactNode {
  const { t } = useTranslation()
  if (works.length === 0) return null
  return (
    <Section title={t('entity.articles')} count={works.length} testId="works">
      {works.map(({ role, article }) => (
        <UnstyledButton
          key={`${article.id} ${role}`}
          className={classes.place}
          onClick={() => session.take(openDocument(article.document.id, article.start))}
        >
          <span lang="zh">{article.title || t('entity.neither')}</span>
          <small lang="zh">
            {role} · {article.document.title}
          </small>
        </UnstyledButton>
      ))}
    </Section>
  )
}
