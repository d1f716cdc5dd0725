// The communities, largest first, each by its most central member, with its members in the order of their centrality.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cooperation } from '../api/types.ts'
import { type Narrowed, toCommunityColours } from '../state/cooperation-picture.ts'
import { setCommunity } from '../state/cooperation-question.ts'
import { session, useView } from '../state/session.ts'
import classes from './cooperation.module.css'
import { EntityLink } from './parts.tsx'

const SHOWN = 6

export function CooperationCommunities({
  all,
  narrowed: { members, communities },
}: {
  all: Cooperation
  narrowed: Narrowed
}): ReactNode {
  const { t } = useTranslation()
  const { community: chosen } = useView().cooperation
  const colours = toCommunityColours(all.communities)
  return (
    <ul className={classes.pairs}>
      {communities.map(({ number, leader, size }) => {
        const inside = members.filter(({ community }) => community === number)
        return (
          <li key={number} className={classes.community} data-testid="cooperation-community">
            <div className={classes.communityHead}>
              <span className={classes.dot} style={{ background: colours.get(number) }} aria-hidden="true" />
              <strong lang="zh">{leader.name}</strong>
              <small>{t('cooperation.size', { count: size })}</small>
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => session.take(setCommunity(chosen === number ? undefined : number))}
              >
                {t(chosen === number ? 'cooperation.allCommunities' : 'cooperation.onlyCommunity')}
              </Button>
            </div>
            {inside.slice(0, chosen === number ? inside.length : SHOWN).map(({ entity, centrality }) => (
              <EntityLink
                key={entity.id}
                entity={entity}
                note={t('cooperation.centrality', { value: centrality.toFixed(2) })}
              />
            ))}
            {chosen !== number && inside.length > SHOWN && (
              <p className={classes.note}>{t('entity.more', { count: inside.length - SHOWN })}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
