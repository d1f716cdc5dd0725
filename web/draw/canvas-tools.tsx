// The tools at the edge of the canvas: undo, redo, layout, zoom.
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconAffiliate,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFocusCentered,
  IconHome,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../export/export-menu.tsx'
import { session, useSession } from '../state/session.ts'
import type { PictureState } from '../state/use-picture.ts'
import { startOver, unpinAll } from '../state/view.ts'
import classes from './canvas.module.css'
import type { Drawing } from './drawing.ts'
import { type DrawnScene, layouter } from './use-scene.ts'

interface Props {
  readonly drawing: Drawing | undefined
  readonly state: PictureState | undefined
  readonly scene: DrawnScene
}

export function CanvasTools({ drawing, state, scene }: Props): ReactNode {
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
      <Tool name="relayout" onClick={layOutAnew} icon={<IconAffiliate size={17} />} />
      <hr />
      <ExportMenu graph={drawing?.graph} state={state} view={view} positions={scene.positions} />
    </div>
  )
}

interface ToolProps {
  readonly name: 'undo' | 'redo' | 'home' | 'zoomIn' | 'zoomOut' | 'fit' | 'relayout'
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
