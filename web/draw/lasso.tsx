// A layer over the canvas on which a line is drawn around entities: they become marked.
import { type PointerEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../state/view.ts'
import classes from './canvas.module.css'
import { isInside } from './inside.ts'
import type { Positions } from './layout-task.ts'

interface Props {
  /** Where entities are, in pixels of the canvas. */
  toPlaces(): Positions
  onMark(ids: readonly string[]): void
}

export function Lasso({ toPlaces, onMark }: Props): ReactNode {
  const { t } = useTranslation()
  const [line, setLine] = useState<readonly Point[]>([])
  const toPoint = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const onUp = (): void => {
    const places = Object.entries(toPlaces())
    onMark(line.length < 3 ? [] : places.filter(([, at]) => isInside(at, line)).map(([id]) => id))
    setLine([])
  }
  return (
    <svg
      className={classes.lasso}
      role="img"
      aria-label={t('moving.lassoHint')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setLine([toPoint(event)])
      }}
      onPointerMove={(event) => line.length > 0 && setLine([...line, toPoint(event)])}
      onPointerUp={onUp}
      data-testid="lasso"
    >
      {line.length > 1 && <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />}
    </svg>
  )
}
