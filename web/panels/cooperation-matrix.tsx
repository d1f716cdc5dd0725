// How strongly places work together, as a table in which weight is heat; a click on a cell narrows the pairs to it.
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegionPair } from '../api/types.ts'
import { createMatrix, toPlaces } from '../state/cooperation-picture.ts'
import { toggleRegions } from '../state/cooperation-question.ts'
import { session, useView } from '../state/session.ts'
import classes from './cooperation.module.css'
import { toWeightText } from './cooperation-pairs.tsx'

/** More rows than these are not read; the least are left out. */
const MOST = 24

export function CooperationMatrix({ regions }: { regions: readonly RegionPair[] }): ReactNode {
  const { t } = useTranslation()
  const chosen = useView().cooperation.regions
  const places = toPlaces(regions).slice(0, MOST)
  const toCell = createMatrix(regions)
  if (places.length === 0) return <p className={classes.noRegions}>{t('cooperation.noRegions')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keys.
    <div className={classes.matrix} tabIndex={0} data-testid="cooperation-matrix">
      <table aria-label={t('cooperation.matrix')}>
        <caption>
          <strong>{t('cooperation.matrix')}</strong>
          <span>{t('cooperation.matrixHint')}</span>
        </caption>
        <thead>
          <tr>
            <td />
            {places.map((name) => (
              <th key={name} scope="col" lang="zh">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((a) => (
            <tr key={a}>
              <th scope="row" lang="zh">
                {a}
              </th>
              {places.map((b) => {
                const cell = toCell(a, b)
                const isChosen = chosen !== undefined && chosen.join() === [a, b].sort().join()
                if (!cell)
                  return (
                    <td key={b}>
                      <span className={classes.noCell}>·</span>
                    </td>
                  )
                return (
                  <td key={b}>
                    <button
                      type="button"
                      className={classes.cell}
                      aria-pressed={isChosen}
                      data-hot={cell.heat > 0.55 || undefined}
                      style={{ '--heat': `${Math.round(8 + cell.heat * 84)}%` } as CSSProperties}
                      title={t('cooperation.cell', { a, b, weight: toWeightText(cell.weight), count: cell.pairs })}
                      aria-label={t('cooperation.cell', { a, b, weight: toWeightText(cell.weight), count: cell.pairs })}
                      onClick={() => session.take(toggleRegions(a, b))}
                    >
                      {toWeightText(cell.weight)}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
