// The screen of paths: who is asked about on the left, the paths as chains below, and the drawing of all of them beside it.
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowsDownUp } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type End, setEnd, swapEnds } from '../state/path-question.ts'
import type { Picture } from '../state/picture.ts'
import { session, useView } from '../state/session.ts'
import { EntityPicker } from './entity-picker.tsx'
import { Failure } from './failure.tsx'
import classes from './paths.module.css'
import { PathsDrawing } from './paths-drawing.tsx'
import { PathsFilter } from './paths-filter.tsx'
import { PathsList } from './paths-list.tsx'
import { PathsNone } from './paths-none.tsx'
import frame from './screen.module.css'
import { TypeMark } from './type-mark.tsx'
import { type PathsState, usePathsAnswer } from './use-paths-answer.ts'

export function PathsScreen({ picture }: { picture: Picture | undefined }): ReactNode {
  const view = useView()
  const state = usePathsAnswer(view)
  return (
    <div className={`${frame.split} ${classes.screen}`} data-testid="paths" data-state={state.kind}>
      <section className={frame.panel}>
        <Ends />
        <PathsFilter />
        <div className={classes.result} aria-live="polite">
          <Result state={state} picture={picture} />
        </div>
      </section>
      <section className={classes.stage}>
        <PathsDrawing state={state} />
      </section>
    </div>
  )
}

function Ends(): ReactNode {
  const { t } = useTranslation()
  const { paths } = useView()
  const inputs = { from: useRef<HTMLInputElement>(null), to: useRef<HTMLInputElement>(null) }
  const missing: End | undefined = paths.from === undefined ? 'from' : paths.to === undefined ? 'to' : undefined
  // Whoever has chosen one end goes on to type the other.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields themselves never change.
  useEffect(() => {
    if (missing) inputs[missing].current?.focus()
  }, [missing])
  return (
    <div className={classes.ends}>
      <div className={classes.fields}>
        {(['from', 'to'] as const).map((end) => (
          <EntityPicker
            key={end}
            label={t(`paths.${end}`)}
            value={paths[end]}
            input={inputs[end]}
            testId={`path-${end}`}
            onChange={(id) => session.take(setEnd(end, id))}
          />
        ))}
      </div>
      <Tooltip label={t('paths.swap')} position="right">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('paths.swap')}
          disabled={paths.from === undefined && paths.to === undefined}
          onClick={() => session.take(swapEnds)}
          data-testid="path-swap"
        >
          <IconArrowsDownUp size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function Result({ state, picture }: { state: PathsState; picture: Picture | undefined }): ReactNode {
  const { t } = useTranslation()
  switch (state.kind) {
    case 'open':
      return <Start missing={state.missing} picture={picture} />
    case 'same':
      return <p className={classes.note}>{t('paths.same')}</p>
    case 'gone':
      return <p className={classes.note}>{t('paths.unknown', { end: t(`paths.${state.end}`) })}</p>
    case 'loading':
      return <p className={classes.note}>{t('paths.searching')}</p>
    case 'failed':
      return <Failure error={state.error} onRetry={state.retry} />
    case 'none':
      return <PathsNone {...state} />
    case 'found':
      return <PathsList paths={state.paths} chosen={state.chosen} />
  }
}

/** So many are offered to whoever does not want to type. */
const MOST = 40

/** Says what is still to be chosen and offers the best connected entities of the network. */
function Start({ missing, picture }: { missing: readonly End[]; picture: Picture | undefined }): ReactNode {
  const { t } = useTranslation()
  const { paths } = useView()
  const offered = [...(picture?.nodes ?? [])]
    .filter(({ id, members }) => members === undefined && id !== paths.from && id !== paths.to)
    .sort((a, b) => b.degree - a.degree)
    .slice(0, MOST)
  const next = missing[0]!
  return (
    <>
      <p className={classes.note}>
        {t(missing.length === 2 ? 'paths.hint' : next === 'from' ? 'paths.hintFrom' : 'paths.hintTo')}
      </p>
      {offered.length > 0 && (
        <>
          <p className={classes.caption}>{t(next === 'from' ? 'paths.examples' : 'paths.examplesTo')}</p>
          {offered.map(({ id, name, type }) => (
            <Button
              key={id}
              variant="subtle"
              color="gray"
              size="compact-sm"
              className={classes.offer}
              leftSection={<TypeMark type={type} />}
              onClick={() => session.take(setEnd(next, id))}
            >
              <span lang="zh">{name}</span>
            </Button>
          ))}
        </>
      )}
    </>
  )
}
