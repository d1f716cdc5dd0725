// The paths that were found, each as a chain; one is highlighted and can be drawn in the network.
import { Button } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Path } from '../api/types.ts'
import { toPathGraph, toPathKey } from '../state/path-picture.ts'
import { choosePath, PATH_COUNTS, setPathCount } from '../state/path-question.ts'
import { session, useView } from '../state/session.ts'
import { drawOnly } from '../state/view.ts'
import { PathChain } from './path-chain.tsx'
import classes from './paths.module.css'

const toIds = (paths: readonly Path[]): string[] => toPathGraph(paths).nodes.map(({ id }) => id)

export function PathsList({ paths, chosen }: { paths: readonly Path[]; chosen: Path }): ReactNode {
  const { t } = useTranslation()
  const { first } = useView().paths
  const isFull = paths.length >= first
  const larger = PATH_COUNTS.find((count) => count > first)
  return (
    <>
      <div className={classes.head}>
        <strong data-testid="paths-found">
          {t('paths.found', { count: paths.length, shortest: t('paths.steps', { count: paths[0]?.length ?? 0 }) })}
        </strong>
        <Button variant="subtle" size="compact-xs" onClick={() => session.take(drawOnly(toIds(paths)))}>
          {t('paths.drawAll')}
        </Button>
      </div>
      <ol className={classes.list}>
        {paths.map((path, i) => {
          const isChosen = path === chosen
          return (
            <li
              key={toPathKey(path).join()}
              className={classes.card}
              data-chosen={isChosen || undefined}
              data-testid="path"
            >
              <div className={classes.cardHead}>
                <button
                  type="button"
                  className={classes.number}
                  aria-pressed={isChosen}
                  onClick={() => session.take(choosePath(toPathKey(path)))}
                >
                  {t('paths.pathOf', { number: i + 1 })} · {t('paths.steps', { count: path.length })}
                </button>
                {isChosen && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    leftSection={<IconPencilPlus size={13} />}
                    onClick={() => session.take(drawOnly(toIds([path])))}
                    data-testid="path-draw"
                  >
                    {t('paths.draw')}
                  </Button>
                )}
              </div>
              <PathChain path={path} />
            </li>
          )
        })}
      </ol>
      {isFull && (
        <p className={classes.caption}>
          {t('paths.more', { count: paths.length })}{' '}
          {larger && (
            <Button variant="subtle" size="compact-xs" onClick={() => session.take(setPathCount(larger))}>
              {t('paths.showMore', { count: larger })}
            </Button>
          )}
        </p>
      )}
    </>
  )
}
