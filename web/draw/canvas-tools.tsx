// The tools at the edge of the canvas: undo, redo, zoom, layout, find, lasso, saved views, export.
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFocusCentered,
  IconHome,
  IconLasso,
  IconMinus,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../export/export-menu.tsx'
import { session, useSession } from '../state/session.ts'
import type { PictureState } from '../state/use-picture.ts'
import { startOver, unpinAll } from '../state/view.ts'
import classes from './canvas.module.css'
import type { Drawing } from './drawing.ts'
import { LayoutMenu } from './layout-menu.tsx'
import { SavedViews } from './saved-views.tsx'
import { type DrawnScene, layouter } from './use-scene.ts'

interface Props {
  readonly drawing: Drawing | undefined
  readonly state: PictureState | undefined
  readonly scene: DrawnScene
  readonly isLassoing: boolean
  onFind(): void
  onLasso(): void
}

export function CanvasTools({ drawing, state, scene, isLassoing, onFind, onLasso }: Props): ReactNode {
  const { t } = useTranslation()
  const { past, future, view } = useSession()
  const isStart = view.focus.length + view.expanded.length + view.hidden.length === 0
  const layOutAnew = (): void => {
    layouter.forget()
    session.take(unpinAll)
    drawing?.refitNext()
  }
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('canvas.tools')} aria-orientation="vertical">
      <Tool name="undo" isOff={past.length === 0} onClick={session.undo} icon={<IconArrowBackUp size={17} />} />
      <Tool name="redo" isOff={future.length === 0} onClick={session.redo} icon={<IconArrowForwardUp size={17} />} />
      <Tool name="home" isOff={isStart} onClick={() => session.take(startOver)} icon={<IconHome size={17} />} />
      <hr />
      <Tool name="zoomIn" onClick={() => drawing?.zoomBy(1.3)} icon={<IconPlus size={17} />} />
      <Tool name="zoomOut" onClick={() => drawing?.zoomBy(1 / 1.3)} icon={<IconMinus size={17} />} />
      <Tool name="fit" onClick={() => drawing?.fit()} icon={<IconFocusCentered size={17} />} />
      <LayoutMenu layout={view.layout} onAnew={layOutAnew} />
      <hr />
      <Tooltip label={t('moving.find')} position="left">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('moving.find')}
          onClick={onFind}
          data-testid="tool-find"
        >
          <IconSearch size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('moving.lasso')} position="left">
        <ActionIcon
          variant={isLassoing ? 'light' : 'subtle'}
          color={isLassoing ? 'ink' : 'gray'}
          aria-label={t('moving.lasso')}
          aria-pressed={isLassoing}
          onClick={onLasso}
          data-testid="tool-lasso"
        >
          <IconLasso size={17} />
        </ActionIcon>
      </Tooltip>
      <hr />
      <SavedViews />
      <ExportMenu graph={drawing?.graph} state={state} view={view} positions={scene.positions} />
    </div>
  )
}

interface ToolProps {
  readonly name: 'undo' | 'redo' | 'home' | 'zoomIn' | 'zoomOut' | 'fit'
  readonly icon: ReactNode
  readonly isOff?: boolean
  onClick(): void
}

function Tool({ name, icon, isOff = false, onClick }: ToolProps): ReactNode {
  const { t } = useTranslation()
  return (
    <Tooltip label={t(`canvas.${name}`)} position="left">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t(`canvas.${name}`)}
        disabled={isOff}
        onClick={onClick}
        data-testid={`tool-${name}`}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
