// Playing through time: moves the period on at intervals, or at each click where motion is not wanted.
import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { isOpenPeriod, setPeriod } from '../state/period.ts'
import { session } from '../state/session.ts'
import { type Bar, type Range, toNextRange, toPeriod, toRange } from '../state/timeline.ts'

const EVERY = 900

export interface Play {
  readonly isPlaying: boolean
  /** Motion is not wanted: each click is one step. */
  readonly isStepping: boolean
  toggle(): void
}

export function usePlay(bars: readonly Bar[]): Play {
  const isStepping = useReducedMotion(false, { getInitialValueInEffect: false })
  const [isPlaying, setPlaying] = useState(false)
  /** Time grows from the first bar, unless a range was chosen, which moves. */
  const isGrowing = useRef(false)

  /** False at the end. Playing is one step to undo, begun by the first. */
  const step = (entry: 'push' | 'replace' = 'replace'): boolean => {
    const { period } = session.cell.get().view
    const range = toRange(bars, period)
    const isWhole = isOpenPeriod(period) || !range
    const next: Range | undefined = isWhole ? [0, 0] : toNextRange(bars, range, isGrowing.current)
    if (isWhole) isGrowing.current = true
    if (!next) return false
    session.take(setPeriod(toPeriod(bars, next)), entry)
    return !isOpenPeriod(toPeriod(bars, next))
  }
  const latest = useRef(step)
  latest.current = step

  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => {
      if (!latest.current()) setPlaying(false)
    }, EVERY)
    return () => clearInterval(timer)
  }, [isPlaying])

  const toggle = (): void => {
    if (isPlaying) {
      setPlaying(false)
      return
    }
    const { period } = session.cell.get().view
    const range = toRange(bars, period)
    const isAtEnd = range !== undefined && !isOpenPeriod(period) && range[1] >= bars.length - 1
    // From the end it begins anew: a chosen range at the first bars, else the growing of time.
    if (isAtEnd) session.take(setPeriod(isGrowing.current ? {} : toPeriod(bars, [0, range[1] - range[0]])))
    else if (!isOpenPeriod(period) && !isStepping) isGrowing.current = false
    const goesOn = step(isAtEnd ? 'replace' : 'push')
    if (goesOn && !isStepping) setPlaying(true)
  }
  return { isPlaying, isStepping, toggle }
}
