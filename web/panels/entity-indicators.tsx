// The figures that the texts state of the entity, each with the sentence that states it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../api/types.ts'
import classes from './entity.module.css'
import { toFigureText } from './figure.ts'
import { Section } from './parts.tsx'
import { PlaceLink } from './place-link.tsx'

export function EntityIndicators({ indicators }: { indicators: readonly Indicator[] }): ReactNode {
  const { t } = useTranslation()
  if (indicators.length === 0) return null
  return (
    <Section title={t('entity.indicators')} count={indicators.length} testId="indicators">
      {indicators.map((indicator) => (
        <div key={indicator.id} className={classes.figure}>
          <div className={classes.figureTop} lang="zh">
            <span>
              {indicator.metric} {indicator.period && <small>{indicator.period}</small>}
            </span>
            <b>{toFigureText(indicator)}</b>
          </div>
          <PlaceLink place={indicator} type="" />
        </div>
      ))}
    </Section>
  )
}
