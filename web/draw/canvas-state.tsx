// What the canvas says while there is nothing to draw yet, nothing left to draw, or something is on its way.
import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '../panels/failure.tsx'
import { clearPeriod, isOpenPeriod } from '../state/period.ts'
import { session } from '../state/session.ts'
import type { PictureAnswer } from '../state/use-picture.ts'
import { showAllTypes, startOver, type View } from '../state/view.ts'
import classes from './canvas.module.css'

interface Props {
  readonly answer: PictureAnswer
  readonly isPlacing: boolean
  /** Nothing is on the canvas. */
  readonly isBlank: boolean
  readonly view: View
}

export function CanvasState({ answer, isPlacing, isBlank, view }: Props): ReactNode {
  const { t } = useTranslation()
  const { state, isLoading, error, retry } = answer
  if (error)
    return (
      <div className={classes.state}>
        <Failure error={error} onRetry={retry} />
      </div>
    )
  if (isBlank && (isLoading || isPlacing || !state))
    return (
      <div className={classes.state}>
        <Loader color="ink" type="dots" aria-hidden="true" />
        {t(state ? 'canvas.layout' : 'canvas.loading')}
      </div>
    )
  if (isLoading || isPlacing)
    return (
      <div className={classes.busy}>
        <Loader size={14} aria-hidden="true" />
        {t(isLoading ? 'canvas.loading' : 'canvas.layout')}
      </div>
    )
  if (!isBlank || !state) return null
  const isFiltered = state.loaded.nodes.length > 0 && (view.withoutTypes.length > 0 || !isOpenPeriod(view.period))
  return (
    <div className={classes.state}>
      {t(isFiltered ? 'canvas.nothingLeft' : 'canvas.notFound')}
      <Button
        size="xs"
        variant="light"
        onClick={() => session.take(isFiltered ? (now) => clearPeriod(showAllTypes(now)) : startOver)}
      >
        {t(isFiltered ? 'canvas.reset' : 'canvas.home')}
      </Button>
    </div>
  )
}
