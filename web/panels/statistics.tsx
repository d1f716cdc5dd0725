// Counts over the whole database: totals, types, years, and what the imports were unsure of.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statistics } from '../api/types.ts'
import { useStatistics } from '../api/use-queries.ts'
import { toIssueText } from '../text/issues.ts'
import { useLanguage } from '../text/language.ts'
import { Failure } from './failure.tsx'
import { useTypes } from './ontology.tsx'
import { PanelSkeleton } from './parts.tsx'
import frame from './screen.module.css'
import classes from './statistics.module.css'
import { TypeMark } from './type-mark.tsx'

const TOTALS = ['documents', 'articles', 'sentences', 'entities', 'relations', 'evidence', 'indicators'] as const

export function StatisticsScreen(): ReactNode {
  const { data, error, refetch, isPending } = useStatistics()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keys.
    <div className={frame.scrolling} tabIndex={0} data-testid="statistics">
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <PanelSkeleton />
      ) : (
        <Figures statistics={data} />
      )}
    </div>
  )
}

interface Bar {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly colour?: string
  readonly mark?: ReactNode
}

function Figures({ statistics }: { statistics: Statistics }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { toTypeText, toTieText, toColour } = useTypes()
  const issues = [...Map.groupBy(statistics.issues, ({ code }) => code)].sort((a, b) => b[1].length - a[1].length)
  return (
    <>
      <h2 className={classes.title}>{t('statistics.title')}</h2>
      <dl className={classes.totals}>
        {TOTALS.map((name) => (
          <div key={name}>
            <dt>{t(`statistics.${name}`)}</dt>
            <dd data-testid={`total-${name}`}>{statistics[name].toLocaleString('zh-CN')}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.columns}>
        <Bars
          title={t('statistics.byType')}
          bars={statistics.entitiesByType.map(({ type, count }) => ({
            key: type,
            label: toTypeText(type),
            count,
            colour: toColour(type),
            mark: <TypeMark type={type} />,
          }))}
        />
        <Bars
          title={t('statistics.byRelation')}
          bars={statistics.relationsByType.map(({ type, count }) => ({ key: type, label: toTieText(type), count }))}
        />
        <Bars
          title={t('statistics.byYear')}
          bars={statistics.relationsByYear.map(({ year, count }) => ({
            key: String(year),
            label: year === null ? t('statistics.undated') : String(year),
            count,
          }))}
        />
        <Bars
          title={t('statistics.issues')}
          blank={t('statistics.noIssues')}
          bars={issues.map(([code, list]) => ({ key: code, label: toIssueText(code, language), count: list.length }))}
        />
      </div>
    </>
  )
}

function Bars({ title, bars, blank }: { title: string; bars: readonly Bar[]; blank?: string }): ReactNode {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <section className={classes.bars}>
      <h3>{title}</h3>
      {bars.length === 0 && <p>{blank}</p>}
      <ul>
        {bars.map(({ key, label, count, colour, mark }) => (
          <li key={key}>
            <span className={classes.label}>
              {mark}
              {label}
            </span>
            <span className={classes.track} aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%`, ...(colour && { background: colour }) }} />
            </span>
            <span className={classes.count}>{count.toLocaleString('zh-CN')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
