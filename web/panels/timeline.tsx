// The timeline below canvas and table: bars of what is drawn by months or years, a range of them as the filter of time, and playing.
import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import {
  IconChevronDown,
  IconChevronUp,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconX,
} from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { clearPeriod, GRANULARITIES, type Granularity, isOpenPeriod, setTimeline } from '../state/period.ts'
import { type Loaded, toPicture } from '../state/picture.ts'
import { session, useView } from '../state/session.ts'
import { type Bars, toBars } from '../state/timeline.ts'
import classes from './timeline.module.css'
import { TimelineBars } from './timeline-bars.tsx'
import { usePeriodText } from './use-period-text.ts'
import { usePlay } from './use-play.ts'

export function Timeline({ loaded }: { loaded: Loaded | undefined }): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const { withoutTypes, withoutRelationTypes, timeline, period } = view
  const data = useMemo(
    () => toBars(loaded ? toPicture(loaded, withoutTypes, withoutRelationTypes).edges : [], timeline),
    [loaded, withoutTypes, withoutRelationTypes, timeline],
  )
  const isClosed = timeline === 'closed'
  const hasBars = data.bars.length > 0
  return (
    <section
      className={classes.timeline}
      aria-label={t('timeline.label')}
      data-testid="timeline"
      data-closed={isClosed || !hasBars || undefined}
    >
      <div className={classes.head}>
        <strong>{t('timeline.label')}</strong>
        {loaded && <Facts data={data} isNarrowed={!isOpenPeriod(period)} />}
        {hasBars && !isClosed && <Controls data={data} />}
        {(hasBars || isClosed) && (
          <Tooltip label={t(isClosed ? 'timeline.open' : 'timeline.close')} position="left">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t(isClosed ? 'timeline.open' : 'timeline.close')}
              aria-expanded={!isClosed}
              onClick={() => session.take(setTimeline(isClosed ? 'auto' : 'closed'))}
              data-testid="timeline-toggle"
            >
              {isClosed ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {hasBars && !isClosed && <TimelineBars data={data} period={period} />}
    </section>
  )
}

function Facts({ data, isNarrowed }: { data: Bars; isNarrowed: boolean }): ReactNode {
  const { t } = useTranslation()
  const { period } = useView()
  const toText = usePeriodText()
  const { bars, undated, imprecise } = data
  return (
    <span className={classes.facts}>
      {isNarrowed ? (
        <span className={classes.chip} data-testid="timeline-period">
          {toText(period)}
          <button type="button" aria-label={t('timeline.clear')} onClick={() => session.take(clearPeriod)}>
            <IconX size={13} aria-hidden="true" />
          </button>
        </span>
      ) : (
        <span className={classes.hint}>{t(bars.length ? 'timeline.hint' : 'timeline.nothing')}</span>
      )}
      {undated > 0 && bars.length > 0 && (
        <span className={classes.fact} data-testid="timeline-undated">
          {t(isNarrowed ? 'timeline.undatedHidden' : 'timeline.undated', { count: undated })}
        </span>
      )}
      {imprecise > 0 && <span className={classes.fact}>{t('timeline.imprecise', { count: imprecise })}</span>}
    </span>
  )
}

function Controls({ data }: { data: Bars }): ReactNode {
  const { t } = useTranslation()
  const { isPlaying, isStepping, toggle } = usePlay(data.bars)
  const name = isPlaying ? 'timeline.pause' : isStepping ? 'timeline.step' : 'timeline.play'
  const Icon = isPlaying ? IconPlayerPause : isStepping ? IconPlayerSkipForward : IconPlayerPlay
  return (
    <span className={classes.controls}>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Icon size={14} aria-hidden="true" />}
        disabled={data.bars.length < 2}
        aria-pressed={isStepping ? undefined : isPlaying}
        onClick={toggle}
        data-testid="timeline-play"
      >
        {t(name)}
      </Button>
      <SegmentedControl
        size="xs"
        aria-label={t('timeline.granularity')}
        value={data.granularity}
        onChange={(next) => session.take(setTimeline(next as Granularity))}
        data={GRANULARITIES.map((value) => ({ value, label: t(`timeline.${value}`) }))}
      />
    </span>
  )
}
