// What is drawn in numbers, and in plain words whatever a limit or a filter leaves out.
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeriodText } from '../panels/use-period-text.ts'
import { parseExpansion } from '../state/expansion.ts'
import type { Folded } from '../state/folding.ts'
import { LARGER_STARTS } from '../state/limits.ts'
import { clearPeriod, isOpenPeriod } from '../state/period.ts'
import { session } from '../state/session.ts'
import type { PictureState } from '../state/use-picture.ts'
import { expand, foldAll, setSize, showAllTypes, type View } from '../state/view.ts'
import { Named } from '../text/named.tsx'
import classes from './canvas.module.css'

interface Props {
  readonly ref: Ref<HTMLDivElement>
  readonly state: PictureState | undefined
  readonly view: View
  /** Set where communities are drawn in place of their members. */
  readonly folded: Folded | undefined
}

export function CanvasNotices({ ref, state, view, folded }: Props): ReactNode {
  const { t } = useTranslation()
  const toPeriodText = usePeriodText()
  if (!state) return null
  const { parts, loaded, picture } = state
  const start = parts[0]?.graph
  const filtered = loaded.nodes.length - picture.nodes.length
  const isFiltering = view.withoutTypes.length + view.withoutRelationTypes.length > 0
  const larger = start && LARGER_STARTS.find((size) => size > start.nodes.length)
  const last = parts.length > 1 ? parts.at(-1) : undefined
  const around = last?.graph.truncated ? loaded.nodes.find(({ id }) => id === last.from) : undefined
  return (
    <div ref={ref} className={classes.notices} role="status">
      <span className={classes.notice} data-testid="shown">
        {t('reader.entityCount', { count: picture.nodes.length })} ·{' '}
        {t('reader.tieCount', { count: picture.edges.length })}
      </span>
      {!isOpenPeriod(view.period) && (
        <span className={classes.notice} data-testid="period">
          {t('timeline.chip', { period: toPeriodText(view.period) })}
          <button type="button" onClick={() => session.take(clearPeriod)}>
            {t('timeline.clear')}
          </button>
        </span>
      )}
      {isFiltering && (
        <span className={classes.notice}>
          {t('canvas.filtered', { count: filtered })}
          <button type="button" onClick={() => session.take(showAllTypes)}>
            {t('canvas.reset')}
          </button>
        </span>
      )}
      {start?.truncated && (
        <span className={classes.notice} data-testid="limited">
          {t('canvas.limited', { shown: start.nodes.length, total: start.totalNodes })}
          {larger !== undefined && (
            <button type="button" onClick={() => session.take(setSize(larger))} data-testid="larger">
              {t('canvas.larger', { count: Math.min(larger, start.totalNodes) })}
            </button>
          )}
        </span>
      )}
      {folded && (
        <span className={classes.notice} data-testid="folded">
          {t('canvas.folded')}
          {view.unfolded.length > 0 && (
            <button type="button" onClick={() => session.take(foldAll)}>
              {t('canvas.foldAll')}
            </button>
          )}
        </span>
      )}
      {around && around.hiddenNeighbors > 0 && (
        <span className={classes.notice} data-testid="limited-around">
          <Named
            text={t('canvas.limitedAround', { name: around.name, count: around.hiddenNeighbors })}
            names={[around.name]}
          />
          <button
            type="button"
            onClick={() => session.take(expand(around.id, parseExpansion(view.expanded.at(-1) ?? '').by))}
          >
            {t('canvas.more')}
          </button>
        </span>
      )}
    </div>
  )
}
