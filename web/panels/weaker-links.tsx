// What joins two entities that have no path: a way over a place, and bulletins that name both. Said to be weaker than a tie.
import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityRef } from '../api/types.ts'
import type { Shared } from '../state/weaker-path.ts'
import { Named } from '../text/named.tsx'
import { PathChain } from './path-chain.tsx'
import classes from './paths.module.css'
import { PlaceLink } from './place-link.tsx'
import type { Weaker } from './use-weaker.ts'

/** So many bulletins are listed. */
const MOST = 3

interface Props {
  readonly weaker: Weaker
  readonly from: EntityRef
  readonly to: EntityRef
}

export function WeakerLinks({ weaker: { path, shared, isLoading }, from, to }: Props): ReactNode {
  const { t } = useTranslation()
  if (!path && shared.length === 0) {
    if (isLoading) return <Loader size="xs" color="ink" aria-label={t('paths.searching')} />
    return <p>{t('paths.noWeaker')}</p>
  }
  return (
    <section className={classes.weaker} data-testid="paths-weaker">
      <strong>{t('paths.weaker')}</strong>
      <p>{t('paths.weakerHint')}</p>
      {path && (
        <div className={classes.card} data-testid="weaker-path">
          <PathChain path={path} />
        </div>
      )}
      {shared.slice(0, MOST).map((one) => (
        <SharedDocument key={one.from.document.id} shared={one} from={from} to={to} />
      ))}
      {shared.length > MOST && <p>{t('paths.sharedMore', { count: shared.length - MOST })}</p>}
    </section>
  )
}

function SharedDocument({ shared, from, to }: { shared: Shared; from: EntityRef; to: EntityRef }): ReactNode {
  const { t } = useTranslation()
  const names = [from.name, to.name]
  return (
    <div className={classes.card} data-testid="weaker-shared">
      <p>
        <Named
          text={t(shared.isOneSentence ? 'paths.sharedSentence' : 'paths.sharedDocument', {
            from: from.name,
            to: to.name,
          })}
          names={names}
        />
      </p>
      <PlaceLink place={shared.from} type={from.type} />
      {!shared.isOneSentence && <PlaceLink place={shared.to} type={to.type} />}
    </div>
  )
}
