// The pairs that work together, heaviest first; one unfolds to what its weight is made of and what shows it.
import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cooperation, CooperationPair } from '../api/types.ts'
import type { Narrowed } from '../state/cooperation-picture.ts'
import { togglePair } from '../state/cooperation-question.ts'
import { session, useView } from '../state/session.ts'
import { toDateText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import classes from './cooperation.module.css'
import { CooperationPairParts } from './cooperation-pair-parts.tsx'
import { TypeMark } from './type-mark.tsx'

/** Weights are read with two digits. */
export const toWeightText = (weight: number): string => weight.toFixed(2)

export function CooperationPairs({
  all,
  narrowed: { pairs, members },
}: {
  all: Cooperation
  narrowed: Narrowed
}): ReactNode {
  const { t } = useTranslation()
  const { pair: open } = useView().cooperation
  const most = Math.max(0, ...all.pairs.map(({ weight }) => weight))
  return (
    <>
      <p className={classes.facts}>
        <span data-testid="cooperation-shown">
          {t('cooperation.shown', { count: pairs.length })} · {t('cooperation.members', { count: members.length })}
        </span>
        <span title={t('cooperation.recencyHint')}>{t('cooperation.formula', { log: 'log₂' })}</span>
      </p>
      {all.truncated && (
        <p className={classes.note}>{t('cooperation.truncated', { shown: all.pairs.length, total: all.totalPairs })}</p>
      )}
      <ul className={classes.pairs}>
        {pairs.map((pair) => (
          <Pair key={pair.id} pair={pair} most={most} isOpen={pair.id === open} />
        ))}
      </ul>
    </>
  )
}

function Pair({ pair, most, isOpen }: { pair: CooperationPair; most: number; isOpen: boolean }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { first, second, weight, documents, lastOn } = pair
  return (
    <li className={classes.pair} data-open={isOpen || undefined} data-testid="cooperation-pair" data-pair={pair.id}>
      <UnstyledButton
        className={classes.pairHead}
        aria-expanded={isOpen}
        title={t('cooperation.openPair', { a: first.name, b: second.name })}
        onClick={() => session.take(togglePair(pair.id))}
      >
        <IconChevronRight size={14} className={classes.chevron} aria-hidden="true" />
        <span className={classes.names} lang="zh">
          {[first, second].map(({ id, name, type }) => (
            <span key={id}>
              <TypeMark type={type} size={13} />
              {name}
            </span>
          ))}
        </span>
        <span className={classes.figures}>
          <b>{toWeightText(weight)}</b>
          <span className={classes.bar} aria-hidden="true">
            <span style={{ width: `${most > 0 ? (weight / most) * 100 : 0}%` }} />
          </span>
          <small>
            {t('cooperation.documents', { count: documents })}
            {lastOn && ` · ${toDateText(lastOn.slice(0, 7), language)}`}
          </small>
        </span>
      </UnstyledButton>
      {isOpen && <CooperationPairParts pair={pair} />}
    </li>
  )
}
