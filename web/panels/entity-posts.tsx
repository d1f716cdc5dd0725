// The posts that the texts give a person: title and where, each with its evidence a click away.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../api/types.ts'
import classes from './entity.module.css'
import { Section } from './parts.tsx'
import { TieRow } from './tie-row.tsx'

export function EntityPosts({ entity }: { entity: Entity }): ReactNode {
  const { t } = useTranslation()
  const posts = entity.relations.nodes.filter((tie) => tie.role !== null && tie.head.id === entity.id)
  if (posts.length === 0) return null
  return (
    <Section title={t('entity.posts')} count={posts.length} testId="posts">
      {posts.map((tie) => (
        <div key={tie.id} className={classes.post}>
          <b lang="zh">{tie.role}</b>
          <TieRow tie={tie} other={tie.tail} isPlain />
        </div>
      ))}
    </Section>
  )
}
