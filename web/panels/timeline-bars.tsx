// The bars with the range over them: dragging over the bars chooses a range, a click one bar, and both ends are sliders for the keyboard.
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { clearPeriod, type Period, setPeriod } from '../state/period.ts'
import { session } from '../state/session.ts'
import { type Bars, type Range, toPeriod, toRange, toTicks } from '../state/timeline.ts'
import { toDateText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import classes from './timeline.module.css'

/** Pixels for a date below the bars. */
const TICK = 84
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 12,
  PageDown: -12,
}

export function TimelineBars({ data: { bars }, period }: { data: Bars; period: Period }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { ref, width } = useElementSize()
  const anchor = useRef<number>(undefined)
  const last = bars.length - 1
  const range = toRange(bars, period)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const toText = (at: number): string => toDateText(bars[at]?.key ?? '', language)
  const toShare = (at: number): string => `${(at / bars.length) * 100}%`

  const take = (next: Range, entry: 'push' | 'replace'): void => session.take(setPeriod(toPeriod(bars, next)), entry)
  const toIndex = ({ clientX, currentTarget }: PointerEvent): number => {
    const box = currentTarget.getBoundingClientRect()
    return Math.min(last, Math.max(0, Math.floor(((clientX - box.left) / box.width) * bars.length)))
  }
  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    anchor.current = toIndex(event)
    take([anchor.current, anchor.current], 'push')
  }
  const onMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (anchor.current !== undefined) take([anchor.current, toIndex(event)], 'replace')
  }
  const onUp = (): void => {
    anchor.current = undefined
  }
  const onKey = (event: KeyboardEvent, isFirst: boolean): void => {
    const [a, b] = range ?? [0, last]
    const at = isFirst ? a : b
    const step = KEYS[event.key]
    const wanted = event.key === 'Home' ? 0 : event.key === 'End' ? last : step === undefined ? undefined : at + step
    if (event.key === 'Escape') session.take(clearPeriod)
    else if (wanted === undefined) return
    else take(isFirst ? [Math.min(b, Math.max(0, wanted)), b] : [a, Math.max(a, Math.min(last, wanted))], 'replace')
    event.preventDefault()
    event.stopPropagation()
  }
  const [first, end] = range ?? [0, -1]
  const isNarrowed = period.from !== undefined || period.to !== undefined
  return (
    <div ref={ref} className={classes.plot} data-narrowed={isNarrowed || undefined}>
      <div
        className={classes.track}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
        data-testid="timeline-bars"
      >
        {bars.map(({ key, count }, at) => (
          <span
            key={key}
            className={classes.bar}
            data-in={(at >= first && at <= end) || undefined}
            title={t('timeline.bar', { date: toText(at), count })}
            data-bar={key}
            data-count={count}
          >
            <span style={{ height: count ? `max(3px, ${(count / most) * 100}%)` : 0 }} />
          </span>
        ))}
        {isNarrowed && range && (
          <span className={classes.range} style={{ left: toShare(first), width: toShare(end - first + 1) }} />
        )}
      </div>
      {(['from', 'to'] as const).map((name) => {
        const isFirst = name === 'from'
        const at = isFirst ? first : Math.max(0, end)
        return (
          <div
            key={name}
            role="slider"
            tabIndex={0}
            className={classes.handle}
            style={{ left: toShare(isFirst ? first : end + 1) }}
            aria-label={t(`timeline.${name}`)}
            aria-valuemin={0}
            aria-valuemax={last}
            aria-valuenow={at}
            aria-valuetext={toText(at)}
            aria-orientation="horizontal"
            onKeyDown={(event) => onKey(event, isFirst)}
            data-testid={`timeline-${name}`}
          />
        )
      })}
      <div className={classes.ticks} aria-hidden="true">
        {toTicks(bars, Math.max(1, Math.floor(width / TICK))).map((at) => (
          <span key={at} style={{ left: `${((at + 0.5) / bars.length) * 100}%` }}>
            {toText(at)}
          </span>
        ))}
      </div>
    </div>
  )
}
